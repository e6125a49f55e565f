import { Body, Controller, Delete, Get, Put } from '@nestjs/common';
import { ApiOperation } from '@nestjs/swagger';
import { z } from 'zod';
import {
  BaseUrl,
  Caller,
  DEFAULT_ACCESS_ROLES,
  OIDC_CALLBACK_PATH,
  OidcProviders,
  Requires,
  type ShownOidcProvider,
} from '#accounts';
import { Answers, IfMatch, Refuses } from '../http/index.js';

const domain = z
  .string()
  .max(253)
  .regex(/^(?:[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?\.)+[a-z]{2,63}$/i, 'is not a domain such as example.org');

const oidcProviderWritten = z
  .strictObject({
    issuer: z
      .url({ protocol: /^https?$/ })
      .max(2000)
      .describe('As the server names itself, exactly.'),
    clientId: z.string().min(1).max(500),
    clientSecret: z.string().min(1).max(2000).optional().describe('Left out, the one that is kept stays.'),
    emailDomains: z.array(domain).min(1).max(50).describe('Only addresses of these domains are let in.'),
    defaultAccessRole: z
      .enum(DEFAULT_ACCESS_ROLES)
      .default('viewer')
      .describe('Of those who come in without invitation.'),
  })
  .meta({ id: 'OidcProviderWritten' });

const oidcProvider = z
  .object({
    issuer: z.string(),
    clientId: z.string(),
    emailDomains: z.array(z.string()),
    defaultAccessRole: z.enum(DEFAULT_ACCESS_ROLES),
    revision: z.int(),
    callback: z.string().describe('Enter it at the server as the redirect URI.'),
  })
  .meta({ id: 'OidcProvider' });

/** The organisation's single sign-on, by OpenID Connect. */
@Controller('api/v1/oidc/provider')
@Requires('organisation:manage')
export class OidcController {
  constructor(
    private readonly providers: OidcProviders,
    private readonly baseUrl: BaseUrl,
  ) {}

  @Get()
  @Refuses(404)
  @ApiOperation({ summary: 'How single sign-on is set up' })
  @Answers(200, oidcProvider, { etag: true, description: 'Never with the secret.' })
  async get(@Caller() caller: Caller): Promise<z.input<typeof oidcProvider>> {
    return this.told(await this.providers.get(caller));
  }

  @Put()
  @ApiOperation({
    summary: 'Set up or change single sign-on',
    description: 'If-Match is * or "0" when there is none yet.',
  })
  @Answers(200, oidcProvider, { etag: true })
  async set(
    @Caller() caller: Caller,
    @IfMatch() expected: number | null,
    @Body({ schema: oidcProviderWritten }) wish: z.output<typeof oidcProviderWritten>,
  ): Promise<z.input<typeof oidcProvider>> {
    return this.told(await this.providers.set(caller, wish, expected));
  }

  @Delete()
  @Refuses(404)
  @ApiOperation({ summary: 'Remove single sign-on' })
  @Answers(204)
  async remove(@Caller() caller: Caller): Promise<void> {
    await this.providers.remove(caller);
  }

  private told(provider: ShownOidcProvider): z.input<typeof oidcProvider> {
    return { ...provider, emailDomains: [...provider.emailDomains], callback: this.baseUrl.at(OIDC_CALLBACK_PATH) };
  }
}

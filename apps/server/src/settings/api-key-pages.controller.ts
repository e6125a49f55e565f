import { Body, Controller, Get, Param, Post, Query, Res } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import { z } from 'zod';
import { ApiKeys, Caller, Requires } from '#accounts';
import { act, pageCursor, Pages, readForm, showPage, Typed, type PageProblem } from '../pages/index.js';
import { apiKeyForm, apiKeysPage, type ApiKeysPage } from './api-keys-page.js';

const PER_PAGE = 25;
const ADDRESS = '/settings/api-keys';
const wanted = z.object({ after: pageCursor, done: z.literal('revoked').nullable().catch(null).default(null) });

/** Keys of programs: made, shown once, revoked. */
@ApiExcludeController()
@Controller('settings/api-keys')
@Requires('api-keys:manage')
export class ApiKeyPagesController {
  constructor(
    private readonly pages: Pages,
    private readonly apiKeys: ApiKeys,
  ) {}

  @Get()
  async list(@Caller() caller: Caller, @Query() query: unknown, @Res() reply: FastifyReply): Promise<void> {
    const { after, done } = wanted.parse(query);
    showPage(reply, await this.page(caller, after, { hasJustRevoked: done === 'revoked' }));
  }

  /** Answers with the key instead of leading on: it is kept nowhere, so no later page could show it. */
  @Post()
  async make(@Caller() caller: Caller, @Body() body: unknown, @Res() reply: FastifyReply): Promise<void> {
    const { language } = await this.pages.reader(caller);
    const typed = new Typed(body);
    try {
      const wish = readForm(apiKeyForm, { ...Object(body), scopes: typed.list('scopes') }, language);
      const { key } = await this.apiKeys.make(caller, wish);
      showPage(reply, await this.page(caller, null, { key }));
    } catch (error) {
      const fail = async (): Promise<never> => {
        throw error;
      };
      await act(reply, fail, (problem) => this.page(caller, null, { typed, problem }));
    }
  }

  @Post(':apiKeyId/revoke')
  async revoke(
    @Caller() caller: Caller,
    @Param('apiKeyId', { schema: z.uuid() }) id: string,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    await act(
      reply,
      async () => {
        await this.apiKeys.revoke(caller, id);
        return `${ADDRESS}?done=revoked`;
      },
      (problem: PageProblem) => this.page(caller, null, { problem }),
    );
  }

  private async page(caller: Caller, after: string | null, shown: Partial<ApiKeysPage>): Promise<string> {
    const [reader, found] = await Promise.all([
      this.pages.reader(caller),
      this.apiKeys.list(caller, { limit: PER_PAGE + 1, after }),
    ]);
    const keys = found.slice(0, PER_PAGE);
    const last = found.length > PER_PAGE ? keys.at(-1) : undefined;
    const next = last === undefined ? null : `${ADDRESS}?after=${last.id}`;
    return apiKeysPage(reader, { ...NOTHING, ...shown, keys, next, isFirst: after === null });
  }
}

const NOTHING = { key: null, typed: new Typed({}), problem: null, hasJustRevoked: false } as const;

import { Body, Controller, Get, Post, Put } from '@nestjs/common';
import { ApiOperation } from '@nestjs/swagger';
import { z } from 'zod';
import { Caller, Requires } from '#accounts';
import { SEAL_LEVELS, SealKeys, SealSettingsService, TestSeal } from '#seals';
import { Answers, IfMatch, isoTime } from '../http/index.js';

const settingsAnswer = z
  .object({
    level: z.enum(SEAL_LEVELS),
    tsaUrl: z.string().nullable().describe('RFC 3161 time stamping authority; null: none, and the level is B-B.'),
    tsaUser: z.string().nullable(),
    hasTsaPassword: z.boolean(),
    tsaRoots: z
      .string()
      .nullable()
      .describe('PEM of the roots that are trusted; null: any authority whose time stamps are right.'),
    whenTimestampFails: z
      .enum(['wait', 'lower'])
      .describe('`wait`: not sealed until it works; `lower`: sealed without, and told.'),
    revision: z.int(),
  })
  .meta({ id: 'SealSettings' });

const settingsWanted = z
  .strictObject({
    level: z.enum(SEAL_LEVELS),
    tsaUrl: z
      .url({ protocol: /^https?$/ })
      .max(2000)
      .nullable(),
    tsaUser: z.string().max(200).nullable().default(null),
    tsaPassword: z
      .string()
      .max(500)
      .nullable()
      .optional()
      .describe('Left out: as it was. Another address needs it again.'),
    tsaRoots: z.string().max(200_000).nullable().default(null),
    whenTimestampFails: z.enum(['wait', 'lower']).default('wait'),
  })
  .meta({ id: 'SealSettingsWanted' });

const certificate = z.object({
  subject: z.string(),
  issuer: z.string(),
  validFrom: isoTime,
  validTo: isoTime,
  fingerprint: z.string().describe('SHA-256, in hex.'),
});
const sealKey = z
  .object({
    id: z.uuid(),
    kind: z.enum(['made', 'pkcs12']),
    certificate,
    createdAt: isoTime,
    retiredAt: isoTime.nullable(),
  })
  .meta({ id: 'SealKey' });
const sealKeys = z.object({ items: z.array(sealKey) }).meta({ id: 'SealKeys' });
const keyWanted = z
  .strictObject({
    pkcs12: z
      .base64()
      .max(200_000)
      .nullable()
      .default(null)
      .describe('Your own key with its certificates, in base64; null: one is made.'),
    password: z.string().max(500).default(''),
  })
  .meta({ id: 'SealKeyWanted' });
const sealTest = z
  .object({
    key: z.object({ works: z.boolean(), certificate: certificate.nullable(), why: z.string().nullable() }),
    timestamp: z.object({ works: z.boolean(), at: z.string().nullable(), why: z.string().nullable() }).nullable(),
  })
  .meta({ id: 'SealTest' });

/** How the organisation seals. */
@Controller('api/v1/seal')
@Requires('seals:manage')
export class SealsController {
  constructor(
    private readonly settings: SealSettingsService,
    private readonly keys: SealKeys,
    private readonly testing: TestSeal,
  ) {}

  @Get('settings')
  @ApiOperation({ summary: 'Read how the organisation seals' })
  @Answers(200, settingsAnswer, { etag: true })
  get(@Caller() caller: Caller): Promise<z.input<typeof settingsAnswer>> {
    return this.settings.get(caller);
  }

  @Put('settings')
  @ApiOperation({ summary: 'Set how the organisation seals' })
  @Answers(200, settingsAnswer, { etag: true })
  change(
    @Caller() caller: Caller,
    @IfMatch() revision: number | null,
    @Body({ schema: settingsWanted }) wanted: z.output<typeof settingsWanted>,
  ): Promise<z.input<typeof settingsAnswer>> {
    return this.settings.change(caller, revision, wanted);
  }

  @Get('keys')
  @ApiOperation({ summary: 'List the organisation’s seal keys' })
  @Answers(200, sealKeys)
  async list(@Caller() caller: Caller): Promise<z.input<typeof sealKeys>> {
    return { items: await this.keys.list(caller) };
  }

  @Post('keys')
  @ApiOperation({ summary: 'Seal with a new key, or with your own' })
  @Answers(201, sealKey)
  replace(
    @Caller() caller: Caller,
    @Body({ schema: keyWanted }) { pkcs12, password }: z.output<typeof keyWanted>,
  ): Promise<z.input<typeof sealKey>> {
    return pkcs12 === null ? this.keys.renew(caller) : this.keys.bring(caller, Buffer.from(pkcs12, 'base64'), password);
  }

  @Post('test')
  @ApiOperation({ summary: 'Try the key and the time stamping authority' })
  @Answers(200, sealTest)
  test(@Caller() caller: Caller): Promise<z.input<typeof sealTest>> {
    return this.testing.test(caller);
  }
}

import { Body, Controller, Delete, Get, Param, Post, Query } from '@nestjs/common';
import { ApiOperation } from '@nestjs/swagger';
import { z } from 'zod';
import { API_KEY_SCOPES, ApiKeys, Caller, Requires } from '#accounts';
import { Answers, decodeCursor, isoTime, page, pageOf, pageRequest, type Paged } from '../http/index.js';

const scope = z.enum(API_KEY_SCOPES).meta({ id: 'ApiKeyScope' });

const apiKey = z
  .object({
    id: z.uuid(),
    name: z.string(),
    prefix: z.string().describe('The beginning of the key, to tell keys apart by.'),
    // Kept ones may name scopes that are no longer given.
    scopes: z.array(z.string()),
    createdBy: z.uuid().nullable(),
    createdAt: isoTime,
    expiresAt: isoTime,
    lastUsedAt: isoTime.nullable().describe('Right to five minutes.'),
    revokedAt: isoTime.nullable(),
  })
  .meta({ id: 'ApiKey' });
const apiKeyPage = pageOf(apiKey, 'ApiKeys');
const apiKeyMade = apiKey
  .extend({ key: z.string().describe('The key itself. It is shown this once and kept nowhere.') })
  .meta({ id: 'ApiKeyMade' });

const apiKeyWanted = z
  .strictObject({
    name: z.string().trim().min(1).max(80).describe('What the key is for.'),
    scopes: z.array(scope).min(1).max(API_KEY_SCOPES.length),
    days: z.int().min(1).max(366).default(90).describe('Until it expires.'),
  })
  .meta({ id: 'ApiKeyWanted' });
const apiKeyId = z.uuid();

/** Keys by which programs act for the organisation. */
@Controller('api/v1/api-keys')
@Requires('api-keys:manage')
export class ApiKeysController {
  constructor(private readonly apiKeys: ApiKeys) {}

  @Get()
  @ApiOperation({ summary: 'List API keys' })
  @Answers(200, apiKeyPage)
  async list(
    @Caller() caller: Caller,
    @Query({ schema: pageRequest }) { limit, cursor }: z.output<typeof pageRequest>,
  ): Promise<Paged<z.input<typeof apiKey>>> {
    const after = decodeCursor(cursor, apiKeyId);
    const keys = await this.apiKeys.list(caller, { limit: limit + 1, after });
    return page(
      keys.map((key) => ({ ...key, scopes: [...key.scopes] })),
      limit,
      ({ id }) => id,
    );
  }

  @Post()
  @ApiOperation({ summary: 'Make an API key' })
  @Answers(201, apiKeyMade)
  async make(
    @Caller() caller: Caller,
    @Body({ schema: apiKeyWanted }) wish: z.output<typeof apiKeyWanted>,
  ): Promise<z.input<typeof apiKeyMade>> {
    const made = await this.apiKeys.make(caller, wish);
    return { ...made, scopes: [...made.scopes] };
  }

  @Delete(':apiKeyId')
  @ApiOperation({ summary: 'Revoke an API key' })
  @Answers(204)
  async revoke(@Caller() caller: Caller, @Param('apiKeyId', { schema: apiKeyId }) id: string): Promise<void> {
    await this.apiKeys.revoke(caller, id);
  }
}

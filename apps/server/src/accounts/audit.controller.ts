import { Controller, Get, Query } from '@nestjs/common';
import { ApiOperation } from '@nestjs/swagger';
import { z } from 'zod';
import { Caller, ReadAudit, Requires } from '#accounts';
import { Answers, decodeCursor, isoTime, page, pageOf, pageRequest, type Paged } from '../http/index.js';

const auditEntry = z
  .object({
    id: z.uuid(),
    fact: z.string().describe('What happened, in the past tense: `role-published`.'),
    subject: z.string().describe('What sort of thing it happened to: `role`.'),
    subjectId: z.string(),
    userId: z.uuid().nullable(),
    apiKeyId: z.uuid().nullable(),
    requestId: z.string().nullable(),
    address: z.string().nullable(),
    details: z.record(z.string(), z.unknown()),
    at: isoTime,
  })
  .meta({ id: 'AuditEntry' });
const auditEntries = pageOf(auditEntry, 'AuditEntries');

const auditRequest = pageRequest.extend({
  subject: z.string().min(1).max(100).optional(),
  subjectId: z.string().min(1).max(100).optional(),
});
const entryId = z.uuid();

/** Who changed what, when. */
@Controller('api/v1/audit')
export class AuditController {
  constructor(private readonly audit: ReadAudit) {}

  @Get()
  @Requires('audit:read')
  @ApiOperation({ summary: 'What happened, the newest first' })
  @Answers(200, auditEntries)
  async list(
    @Caller() caller: Caller,
    @Query({ schema: auditRequest }) { limit, cursor, subject, subjectId }: z.output<typeof auditRequest>,
  ): Promise<Paged<z.input<typeof auditEntry>>> {
    const before = decodeCursor(cursor, entryId);
    const query = { limit: limit + 1, before, subject: subject ?? null, subjectId: subjectId ?? null };
    return page(await this.audit.list(caller, query), limit, ({ id }) => id);
  }
}

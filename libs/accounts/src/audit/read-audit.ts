import { Injectable } from '@nestjs/common';
import { Database, type AuditEntry } from '#platform';
import type { Caller } from '../access/caller.js';

export interface AuditQuery {
  readonly limit: number;
  /** Entries older than this one; null from the newest. */
  readonly before: string | null;
  readonly subject: string | null;
  readonly subjectId: string | null;
}

export type ShownAuditEntry = Omit<AuditEntry, 'tenantId'>;

/** What happened in the caller's organisation, the newest first. */
@Injectable()
export class ReadAudit {
  constructor(private readonly database: Database) {}

  async list(caller: Caller, { limit, before, subject, subjectId }: AuditQuery): Promise<ShownAuditEntry[]> {
    // Conditions only for what is asked: with "$1 IS NULL OR …" Postgres cannot use the index on subjects.
    const wanted = [
      ['id <', before],
      ['subject =', subject],
      ['subject_id =', subjectId],
    ].filter(([, value]) => value !== null);
    const conditions = wanted.map(([condition], index) => ` AND ${condition} $${index + 2}`).join('');
    return this.database.read(caller, (tx) =>
      tx.query<ShownAuditEntry[]>(
        `SELECT id, fact, subject, subject_id AS "subjectId", user_id AS "userId", api_key_id AS "apiKeyId",
                request_id AS "requestId", address, details, at
           FROM audit_entry WHERE tenant_id = app_tenant()${conditions} ORDER BY id DESC LIMIT $1`,
        [limit, ...wanted.map(([, value]) => value)],
      ),
    );
  }
}

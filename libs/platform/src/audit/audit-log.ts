import type { EntityManager } from 'typeorm';
import type { Scope } from '../database/database.js';
import type { JsonValue } from '../errors/product-error.js';
import { allEnded } from '../database/all-ended.js';
import { newId } from '../new-id.js';

/** On whose behalf something is done. A user, an API key, or (both null) the installation itself. */
export interface Actor extends Scope {
  readonly tenantId: string;
  readonly userId: string | null;
  readonly apiKeyId: string | null;
  /** Ties the entry to a line of the log. */
  readonly requestId: string | null;
  /** Network address; null for jobs and the terminal. */
  readonly address: string | null;
}

/** What happened, in the past tense: `{ fact: 'role-published', subject: 'role', subjectId }`. */
export interface AuditFact {
  readonly fact: string;
  readonly subject: string;
  readonly subjectId: string;
  /** Ids, numbers and names of fields. No personal data: an entry cannot be erased. */
  readonly details?: Readonly<Record<string, JsonValue>>;
}

/** Something that must happen in the same transaction as the fact. */
export type FactListener = (tx: EntityManager, actor: Actor, fact: AuditFact) => Promise<void>;

/** Who did what, when. Written in the transaction of the change, so that neither is there without the other. */
export class AuditLog {
  private readonly listeners: FactListener[] = [];

  onFact(listener: FactListener): void {
    this.listeners.push(listener);
  }

  async record(tx: EntityManager, actor: Actor, fact: AuditFact): Promise<void> {
    const { tenantId, userId, apiKeyId, requestId, address } = actor;
    const recorded = tx.query(
      `INSERT INTO audit_entry (tenant_id, id, fact, subject, subject_id, user_id, api_key_id, request_id, address, details)
       VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)`,
      [
        tenantId,
        newId(),
        fact.fact,
        fact.subject,
        fact.subjectId,
        userId,
        apiKeyId,
        requestId,
        address,
        JSON.stringify(fact.details ?? {}),
      ],
    );
    // In one message with what the first listener asks.
    await allEnded([recorded, this.tell(tx, actor, fact)]);
  }

  private async tell(tx: EntityManager, actor: Actor, fact: AuditFact): Promise<void> {
    for (const listener of this.listeners) await listener(tx, actor, fact);
  }
}

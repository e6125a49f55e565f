import type { EntityManager } from 'typeorm';
import type { Actor, AuditLog } from '#platform';

/** A change under way: its transaction, who makes it, and where it is noted. */
export interface PolicyChange {
  readonly tx: EntityManager;
  readonly actor: Actor;
  readonly audit: AuditLog;
}

import type { EntityManager } from 'typeorm';

/** An agreement in which somebody has a part. */
export interface FoundAgreement {
  readonly id: string;
  readonly state: string;
  readonly keepUntil: Date | null;
  readonly holdReason: string | null;
  readonly jurisdiction: string | null;
  readonly role: string;
  /** Theirs in it; somebody may sign and approve. */
  readonly partyIds: readonly string[];
  readonly parts: readonly string[];
  /** It is about their work. */
  readonly isNewHire: boolean;
}

export function agreementsOf(tx: EntityManager, email: string): Promise<FoundAgreement[]> {
  return tx.query<FoundAgreement[]>(
    `SELECT a.id, a.state, a.keep_until AS "keepUntil", a.hold_reason AS "holdReason", a.jurisdiction, role.title AS role,
       array_agg(p.id ORDER BY p.position) AS "partyIds", array_agg(p.part ORDER BY p.position) AS parts, bool_or(p.part = 'new-hire') AS "isNewHire"
     FROM agreement a JOIN role ON role.tenant_id = a.tenant_id AND role.id = a.role_id
     JOIN agreement_party p ON p.tenant_id = a.tenant_id AND p.agreement_id = a.id AND lower(p.email) = lower($1)
     WHERE a.tenant_id = app_tenant() GROUP BY a.tenant_id, a.id, role.title ORDER BY a.id`,
    [email],
  );
}

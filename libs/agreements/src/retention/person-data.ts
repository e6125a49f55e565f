import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { AuditLog, Database, newId, type Actor } from '#platform';
import { completionRecord, type CompletionRecord } from '../completion/completion-record.js';
import { ErasureRecord } from '../entities/erasure-record.entity.js';
import { readAgreement } from '../steps/held-agreement.js';
import { daysToKeep } from './keep-until.js';
import { EraseAgreement } from './erase-agreement.js';

/** What is kept about somebody in agreements: as data, and which files there are. */
export interface PersonAgreements {
  readonly agreements: readonly (CompletionRecord & {
    readonly state: string;
    readonly keptUntil: string | null;
    readonly questions: readonly unknown[];
  })[];
}

/** One agreement that was not erased, and why. */
export interface Kept {
  readonly agreementId: string;
  readonly state: string;
  /** `legal-hold`, `legal-duty` (until the date), `running` (it is in force or waits for somebody). */
  readonly because: 'legal-hold' | 'legal-duty' | 'running';
  readonly until: string | null;
  readonly days: number;
}

/** What people may ask for about themselves (GDPR articles 15, 17, 20), by their address. */
@Injectable()
export class PersonData {
  constructor(
    private readonly database: Database,
    private readonly audit: AuditLog,
    private readonly erasing: EraseAgreement,
  ) {}

  /** Everything that agreements hold about an address. Whoever looks leaves an entry in the audit log. */
  async export(actor: Actor, email: string): Promise<PersonAgreements> {
    return this.database.write(actor, async (tx) => {
      const agreements = [];
      for (const { id } of await agreementsOf(tx, email)) {
        const whole = await readAgreement(tx, id);
        const { state, keepUntil } = whole.agreement;
        agreements.push({ ...(await completionRecord(tx, whole)), state, keptUntil: keepUntil?.toISOString() ?? null });
      }
      const details = { agreements: agreements.length };
      await this.audit.record(tx, actor, {
        fact: 'person-data-exported',
        subject: 'organisation',
        subjectId: actor.tenantId,
        details,
      });
      return { agreements };
    });
  }

  /** Erases what no duty keeps, and says of the rest why it stays. */
  async erase(actor: Actor, email: string): Promise<{ readonly erased: number; readonly kept: readonly Kept[] }> {
    const found = await this.database.read(actor, (tx) => agreementsOf(tx, email));
    const kept: Kept[] = [];
    let erased = 0;
    for (const one of found) {
      if (await this.erasing.erase(actor.tenantId, one.id, 'request')) erased += 1;
      else kept.push(keptBecause(one));
    }
    await this.database.write(actor, async (tx) => {
      const { tenantId } = actor;
      const id = newId();
      const details = {
        erased,
        kept: kept.map(({ agreementId, because, until }) => ({ agreementId, because, until })),
      };
      await tx.insert(ErasureRecord, { tenantId, id, subject: 'person', subjectId: id, cause: 'request', details });
      await this.audit.record(tx, actor, {
        fact: 'person-erasure-asked',
        subject: 'erasure',
        subjectId: id,
        details: { erased, kept: kept.length },
      });
    });
    return { erased, kept };
  }
}

interface FoundAgreement {
  readonly id: string;
  readonly state: string;
  readonly keepUntil: Date | null;
  readonly holdReason: string | null;
  readonly jurisdiction: string | null;
}

function agreementsOf(tx: EntityManager, email: string): Promise<FoundAgreement[]> {
  return tx.query<FoundAgreement[]>(
    `SELECT a.id, a.state, a.keep_until AS "keepUntil", a.hold_reason AS "holdReason", a.jurisdiction FROM agreement a
     WHERE a.tenant_id = app_tenant() AND EXISTS (SELECT FROM agreement_party p WHERE p.tenant_id = a.tenant_id AND p.agreement_id = a.id
       AND lower(p.email) = lower($1)) ORDER BY a.id`,
    [email],
  );
}

function keptBecause({ id, state, keepUntil, holdReason, jurisdiction }: FoundAgreement): Kept {
  const because = holdReason !== null ? 'legal-hold' : keepUntil === null ? 'running' : 'legal-duty';
  const type = state === 'sealed' || state === 'delivered' ? 'signed-agreement' : 'unsigned-agreement';
  return {
    agreementId: id,
    state,
    because,
    until: keepUntil?.toISOString() ?? null,
    days: daysToKeep(jurisdiction, type),
  };
}

import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import type { OwnRetentionRule } from '#accounts';
import { AuditLog, Database, newId, type Actor } from '#platform';
import { closeOpenWishes } from '../batches/batch-items.js';
import { ErasureRecord } from '../entities/erasure-record.entity.js';
import { AgreementLog } from '../log/agreement-log.js';
import { byUser } from '../log/doer.js';
import { holdAgreement } from '../steps/held-agreement.js';
import { EraseAgreement } from './erase-agreement.js';
import { agreementsOf, type FoundAgreement } from './found-agreements.js';
import { ownRetentionRules, ruleFor } from './keep-until.js';
import { erasePersonRecord, personRecord } from './person-record.js';
import { PERSON_TABLES } from './person-tables.js';

type Row = Readonly<Record<string, unknown>>;

/** What is kept about somebody: as data, and which files there are. */
export interface PersonExport {
  /** Among the people of the organisation; null when they are not. What people keep for themselves is shown to them alone, elsewhere. */
  readonly person: Row | null;
  readonly agreements: readonly (Row & {
    readonly id: string;
    /** In which part they have to do with it. */
    readonly parts: readonly string[];
    readonly role: string;
    readonly state: string;
    readonly keptUntil: string | null;
    readonly others: readonly { readonly name: string; readonly part: string; readonly state: string }[];
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
  /** The rule in words, and where it stands. */
  readonly why: string;
  readonly source: string;
}

/** What came of a wish to be erased. */
export interface Erasure {
  readonly erased: number;
  readonly kept: readonly Kept[];
}

/** What people may ask for about themselves (GDPR articles 15, 17, 20), by their address. */
@Injectable()
export class PersonData {
  constructor(
    private readonly database: Database,
    private readonly audit: AuditLog,
    private readonly erasing: EraseAgreement,
    private readonly log: AgreementLog,
  ) {}

  /**
   * Everything about an address. Of agreements of others, which they sign or approve for the organisation, only what is their own. Whoever looks
   * leaves an entry in the audit log.
   */
  async export(actor: Actor, email: string): Promise<PersonExport> {
    return this.database.write(actor, async (tx) => {
      const agreements: PersonExport['agreements'][number][] = [];
      for (const found of await agreementsOf(tx, email)) agreements.push(await exported(tx, found));
      await this.audit.record(tx, actor, {
        fact: 'person-data-exported',
        subject: 'organisation',
        subjectId: actor.tenantId,
        details: { agreements: agreements.length },
      });
      return { person: await personRecord(tx, email), agreements };
    });
  }

  /** Erases what no duty keeps, and says of the rest why it stays. */
  async erase(actor: Actor, email: string): Promise<Erasure> {
    // First, so that no worker makes one after they were looked for.
    await this.database.write(actor, (tx) => closeOpenWishes(tx, email));
    const { found, own } = await this.database.read(actor, async (tx) => ({
      found: await agreementsOf(tx, email),
      own: await ownRetentionRules(tx),
    }));
    const kept: Kept[] = [];
    let erased = 0;
    for (const one of found) {
      if (await this.eraseOne(actor, one)) erased += 1;
      else kept.push(keptBecause(one, own));
    }
    await this.database.write(actor, async (tx) => {
      await this.forgetPerson(tx, actor, email, kept);
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

  /** An agreement is the new hire's. Who acts for the organisation is taken out of drafts; what was sent has to say who they were. */
  private async eraseOne(actor: Actor, { id, isNewHire, partyIds }: FoundAgreement): Promise<boolean> {
    if (isNewHire) return this.erasing.erase(actor.tenantId, id, 'request');
    return this.database.write(actor, async (tx) => {
      const { agreement } = await holdAgreement(tx, id);
      if (agreement.state !== 'draft' || agreement.holdReason !== null) return false;
      for (const partyId of partyIds) await this.log.record(tx, byUser(actor), id, { fact: 'party-erased', partyId });
      await tx.query('DELETE FROM agreement_party WHERE tenant_id = app_tenant() AND id = ANY ($1)', [partyIds]);
      return true;
    });
  }

  /** While they work under an agreement or are to sign one, the organisation has to know its people. */
  private async forgetPerson(tx: EntityManager, actor: Actor, email: string, kept: readonly Kept[]): Promise<void> {
    if (kept.some(({ because }) => because === 'running')) return;
    for (const subjectId of await erasePersonRecord(tx, email))
      await this.audit.record(tx, actor, { fact: 'person-erased', subject: 'person', subjectId });
  }
}

async function exported(tx: EntityManager, found: FoundAgreement): Promise<PersonExport['agreements'][number]> {
  const { id, partyIds, isNewHire, parts, role, state, keepUntil } = found;
  const tables: Record<string, Row[]> = {};
  for (const { as, reach, sql } of PERSON_TABLES) {
    if (reach === 'agreement' && !isNewHire) continue;
    tables[as] = (await tx.query<{ row: Row }[]>(sql, [id, partyIds])).map(({ row }) => row);
  }
  const others = await tx.query<PersonExport['agreements'][number]['others']>(
    `SELECT display_name AS name, part, state FROM agreement_party
     WHERE tenant_id = app_tenant() AND agreement_id = $1 AND id <> ALL ($2) ORDER BY position`,
    [id, partyIds],
  );
  return { ...tables, id, parts, role, state, keptUntil: keepUntil?.toISOString() ?? null, others };
}

function keptBecause(
  { id, state, keepUntil, holdReason, jurisdiction }: FoundAgreement,
  own: readonly OwnRetentionRule[],
): Kept {
  const because = holdReason !== null ? 'legal-hold' : keepUntil === null ? 'running' : 'legal-duty';
  const type = state === 'sealed' || state === 'delivered' ? 'signed-agreement' : 'unsigned-agreement';
  const { days, why, source } = ruleFor(jurisdiction, type, own);
  return { agreementId: id, state, because, until: keepUntil?.toISOString() ?? null, days, why, source };
}

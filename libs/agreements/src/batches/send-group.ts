import type { EntityManager } from 'typeorm';
import type { OrganisationSettings } from '#accounts';
import { newId, type AuditLog, type JobQueue } from '#platform';
import { chained, type AuditEvent, type ChainedEvent } from '#signing';
import { PartiesInvalid, StepHindered } from '../agreements.errors.js';
import type { AgreementWish } from '../drafting/agreement-wish.js';
import { askedColumns, partyColumns, type AskedColumns } from '../drafting/asked-columns.js';
import type { Terms } from '../terms/terms.js';
import { AgreementEvent } from '../entities/agreement-event.entity.js';
import { AgreementParty } from '../entities/agreement-party.entity.js';
import { Agreement } from '../entities/agreement.entity.js';
import type { Doer } from '../log/doer.js';
import { organisationOf } from '../mail/organisation-of.js';
import { faultsOfParties } from '../parties/party-wish.js';
import { ISSUE_AGREEMENT } from '../sending/issue-agreement.job.js';
import { hindrances, TRANSITIONS } from '../states/agreement-states.js';

/** One agreement of an order, with its terms looked up. */
export interface Member {
  readonly position: number;
  readonly wish: AgreementWish;
  readonly replacesId: string | null;
  readonly terms: Terms;
}

/** What the rows of all members of a group have in common. */
interface Group {
  readonly doer: Doer;
  readonly batchId: string;
  readonly at: Date;
  readonly askedOf: (member: Member) => AskedColumns;
}

const STEP = TRANSITIONS['send-unapproved'];

/**
 * Drafts and sends many agreements with some statements for all of them: what `DraftAgreement` and `TakeStep` do one by one takes ten round
 * trips each, and an order of thousands a minute. A test holds what comes of both against each other.
 *
 * @returns the agreement of each position, in their order
 */
export async function sendGroup(
  tx: EntityManager,
  doer: Doer,
  batchId: string,
  members: readonly Member[],
  { audit, jobs }: { readonly audit: AuditLog; readonly jobs: JobQueue },
): Promise<{ readonly position: number; readonly agreementId: string }[]> {
  if (members.length === 0) return [];
  const { settings } = await organisationOf(tx);
  const [clock] = await tx.query<{ at: Date }[]>(`SELECT date_trunc('milliseconds', clock_timestamp()) AS at`);
  const group = { doer, batchId, at: clock?.at ?? new Date(), askedOf: rememberingAsked(settings) };
  const written = members.map((member) => rowsOf(group, member));
  await tx.insert(
    Agreement,
    written.map(({ agreement }) => agreement),
  );
  await tx.insert(
    AgreementParty,
    written.flatMap(({ parties }) => parties),
  );
  await tx.insert(
    AgreementEvent,
    written.flatMap(({ events }) => events),
  );
  for (const { agreement, events } of written) {
    for (const { fact, sequence } of events)
      await audit.record(tx, doer, { fact, subject: 'agreement', subjectId: agreement.id, details: { sequence } });
    await jobs.enqueue(tx, ISSUE_AGREEMENT, { tenantId: doer.tenantId, agreementId: agreement.id });
  }
  return written.map(({ position, agreement }) => ({ position, agreementId: agreement.id }));
}

/** Whether a member can be drafted and sent. @throws PartiesInvalid, StepHindered */
export function assertSendable({ parties }: Pick<AgreementWish, 'parties'>, documentIsCurrent: boolean): void {
  const faults = faultsOfParties(parties);
  if (faults.length > 0) throw new PartiesInvalid(faults);
  const found = hindrances('send-unapproved', 'draft', {
    hasApprovers: parties.some(({ part }) => part === 'approver'),
    allHaveApproved: false,
    hasBothSides: (['new-hire', 'company-signer'] as const).every((part) =>
      parties.some((party) => party.part === part),
    ),
    documentIsCurrent,
    digestIsTheOneShown: false,
    isTheirTurn: false,
    hasConsented: false,
    isLastToSign: false,
  });
  if (found.length > 0) throw new StepHindered('send-unapproved', found);
}

/** Most members ask for the same but for the parties, and the hash of a model takes a millisecond. */
function rememberingAsked({ agreements }: OrganisationSettings): (member: Member) => AskedColumns {
  const known = new Map<Terms, Map<string, AskedColumns>>();
  return ({ wish: { parties: _parties, ...wish }, terms }) => {
    const ofTerms = known.get(terms) ?? new Map<string, AskedColumns>();
    known.set(terms, ofTerms);
    const key = JSON.stringify(wish);
    const asked = ofTerms.get(key) ?? askedColumns(wish, terms, agreements);
    ofTerms.set(key, asked);
    return asked;
  };
}

function rowsOf({ doer, batchId, at, askedOf }: Group, member: Member) {
  const { position, wish, replacesId, terms } = member;
  const { tenantId, userId } = doer;
  const id = newId();
  const { variation, ...asked } = askedOf(member);
  const { roleVersion, modelHash } = asked;
  const agreement = {
    ...asked,
    // What is kept as JSON is typed by its own schema.
    variation: variation === null ? null : { ...variation },
    tenantId,
    id,
    roleId: wish.roleId,
    senderUserId: userId,
    replacesId,
    batchId,
    state: STEP.to,
    stateSince: at,
    sentAt: at,
    revision: 2,
  };
  const parties = partyColumns(wish.parties, asked, terms.model.role.timeZone).map((party) => ({
    ...party,
    tenantId,
    id: newId(),
    agreementId: id,
  }));
  const details = { roleId: wish.roleId, roleVersion, modelHash, parties: wish.parties.length };
  const drafted = chained(null, event(doer, at, 'agreement-drafted', details));
  const sent = chained(drafted, event(doer, at, STEP.fact, {}));
  return { position, agreement, parties, events: [drafted, sent].map((one) => eventRow(tenantId, id, one)) };
}

function event({ userId }: Doer, at: Date, fact: string, details: AuditEvent['details']): AuditEvent {
  return {
    at: at.toISOString(),
    fact,
    partyId: null,
    userId,
    // By a worker: there is no address or browser to be traced.
    traceHash: null,
    tokenHash: null,
    documentHash: null,
    details,
  };
}

function eventRow(tenantId: string, agreementId: string, { at, ...chain }: ChainedEvent) {
  return { ...chain, tenantId, agreementId, at: new Date(at), details: { ...chain.details } };
}

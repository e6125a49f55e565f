import { z } from 'zod';
import { AGREEMENT_STATES, PARTS, PARTY_STATES, type AgreementDetail, type LoggedEvent } from '#agreements';
import { remindersSchema } from '#accounts';
import { LANGUAGES } from '#documents';
import { isoTime, pageOf } from '../http/index.js';

const state = z.enum(AGREEMENT_STATES);

const agreementSummary = z
  .object({
    id: z.uuid(),
    roleId: z.uuid(),
    roleVersion: z.int(),
    roleTitle: z.string(),
    state,
    stateSince: isoTime,
    newHire: z.string().nullable(),
    hasFault: z.boolean().describe('It does not go on by itself; its own page says why.'),
    openQuestions: z.int(),
    createdAt: isoTime,
  })
  .meta({ id: 'AgreementSummary' });
export const agreementPage = pageOf(agreementSummary, 'Agreements');

const partyAnswer = z
  .object({
    id: z.uuid(),
    part: z.enum(PARTS),
    turn: z.int(),
    displayName: z.string(),
    email: z.string(),
    title: z.string().nullable(),
    language: z.enum(LANGUAGES),
    timeZone: z.string(),
    state: z.enum(PARTY_STATES),
    stateSince: isoTime,
    invitedAt: isoTime.nullable(),
    openedAt: isoTime.nullable(),
    consentedAt: isoTime.nullable(),
    actedAt: isoTime.nullable(),
    expiresAt: isoTime.nullable(),
    nextReminderAt: isoTime.nullable(),
    remindersSent: z.int(),
    deliveredAt: isoTime.nullable(),
    mailFault: z.object({ address: z.string(), reason: z.string(), at: z.string() }).nullable(),
    reason: z.string().nullable().describe('Why they declined.'),
    waitingMail: z
      .array(z.object({ mail: z.string(), at: isoTime }))
      .describe('Mail that waits for their hours, and when it goes.'),
  })
  .meta({ id: 'AgreementParty' });

const change = z.object({
  path: z.string().describe('JSON Pointer into the work model.'),
  kind: z.enum(['added', 'removed', 'changed']),
  id: z.string().nullable().describe('The expectation that it is about.'),
  sentence: z.string(),
  material: z.boolean().describe('It changes what is expected or promised, not words alone.'),
});

export const promiseDiffAnswer = z
  .object({ roleVersion: z.int(), changes: z.array(change) })
  .meta({ id: 'PromiseDiff' });

const questionAnswer = z
  .object({
    id: z.uuid(),
    partyId: z.uuid(),
    expectation: z.string().describe('Id in the work model.'),
    kind: z.enum(['question', 'proposal']),
    text: z.string(),
    patch: z.array(z.unknown()).nullable().describe('JSON Patch (RFC 6902) on the work model.'),
    judgement: z
      .object({
        changes: z.array(change),
        newFindings: z.array(z.object({ rule: z.string(), severity: z.string(), message: z.string() })),
        canBeAccepted: z.boolean(),
      })
      .nullable(),
    state: z.enum(['open', 'answered', 'accepted', 'refused', 'withdrawn']),
    answer: z.string().nullable(),
    createdAt: isoTime,
    answeredAt: isoTime.nullable(),
  })
  .meta({ id: 'AgreementQuestion' });

const fileAnswer = z
  .object({
    position: z.int(),
    kind: z.enum(['issued', 'signed', 'sealed', 'certificate']),
    sha256: z.string(),
    bytes: z.int(),
    partyId: z.uuid().nullable(),
    createdAt: isoTime,
  })
  .meta({ id: 'AgreementFile' });

export const agreementAnswer = z
  .object({
    id: z.uuid(),
    roleId: z.uuid(),
    roleVersion: z.int(),
    kind: z.enum(['onboarding-agreement', 'statement-of-work']),
    language: z.enum(LANGUAGES),
    modelHash: z.string(),
    isVariation: z.boolean().describe('Its terms differ from those that the role was published with.'),
    isCurrent: z.boolean().describe('False: the role has changed since, and nobody can sign it.'),
    state,
    stateSince: isoTime,
    revision: z.int(),
    message: z.string().nullable(),
    asksForCode: z.boolean(),
    reminders: remindersSchema,
    expiresInDays: z.int(),
    replacesId: z.uuid().nullable(),
    replacedById: z.uuid().nullable(),
    batchId: z.uuid().nullable(),
    sha256: z.string().nullable().describe('Of the document as it is now.'),
    level: z.string().nullable().describe('PAdES level that the seal has.'),
    levelWanted: z.string().nullable(),
    loweredBecause: z.string().nullable().describe('Why the level is lower than the one wanted.'),
    fault: z.object({ code: z.string(), message: z.string(), at: z.string(), tries: z.int() }).nullable(),
    keepUntil: isoTime.nullable(),
    holdReason: z.string().nullable(),
    endReason: z.string().nullable(),
    createdAt: isoTime,
    sentAt: isoTime.nullable(),
    endedAt: isoTime.nullable(),
    parties: z.array(partyAnswer),
    waitsFor: z.array(
      z.object({ partyId: z.uuid(), name: z.string(), part: z.enum(PARTS), state: z.enum(PARTY_STATES) }),
    ),
    changesSinceApproval: z
      .array(change)
      .describe('What is otherwise than approvers had approved, until all have approved anew.'),
    questions: z.array(questionAnswer),
    files: z.array(fileAnswer),
  })
  .meta({ id: 'Agreement' });
export type AgreementAnswer = z.input<typeof agreementAnswer>;

export function answerOf({
  agreement,
  parties,
  questions,
  files,
  isCurrent,
  waitsFor,
  replacedById,
  changesSinceApproval,
  waitingMail,
}: AgreementDetail): AgreementAnswer {
  // What the answer does not declare is left out by its schema.
  return {
    ...asObject(agreement),
    isVariation: agreement.variation !== null,
    isCurrent,
    replacedById,
    sha256: agreement.fileKey,
    parties: parties.map((party) => ({
      ...asObject(party),
      waitingMail: waitingMail.filter(({ partyId }) => partyId === party.id),
    })),
    waitsFor: [...waitsFor],
    changesSinceApproval: [...changesSinceApproval],
    questions: questions.map((question) => ({
      ...asObject(question),
      patch: question.patch === null ? null : question.patch.map((operation) => JSON.parse(JSON.stringify(operation))),
      judgement: question.judgement === null ? null : judgementOf(question.judgement),
    })),
    files: files.map((file) => ({ ...asObject(file), sha256: file.fileKey })),
  };
}

function judgementOf({
  changes,
  newFindings,
  canBeAccepted,
}: NonNullable<AgreementDetail['questions'][number]['judgement']>) {
  return { changes: [...changes], newFindings: [...newFindings], canBeAccepted };
}

/** A row as the values that it holds. */
function asObject<T extends object>(row: T): { [K in keyof T]: T[K] } {
  return Object.assign({}, row);
}

export const reportOutcome = z
  .discriminatedUnion('outcome', [
    z.object({ outcome: z.literal('bounced'), agreementId: z.uuid(), partyId: z.uuid().nullable() }),
    z.object({
      outcome: z.literal('ignored'),
      why: z
        .enum(['no-report', 'not-ours', 'mended'])
        .describe(
          'Not of a mail that failed; of no mail of this organisation; of an address that was mended meanwhile.',
        ),
    }),
  ])
  .meta({ id: 'DeliveryReportOutcome' });

export const eventAnswer = z
  .object({
    sequence: z.int(),
    at: z.string(),
    fact: z.string(),
    partyId: z.uuid().nullable(),
    userId: z.uuid().nullable(),
    address: z.string().nullable(),
    device: z.string().nullable(),
    tokenHash: z.string().nullable(),
    documentHash: z.string().nullable(),
    details: z.record(z.string(), z.union([z.string(), z.number(), z.boolean(), z.null()])),
    previousHash: z.string().nullable(),
    hash: z.string(),
  })
  .meta({ id: 'AgreementEvent' });

export const eventsAnswer = z
  .object({
    events: z.array(eventAnswer),
    fault: z
      .object({ sequence: z.int(), kind: z.enum(['missing', 'altered', 'unlinked', 'cut-off', 'replaced']) })
      .nullable()
      .describe('The first event that is not as it was written; null when the chain is whole.'),
  })
  .meta({ id: 'AgreementEvents' });

export function eventsOf(events: readonly LoggedEvent[]): z.input<typeof eventAnswer>[] {
  return events.map((event) => ({ ...event, details: { ...event.details } }));
}

export const batchAnswer = z
  .object({
    id: z.uuid(),
    kind: z.enum(['agreements', 'change-notices']),
    total: z.int(),
    waiting: z.int().describe('Not looked at yet.'),
    made: z.int(),
    out: z.int().describe('Wait for a party.'),
    signed: z.int().describe('Signed by some, or by all and not sealed yet.'),
    done: z.int(),
    ended: z.int().describe('Declined, expired, taken back, or on paper.'),
    failed: z.int(),
    cancelled: z.int().describe('Not made: the order was cancelled before.'),
    createdAt: isoTime,
  })
  .meta({ id: 'AgreementBatch' });
export const batchItemAnswer = z
  .object({
    position: z.int(),
    isTaken: z.boolean(),
    agreementId: z.uuid().nullable(),
    fault: z.object({ code: z.string(), message: z.string() }).nullable(),
  })
  .meta({ id: 'AgreementBatchItem' });
export const batchItemPage = pageOf(batchItemAnswer, 'AgreementBatchItems');

export const changeReport = z
  .object({
    latestVersion: z.int(),
    people: z.array(
      z.object({
        agreementId: z.uuid(),
        roleVersion: z.int(),
        name: z.string(),
        email: z.string(),
        personId: z.uuid().nullable(),
        sealedAt: isoTime,
        noticeId: z.uuid().nullable(),
        noticeState: state.nullable(),
        acknowledgedAt: isoTime.nullable().describe('When they signed the notice; null: not yet.'),
      }),
    ),
  })
  .meta({ id: 'ChangeReport' });

export const erasureAnswer = z
  .object({
    erased: z.int(),
    kept: z.array(
      z.object({
        agreementId: z.uuid(),
        state: z.string(),
        because: z.enum(['legal-hold', 'legal-duty', 'running']),
        until: z.string().nullable(),
        days: z.int().describe('How long the law of its place has it kept, from its end.'),
        why: z.string(),
        source: z.string(),
      }),
    ),
  })
  .meta({ id: 'Erasure' });
export const personDataAnswer = z
  .object({
    person: z.record(z.string(), z.unknown()).nullable().describe('Among the people of the organisation.'),
    agreements: z.array(z.unknown()),
  })
  .meta({ id: 'PersonData' });
export const recordAnswer = z.record(z.string(), z.unknown()).meta({ id: 'CompletionRecord' });

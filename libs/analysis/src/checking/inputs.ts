import { z } from 'zod';
import { isoDate, minuteOfDay, text, weeklyHours } from '#work-model';

/** A document offered for signature: rules 21 and 22. */
const documentInput = z.strictObject({
  kind: z.string().default('onboarding-agreement'),
  /** SHA-256 of the canonical model it was made from, lower-case hex. */
  modelHash: z.string().regex(/^[0-9a-f]{64}$/),
  /** Ids of all expectations that it states, as it lists them for machines. */
  statedIds: z.array(z.string()),
});

/** The team around the role: who else works, when, and on what. */
const teamInput = z.strictObject({
  members: z.array(
    z.strictObject({
      id: text,
      name: text,
      /** IANA zone; the role's when left out. */
      timeZone: text.nullable().default(null),
      workingWindow: weeklyHours.nullable().default(null),
      /** Ids of the role's coverage duties that this person is assigned to. */
      covers: z.array(text).default([]),
      /** What else the person must attend, in local time; the kinds that fill attention. */
      busy: z.array(z.strictObject({ title: text, hours: weeklyHours })).default([]),
    }),
  ),
});

/** A job posting as it is or will be published. Without one the rules about postings look at the one that the role file makes. */
const postingInput = z.strictObject({
  title: text,
  text,
  language: text.default('en'),
  /** The schema.org/JobPosting object of its page, as published. */
  structuredData: z.record(z.string(), z.unknown()).nullable().default(null),
  /** Text that readers of the page can see, when it differs from `text`. */
  visibleText: text.nullable().default(null),
  isListPage: z.boolean().default(false),
  isPublished: z.boolean().default(true),
  pay: z
    .strictObject({ min: z.number().nullable(), max: z.number().nullable(), currency: text, unit: text })
    .nullable()
    .default(null),
  applicationDeadline: isoDate.nullable().default(null),
  /** What the posting says about each; null when it says nothing. */
  benefits: text.nullable().default(null),
  otherCompensation: text.nullable().default(null),
  aiUse: text.nullable().default(null),
  vacancy: text.nullable().default(null),
  equalOpportunity: text.nullable().default(null),
  accommodation: text.nullable().default(null),
});

/** What candidates are asked before an offer, and who may read what people say about their body clock. */
const candidateFormInput = z.strictObject({
  stage: z.enum(['before-offer', 'after-offer']).default('before-offer'),
  questions: z.array(z.strictObject({ id: text, label: text, help: text.nullable().default(null) })),
  chronotypeReadableBy: z.array(text).default([]),
});

/** When an agreement is or will be signed. */
const signingInput = z.strictObject({ signedOn: isoDate, isPlanned: z.boolean().default(false) });

/**
 * What the person who holds the role says about their own body clock. It belongs to them: findings made from it are shown to them alone, and
 * it never comes from a role file. Minutes of the local day.
 */
export const holderInput = z.strictObject({
  /** Sleep on workdays and on free days (Munich ChronoType Questionnaire). */
  sleepOnset: z.strictObject({ workdays: minuteOfDay, freeDays: minuteOfDay }),
  wakeUp: z.strictObject({ workdays: minuteOfDay, freeDays: minuteOfDay }),
  alarmOnFreeDays: z.boolean().default(false),
  workdaysPerWeek: z.int().min(0).max(7).default(5),
  commuteMinutes: z.int().min(0).max(1440).default(0),
});

/** Everything that rules may need and a role file does not hold. */
export const checkInputsSchema = z
  .strictObject({
    document: documentInput,
    team: teamInput,
    posting: postingInput,
    candidateForm: candidateFormInput,
    signing: signingInput,
    holder: holderInput,
  })
  .partial();
export type CheckInputs = z.output<typeof checkInputsSchema>;
export type InputName = keyof CheckInputs;

import type { WorkModel } from '#work-model';
import type { z } from 'zod';
import type { Lexicon } from '../wording/index.js';
import type { Fix, FindingData } from './finding.js';
import type { CheckInputs, InputName } from './inputs.js';
import type { RoleFacts } from './role-facts.js';
import type { Severity } from './severity.js';

/** The chapters of the catalogue. */
export const FAMILIES = [
  'contradictions',
  'clarity',
  'schedule',
  'working-time-law',
  'united-states',
  'posting',
] as const;
export type Family = (typeof FAMILIES)[number];

export const FAMILY_TITLES: Readonly<Record<Family, string>> = {
  contradictions: 'Contradictions',
  clarity: 'Clarity',
  schedule: 'Schedule',
  'working-time-law': 'Working time law',
  'united-states': 'United States',
  posting: 'Posting',
};

/** A fact of law that a finding rests on; a row of one of the tables in `law/`. */
export interface LegalSource {
  readonly source: string;
  /** ISO date on which the fact was last looked at. */
  readonly asOf: string;
}

/** What a check reports; the checker makes a finding of it. */
export interface Report<MessageId extends string = string> {
  readonly message: MessageId;
  /** Fills the placeholders of the message. All of them, or the check ends in an error of the program. */
  readonly data?: FindingData;
  /** JSON Pointer into the exact model. */
  readonly path: string;
  /** When this report is milder or graver than the rule's own severity. */
  readonly severity?: Severity;
  readonly fixes?: readonly Fix[];
  /** The rows of law it rests on. Their sentence ("General information, not legal advice. …") is put after the message. */
  readonly law?: readonly LegalSource[];
}

/** What a check may look at. Nothing else: the same context gives the same reports. */
export interface RuleContext<Options> {
  readonly model: WorkModel;
  readonly facts: RoleFacts;
  readonly options: Options;
  /** What a role file does not hold. Those that the rule needs are there. */
  readonly inputs: CheckInputs;
  /** Word lists of the role's language; null when there are none for it. */
  readonly lexicon: Lexicon | null;
  /** ISO date of the check. */
  readonly today: string;
}

/** One rule of the catalogue: a plain object with one pure check. Its page stands beside it. */
export interface Rule<Options = unknown, MessageId extends string = string> {
  /** Permanent. A renamed rule keeps its old id in `formerIds`. */
  readonly id: string;
  readonly formerIds?: readonly string[];
  readonly family: Family;
  /** One short sentence for lists: what it finds. */
  readonly title: string;
  readonly severity: Severity;
  /** Legal rules are never errors and cannot be switched off, only lowered. */
  readonly isLegal: boolean;
  /** What it finds is for the holder of the role alone: it rests on what they said of themselves. It cannot be waived in a file that others read. */
  readonly isPrivate?: boolean;
  /** Inputs without which it is skipped, visibly. */
  readonly needs?: readonly InputName[];
  /** Every option has a default, so that `{}` is valid. */
  readonly options: z.ZodType<Options>;
  /** English, with `{placeholders}`. */
  readonly messages: Readonly<Record<MessageId, string>>;
  /** Where the rule comes from. */
  readonly sources: readonly string[];
  readonly check: (context: RuleContext<Options>) => Iterable<Report<MessageId>>;
}

/** Keeps the types of options and messages together; does nothing else. */
export function defineRule<Options, const MessageId extends string>(
  rule: Rule<Options, MessageId>,
): Rule<Options, MessageId> {
  return rule;
}

/** A rule of whatever options. Only the checker runs it, and it parses the options first. */
// eslint-disable-next-line @typescript-eslint/no-explicit-any -- options are opaque here, and `unknown` is not assignable from them
export type AnyRule = Rule<any>;

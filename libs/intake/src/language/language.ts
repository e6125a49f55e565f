import type { SetTimeKind, Weekday } from '#work-model';
import type { Doubt, Frequency, ProposedValues, Span } from '../proposal.js';

/**
 * The words of one language. All `…: string` are sources of regular expressions without capturing groups, matched without regard to
 * case as whole words. They must not hold a repetition within a repetition: no sentence may make them slow.
 */
export interface Language {
  readonly code: 'en' | 'de';
  /** Words that stand in every text of the language and seldom in one of the others. */
  readonly smallWords: readonly string[];
  readonly times: TimeWords;
  readonly duties: DutyWords;
  readonly terms: TermWords;
  readonly layout: LayoutWords;
}

export interface Row<Value> {
  readonly pattern: string;
  readonly means: Value;
  readonly doubt?: Doubt;
}

export interface TimeWords {
  readonly numbers: Readonly<Record<string, number>>;
  readonly months: readonly string[];
  readonly days: readonly Row<readonly Weekday[]>[];
  /** Between the first and the last day or clock time of a range. */
  readonly to: string;
  /** Between two times of a range after `between`. */
  readonly and: string;
  readonly between: string;
  /** Between days of a list. */
  readonly alsoDays: string;
  /** Before days that are mentioned besides: “including weekends”. */
  readonly besides: string;
  readonly am: string | null;
  readonly pm: string | null;
  /** After or in place of a number: it is a clock time. */
  readonly clockMark: string;
  readonly noon: string;
  readonly midnight: string;
  /** What makes two bare numbers hours of the day when it stands before them. */
  readonly beforeHours: string;
  readonly ordinals: Readonly<Record<string, number>>;
  /** “Every other”, “jeden zweiten” before a day: every so many weeks. */
  readonly everySoMany: readonly Row<number>[];
  /** “Every”, “jeden” before a day. */
  readonly every: string;
  readonly ofMonth: string;
  readonly ofQuarter: string;
  readonly frequencies: readonly Row<Frequency>[];
  /** “Every N weeks”, “one week in N”: groups are made of a number and a unit by `times/frequency`. */
  readonly everyNumber: string;
  readonly timesIn: string;
  readonly units: readonly Row<Frequency['unit']>[];
  readonly within: string;
  readonly spanUnits: readonly Row<Pick<Span, 'unit' | 'clock'>>[];
}

export interface DutyWords {
  /** Before a clock time, a day or a date: it is a deadline. */
  readonly deadlineCues: string;
  /** Deadlines without a clock time, whole. */
  readonly deadlineWords: readonly Row<{ readonly monthDay: number | null }>[];
  /** “The 5th of each month”: before and after the number. */
  readonly monthDay: { readonly before: string; readonly after: string };
  /** At an event that has no clock time: “at the start of every shift”. */
  readonly atEvent: string;
  readonly setTimeKinds: readonly Row<SetTimeKind | null>[];
  readonly takesPart: string;
  /** What the reader is told they need not do. */
  readonly negations: string;
  /** Beginnings of sentences about somebody else than the person. */
  readonly otherSubjects: string;
  /** Beginnings about the person that are no duties: what they have, like or get. */
  readonly notDuties: string;
  readonly person: string;
  readonly readiness: string;
  readonly readyFor: string;
  readonly withWhom: string;
  readonly receiver: string;
  readonly directReceiver: string | null;
  readonly notReceivers: string;
  /** Ends the words of a person or group. */
  readonly endsPeople: string;
  readonly effort: string;
  readonly replies: string;
  readonly channels: string;
  readonly channelAfter: string;
  readonly notChannels: string;
  readonly sameDay: string;
  readonly audiences: readonly string[];
}

export interface TermWords {
  readonly modes: readonly Row<'onsite' | 'hybrid' | 'remote'>[];
  readonly anywhereIn: string;
  readonly placeIs: string;
  readonly core: string;
  readonly openingHours: string;
  readonly perWeek: readonly string[];
  readonly hourUnit: string;
  readonly upTo: string;
  readonly fromOn: string;
  readonly notContracted: string;
  readonly payWords: string;
  readonly payUnits: readonly Row<ProposedValues['pay']['unit']>[];
  readonly perPiece: string;
  readonly beforeUnit: string;
  readonly notPay: string;
  readonly thousands: '.' | ',';
  readonly contractTypes: readonly Row<ProposedValues['contract-type']['type']>[];
  readonly until: string;
  readonly engagements: readonly Row<ProposedValues['engagement']['engagement']>[];
  readonly zones: readonly Row<readonly string[]>[];
  readonly startCues: string;
  readonly immediately: string;
  readonly noMeetings: string;
  readonly workPlaces: readonly Row<string>[];
  readonly inPlace: string;
  readonly daysAWeek: string;
  readonly allowed: string;
  /** What may stand after a title and is no part of it. */
  readonly afterTitle: string;
}

export type SectionKind =
  'duties' | 'role' | 'requirements' | 'benefits' | 'company' | 'terms' | 'working-together' | 'applying';

export type LabelKind = 'title' | 'location' | 'hours' | 'class' | 'pay' | 'contract' | 'start' | 'zone' | 'elsewhere';

export interface LayoutWords {
  /** The first that fits a heading from its beginning. */
  readonly sections: readonly Row<SectionKind>[];
  /** What stands before a colon at the beginning of a line, whole. */
  readonly labels: readonly Row<LabelKind>[];
  readonly abbreviations: string;
  /** Words that begin a sentence even after “5 p.m.” */
  readonly starters: string;
}

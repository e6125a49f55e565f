import type { RoleFileInput, SetTimeKind, Weekday } from '#work-model';

/** Half-open `[start, end)` in UTF-16 units of the text that was given. */
export interface TextSpan {
  readonly start: number;
  readonly end: number;
}

/** How often. “Every other week” is `{ times: 1, every: 2, unit: 'week' }`, “twice a year” `{ times: 2, every: 1, unit: 'year' }`. */
export interface Frequency {
  readonly times: number;
  readonly every: number;
  readonly unit: 'day' | 'week' | 'month' | 'quarter' | 'year';
  /** Which of the named days of a month or quarter: 1 the first, -1 the last; null when it does not say. */
  readonly nth: number | null;
}

/** A length as it was said. A working day has no fixed length, so days are not turned into minutes. */
export interface Span {
  readonly amount: number;
  readonly unit: 'second' | 'minute' | 'hour' | 'day' | 'week' | 'month';
  /** Null when the words do not say which clock counts. */
  readonly clock: 'working' | 'elapsed' | null;
}

/** What a person should look at before they confirm: the words can be read in another way, too. */
export type Doubt =
  'am-or-pm' | 'currency' | 'saturday-may-count' | 'time-zone' | 'twice-or-every-other' | 'date-order';

/** Days in the order of the week, Monday first; clock times `HH:MM`, `24:00` for the end of a day; null for what was not said. */
interface Hours {
  readonly days: readonly Weekday[] | null;
  readonly from: string | null;
  readonly to: string | null;
}

type RoleInput = RoleFileInput['role'];

/** What can be proposed, by kind, with its values. A value is null when no word of the text says it. */
export interface ProposedValues {
  readonly title: { readonly title: string };
  readonly location: { readonly mode: 'onsite' | 'hybrid' | 'remote' | null; readonly place: string | null };
  /** `core`: the hours in which one must be reachable; `window`: all hours in which one may be working, a shift among them. */
  readonly schedule: Hours & { readonly use: 'window' | 'core' };
  /** Minutes of a week. “Up to 15 hours” has no least, “from 20 hours” no most. */
  readonly contracted: { readonly leastMinutes: number | null; readonly mostMinutes: number | null };
  /** `duty`: which kind of set-time duty it is, when the words say so. */
  readonly 'set-time': Hours & {
    readonly title: string;
    readonly duty: SetTimeKind | null;
    readonly frequency: Frequency | null;
  };
  readonly 'own-time': {
    readonly title: string;
    /** The words that say when it is owed. */
    readonly words: string;
    readonly days: readonly Weekday[] | null;
    readonly time: string | null;
    /** Day of the month, 1..31; -1 for the last. */
    readonly monthDay: number | null;
    readonly frequency: Frequency | null;
    readonly within: Span | null;
    readonly receiver: string | null;
    readonly effortMinutes: number | null;
  };
  readonly norm: Hours & {
    readonly channel: string;
    readonly audience: string | null;
    readonly reply: Span | null;
    /** The words that say how fast. */
    readonly words: string;
  };
  /** `of`: id of the set-time proposal that they take part in. */
  readonly participants: { readonly people: readonly string[]; readonly of: string };
  readonly pay: {
    readonly min: number | null;
    readonly max: number | null;
    /** ISO 4217; null for a bare `$`, which is the sign of many currencies. */
    readonly currency: string | null;
    readonly symbol: string | null;
    readonly unit: 'hour' | 'day' | 'week' | 'month' | 'year' | null;
  };
  readonly 'contract-type': {
    readonly type: NonNullable<RoleInput['contractType']>;
    readonly months: number | null;
    readonly endDate: string | null;
  };
  readonly engagement: { readonly engagement: RoleInput['engagement'] };
  /** `zones`: the IANA names that the words can mean. */
  readonly zone: { readonly words: string; readonly zones: readonly string[] };
  /** `monthDay` is `MM-DD` where the text names no year. */
  readonly 'start-date': {
    readonly date: string | null;
    readonly monthDay: string | null;
    readonly immediately: boolean;
  };
  /** `place` is `home`, or the place in the words of the text. */
  readonly 'place-day': {
    readonly place: string;
    readonly days: readonly Weekday[] | null;
    readonly perWeek: number | null;
    readonly rule: 'required' | 'allowed' | null;
  };
  readonly 'protected-time': Hours & { readonly forbid: readonly SetTimeKind[] };
  readonly duty: { readonly title: string };
}

export type ProposalKind = keyof ProposedValues;

/** What one pattern made of one or more sentences. The person confirms, changes or drops it. */
export type ProposalOf<K extends ProposalKind> = {
  readonly [Kind in K]: {
    readonly id: string;
    readonly kind: Kind;
    /** Ids of the sentences that say it: the first is the one of `phrase`, the rest say the same again. */
    readonly sentences: readonly string[];
    /** The exact words that it rests on. */
    readonly phrase: TextSpan;
    /** Id of the pattern that found it. */
    readonly pattern: string;
    readonly values: ProposedValues[Kind];
    readonly doubts: readonly Doubt[];
  };
}[K];
export type Proposal = ProposalOf<ProposalKind>;

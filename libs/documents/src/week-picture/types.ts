/** Half-open `[start, end)` in minutes of the day, 0 <= start < end <= 1440. */
export type DayInterval = readonly [start: number, end: number];

/** Whether the hours, which do not overlap, leave nothing of the day. */
export function isWholeDay(hours: readonly DayInterval[]): boolean {
  return hours.reduce((sum, [start, end]) => sum + end - start, 0) >= 1440;
}

/** What fills the person's attention, and how the picture draws it. `break` is a pause with a fixed time. */
export const SET_TIME_STYLES = ['meeting', 'class', 'handoff', 'coverage', 'presence', 'on-call', 'break'] as const;
export type SetTimeStyle = (typeof SET_TIME_STYLES)[number];

/** One occurrence of a set time. Equal ids on several days are one entry in the numbered key. */
export interface SetTimeMark {
  readonly id: string;
  readonly title: string;
  readonly kind: SetTimeStyle;
  /** Minutes since the midnight that begins this day. */
  readonly start: number;
  /** Exclusive. Over 1440 when it ends on a later day: the picture continues it there, Sunday into Monday. */
  readonly end: number;
  /** The time in words, for example `9:30–10:30 am`. */
  readonly time: string;
  readonly place: string | null;
  /** Attendance is a choice. Drawn as an outline. */
  readonly optional?: boolean;
}

/** A stretch with a name: protected time, a time block, or hours in which one own-time duty is permitted. */
export interface LabelledSpan {
  readonly id: string;
  readonly label: string;
  readonly interval: DayInterval;
  /** The interval in words, for the numbered key. */
  readonly time: string;
}

export interface DeadlineMark {
  readonly id: string;
  readonly label: string;
  /** Minutes since midnight; 1440 is the end of this day. */
  readonly minute: number;
  /** The moment in words, for example `5:00 pm` or `midnight`. */
  readonly time: string;
}

export interface PictureDay {
  readonly label: string;
  /** Used where `label` does not fit, and in the numbered key. */
  readonly shortLabel: string;
  readonly setTimes: readonly SetTimeMark[];
  /** Null when no working window is stated: then no hour is shaded as outside it. Empty on a day off. */
  readonly workingWindow: readonly DayInterval[] | null;
  readonly coreHours: readonly DayInterval[];
  readonly protectedTime: readonly LabelledSpan[];
  readonly timeBlocks: readonly LabelledSpan[];
  readonly permitted: readonly LabelledSpan[];
  readonly quietHours: readonly DayInterval[];
  readonly deadlines: readonly DeadlineMark[];
}

/** Legend texts, in the language of the document. */
export interface WeekPictureWords {
  readonly kinds: Readonly<Record<SetTimeStyle, string>>;
  /** An outline: attendance is a choice. */
  readonly optional: string;
  readonly protectedTime: string;
  readonly timeBlock: string;
  readonly permitted: string;
  readonly quietHours: string;
  readonly coreHours: string;
  readonly outsideWindow: string;
  readonly deadline: string;
  /** Written across a week without set times, for example `No set times. You choose when you work.` */
  readonly noSetTimes: string;
}

/** Everything the picture shows, already in words; the picture does no translating and no time-zone arithmetic. */
export interface WeekPictureInput {
  /** Prefix of every element id, so that several pictures fit in one page. */
  readonly idPrefix: string;
  /** Accessible name. */
  readonly title: string;
  /** Accessible description: the week in one or two sentences. A table beside the picture says the rest. */
  readonly description: string;
  /** BCP 47 tag of the words. */
  readonly language: string;
  readonly days: readonly PictureDay[];
  /** 25 labels, for 0:00 up to 24:00. */
  readonly hourLabels: readonly string[];
  /** For example `All times are Eastern (New York)`. */
  readonly timeZoneLabel: string;
  readonly words: WeekPictureWords;
  /** Sentences under the picture: what happens less often than weekly, deadlines without a weekday. */
  readonly notes: readonly string[];
  /** `#rrggbb`; darkened as far as its white text needs. */
  readonly accent: string;
  /** Width in points at which the picture is printed; text never gets smaller than 6.5 pt at this width. Default 493 (174 mm). */
  readonly width?: number;
  /** Upper limit of the hours grid in points. Default 185. */
  readonly maxGridHeight?: number;
}

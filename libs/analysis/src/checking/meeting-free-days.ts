import { WEEKDAYS, type Weekday } from '#work-model';

/** A weekday in a promise, with the words around it: English names, then German ones, in the order of the week. */
const NAMES = [
  'mondays?|montags?',
  'tuesdays?|dienstags?',
  'wednesdays?|mittwochs?',
  'thursdays?|donnerstags?',
  'fridays?|freitags?',
  'saturdays?|samstags?',
  'sundays?|sonntags?',
];
const ANY_DAY = `(?:${NAMES.join('|')})`;
const DAYS = `${ANY_DAY}(?:(?:, | and | und |, and )(?:on |am )?${ANY_DAY})*`;
const PROMISES = [
  `(?:no|never any|keine) (?:meetings|Besprechungen) (?:on |am |an )?(?:${DAYS})`,
  `(?:${DAYS}) (?:is|are|stays?|remains?|ist|sind|bleib(?:t|en)) (?:always |immer |stets )?(?:meeting[- ]free|besprechungsfrei|free of meetings|without meetings|ohne Besprechungen)`,
  `meeting[- ]free (?:${DAYS})`,
].map((pattern) => new RegExp(`(?<!\\p{L})(?:${pattern})(?!\\p{L})`, 'giu'));

export interface MeetingFreeDays {
  readonly match: string;
  readonly days: readonly Weekday[];
}

/** Promises of days without meetings: "Fridays are meeting-free", "no meetings on Tuesdays and Thursdays". */
export function meetingFreeDaysIn(text: string): MeetingFreeDays[] {
  return PROMISES.flatMap((promise) => [...text.matchAll(promise)]).map(([match]) => ({
    match,
    days: WEEKDAYS.filter((_, index) => new RegExp(`(?<!\\p{L})(?:${NAMES[index] ?? ''})(?!\\p{L})`, 'iu').test(match)),
  }));
}

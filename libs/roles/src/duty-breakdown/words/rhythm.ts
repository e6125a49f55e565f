import type { Language } from './language.js';
import {
  cadenceInWords,
  parseRecurrenceRule,
  RecurrenceInvalid,
  WEEKDAYS,
  type RecurrenceRule,
  type Weekday,
} from '#work-model';
import { dateWords, dayListWords, dayWord, listWords } from './days.js';

export interface Rhythm {
  readonly rrule: string | null;
  /** First day; the only one without a rule. */
  readonly dtstart: string | null;
}

/** How often something happens, in words; null when nobody has said. A rule too rare for words of our own is quoted, never rounded. */
export function rhythmWords(language: Language, { rrule, dtstart }: Rhythm): string | null {
  if (rrule === null) return dtstart === null ? null : dateWords(language, dtstart);
  if (language === 'en') return cadenceInWords(rrule, dtstart);
  try {
    return germanWords(parseRecurrenceRule(rrule), dtstart) ?? quoted(rrule);
  } catch (error) {
    if (error instanceof RecurrenceInvalid) return quoted(rrule);
    throw error;
  }
}

function quoted(rrule: string): string {
  return `nach der Kalenderregel ${rrule}`;
}

function germanWords(rule: RecurrenceRule, dtstart: string | null): string | null {
  const pattern = germanPattern(rule, dtstart);
  if (pattern === null) return null;
  const from = rule.interval > 1 && dtstart !== null ? `, gezählt ab ${dateWords('de', dtstart)}` : '';
  const times = rule.count === null ? '' : `, insgesamt ${rule.count}-mal`;
  // A moment in UTC may fall on another local date: such a rule is quoted.
  if (rule.until !== null && rule.until.length !== 8) return null;
  const until =
    rule.until === null ? '' : `, bis ${dateWords('de', rule.until.replace(/(....)(..)(..)/u, '$1-$2-$3'))}`;
  return `${pattern}${from}${times}${until}`;
}

function germanPattern(rule: RecurrenceRule, dtstart: string | null): string | null {
  const parts = [...rule.parts.keys()].filter((name) => !FRAME.includes(name));
  const only = (...names: string[]): boolean => parts.every((name) => names.includes(name));
  if (rule.frequency === 'DAILY' && only()) return rule.interval === 1 ? 'jeden Tag' : `jeden ${rule.interval}. Tag`;
  if (rule.frequency === 'WEEKLY' && only('BYDAY')) {
    const days = rule.plainDays ?? dayOf(dtstart);
    if (days.length === 0) return null;
    return rule.interval === 1 ? dayListWords('de', days) : `jede ${rule.interval}. Woche, ${dayListWords('de', days)}`;
  }
  if (rule.frequency !== 'MONTHLY' || parts.length !== 1) return null;
  const month = rule.interval === 1 ? 'jedes Monats' : `jedes ${rule.interval}. Monats`;
  const days = only('BYDAY') ? ordinalDays(rule) : only('BYMONTHDAY') ? monthDays(rule) : null;
  return days === null ? null : `am ${days} ${month}`;
}

const FRAME: readonly string[] = ['FREQ', 'INTERVAL', 'COUNT', 'UNTIL', 'WKST'];
const ORDINALS: Readonly<Record<string, string>> = {
  '1': 'ersten',
  '2': 'zweiten',
  '3': 'dritten',
  '4': 'vierten',
  '5': 'fünften',
  '-1': 'letzten',
  '-2': 'vorletzten',
};

function ordinalDays(rule: RecurrenceRule): string | null {
  const words = (rule.parts.get('BYDAY') ?? '').split(',').map((part) => {
    const [, ordinal = '', code] = /^\+?(-?\d*)(\w\w)$/u.exec(part) ?? [];
    const day = WEEKDAYS.find((one) => one === code);
    const word = ORDINALS[ordinal];
    return day === undefined || word === undefined ? null : `${word} ${dayWord('de', day)}`;
  });
  return words.every((word) => word !== null) ? listWords('de', words) : null;
}

function monthDays(rule: RecurrenceRule): string | null {
  const days = (rule.parts.get('BYMONTHDAY') ?? '').split(',').map(Number);
  if (days.some((day) => day < -1)) return null;
  const words = days
    .toSorted((a, b) => (a < 0 ? 99 : a) - (b < 0 ? 99 : b))
    .map((day) => (day === -1 ? 'letzten Tag' : `${day}.`));
  return listWords('de', words);
}

function dayOf(date: string | null): Weekday[] {
  const day = date === null ? undefined : WEEKDAYS[(new Date(`${date}T00:00:00Z`).getUTCDay() + 6) % 7];
  return day === undefined ? [] : [day];
}

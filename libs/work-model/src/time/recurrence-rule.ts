import { WEEKDAYS, type Weekday } from '../schema/basics.js';

/** A rule text that RFC 5545 §3.3.10 does not allow, or that this product cannot read. */
export class RecurrenceInvalid extends Error {
  readonly kind = 'invalid';
  constructor(
    readonly rule: string,
    readonly problem: string,
  ) {
    super(`The repeat rule "${rule.slice(0, 120)}" ${problem}.`);
    this.name = 'RecurrenceInvalid';
  }
}

/** A rule that repeats so often that expanding it would stall whoever asked. */
export class RecurrenceTooLarge extends Error {
  readonly kind = 'invalid';
  constructor(readonly rule: string) {
    super(
      `The repeat rule "${rule.slice(0, 120)}" repeats too often to be a duty. ` +
        'Repeat by days, weeks, months or years, or give it an end.',
    );
    this.name = 'RecurrenceTooLarge';
  }
}

export const FREQUENCIES = ['SECONDLY', 'MINUTELY', 'HOURLY', 'DAILY', 'WEEKLY', 'MONTHLY', 'YEARLY'] as const;
export type Frequency = (typeof FREQUENCIES)[number];

/** A read RRULE: what decides how it is expanded, and all of its parts as they were written, by upper-case name. */
export interface RecurrenceRule {
  readonly frequency: Frequency;
  readonly interval: number;
  readonly count: number | null;
  readonly until: string | null;
  readonly weekStart: Weekday;
  /** Days of BYDAY; null when there is no BYDAY, or when one has an ordinal (`1FR`, `-1SU`). */
  readonly plainDays: readonly Weekday[] | null;
  readonly parts: ReadonlyMap<string, string>;
}

const list = (item: string): RegExp => new RegExp(`^${item}(,${item})*$`);
const DAY_NAME = '(MO|TU|WE|TH|FR|SA|SU)';

// RFC 5545 §3.3.10, part by part. Ranges that only make a rule empty (BYMONTHDAY=31 in February) are no fault of form.
const PARTS: Readonly<Record<string, RegExp>> = {
  FREQ: new RegExp(`^(${FREQUENCIES.join('|')})$`),
  // Five digits: more would step out of the range of dates before the first repetition.
  INTERVAL: /^[1-9]\d{0,4}$/,
  COUNT: /^[1-9]\d{0,8}$/,
  UNTIL: /^\d{4}(0[1-9]|1[0-2])(0[1-9]|[12]\d|3[01])(T([01]\d|2[0-3])[0-5]\d([0-5]\d|60)Z?)?$/,
  WKST: new RegExp(`^${DAY_NAME}$`),
  BYDAY: list(`([+-]?([1-9]|[1-4]\\d|5[0-3]))?${DAY_NAME}`),
  BYMONTH: list('(0?[1-9]|1[0-2])'),
  BYMONTHDAY: list('[+-]?(0?[1-9]|[12]\\d|3[01])'),
  BYYEARDAY: list('[+-]?([1-9]\\d?|[12]\\d\\d|3[0-5]\\d|36[0-6])'),
  BYWEEKNO: list('[+-]?(0?[1-9]|[1-4]\\d|5[0-3])'),
  BYSETPOS: list('[+-]?([1-9]\\d?|[12]\\d\\d|3[0-5]\\d|36[0-6])'),
  BYHOUR: list('([01]?\\d|2[0-3])'),
  BYMINUTE: list('[0-5]?\\d'),
  BYSECOND: list('([0-5]?\\d|60)'),
};

/**
 * Reads an RRULE value such as `FREQ=WEEKLY;BYDAY=MO,TH`.
 * @throws RecurrenceInvalid naming the part that cannot be read.
 */
export function parseRecurrenceRule(text: string): RecurrenceRule {
  const parts = partsOf(text);
  const frequency = FREQUENCIES.find((one) => one === parts.get('FREQ'));
  if (frequency === undefined) throw new RecurrenceInvalid(text, 'has no FREQ');
  const byDay = parts.get('BYDAY')?.split(',') ?? null;
  if (byDay?.some((day) => day.length > 2) && frequency !== 'MONTHLY' && frequency !== 'YEARLY') {
    throw new RecurrenceInvalid(text, 'counts weekdays (such as 1FR), which only MONTHLY and YEARLY rules may');
  }
  const plainDays = WEEKDAYS.filter((day) => byDay?.includes(day));
  return {
    frequency,
    interval: Number(parts.get('INTERVAL') ?? 1),
    count: parts.has('COUNT') ? Number(parts.get('COUNT')) : null,
    until: parts.get('UNTIL') ?? null,
    weekStart: WEEKDAYS.find((day) => day === parts.get('WKST')) ?? 'MO',
    plainDays: byDay?.every((day) => day.length === 2) ? plainDays : null,
    parts,
  };
}

function partsOf(text: string): Map<string, string> {
  const parts = new Map<string, string>();
  for (const piece of text.trim().toUpperCase().split(';')) {
    const [name = '', value = ''] = piece.split('=', 2);
    const form = Object.hasOwn(PARTS, name) ? PARTS[name] : undefined;
    if (form === undefined) throw new RecurrenceInvalid(text, `has an unknown part "${piece.slice(0, 40)}"`);
    if (parts.has(name)) throw new RecurrenceInvalid(text, `says ${name} twice`);
    if (!form.test(value)) throw new RecurrenceInvalid(text, `has ${name}=${value.slice(0, 40)}, which is not allowed`);
    parts.set(name, value);
  }
  return parts;
}

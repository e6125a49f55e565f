import { parseRecurrenceRule, RecurrenceInvalid, RecurrenceTooLarge, type PatchOperation } from '#work-model';
import { z } from 'zod';
import type { Fix } from '../../checking/finding.js';
import { ScheduleTooLarge, type RoleFacts } from '../../checking/role-facts.js';
import { defineRule, type Report } from '../../checking/rule.js';
import { clock, weekdayName, weekdayOfDate } from '../../checking/words.js';
import { clockGapsIn, type ClockGap } from '../../schedule/clock-gaps.js';
import { firstDate, happensOn, repeatsOf, type Repeat } from '../../schedule/repeats.js';

type MessageId = 'rule' | 'startMismatch' | 'endBeforeStart' | 'clockGap' | 'scheduleTooLarge';

/** A repeat rule that means nothing, or something else than its author believes, empties the calendar without anybody noticing. */
export const recurrenceInvalid = defineRule({
  id: 'recurrence-invalid',
  family: 'contradictions',
  title: 'A repeat rule gives no dates, contradicts itself, or cannot be worked out',
  severity: 'error',
  isLegal: false,
  options: z.strictObject({}),
  messages: {
    rule: 'The repeat rule for “{title}” {problem}.',
    startMismatch:
      'The repeat rule for “{title}” begins on {start}, which is not one of its days. Its first day is {first}.',
    endBeforeStart: '“{title}” ends at {end}, which is not after its start at {start}.',
    clockGap:
      '“{title}” starts at {start}, but on {date} the clocks go from {from} to {to} and there is no such time; it is taken as {read}.',
    scheduleTooLarge:
      '{problem} Most other rules were not checked. Take duties out that nobody can have, or join those that belong together.',
  },
  sources: ['RFC 5545 §3.3.10 and §3.8.5.3'],
  *check({ model, facts }) {
    const repeats = repeatsOf(model);
    const broken = new Set<Repeat>();
    for (const repeat of repeats) {
      const report = problemOfForm(repeat);
      if (report === null) continue;
      broken.add(repeat);
      yield report;
    }
    for (const [index, duty] of model.sync.entries()) {
      const { title, startMinute, endMinute } = duty;
      if (startMinute === null || endMinute === null || endMinute > startMinute) continue;
      const data = { title, start: clock(startMinute), end: clock(endMinute) };
      const value = endMinute + DAY;
      const patch: PatchOperation[] = [{ op: 'replace', path: `/sync/${index}/endMinute`, value }];
      const fix = { title: 'Let it end on the next day', patch: value > startMinute ? patch : null, isSafe: false };
      yield { message: 'endBeforeStart', path: `/sync/${index}/endMinute`, data, fixes: [fix] };
    }
    if ([...broken].some(({ rrule }) => !isReadable(rrule))) return;
    const tooLarge = whyNotExpandable(facts, repeats);
    if (tooLarge !== null) yield tooLarge;
    else
      yield* problemsOfDates(
        facts,
        repeats.filter((one) => !broken.has(one)),
      );
  },
});

function isReadable(rrule: string | null): boolean {
  return rrule === null || readProblem(rrule) === null;
}

/** What is wrong with the text itself. The reader of files refuses most of it; a model that a program made may hold it. */
function readProblem(rrule: string): string | null {
  try {
    parseRecurrenceRule(rrule);
    return null;
  } catch (error) {
    if (error instanceof RecurrenceInvalid) return error.problem;
    throw error;
  }
}

function problemOfForm({ title, path, rrule, start }: Repeat): Report<MessageId> | null {
  if (rrule === null) return null;
  const unreadable = readProblem(rrule);
  const problem = unreadable ?? contradiction(rrule, start);
  if (problem === null) return null;
  const fixes = unreadable === null && /COUNT=/.test(rrule) && /UNTIL=/.test(rrule) ? oneEnd(path, rrule) : [];
  return { message: 'rule', path: `${path}/rrule`, data: { title, problem, rrule }, fixes };
}

function oneEnd(path: string, rrule: string): Fix[] {
  const without = (part: string): PatchOperation[] => [
    { op: 'replace', path: `${path}/rrule`, value: rrule.replace(new RegExp(`;${part}=[^;]*`), '') },
  ];
  return [
    { title: 'Keep the last day', patch: without('COUNT'), isSafe: false },
    { title: 'Keep the number of times', patch: without('UNTIL'), isSafe: false },
  ];
}

function contradiction(rrule: string, start: string | null): string | null {
  const { count, until } = parseRecurrenceRule(rrule);
  if (count !== null && until !== null)
    return `says both how often (${count} times) and until when (${dateOf(until)}). Keep one of the two`;
  if (until !== null && start !== null && dateOf(until) < start)
    return `ends on ${dateOf(until)}, before it begins on ${start}`;
  return null;
}

function dateOf(until: string): string {
  return `${until.slice(0, 4)}-${until.slice(4, 6)}-${until.slice(6, 8)}`;
}

/** Why the other rules of the schedule could not look; said once, where it can be mended. */
function whyNotExpandable(facts: RoleFacts, repeats: readonly Repeat[]): Report<MessageId> | null {
  try {
    facts.assertExpandable();
    return null;
  } catch (error) {
    if (error instanceof ScheduleTooLarge) {
      return { message: 'scheduleTooLarge', path: '/sync', data: { problem: error.message, size: error.size } };
    }
    if (!(error instanceof RecurrenceTooLarge)) throw error;
    const { title, path, start } = repeats.find(({ rrule }) => rrule === error.rule) ?? {
      title: error.rule,
      path: '',
      start: null,
    };
    const from = start === null ? '' : ` from ${start}`;
    const problem = `takes too many steps to work out${from}. Repeat by days, weeks, months or years, and begin nearer to the first week of the role`;
    return { message: 'rule', path: `${path}/rrule`, data: { title, problem, rrule: error.rule } };
  }
}

function* problemsOfDates(facts: RoleFacts, repeats: readonly Repeat[]): Iterable<Report<MessageId>> {
  const gaps = new Map<string, readonly ClockGap[]>();
  let empty = 0;
  for (const repeat of repeats) {
    // Ten rules without a date show what is wrong; looking nine years ahead for each of thousands would take minutes.
    const report = repeat.rrule === null || empty >= MOST_EMPTY ? null : emptyOrMismatched(facts, repeat, repeat.rrule);
    if (report !== null) yield report;
    if (report?.message === 'rule') empty += 1;
    const { timeZone, minute } = repeat;
    // The very beginning and the end of a day are meant as such, whatever the clocks show.
    if (minute === null || minute === 0 || minute === DAY) continue;
    const ofZone = gaps.get(timeZone) ?? clockGapsIn(timeZone, facts.year);
    gaps.set(timeZone, ofZone);
    const gap = ofZone.find(({ date, from, to }) => minute >= from && minute < to && happensOn(facts, repeat, date));
    if (gap !== undefined) yield gapReport(repeat, minute, gap);
  }
}

const DAY = 1440;
const MOST_EMPTY = 10;

function gapReport({ title, path }: Repeat, minute: number, { date, from, to }: ClockGap): Report<MessageId> {
  return {
    message: 'clockGap',
    severity: 'warning',
    path: path.startsWith('/sync') ? `${path}/startMinute` : `${path}/minute`,
    data: {
      title,
      start: clock(minute),
      date: inWords(date),
      from: clock(from),
      to: clock(to),
      read: clock(minute + to - from),
    },
    fixes: [{ title: 'Choose a time that every day has', patch: null, isSafe: false }],
  };
}

function emptyOrMismatched(facts: RoleFacts, repeat: Repeat, rrule: string): Report<MessageId> | null {
  const { startDate } = facts.horizon;
  const { title, path, start, exceptDates } = repeat;
  const from = start !== null && start > startDate ? start : startDate;
  const first = firstDate(facts, repeat, from);
  if (first === undefined) return null;
  if (first === null) {
    const problem = from === start ? 'never gives a date' : `gives no date from ${from} on`;
    return { message: 'rule', path: `${path}/rrule`, data: { title, problem, rrule } };
  }
  const isMatch = start === null || start < startDate || first === start || exceptDates.includes(start);
  return isMatch ? null : mismatch(repeat, start, first);
}

function inWords(date: string): string {
  return `${weekdayName(weekdayOfDate(date))} ${date}`;
}

/** Dates are days on which it *can* first happen, so this is no contradiction; but other programs hold a meeting on that day. */
function mismatch({ title, path, startPath }: Repeat, start: string, first: string): Report<MessageId> {
  const fix: Fix = {
    title: `Begin on ${inWords(first)}`,
    patch: [{ op: 'replace', path: startPath, value: first }],
    isSafe: true,
  };
  return {
    message: 'startMismatch',
    severity: 'warning',
    path: startPath,
    data: { title, start: inWords(start), first: inWords(first), duty: path },
    fixes: [fix],
  };
}

import type { z } from 'zod';
import { WEEKDAYS, type SyncDuty, type Weekday } from '#work-model';
import { dueTime } from '../../language/clock.js';
import { weekdayList } from '../../language/dates.js';
import { say } from '../../language/say.js';
import { dayHoursPhrase, openHoursPhrase } from '../../language/weekly-hours.js';
import type { DocumentInput } from '../document-input.js';
import type { week } from '../schema/parts.js';
import { blockTitle, coversWholeDays, forbidden } from './kept-time.js';
import { placeInSentence } from './names.js';
import { capital, present } from './prose.js';
import { dueWords, setTimeCadence, setTimeWords, weeklyDays } from './times.js';

export type Week = z.output<typeof week>;
type Row = Week['rows'][number];

/**
 * The usual week, day by day: the same as the picture, for readers who cannot see it and for those who would rather read. Days
 * that follow each other and are alike share a row. What does not happen every week is said in a note.
 */
export function weekSection(input: DocumentInput, heading: string): Week {
  const { language } = input;
  const rows = grouped(
    input,
    WEEKDAYS.map((day) => ({ day, row: dayRow(input, day) })),
  );
  return {
    heading,
    picture: input.weekPicture,
    bar: input.synchronicityBar,
    caption: say(language, 'caption.week'),
    columns: {
      day: say(language, 'column.day'),
      setTimes: say(language, 'column.setTimes'),
      where: say(language, 'column.where'),
      mayWork: rows.some((row) => row.mayWork !== null) ? say(language, 'column.mayWork') : null,
      kept: rows.some((row) => row.kept !== null) ? say(language, 'column.keptAndDue') : null,
    },
    rows,
    notes: notesOf(input),
  };
}

function grouped({ language }: DocumentInput, days: readonly { day: Weekday; row: Omit<Row, 'day'> }[]): Row[] {
  const groups: { days: Weekday[]; row: Omit<Row, 'day'> }[] = [];
  for (const { day, row } of days) {
    const last = groups.at(-1);
    if (last !== undefined && JSON.stringify(last.row) === JSON.stringify(row)) last.days.push(day);
    else groups.push({ days: [day], row });
  }
  return groups.map((group) => ({ day: capital(weekdayList(language, group.days)), ...group.row }));
}

function dayRow(input: DocumentInput, day: Weekday): Omit<Row, 'day'> {
  const { language } = input;
  const duties = input.model.sync.filter((duty) => weeklyDays(duty.rrule, duty.dtstart)?.includes(day) ?? false);
  const times = duties
    .toSorted((a, b) => (a.startMinute ?? 0) - (b.startMinute ?? 0))
    .map((duty) => entry(input, duty));
  const kept = [...keptOn(input, day), ...dueOn(input, day)];
  return {
    setTimes: times.length === 0 ? [say(language, 'week.noSetTimes')] : times,
    where: whereOn(input, day, duties),
    mayWork: mayWorkOn(input, day),
    kept: kept.length === 0 ? null : kept,
  };
}

function entry(input: DocumentInput, duty: SyncDuty): string {
  const words = say(input.language, 'week.setTime', { time: setTimeWords(input, duty, false), title: duty.title });
  return duty.attendance === 'optional' ? say(input.language, 'week.optional', { entry: words }) : words;
}

function whereOn({ language, model }: DocumentInput, day: Weekday, duties: readonly SyncDuty[]): string[] {
  const rules = model.role.placeRules.filter((rule) => rule.days.length === 0 || rule.days.includes(day));
  const must = new Set([
    ...duties.filter(({ attendance }) => attendance === 'required').flatMap((duty) => present(duty.place)),
    ...rules.filter((rule) => rule.rule === 'required').map((rule) => rule.place),
  ]);
  const may = rules.filter((rule) => rule.rule === 'allowed' && !must.has(rule.place));
  const name = (id: string): string => placeInSentence(model, language, id);
  const lines = [
    ...[...must].map((id) => say(language, 'week.required', { place: name(id) })),
    ...may.map((rule) => say(language, 'week.allowed', { place: name(rule.place) })),
  ];
  return lines.length > 0 ? lines : [say(language, 'week.noSetPlace')];
}

function mayWorkOn({ language, model }: DocumentInput, day: Weekday): string | null {
  const { noSetHours, workingWindow } = model.role;
  if (noSetHours) return say(language, 'week.mayWorkAny');
  if (workingWindow === null) return null;
  const intervals = workingWindow.hours[day] ?? [];
  return intervals.length === 0 ? say(language, 'week.notWorking') : capital(dayHoursPhrase(language, intervals));
}

function keptOn({ language, model }: DocumentInput, day: Weekday): string[] {
  const protectedOn = model.protected.flatMap((time) => {
    const intervals = time.hours[day] ?? [];
    if (intervals.length === 0) return [];
    const forbid = forbidden(language, time);
    if (coversWholeDays({ [day]: intervals })) return [say(language, 'week.noMeetings', { forbid })];
    return [say(language, 'week.noMeetingsHours', { forbid, hours: dayHoursPhrase(language, intervals) })];
  });
  const blocks = model.timeBlocks.flatMap((block) => {
    const intervals = block.hours[day] ?? [];
    if (intervals.length === 0) return [];
    return [
      say(language, 'week.block', { title: blockTitle(language, block), hours: dayHoursPhrase(language, intervals) }),
    ];
  });
  const permitted = model.async.flatMap((duty) => {
    const intervals = duty.permitted?.hours[day] ?? [];
    if (intervals.length === 0) return [];
    return [say(language, 'week.block', { title: duty.title, hours: openHoursPhrase(language, intervals) })];
  });
  return [...protectedOn, ...blocks, ...permitted];
}

/** The row names the day, so the time does not: days that differ in nothing else can then share a row. */
function dueOn({ language, model }: DocumentInput, day: Weekday): string[] {
  return model.async
    .filter(({ due }) => due.type === 'recurring' && (weeklyDays(due.rrule, due.date)?.includes(day) ?? false))
    .map(({ title, due }) => say(language, 'week.dueBy', { title, time: dueTime(language, due.minute ?? 0, null) }));
}

function notesOf(input: DocumentInput): string[] {
  const { language, model } = input;
  const rare = model.sync
    .filter((duty) => weeklyDays(duty.rrule, duty.dtstart) === null)
    .map((duty) =>
      say(language, 'week.rare', {
        title: duty.title,
        cadence: setTimeCadence(input, duty),
        time: setTimeWords(input, duty, false),
      }),
    );
  const due = model.async
    .filter((duty) => duty.due.type !== 'ongoing' && weeklyDays(duty.due.rrule, duty.due.date) === null)
    .map((duty) => say(language, 'week.rareDue', { title: duty.title, due: dueWords(input, duty) }));
  return [...rare, ...due];
}

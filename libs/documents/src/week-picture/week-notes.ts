import type { AsyncDuty, SyncDuty, WorkModel } from '#work-model';
import { cadenceWords } from '../language/cadence/cadence-words.js';
import { date, dateWithWeekday } from '../language/dates.js';
import type { Language } from '../language/language.js';
import { list, withArticle } from '../language/numbers.js';
import { say } from '../language/say.js';
import { zoneName } from '../language/zones.js';
import { phrase } from '../views/parts/prose.js';
import { weeklyDays } from '../views/parts/times.js';
import { movesWithinYear, picturedWeek } from './local-week.js';

/**
 * What the grid of a usual week cannot show: duties and deadlines that do not come every week, by name and rhythm only (the text
 * beside the picture says the rest), and which times another country's clocks can move.
 */
export function weekNotes(model: WorkModel, language: Language): string[] {
  return [...notDrawn(model, language), ...inOtherZones(model, language)];
}

function notDrawn(model: WorkModel, language: Language): string[] {
  const items = [
    ...model.sync.map((duty) => (isWeekly(duty) ? null : item(language, duty.title, cadenceWords(language, duty)))),
    ...model.async.map((duty) => (isWeeklyDue(duty) ? null : item(language, duty.title, dueDays(language, duty.due)))),
  ].filter((words) => words !== null);
  return items.length === 0 ? [] : [say(language, 'picture.notDrawn', { items: items.join('; ') })];
}

/** Null while the rhythm is unanswered. */
function item(language: Language, title: string, when: string): string | null {
  return when === '' ? null : say(language, 'picture.notDrawnItem', { title: phrase(title), when });
}

function isWeekly({ rrule, dtstart }: SyncDuty): boolean {
  return weeklyDays(rrule, dtstart) !== null;
}

/** Work without a deadline has nothing that could be drawn, and so nothing that is left out. */
function isWeeklyDue({ due }: AsyncDuty): boolean {
  return due.type === 'ongoing' || (due.type === 'recurring' && weeklyDays(due.rrule, due.date) !== null);
}

/** The days on which a result is owed, without the time of day. */
function dueDays(language: Language, due: AsyncDuty['due']): string {
  if (due.type === 'per-project')
    return due.source === null
      ? ''
      : say(language, 'due.perProject', { source: withArticle(language, phrase(due.source)) });
  if (due.type === 'one-off') return due.date === null ? '' : dateWithWeekday(language, due.date);
  return due.rrule === null ? '' : cadenceWords(language, { rrule: due.rrule, dtstart: due.date });
}

function inOtherZones(model: WorkModel, language: Language): string[] {
  const clocks = [
    ...model.sync.map((duty) => ({ ...duty, minute: duty.startMinute, days: weeklyDays(duty.rrule, duty.dtstart) })),
    ...model.async.map(({ title, due }) => ({ ...due, title, days: weeklyDays(due.rrule, due.date) })),
  ];
  const moving = clocks.flatMap(({ title, timeZone, minute, days }) => {
    const day = days?.[0];
    if (day === undefined || minute === null || timeZone === null) return [];
    return movesWithinYear(model, day, minute, timeZone) ? [{ title: phrase(title), timeZone }] : [];
  });
  return [...Map.groupBy(moving, ({ timeZone }) => timeZone)].map(([timeZone, duties]) =>
    say(language, 'picture.otherZone', {
      titles: list(language, [...new Set(duties.map(({ title }) => title))]),
      zone: zoneName(language, timeZone),
      date: date(language, picturedWeek(model)),
    }),
  );
}

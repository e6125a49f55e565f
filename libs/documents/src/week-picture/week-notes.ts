import type { WorkModel } from '#work-model';
import { date } from '../language/dates.js';
import type { Language } from '../language/language.js';
import { list } from '../language/numbers.js';
import { say } from '../language/say.js';
import { zoneName } from '../language/zones.js';
import { phrase } from '../views/parts/prose.js';
import { weeklyDays } from '../views/parts/times.js';
import { movesWithinYear, picturedWeek } from './local-week.js';

/**
 * Which times of the picture another country's clocks can move. What does not come every week is not drawn and not noted here: the
 * table under the picture names it in full.
 */
export function weekNotes(model: WorkModel, language: Language): string[] {
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

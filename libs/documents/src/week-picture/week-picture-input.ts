import { type AsyncDuty, type SyncDuty, WEEKDAYS, type Weekday, type WeeklyHours, type WorkModel } from '#work-model';
import { clockRange, dueTime, hourLabel } from '../language/clock.js';
import { weekdayName } from '../language/dates.js';
import { LOCALES, type Language } from '../language/language.js';
import { weekPictureWords } from './picture-words.js';
import { say } from '../language/say.js';
import { zoneName } from '../language/zones.js';
import { blockTitle, forbidden } from '../views/parts/kept-time.js';
import { findPlace, placeInSentence } from '../views/parts/names.js';
import { capital } from '../views/parts/prose.js';
import { weeklyDays } from '../views/parts/times.js';
import { inRoleZone } from './local-week.js';
import { DEFAULT_ACCENT } from '../colour.js';
import type { DeadlineMark, LabelledSpan, PictureDay, SetTimeMark, WeekPictureInput } from './types.js';
import { weekNotes } from './week-notes.js';

/** A mark and the day (0 for Monday) that it stands on. */
interface OnDay<T> {
  readonly dayIndex: number;
  readonly mark: T;
}

/**
 * The usual week of a role, ready to be drawn: what happens every week on its days; what comes less often is left to the words
 * beside it. Duties in other
 * time zones stand where the role's own clocks show them in the reference week. A duty that does not yet say its days and times is
 * left out: the document it would stand in is refused with the list of what is missing.
 * @throws RecurrenceInvalid
 */
export function weekPictureInput(model: WorkModel, language: Language): WeekPictureInput {
  const { timeZone } = model.role;
  return {
    // A page can show the weeks of several roles.
    idPrefix: `${model.id}-week`,
    title: say(language, 'heading.week'),
    description: say(language, 'picture.description'),
    language: LOCALES[language],
    days: daysOf(model, language),
    hourLabels: Array.from({ length: 25 }, (_, hour) => hourLabel(language, hour)),
    timeZoneLabel:
      timeZone === null
        ? say(language, 'picture.zoneUnknown')
        : say(language, 'zone.allTimes', { zone: zoneName(language, timeZone) }),
    words: weekPictureWords(language),
    notes: weekNotes(model, language),
    accent: model.organisation.brand.colour ?? DEFAULT_ACCENT,
  };
}

function daysOf(model: WorkModel, language: Language): PictureDay[] {
  const setTimes = [
    ...model.sync.flatMap((duty) => setTimesOf(model, language, duty)),
    ...fixedBreaks(model, language),
  ];
  const deadlines = model.async.flatMap((duty) => deadlinesOf(model, language, duty));
  return WEEKDAYS.map((day, index) => ({
    label: weekdayName(language, day),
    shortLabel: weekdayName(language, day, 'short'),
    setTimes: marksOn(setTimes, index),
    deadlines: marksOn(deadlines, index),
    workingWindow: model.role.noSetHours
      ? [[0, 1440]]
      : model.role.workingWindow && hoursOn(model.role.workingWindow.hours, day),
    coreHours: model.role.coreHours === null ? [] : hoursOn(model.role.coreHours.hours, day),
    quietHours: model.quietHours === null ? [] : hoursOn(model.quietHours.hours, day),
    ...spansOn(model, language, day),
  }));
}

function marksOn<T>(marks: readonly OnDay<T>[], index: number): T[] {
  return marks.filter(({ dayIndex }) => dayIndex === index).map(({ mark }) => mark);
}

function hoursOn(hours: WeeklyHours, day: Weekday): (readonly [number, number])[] {
  return hours[day] ?? [];
}

function setTimesOf(model: WorkModel, language: Language, duty: SyncDuty): OnDay<SetTimeMark>[] {
  const { startMinute, endMinute } = duty;
  if (startMinute === null || endMinute === null || endMinute <= startMinute) return [];
  return (weeklyDays(duty.rrule, duty.dtstart) ?? []).map((day) => {
    const { dayIndex, minute: start } = inRoleZone(model, day, startMinute, duty.timeZone);
    const end = start + endMinute - startMinute;
    const mark: SetTimeMark = {
      id: duty.id,
      title: duty.title,
      kind: duty.kind,
      start,
      end,
      time: clockRange(language, start, end),
      place: placeLabel(model, language, duty.place),
      optional: duty.attendance === 'optional',
    };
    return { dayIndex, mark };
  });
}

function placeLabel(model: WorkModel, language: Language, id: string | null): string | null {
  return id === null || findPlace(model, id)?.kind === 'anywhere'
    ? null
    : capital(placeInSentence(model, language, id));
}

/** A break whose time the person chooses is on no clock and cannot be drawn. */
function fixedBreaks(model: WorkModel, language: Language): OnDay<SetTimeMark>[] {
  return model.breaks.flatMap(({ id, title, days, startMinute: start, durationMinutes }) => {
    if (start === null) return [];
    const end = start + durationMinutes;
    return days.map((day) => ({
      dayIndex: WEEKDAYS.indexOf(day),
      mark: {
        id,
        title: title ?? say(language, 'picture.break'),
        kind: 'break',
        start,
        end,
        time: clockRange(language, start, end),
        place: null,
      } as const,
    }));
  });
}

function deadlinesOf(model: WorkModel, language: Language, { id, title, due }: AsyncDuty): OnDay<DeadlineMark>[] {
  const dueMinute = due.minute;
  if (due.type !== 'recurring' || dueMinute === null) return [];
  return (weeklyDays(due.rrule, due.date) ?? []).map((day) => {
    const { dayIndex, minute } = inRoleZone(model, day, dueMinute, due.timeZone);
    return { dayIndex, mark: { id, label: title, minute, time: dueTime(language, minute, null) } };
  });
}

function spansOn(
  model: WorkModel,
  language: Language,
  day: Weekday,
): Pick<PictureDay, 'protectedTime' | 'timeBlocks' | 'permitted'> {
  const spans = (id: string, label: string, hours: WeeklyHours): LabelledSpan[] =>
    hoursOn(hours, day).map((interval) => ({ id, label, interval, time: clockRange(language, ...interval) }));
  return {
    protectedTime: model.protected.flatMap((time) =>
      spans(time.id, time.title ?? say(language, 'week.noMeetings', { forbid: forbidden(language, time) }), time.hours),
    ),
    timeBlocks: model.timeBlocks.flatMap((block) => spans(block.id, blockTitle(language, block), block.hours)),
    permitted: model.async.flatMap(({ permitted, title }) =>
      permitted === null ? [] : spans(permitted.id, title, permitted.hours),
    ),
  };
}

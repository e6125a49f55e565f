import type { Language } from './language.js';
import type { WeeklyHours } from '#work-model';
import { WEEKDAYS } from '#work-model';
import { dateWords, dayListWords } from './days.js';

const DAY = 1440;

/**
 * A stretch of a day: "9:00 am–5:00 pm", "9:00–17:00 Uhr". Noon and midnight are words in English, for readers take "12:00 am" for either
 * end of the day. An end over 1440 is on a later day and says so.
 */
export function clockRange(language: Language, start: number, end: number): string {
  if (start === 0 && end === DAY) return language === 'de' ? 'ganztägig' : 'all day';
  const later = Math.ceil(end / DAY) - 1;
  const range = `${clock(language, start)}–${clock(language, end - later * DAY)}`;
  if (language === 'de')
    return `${range} Uhr${later > 0 ? ` (${later === 1 ? 'am Folgetag' : `${later} Tage später`})` : ''}`;
  return `${range}${later > 0 ? ` (${later === 1 ? 'the next day' : `${later} days later`})` : ''}`;
}

/** A moment: "5:00 pm", "17:00 Uhr", "end of the day". */
export function clockMoment(language: Language, minute: number): string {
  if (minute === DAY) return language === 'de' ? '24:00 Uhr (Ende des Tages)' : 'midnight (end of the day)';
  if (minute === 0) return language === 'de' ? '0:00 Uhr (Beginn des Tages)' : 'midnight (start of the day)';
  return language === 'de' ? `${clock(language, minute)} Uhr` : clock(language, minute);
}

/** Hours in which something may be done: "Monday to Friday, midnight–9:00 am, 3:00 pm–midnight". */
export function hoursWords(language: Language, hours: WeeklyHours): string {
  const byTimes = Map.groupBy(
    WEEKDAYS.filter((day) => (hours[day] ?? []).length > 0),
    (day) => (hours[day] ?? []).map(([start, end]) => clockRange(language, start, end)).join(', '),
  );
  return [...byTimes].map(([times, days]) => `${dayListWords(language, days)}, ${times}`).join('; ');
}

/** A date, or a date and a moment of it. */
export function dateMoment(language: Language, date: string, minute: number | null): string {
  const day = dateWords(language, date);
  return minute === null ? day : `${day}, ${clockMoment(language, minute)}`;
}

/** The city of an IANA zone, which people know better than its name. */
export function zoneCity(timeZone: string): string {
  return (timeZone.split('/').at(-1) ?? timeZone).replaceAll('_', ' ');
}

function clock(language: Language, minute: number): string {
  const [hour, rest] = [Math.floor(minute / 60), String(minute % 60).padStart(2, '0')];
  if (language === 'de') return `${hour}:${rest}`;
  if (minute % DAY === 0) return 'midnight';
  if (minute === DAY / 2) return 'noon';
  return `${hour % 12 === 0 ? 12 : hour % 12}:${rest} ${hour < 12 ? 'am' : 'pm'}`;
}

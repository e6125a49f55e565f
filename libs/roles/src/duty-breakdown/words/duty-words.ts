import type { Language } from './language.js';
import type { OwnTimeDuty, SetTimeDuty } from '../duty-breakdown.js';
import { listWords, numberWords, dateWords } from './days.js';
import { PHRASES } from './phrases.js';
import { rhythmWords } from './rhythm.js';
import { clockMoment, clockRange, dateMoment, hoursWords, zoneCity } from './times.js';

/** When a set-time duty is: "Monday and Thursday, 9:00 am–5:00 pm". Its zone is said when it is not the role's. */
export function setTimeWords(language: Language, { setTime, counts }: SetTimeDuty, roleZone: string | null): string {
  const { rrule, dtstart, exceptDates, startMinute, endMinute, timeZone } = setTime;
  const rhythm = rhythmWords(language, { rrule, dtstart });
  const clock = startMinute === null || endMinute === null ? null : clockRange(language, startMinute, endMinute);
  const { unknownTime, optional, onCall } = PHRASES[language];
  const except = exceptDates.map((date) => dateWords(language, date));
  const said = [
    rhythm,
    clock,
    clock === null ? null : otherZone(language, timeZone, roleZone),
    except.length === 0 ? null : `${language === 'de' ? 'außer am' : 'except'} ${listWords(language, except)}`,
    rhythm === null || clock === null ? unknownTime : null,
    counts === 'optional' ? optional : counts === 'on-call' ? onCall : null,
  ];
  return said.filter((part) => part !== null).join(', ');
}

/** By when a result is owed: "every Friday, by 5:00 pm", and the hours in which it may be made. */
export function deadlineWords(
  language: Language,
  { deadline, permitted }: OwnTimeDuty,
  roleZone: string | null,
): string {
  const { type, rrule, date, minute, timeZone, source, text } = deadline;
  const by = language === 'de' ? 'bis' : 'by';
  const zone = minute === null ? null : otherZone(language, timeZone, roleZone);
  const due = {
    recurring: [
      rhythmWords(language, { rrule, dtstart: date }),
      minute === null ? null : `${by} ${clockMoment(language, minute)}`,
      zone,
    ],
    'one-off': [date === null ? null : `${by} ${dateMoment(language, date, minute)}`, zone],
    'per-project': [
      `${language === 'de' ? 'Termin steht in' : 'date written in'}: ${source ?? PHRASES[language].none}`,
    ],
    ongoing: [language === 'de' ? 'fortlaufend, ohne Frist' : 'ongoing, without a deadline'],
  }[type].filter((part) => part !== null);
  const allowed =
    permitted === null ? null : `${language === 'de' ? 'nur' : 'only'} ${hoursWords(language, permitted.hours)}`;
  const said = [text, ...(due.length === 0 && text === null ? [PHRASES[language].unknownTime] : due), allowed];
  return said.filter((part) => part !== null).join(', ');
}

/** Why the time is set; null while nobody has said. */
export function setTimeReason(language: Language, { reason }: SetTimeDuty): string | null {
  if (reason === null) return null;
  if (reason.text !== null) return reason.text;
  return reason.code === 'other' ? null : PHRASES[language].reasons[reason.code];
}

/** Why it needs no set time. */
export function ownTimeReason(language: Language, { deadline: { type } }: OwnTimeDuty): string {
  const { dated, project, ongoing } = PHRASES[language].ownTimeReasons;
  return type === 'per-project' ? project : type === 'ongoing' ? ongoing : dated;
}

/** Minutes as people say them: "45 min", "2.5 h"; "45 Min.", "2,5 Std.". */
export function minutesWords(language: Language, minutes: number): string {
  if (Math.abs(minutes) < 60) return `${numberWords(language, minutes, 1)} ${language === 'de' ? 'Min.' : 'min'}`;
  return `${numberWords(language, minutes / 60, 2)} ${language === 'de' ? 'Std.' : 'h'}`;
}

function otherZone(language: Language, timeZone: string | null, roleZone: string | null): string | null {
  if (timeZone === null || timeZone === roleZone) return null;
  return language === 'de' ? `Ortszeit ${zoneCity(timeZone)}` : `${zoneCity(timeZone)} time`;
}

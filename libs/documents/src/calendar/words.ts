import type { SetTimeKind, SyncDuty } from '#work-model';
import type { Language } from '../language/language.js';
import { say } from '../language/say.js';

/** Sentences that only calendars need; everything else is said as in the documents. */
const WORDS = {
  en: {
    name: '{role}, {organisation}',
    missing: 'Not in this calendar, because no time is stated yet: {list}.',
    noZone:
      'The role names no time zone, so working and quiet hours are left out and times are those of the place you are at.',
    optional: 'You may attend; you need not.',
    onCall: 'You are on call, not at work: you must be reachable and able to start.',
    ownTime: 'You choose when to work on it.',
    perProject: 'Each project has its own deadline: see {source}.',
    perProjectUnknown: 'Each project has its own deadline.',
    ongoing: 'Ongoing; it has no deadline.',
    unstated: 'No deadline is stated yet.',
    endOfDay: 'No clock time is stated; it is shown as due at the end of the day.',
    asWritten: 'Due: {text}.',
    workingWindow: 'Working window',
    noSetHours: 'No set hours',
    quietHours: 'Outside quiet hours',
    reachable: 'Working window outside quiet hours',
  },
  de: {
    name: '{role}, {organisation}',
    missing: 'Nicht in diesem Kalender, weil noch keine Zeit genannt ist: {list}.',
    noZone:
      'Die Stelle nennt keine Zeitzone. Arbeits- und Ruhezeiten fehlen deshalb, und Uhrzeiten gelten dort, wo Sie gerade sind.',
    optional: 'Sie können teilnehmen, müssen aber nicht.',
    onCall: 'Sie haben Bereitschaft, keinen Dienst: Sie müssen erreichbar sein und anfangen können.',
    ownTime: 'Sie entscheiden, wann Sie daran arbeiten.',
    perProject: 'Jedes Projekt hat seinen eigenen Termin, siehe {source}.',
    perProjectUnknown: 'Jedes Projekt hat seinen eigenen Termin.',
    ongoing: 'Laufend, ohne Termin.',
    unstated: 'Noch ist kein Termin genannt.',
    endOfDay: 'Es ist keine Uhrzeit genannt; der Termin steht am Ende des Tages.',
    asWritten: 'Fällig: {text}.',
    workingWindow: 'Arbeitsfenster',
    noSetHours: 'Keine festen Zeiten',
    quietHours: 'Außerhalb der Ruhezeiten',
    reachable: 'Arbeitsfenster außerhalb der Ruhezeiten',
  },
} as const satisfies Record<Language, Record<string, string>>;

export type CalendarWord = keyof (typeof WORDS)['en'];

export function calendarWords(
  language: Language,
  key: CalendarWord,
  values: Readonly<Record<string, string>> = {},
): string {
  return WORDS[language][key].replaceAll(/\{(\w+)\}/g, (_, name: string) => {
    const value = values[name];
    if (value === undefined) throw new Error(`The calendar sentence "${key}" needs a value for "${name}".`);
    return value;
  });
}

const KINDS = {
  coverage: 'kind.coverage',
  meeting: 'kind.meeting',
  presence: 'kind.presence',
  handoff: 'kind.handoff',
  class: 'kind.class',
  'on-call': 'kind.onCall',
} as const satisfies Record<SetTimeKind, string>;

export function kindWords(language: Language, kind: SetTimeKind): string {
  return say(language, KINDS[kind]);
}

const REASONS = {
  'client-facing': 'reason.clientFacing',
  coverage: 'reason.coverage',
  collaboration: 'reason.collaboration',
  legal: 'reason.legal',
  equipment: 'reason.equipment',
} as const;

/** Why a duty has a set time: in the words of the role file, else in those for its kind of reason. Null when there is nothing to say. */
export function reasonWords(language: Language, { reason, kind }: SyncDuty): string | null {
  if (reason === null) return null;
  const written = reason.text?.replace(/[.\s]+$/, '') ?? null;
  const known = reason.code === 'other' ? null : say(language, REASONS[reason.code]);
  const text = written ?? known;
  return text === null
    ? null
    : say(language, 'setTime.why', { reason: text, kind: kind === 'on-call' ? 'onCall' : 'other' });
}

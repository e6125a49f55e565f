import type { Language } from './language.js';
import type { SyncDuty } from '#work-model';

type Reason = Exclude<NonNullable<SyncDuty['reason']>['code'], 'other'>;

/** What a breakdown says in words. Names of columns are also the header of the CSV file. */
export interface Phrases {
  readonly title: (role: string) => string;
  readonly description: string;
  readonly setTimes: string;
  readonly ownTime: string;
  readonly noSetTimes: string;
  readonly noOwnTime: string;
  readonly optional: string;
  readonly onCall: string;
  readonly unknownTime: string;
  readonly unknownEffort: string;
  readonly unplanned: string;
  readonly overPlanned: string;
  readonly week: (hours: string) => string;
  readonly weekWithoutContract: string;
  readonly zone: (city: string) => string;
  readonly total: string;
  readonly breaks: string;
  readonly none: string;
  readonly columns: {
    readonly id: string;
    readonly duty: string;
    readonly mode: string;
    readonly minutes: string;
    readonly counted: string;
    readonly share: string;
    readonly when: string;
    readonly place: string;
    readonly people: string;
    readonly owner: string;
    readonly receiver: string;
    readonly reason: string;
  };
  readonly modes: { readonly sync: string; readonly async: string };
  readonly reasons: Readonly<Record<Reason, string>>;
  readonly ownTimeReasons: { readonly dated: string; readonly project: string; readonly ongoing: string };
}

const en: Phrases = {
  title: (role) => `Duty breakdown: ${role}`,
  description: 'How much of an average week each duty takes. The table says the same in words.',
  setTimes: 'Set times',
  ownTime: 'On your own time',
  noSetTimes: 'No duty has a set time.',
  noOwnTime: 'No result is owed on your own time.',
  optional: 'optional',
  onCall: 'on call',
  unknownTime: 'no time given yet',
  unknownEffort: 'no effort given',
  unplanned: 'Own time without a planned duty',
  overPlanned: 'Planned beyond the contracted week',
  week: (hours) => `Week of ${hours}`,
  weekWithoutContract: 'No weekly hours are contracted, so there are no shares.',
  zone: (city) => `All times: ${city} time.`,
  total: 'Total',
  breaks: 'Unpaid breaks within set times',
  none: '–',
  columns: {
    id: 'Id',
    duty: 'Duty',
    mode: 'Mode',
    minutes: 'Minutes a week',
    counted: 'Counted minutes a week',
    share: 'Share of the week in %',
    when: 'When',
    place: 'Place',
    people: 'With',
    owner: 'Owner',
    receiver: 'For',
    reason: 'Why',
  },
  modes: { sync: 'set time', async: 'own time' },
  reasons: {
    'client-facing': 'clients are served at these times',
    coverage: 'somebody must be there throughout these times',
    collaboration: 'the people involved must work on it together',
    legal: 'a law or regulation requires it',
    equipment: 'the equipment is only available then',
  },
  ownTimeReasons: {
    dated: 'only the result and its deadline are fixed',
    project: 'only the result is fixed; each project sets its deadline',
    ongoing: 'it goes on all the time and has no deadline',
  },
};

const de: Phrases = {
  title: (role) => `Aufgaben im Einzelnen: ${role}`,
  description: 'Wie viel einer durchschnittlichen Woche jede Aufgabe braucht. Die Tabelle sagt dasselbe in Worten.',
  setTimes: 'Feste Zeiten',
  ownTime: 'In eigener Zeit',
  noSetTimes: 'Keine Aufgabe hat eine feste Zeit.',
  noOwnTime: 'Kein Ergebnis wird in eigener Zeit erbracht.',
  optional: 'freiwillig',
  onCall: 'Rufbereitschaft',
  unknownTime: 'noch keine Zeit genannt',
  unknownEffort: 'kein Aufwand genannt',
  unplanned: 'Eigene Zeit ohne geplante Aufgabe',
  overPlanned: 'Über die vereinbarte Woche hinaus geplant',
  week: (hours) => `Woche mit ${hours}`,
  weekWithoutContract: 'Es ist keine Wochenarbeitszeit vereinbart, deshalb gibt es keine Anteile.',
  zone: (city) => `Alle Uhrzeiten: Ortszeit ${city}.`,
  total: 'Summe',
  breaks: 'Unbezahlte Pausen in festen Zeiten',
  none: '–',
  columns: {
    id: 'Kennung',
    duty: 'Aufgabe',
    mode: 'Art',
    minutes: 'Minuten pro Woche',
    counted: 'Gezählte Minuten pro Woche',
    share: 'Anteil der Woche in %',
    when: 'Wann',
    place: 'Ort',
    people: 'Mit',
    owner: 'Verantwortlich',
    receiver: 'Für',
    reason: 'Warum',
  },
  modes: { sync: 'feste Zeit', async: 'eigene Zeit' },
  reasons: {
    'client-facing': 'zu diesen Zeiten werden Kundinnen und Kunden bedient',
    coverage: 'zu diesen Zeiten muss durchgehend jemand da sein',
    collaboration: 'die Beteiligten müssen gemeinsam daran arbeiten',
    legal: 'ein Gesetz oder eine Vorschrift verlangt es',
    equipment: 'die Geräte sind nur dann verfügbar',
  },
  ownTimeReasons: {
    dated: 'nur das Ergebnis und seine Frist stehen fest',
    project: 'nur das Ergebnis steht fest; jedes Projekt setzt seine Frist',
    ongoing: 'es läuft ständig und hat keine Frist',
  },
};

export const PHRASES: Readonly<Record<Language, Phrases>> = { en, de };

import type {
  DayInterval,
  DeadlineMark,
  LabelledSpan,
  PictureDay,
  SetTimeMark,
  WeekPictureInput,
  WeekPictureWords,
} from './types.js';

const ENGLISH: WeekPictureWords = {
  kinds: {
    meeting: 'Meeting',
    class: 'Class',
    handoff: 'Handoff',
    coverage: 'Coverage (on duty for others)',
    presence: 'Be there',
    'on-call': 'On call',
    break: 'Break',
  },
  optional: 'Optional',
  protectedTime: 'Protected time',
  timeBlock: 'Time block',
  permitted: 'Hours open to an own-time task',
  quietHours: 'Quiet hours',
  coreHours: 'Core hours',
  outsideWindow: 'Outside working hours',
  deadline: 'Deadline',
  noSetTimes: 'No set times: you choose when you work.',
};

const GERMAN: WeekPictureWords = {
  kinds: {
    meeting: 'Besprechung',
    class: 'Unterricht',
    handoff: 'Übergabe',
    coverage: 'Dienst (für andere da sein)',
    presence: 'Anwesenheit',
    'on-call': 'Rufbereitschaft',
    break: 'Pause',
  },
  optional: 'Teilnahme freiwillig',
  protectedTime: 'Geschützte Zeit',
  timeBlock: 'Zeitblock',
  permitted: 'Zeitfenster für eine Aufgabe in freier Zeiteinteilung',
  quietHours: 'Ruhezeit',
  coreHours: 'Kernarbeitszeit',
  outsideWindow: 'Außerhalb der Arbeitszeit',
  deadline: 'Abgabefrist',
  noSetTimes: 'Keine festen Zeiten: Sie bestimmen, wann Sie arbeiten.',
};

const DAYS_EN = ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday'];
const DAYS_DE = ['Montag', 'Dienstag', 'Mittwoch', 'Donnerstag', 'Freitag', 'Samstag', 'Sonntag'];

const twelveHour = (minute: number): string => {
  if (minute % 1440 === 0) return 'midnight';
  const hour = Math.floor(minute / 60) % 24;
  const clock = `${hour % 12 === 0 ? 12 : hour % 12}:${String(minute % 60).padStart(2, '0')}`;
  return minute % 1440 === 720 ? '12 noon' : `${clock} ${hour < 12 ? 'am' : 'pm'}`;
};
const twentyFourHour = (minute: number): string =>
  `${Math.floor(minute / 60) % 24 === 0 && minute > 0 ? 24 : Math.floor(minute / 60) % 24}:${String(minute % 60).padStart(2, '0')}`;

const hour = (clock: number): number => Math.round(clock * 60);

type Changeable = { -readonly [Key in keyof PictureDay]: PictureDay[Key] };

class Week {
  readonly #days: Changeable[];
  readonly #format: (minute: number) => string;

  constructor(readonly german = false) {
    const labels = german ? DAYS_DE : DAYS_EN;
    this.#format = german ? twentyFourHour : twelveHour;
    this.#days = labels.map((label) => ({
      label,
      shortLabel: label.slice(0, german ? 2 : 3),
      setTimes: [],
      workingWindow: null,
      coreHours: [],
      protectedTime: [],
      timeBlocks: [],
      permitted: [],
      quietHours: [],
      deadlines: [],
    }));
  }

  window(days: number[], from: number, to: number): this {
    for (const [index, day] of this.#days.entries()) {
      day.workingWindow = days.includes(index) ? [[hour(from), hour(to)]] : (day.workingWindow ?? []);
    }
    return this;
  }

  set(
    days: number[],
    title: string,
    kind: SetTimeMark['kind'],
    from: number,
    to: number,
    more: Partial<SetTimeMark> = {},
  ): this {
    const [start, end] = [hour(from), hour(to)];
    const time = this.#range(start, end);
    return this.#each(days, (day) => {
      day.setTimes = [...day.setTimes, { id: slug(title), title, kind, start, end, time, place: null, ...more }];
    });
  }

  span(
    list: 'protectedTime' | 'timeBlocks' | 'permitted',
    days: number[],
    label: string,
    from: number,
    to: number,
  ): this {
    const interval: DayInterval = [hour(from), hour(to)];
    const span: LabelledSpan = { id: slug(label), label, interval, time: this.#range(...interval) };
    return this.#each(days, (day) => {
      day[list] = [...day[list], span];
    });
  }

  hours(list: 'coreHours' | 'quietHours', days: number[], from: number, to: number): this {
    return this.#each(days, (day) => {
      day[list] = [...day[list], [hour(from), hour(to)]];
    });
  }

  deadline(days: number[], label: string, at: number): this {
    const mark: DeadlineMark = { id: slug(label), label, minute: hour(at), time: this.#format(hour(at)) };
    return this.#each(days, (day) => {
      day.deadlines = [...day.deadlines, mark];
    });
  }

  input(title: string, more: Partial<WeekPictureInput> = {}): WeekPictureInput {
    return {
      idPrefix: slug(title),
      title,
      description: `${title}: the typical week.`,
      language: this.german ? 'de' : 'en',
      days: this.#days,
      hourLabels: Array.from({ length: 25 }, (_, index) => this.#hourLabel(index)),
      timeZoneLabel: this.german ? 'Alle Zeiten sind Ortszeit Berlin.' : 'All times are Eastern (New York).',
      words: this.german ? GERMAN : ENGLISH,
      notes: [],
      accent: '#0f5c63',
      ...more,
    };
  }

  #hourLabel(index: number): string {
    if (this.german) return `${index}:00`;
    if (index % 24 === 0) return 'midnight';
    return index === 12 ? 'noon' : `${index % 12} ${index < 12 ? 'am' : 'pm'}`;
  }

  #range(start: number, end: number): string {
    const [from, to] = [this.#format(start), this.#format(end)];
    return from.slice(-2) === to.slice(-2) && !this.german && /[ap]m$/.test(from)
      ? `${from.slice(0, -3)}–${to}`
      : `${from}–${to}`;
  }

  #each(days: readonly number[], change: (day: Changeable) => void): this {
    for (const index of days) {
      const day = this.#days[index];
      if (day !== undefined) change(day);
    }
    return this;
  }
}

const slug = (text: string): string => text.toLowerCase().replace(/[^a-z0-9]+/g, '-');
const WEEKDAYS = [0, 1, 2, 3, 4];
const EVERY_DAY = [...WEEKDAYS, 5, 6];

export function anEmptyWeek(): WeekPictureInput {
  return new Week().input('Empty week');
}

/** Weeks that the specs draw: the article's examples and the hard cases. */
export const EXAMPLE_WEEKS: Readonly<Record<string, WeekPictureInput>> = {
  'front-desk': new Week()
    .window(WEEKDAYS, 9, 15)
    .set(WEEKDAYS, 'Serve clients', 'coverage', 9, 15, { place: 'Main office' })
    .input('Front desk week'),
  counselor: new Week()
    .window(WEEKDAYS, 0, 24)
    .set(WEEKDAYS, 'Serve clients', 'coverage', 9, 15, { place: 'Main office' })
    .span('permitted', WEEKDAYS, 'Client notes', 0, 9)
    .span('permitted', WEEKDAYS, 'Client notes', 15, 24)
    .deadline(WEEKDAYS, 'Client notes', 24)
    .input('Counselor week'),
  'creative-team': new Week()
    .window(WEEKDAYS, 9, 17)
    .set([0], 'Team meeting', 'meeting', 10, 11, { place: 'Video' })
    .set([2], 'Brainstorm', 'meeting', 13, 15, { place: 'Studio' })
    .set([4], 'Client call', 'meeting', 11, 12, { place: 'Video' })
    .span('protectedTime', [1, 3], 'No meetings', 0, 24)
    .hours('quietHours', EVERY_DAY, 0, 8)
    .hours('quietHours', EVERY_DAY, 19, 24)
    .input('Creative team week', { notes: ['Client projects: due as each project brief says.'] }),
  designer: new Week()
    .set([0, 3], 'Office day', 'presence', 9, 17, { place: 'Studio, 4 Mill Lane' })
    .set([0], 'Project kick-off', 'meeting', 9.5, 10.5, { place: 'Room 2' })
    .set([3], 'Design review', 'meeting', 14, 15.5, { place: 'Room 2' })
    .deadline([4], 'Timesheet', 17)
    .input('Designer week', { accent: '#b3402a', notes: ['Client projects: due as each project brief says.'] }),
  contractors: new Week().deadline([4], 'Weekly task: social media drafts', 17).input('Contractor week'),
  'own-time': new Week().input('Own time week', { accent: '#ffd23f' }),
  blocked: new Week()
    .window(WEEKDAYS, 9, 17)
    .span('timeBlocks', WEEKDAYS, 'Meetings', 9, 12)
    .span('timeBlocks', WEEKDAYS, 'Creative work', 13, 16)
    .hours('coreHours', WEEKDAYS, 10, 15)
    .set(WEEKDAYS, 'Stand-up', 'meeting', 9, 9.25)
    .set([1], 'Planning', 'meeting', 9.25, 10.25)
    .set([1], 'One-to-one', 'meeting', 10.5, 11)
    .set([1], 'Client call', 'meeting', 11, 11.5)
    .set([1], 'Brainstorm', 'meeting', 13, 14.5)
    .input('Blocked week'),
  peppered: new Week()
    .window(WEEKDAYS, 9, 17)
    .set([1], 'Stand-up', 'meeting', 9.75, 10)
    .set([1], 'Client call', 'meeting', 11, 11.5)
    .set([1], 'Planning', 'meeting', 12, 13)
    .set([1], 'One-to-one', 'meeting', 13.5, 14)
    .set([1], 'Brainstorm', 'meeting', 15.5, 17)
    .input('Peppered week'),
  'night-shift': new Week()
    .set([0, 1, 2, 3, 6], 'Night shift on ward 4', 'coverage', 22, 30, { place: 'Riverside Hospital' })
    .set([0, 1, 2, 3, 6], 'Shift handoff', 'handoff', 21.75, 22, { place: 'Ward 4 desk' })
    .hours('quietHours', EVERY_DAY, 8, 16)
    .input('Night shift week', { accent: '#2b3a67' }),
  'on-call': new Week()
    .window(WEEKDAYS, 8, 18)
    .set(WEEKDAYS, 'On call for the payments service', 'on-call', 18, 22)
    .set([5, 6], 'On call for the payments service', 'on-call', 10, 22)
    .set(WEEKDAYS, 'Stand-up', 'meeting', 10, 10.25, { place: 'Video' })
    .set([2], 'Guild', 'meeting', 15, 16, { optional: true })
    .hours('coreHours', WEEKDAYS, 10, 15)
    .hours('quietHours', EVERY_DAY, 0, 8)
    .hours('quietHours', EVERY_DAY, 22, 24)
    .input('On-call week', { notes: ['Retrospective: on the first Monday of each month, 2:00–3:30 pm.'] }),
  dense: new Week()
    .window(WEEKDAYS, 8, 18)
    .set(WEEKDAYS, 'Daily stand-up', 'meeting', 9, 9.25, { place: 'Video' })
    .set(WEEKDAYS, 'Reception', 'coverage', 12, 13.5, { place: 'Front desk' })
    .set([0, 3], 'Office day', 'presence', 9, 17, { place: 'Studio' })
    .set([0], 'Weekly portfolio planning with all leads', 'meeting', 9.5, 10.5)
    .set([0], 'Hiring sync', 'meeting', 10.5, 10.75)
    .set([0], 'One-to-one', 'meeting', 11, 11.5)
    .set([0], 'Budget review', 'meeting', 14, 15)
    .set([1], 'Client call: Northwind', 'meeting', 10, 11)
    .set([1], 'Client call: Contoso', 'meeting', 10.5, 11.5)
    .set([2], 'Training', 'class', 14, 16, { place: 'Room 5' })
    .set([3], 'Design review', 'meeting', 10, 11.5)
    .set([3], 'Brown-bag talk', 'meeting', 13.5, 14.5, { optional: true })
    .set([4], 'Demo', 'meeting', 14, 15)
    .set([4], 'Retrospective and celebration', 'meeting', 15, 15.5)
    .set([4], 'Week handoff to Asia', 'handoff', 16.5, 17)
    .set(WEEKDAYS, 'Lunch', 'break', 11.5, 12)
    .span('protectedTime', [1], 'Focus afternoon', 13.5, 18)
    .hours('quietHours', EVERY_DAY, 0, 7)
    .hours('quietHours', EVERY_DAY, 20, 24)
    .deadline([0], 'Timesheet', 12)
    .deadline([2], 'Draft for the weekly newsletter', 17)
    .deadline([4], 'Status report', 15)
    .deadline([4], 'Invoices', 24)
    .input('Dense week', { accent: '#5b2a86' }),
  german: new Week(true)
    .window(WEEKDAYS, 8, 18)
    .hours('coreHours', WEEKDAYS, 10, 15)
    .set([0], 'Abteilungsbesprechung Softwareentwicklung', 'meeting', 10, 11, { place: 'Videokonferenz' })
    .set([2], 'Rufbereitschaft Zahlungsdienst', 'on-call', 18, 22)
    .set([3], 'Übergabe an das Team in Bengaluru', 'handoff', 9, 9.5, { place: 'Telefon' })
    .set([1, 4], 'Bürotag', 'presence', 9, 17, { place: 'Büro Berlin-Mitte' })
    .set([4], 'Qualitätssicherungsausschuss', 'meeting', 13, 13.5)
    .span('protectedTime', [2], 'Besprechungsfreier Tag', 0, 24)
    .deadline([3], 'Wochenbericht', 24)
    .deadline([0], 'Reisekostenabrechnung', 16)
    .hours('quietHours', EVERY_DAY, 0, 7)
    .hours('quietHours', EVERY_DAY, 20, 24)
    .input('Deutsche Woche', { notes: ['Mitarbeitergespräch: einmal im Quartal, nach Vereinbarung.'] }),
};

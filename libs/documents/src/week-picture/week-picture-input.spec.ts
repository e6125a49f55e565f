import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { projectRoot } from '#program';
import { parseRoleFile, type WorkModel, workModelSchema } from '#work-model';
import { LANGUAGES } from '../language/language.js';
import { aDesigner } from '../views/example-roles.fixture.js';
import { elementsOf, faultsOfTexts } from './picture-facts.fixture.js';
import type { WeekPictureInput } from './types.js';
import { layoutWeek } from './week-layout.js';
import { weekPicture } from './week-picture.js';
import { weekPictureInput } from './week-picture-input.js';

const examples = readdirSync(join(projectRoot(), 'examples')).filter((file) => file.endsWith('.yaml'));

function exampleRole(file: string): WorkModel {
  const parsed = parseRoleFile(readFileSync(join(projectRoot(), 'examples', file)), { file });
  if (!parsed.ok) throw new Error(`${file} is not readable`);
  return parsed.model;
}

type Duty = Record<string, unknown>;
const DUTY = {
  id: 'call',
  title: 'Call',
  kind: 'meeting',
  rrule: 'FREQ=WEEKLY;BYDAY=MO',
  startMinute: 600,
  endMinute: 660,
};
const RESULT = {
  id: 'report',
  title: 'Report',
  due: { type: 'recurring', rrule: 'FREQ=WEEKLY;BYDAY=FR', minute: 1020 },
};

/** A role in New York whose reference week begins on 2026-01-05. */
function aRole(changes: { sync?: Duty[]; async?: Duty[]; role?: Duty; more?: Duty } = {}): WorkModel {
  return workModelSchema.parse({
    workpact: 1,
    id: 'role',
    organisation: { legalName: 'Elm & Oak' },
    role: {
      title: 'Designer',
      engagement: 'employee',
      timeZone: 'America/New_York',
      noSetHours: true,
      ...changes.role,
    },
    sync: changes.sync ?? [],
    async: changes.async ?? [],
    ...changes.more,
  });
}

const setTimes = ({ days }: WeekPictureInput): string[] =>
  days.flatMap((day) =>
    day.setTimes.map(({ title, start, end, time }) => `${day.shortLabel} ${title} ${start}–${end} ${time}`),
  );
const deadlines = ({ days }: WeekPictureInput): string[] =>
  days.flatMap((day) => day.deadlines.map(({ label, minute, time }) => `${day.shortLabel} ${label} ${minute} ${time}`));
const english = (changes: Parameters<typeof aRole>[0]): WeekPictureInput => weekPictureInput(aRole(changes), 'en');

describe.each(examples.flatMap((file) => LANGUAGES.map((language) => ({ file, language }))))(
  'the week of $file in $language',
  ({ file, language }) => {
    const input = weekPictureInput(exampleRole(file), language);
    const { scene } = layoutWeek(input);

    it('is drawn without a fault, as well-formed XML', () => {
      expect(faultsOfTexts(scene)).toEqual([]);
      expect(elementsOf(weekPicture(input))[0]).toMatchObject({ attributes: { role: 'img' } });
    });

    it('takes at most a third of an A4 page of 297 mm', () => {
      expect((scene.height / scene.width) * 174).toBeLessThan(99);
    });
  },
);

describe('what happens every week', () => {
  it.each([
    ['FREQ=WEEKLY;BYDAY=MO,TH', ['Mon', 'Thu']],
    ['FREQ=DAILY', ['Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat', 'Sun']],
    ['FREQ=WEEKLY;INTERVAL=2;BYDAY=MO', []],
    ['FREQ=DAILY;INTERVAL=2', []],
    ['FREQ=MONTHLY;BYDAY=1MO', []],
  ])('a duty by the rule %s stands on %j', (rrule, days) => {
    const { days: drawn } = english({ sync: [{ ...DUTY, rrule }] });
    expect(drawn.filter((day) => day.setTimes.length > 0).map(({ shortLabel }) => shortLabel)).toEqual(days);
  });

  it('carries its time in words, its place and whether it is optional', () => {
    const role = { places: [{ id: 'studio', name: 'the studio', kind: 'site' }] };
    const [monday] = english({ role, sync: [{ ...DUTY, place: 'studio', attendance: 'optional' }] }).days;
    expect(monday!.setTimes).toEqual([
      {
        id: 'call',
        title: 'Call',
        kind: 'meeting',
        start: 600,
        end: 660,
        time: '10:00–11:00 am',
        place: 'The studio',
        optional: true,
      },
    ]);
  });

  it('includes breaks at a fixed time and leaves out those the person chooses', () => {
    const lunch = { id: 'lunch', days: ['TU'], startMinute: 720, durationMinutes: 30, paid: true };
    const floating = { ...lunch, id: 'pause', startMinute: null };
    expect(setTimes(english({ more: { breaks: [lunch, floating] } }))).toEqual(['Tue Break 720–750 12 noon–12:30 pm']);
  });

  it('leaves out a duty whose times are unanswered', () => {
    expect(
      setTimes(
        english({
          sync: [
            { ...DUTY, startMinute: null },
            { ...DUTY, id: 'b', rrule: null },
          ],
        }),
      ),
    ).toEqual([]);
  });
});

describe('deadlines', () => {
  it.each([
    [{ ...RESULT.due }, ['Fri Report 1020 5:00 pm']],
    [{ ...RESULT.due, minute: 1440 }, ['Fri Report 1440 midnight (end of the day)']],
    [{ type: 'per-project', source: 'brief' }, []],
    [{ type: 'one-off', date: '2026-01-07', minute: 600 }, []],
    [{ ...RESULT.due, minute: null }, []],
  ])('of %j stand at %j', (due, marks) => {
    expect(deadlines(english({ async: [{ ...RESULT, due }] }))).toEqual(marks);
  });
});

describe('a time of another zone', () => {
  it('stands where the clocks of the role show it, if need be on the day before', () => {
    const berlin = { ...DUTY, timeZone: 'Europe/Berlin' };
    const tokyo = { ...DUTY, id: 'tokyo', title: 'Tokyo', timeZone: 'Asia/Tokyo', startMinute: 480, endMinute: 540 };
    expect(setTimes(english({ sync: [berlin, tokyo] }))).toEqual([
      'Mon Call 240–300 4:00–5:00 am',
      'Sun Tokyo 1080–1140 6:00–7:00 pm',
    ]);
  });

  it('moves a deadline too', () => {
    const due = { ...RESULT.due, timeZone: 'Europe/Berlin', minute: 1440 };
    expect(deadlines(english({ async: [{ ...RESULT, due }] }))).toEqual(['Fri Report 1080 6:00 pm']);
  });

  it.each([
    [
      'Europe/Berlin',
      [
        'Call: set by the clocks of Central European (Berlin). The picture shows the week of January 5, 2026; when clocks change, the time here can change.',
      ],
    ],
    ['America/Toronto', []],
    ['America/New_York', []],
  ])('of %s is noted when the two change their clocks apart: %j', (timeZone, notes) => {
    expect(english({ sync: [{ ...DUTY, timeZone }] }).notes).toEqual(notes);
  });
});

describe('what does not happen every week', () => {
  it('is neither drawn nor noted: the table under the picture names it', () => {
    const { notes, days } = weekPictureInput(aDesigner(), 'en');
    expect(notes).toEqual([]);
    expect(JSON.stringify(days)).not.toMatch(/Opening week on call|Portfolio page/);
  });
});

describe('the hours of a week', () => {
  const [monday, tuesday, , thursday, friday] = weekPictureInput(aDesigner(), 'en').days;

  it('are those of the model, day by day', () => {
    expect(monday).toMatchObject({
      workingWindow: [[480, 1080]],
      coreHours: [[600, 900]],
      quietHours: [
        [0, 420],
        [1200, 1440],
      ],
    });
    expect(monday!.timeBlocks.map(({ label, time }) => [label, time])).toEqual([['Model making', '1:00–4:00 pm']]);
    expect(tuesday!.protectedTime.map(({ label, interval }) => [label, interval])).toEqual([
      ['No-meeting days', [0, 1440]],
    ]);
    expect([thursday, friday].map((day) => day!.permitted.map(({ label, interval }) => [label, interval]))).toEqual([
      [['Progress note', [900, 1440]]],
      [['Progress note', [0, 900]]],
    ]);
  });

  it.each([
    [{ noSetHours: true }, [[0, 1440]]],
    [{ noSetHours: false }, null],
    [{ noSetHours: false, workingWindow: { id: 'w', hours: { TU: [[540, 600]] } } }, []],
  ])('outside the window are known on a Monday: %j gives %j', (role, window) => {
    expect(english({ role }).days[0]!.workingWindow).toEqual(window);
  });
});

describe('the words of the picture', () => {
  it.each([
    ['en', 'All times are Eastern (New York).', ['midnight', '9 am', '12 noon', '5 pm', 'midnight']],
    ['de', 'Alle Uhrzeiten: Ortszeit New York.', ['0:00', '9:00', '12:00', '17:00', '24:00']],
  ] as const)('in %s name the zone and the hours', (language, zone, hours) => {
    const input = weekPictureInput(aRole(), language);
    expect(input.timeZoneLabel).toBe(zone);
    expect([0, 9, 12, 17, 24].map((hour) => input.hourLabels[hour])).toEqual(hours);
  });

  it('say when the zone is unanswered', () => {
    expect(english({ role: { timeZone: null } }).timeZoneLabel).toBe('The time zone is not stated yet.');
  });
});

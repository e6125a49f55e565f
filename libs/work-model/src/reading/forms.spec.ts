import { stringify } from 'yaml';
import type { WorkModel } from '../schema/work-model.js';
import { formatFault } from './fault.js';
import { parseRoleFile } from './parse-role-file.js';

const TOP = {
  workpact: 1,
  organisation: { legalName: 'Example Ltd' },
  role: { title: 'Tester', engagement: 'employee' },
};

function modelOf(source: string, file = 'role.yaml'): WorkModel {
  const parsed = parseRoleFile(source, { file });
  if (!parsed.ok) throw new Error(parsed.faults.map(formatFault).join('\n'));
  return parsed.model;
}

/** The writer would anchor an object that occurs twice; a role file writes it out. */
const yamlOf = (value: unknown) => stringify(value, { aliasDuplicateObjects: false });
const written = (rest: object) => modelOf(JSON.stringify({ ...TOP, ...rest }), 'role.json');
const inRole = (rest: object) => written({ role: { ...TOP.role, ...rest } });
const WEEKDAY_RULE = 'FREQ=WEEKLY;BYDAY=MO,TU,WE,TH,FR';
const meeting = (rest: object) => written({ sync: [{ title: 'A', kind: 'meeting', ...rest }] });
const notes = (rest: object) => written({ async: [{ title: 'A', due: 'ongoing', ...rest }] });
const norm = (rest: object) => written({ norms: [{ channel: 'Mail', audience: 'team', mode: 'async', ...rest }] });
const rest = (more: object) => written({ breaks: [{ paid: false, days: ['MO'], ...more }] });
const due = (value: unknown) => written({ async: [{ title: 'A', due: value }] });

const SAME: readonly (readonly [fact: string, friendly: WorkModel, exact: WorkModel])[] = [
  [
    'set times',
    meeting({ days: 'MO-FR', from: '9:00', to: '17:00' }),
    meeting({ rrule: WEEKDAY_RULE, startMinute: 540, endMinute: 1020 }),
  ],
  ['days in any order', meeting({ days: ['TH', 'Monday'] }), meeting({ rrule: 'FREQ=WEEKLY;BYDAY=MO,TH' })],
  [
    'every second week',
    meeting({ days: 'MO', every: '2 weeks', dtstart: '2026-01-05' }),
    meeting({ rrule: 'FREQ=WEEKLY;INTERVAL=2;BYDAY=MO', dtstart: '2026-01-05' }),
  ],
  ['every day', meeting({ days: 'daily' }), meeting({ rrule: 'FREQ=DAILY' })],
  ['one day', meeting({ date: '2026-03-06' }), meeting({ dtstart: '2026-03-06' })],
  [
    'past midnight',
    meeting({ days: 'MO', from: '22:00', to: '06:00' }),
    meeting({ rrule: 'FREQ=WEEKLY;BYDAY=MO', startMinute: 1320, endMinute: 1800 }),
  ],
  [
    'until midnight',
    meeting({ days: 'MO', from: '22:00', to: '24:00' }),
    meeting({ rrule: 'FREQ=WEEKLY;BYDAY=MO', startMinute: 1320, endMinute: 1440 }),
  ],
  [
    'a rule in another order',
    meeting({ rrule: 'BYDAY=TH,MO;FREQ=WEEKLY;INTERVAL=1' }),
    meeting({ rrule: 'FREQ=WEEKLY;BYDAY=MO,TH' }),
  ],
  ['a reason code', meeting({ reason: 'legal' }), meeting({ reason: { code: 'legal', text: null } })],
  ['a reason in words', meeting({ reason: 'because' }), meeting({ reason: { code: 'other', text: 'because' } })],
  [
    'on-call terms',
    written({ sync: [{ title: 'A', kind: 'on-call', onCall: { reply: '30 min' } }] }),
    written({ sync: [{ title: 'A', kind: 'on-call', onCall: { responseMinutes: 30 } }] }),
  ],
  ['a deadline', due('FR 17:00'), due({ type: 'recurring', rrule: 'FREQ=WEEKLY;BYDAY=FR', minute: 1020 })],
  ['the end of each weekday', due('weekdays 24:00'), due({ type: 'recurring', rrule: WEEKDAY_RULE, minute: 1440 })],
  ['a date', due('2026-03-06 17:00'), due({ type: 'one-off', date: '2026-03-06', minute: 1020 })],
  ['a day without a time', due('FR'), due({ type: 'recurring', rrule: 'FREQ=WEEKLY;BYDAY=FR', minute: null })],
  ['a project’s deadline', due({ perProject: 'project brief' }), due({ type: 'per-project', source: 'project brief' })],
  ['no end', due('ongoing'), due({ type: 'ongoing' })],
  ['loose words', due({ text: 'Friday afternoon' }), due({ type: 'recurring', text: 'Friday afternoon' })],
  ['effort each time', notes({ effort: '90 min' }), notes({ effortMinutes: 90 })],
  ['effort per week', notes({ effort: '24 h per week' }), notes({ effortMinutes: 1440, effortPer: 'week' })],
  ['when work can begin', notes({ availableFrom: 'MO 09:00' }), notes({ availableFrom: { day: 'MO', minute: 540 } })],
  [
    'permitted hours',
    notes({ permitted: ['MO 00:00-09:00', { days: 'MO', from: '15:00', to: '24:00' }] }),
    notes({
      permitted: {
        id: 'a-window',
        hours: {
          MO: [
            [0, 540],
            [900, 1440],
          ],
        },
      },
    }),
  ],
  [
    'a working window',
    inRole({ workingWindow: 'MO, TU 09:00-17:00' }),
    inRole({ workingWindow: { id: 'working-window', hours: { MO: [[540, 1020]], TU: [[540, 1020]] } } }),
  ],
  [
    'a window of one stretch',
    inRole({ workingWindow: { days: 'MO', from: '9:00', to: '17:00' } }),
    inRole({ workingWindow: { MO: [[540, 1020]] } }),
  ],
  [
    'hours in any order',
    inRole({
      coreHours: {
        TU: [
          [600, 660],
          [0, 60],
          [60, 90],
        ],
        MO: [],
      },
    }),
    inRole({ coreHours: 'TU 00:00-01:30, 10:00-11:00' }),
  ],
  ['contracted hours', inRole({ contracted: '37.5 h' }), inRole({ contractedMinutesPerWeek: 2250 })],
  [
    'pay',
    inRole({ pay: 'USD 60000-70000 per year' }),
    inRole({ pay: { minAmount: 60000, maxAmount: 70000, currency: 'USD', unit: 'year' } }),
  ],
  [
    'days of a place rule',
    inRole({ placeRules: [{ place: 'home', days: 'FR', rule: 'allowed' }] }),
    inRole({ placeRules: [{ id: 'place-home-fr', place: 'home', days: ['FR'], rule: 'allowed' }] }),
  ],
  [
    'whole protected days',
    written({ protected: [{ days: ['TU', 'TH'] }] }),
    written({ protected: [{ hours: { TU: [[0, 1440]], TH: [[0, 1440]] } }] }),
  ],
  [
    'protected hours',
    written({ protected: [{ days: 'TU', from: '13:00', to: '17:00' }] }),
    written({ protected: [{ hours: 'TU 13:00-17:00' }] }),
  ],
  [
    'a block',
    written({ timeBlocks: [{ kind: 'focus', days: 'MO', from: '9:00', to: '12:00' }] }),
    written({ timeBlocks: [{ kind: 'focus', hours: { MO: [[540, 720]] } }] }),
  ],
  [
    'meeting days',
    written({ meetingDays: ['TH', 'MO'] }),
    written({ meetingDays: { id: 'meeting-days', days: ['MO', 'TH'] } }),
  ],
  [
    'quiet hours',
    written({ quietHours: 'SU 20:00-07:00' }),
    written({ quietHours: { id: 'quiet-hours', hours: { SU: [[1200, 1440]], MO: [[0, 420]] }, appliesTo: 'both' } }),
  ],
  ['a reply time', norm({ reply: '4 working hours' }), norm({ responseMinutes: 240, clock: 'working' })],
  ['a reply time without a clock', norm({ reply: '30 min' }), norm({ responseMinutes: 30 })],
  ['when messages are read', norm({ hours: 'MO 09:00-12:00' }), norm({ hours: { MO: [[540, 720]] } })],
  ['a break at a time', rest({ from: '12:00', to: '12:30' }), rest({ startMinute: 720, durationMinutes: 30 })],
  ['a break past midnight', rest({ from: '23:45', to: '00:15' }), rest({ startMinute: 1425, durationMinutes: 30 })],
  ['a break at a time of one’s own', rest({ minutes: '30 min' }), rest({ durationMinutes: 30 })],
  [
    'notice',
    written({ notice: { scheduleDays: '2 weeks', changeDays: '14 days' } }),
    written({ notice: { scheduleDays: 14, changeDays: 14 } }),
  ],
  [
    'travel',
    written({ travel: [{ from: 'home', to: 'phone', minutes: '25 min' }] }),
    written({ travel: [{ from: 'home', to: 'phone', minutes: 25 }] }),
  ],
  [
    'terms of payment',
    written({ contractTerms: { paymentDays: '30 days' } }),
    written({ contractTerms: { paymentDays: 30 } }),
  ],
  [
    'duties in words',
    written({ texts: { duties: ['Greet people'] } }),
    written({ texts: { duties: [{ text: 'Greet people', essential: false, why: null }] } }),
  ],
];

describe('the two notations', () => {
  it.each(SAME)('give the same model: %s', (_fact, friendly, exact) => {
    expect(friendly).toEqual(exact);
  });

  it('read unquoted times in YAML as times of the clock', () => {
    const yaml = 'sync: [{ title: A, kind: meeting, days: MO, from: 09:00, to: 17:30 }]';
    const { sync } = modelOf(`${yamlOf(TOP)}${yaml}`);
    expect(sync[0]).toMatchObject({ startMinute: 540, endMinute: 1050 });
  });

  it('add the places everybody knows, once and only when they are used', () => {
    const { role } = written({
      sync: [
        { title: 'A', kind: 'meeting', place: 'video' },
        { title: 'B', kind: 'meeting', place: 'video' },
      ],
    });
    expect(role.places).toEqual([
      { id: 'video', name: 'Video call', kind: 'virtual', address: null, timeZone: null, access: null },
    ]);
    expect(meeting({}).role.places).toEqual([]);
  });

  it('turn the name of a person into their id, and leave groups as they are', () => {
    const { sync, async } = written({
      people: [{ name: 'Ana Maria Núñez' }],
      sync: [{ title: 'A', kind: 'meeting', participants: ['Ana Maria Núñez', 'clients'], owner: 'Ana Maria Núñez' }],
      async: [{ title: 'B', due: 'ongoing', receiver: 'Ana Maria Núñez', reviewer: 'The manager' }],
    });
    expect(sync[0]).toMatchObject({
      participants: ['person-ana-maria-nunez', 'clients'],
      owner: 'person-ana-maria-nunez',
    });
    expect(async[0]).toMatchObject({ receiver: 'person-ana-maria-nunez', reviewer: 'The manager' });
  });
});

describe('ids', () => {
  const IDS = written({
    role: {
      ...TOP.role,
      workingWindow: 'MO 09:00-17:00',
      coreHours: 'MO 10:00-12:00',
      places: [{ name: 'Main office', kind: 'site' }],
      placeRules: [{ place: 'main-office', days: ['TH', 'MO'], rule: 'required' }],
    },
    people: [{ name: 'Jürgen Groß', workingWindow: 'MO 09:00-17:00' }],
    sync: [{ title: 'Weekly review', kind: 'meeting' }],
    async: [{ title: 'Client notes', due: 'ongoing', permitted: 'MO 09:00-17:00' }],
    protected: [{ days: ['TH', 'TU'] }, { title: 'Writing time', days: 'FR' }],
    timeBlocks: [{ kind: 'meetings', hours: 'MO 09:00-12:00' }],
    norms: [{ channel: 'Slack #team', audience: 'team', mode: 'async' }],
    breaks: [{ title: 'Lunch', days: 'MO', minutes: 30, paid: false }],
    quietHours: 'daily 20:00-07:00',
    meetingDays: 'MO',
    notice: {},
  });

  it('are made from titles, or from what stands in for one, with the prefix of their kind', () => {
    expect(IDS.id).toBe('tester');
    expect([IDS.role.workingWindow?.id, IDS.role.coreHours?.id]).toEqual(['working-window', 'core-hours']);
    expect([...IDS.role.places, ...IDS.role.placeRules].map(({ id }) => id)).toEqual([
      'main-office',
      'place-main-office-mo-th',
    ]);
    expect(IDS.people.map(({ id, workingWindow }) => [id, workingWindow?.id])).toEqual([
      ['person-jurgen-gross', 'person-jurgen-gross-window'],
    ]);
    expect([...IDS.sync, ...IDS.async, ...IDS.protected].map(({ id }) => id)).toEqual([
      'weekly-review',
      'client-notes',
      'protected-tu-th',
      'protected-writing-time',
    ]);
    expect(IDS.async[0]?.permitted?.id).toBe('client-notes-window');
    expect([...IDS.timeBlocks, ...IDS.norms, ...IDS.breaks].map(({ id }) => id)).toEqual([
      'block-meetings-mo',
      'norm-slack-team-team',
      'break-lunch',
    ]);
    expect([IDS.quietHours?.id, IDS.meetingDays?.id, IDS.notice?.id]).toEqual([
      'quiet-hours',
      'meeting-days',
      'notice',
    ]);
  });

  it('do not move when entries change places', () => {
    const duties = ['One', 'Two', 'Three'].map((title) => ({ title, kind: 'meeting' }));
    const ids = (model: WorkModel) => new Map(model.sync.map(({ id, title }) => [title, id]));
    expect(ids(written({ sync: [...duties].reverse() }))).toEqual(ids(written({ sync: duties })));
  });
});

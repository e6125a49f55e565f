import { workModelSchema, type WorkModel } from '../schema/work-model.js';
import type { Change } from './change.js';
import { diff } from './diff.js';

const base = {
  workpact: 1,
  id: 'designer',
  organisation: { legalName: 'Acme' },
  role: {
    title: 'Designer',
    engagement: 'employee',
    contractedMinutesPerWeek: 2400,
    places: [
      { id: 'studio', name: 'Studio', kind: 'site' },
      { id: 'video', name: 'Zoom', kind: 'virtual' },
    ],
  },
};
const meeting = { id: 'team-meeting', title: 'Team meeting', kind: 'meeting' };
const monday = { ...meeting, rrule: 'FREQ=WEEKLY;BYDAY=MO', startMinute: 600, endMinute: 660 };
const report = { id: 'weekly-report', title: 'Weekly report' };
const fridayAt = (minute: number) => ({ type: 'recurring', rrule: 'FREQ=WEEKLY;BYDAY=FR', minute });
const slack = { id: 'slack', channel: 'Slack', mode: 'async', audience: 'team' };
const WORKDAYS = ['MO', 'TU', 'WE', 'TH', 'FR'];
const allDay = (...days: string[]) => Object.fromEntries(days.map((day) => [day, [[0, 1440]]]));
const nineToFive = (start: number, end: number) => Object.fromEntries(WORKDAYS.map((day) => [day, [[start, end]]]));

type Part = Record<string, unknown> & { role?: object };

function model(part: Part): WorkModel {
  return workModelSchema.parse({ ...base, ...part, role: { ...base.role, ...part.role } });
}

interface Case {
  before: Part;
  after: Part;
  sentence: string;
  path: string;
  kind?: Change['kind'];
  id: string | null;
  material?: boolean;
}

const CASES: Case[] = [
  {
    before: { sync: [monday] },
    after: { sync: [{ ...monday, rrule: 'FREQ=WEEKLY;BYDAY=TU', startMinute: 540, endMinute: 600 }] },
    sentence: 'Team meeting moves from Monday 10:00–11:00 to Tuesday 9:00–10:00.',
    path: '/sync/0',
    id: 'team-meeting',
  },
  {
    before: { sync: [monday] },
    after: { sync: [{ ...monday, endMinute: 630 }] },
    sentence: 'Team meeting moves from Monday 10:00–11:00 to Monday 10:00–10:30.',
    path: '/sync/0/endMinute',
    id: 'team-meeting',
  },
  {
    before: { sync: [meeting] },
    after: { sync: [monday] },
    sentence: 'Team meeting now has a set time: Monday 10:00–11:00.',
    path: '/sync/0',
    id: 'team-meeting',
  },
  {
    before: { sync: [monday] },
    after: { sync: [{ ...monday, exceptDates: ['2026-05-25'] }] },
    sentence: 'Team meeting moves from Monday 10:00–11:00 to Monday 10:00–11:00 except on 25 May 2026.',
    path: '/sync/0/exceptDates',
    kind: 'added',
    id: 'team-meeting',
  },
  {
    before: { sync: [{ ...monday, place: 'studio' }] },
    after: { sync: [{ ...monday, place: 'video' }] },
    sentence: 'Team meeting is now at Zoom instead of Studio.',
    path: '/sync/0/place',
    id: 'team-meeting',
  },
  {
    before: { sync: [monday] },
    after: { sync: [{ ...monday, title: 'Creative sync' }] },
    sentence: 'Team meeting is now called Creative sync.',
    path: '/sync/0/title',
    id: 'team-meeting',
    material: false,
  },
  {
    before: { sync: [{ ...monday, participants: ['Ana', 'Bo'] }] },
    after: { sync: [{ ...monday, participants: ['Cy', 'Ana'] }] },
    sentence: 'Team meeting: the participants now include Cy and no longer include Bo.',
    path: '/sync/0/participants',
    id: 'team-meeting',
    material: false,
  },
  {
    before: {},
    after: { sync: [monday] },
    sentence: 'Team meeting is new: Monday 10:00–11:00.',
    path: '/sync/0',
    kind: 'added',
    id: 'team-meeting',
  },
  {
    before: { sync: [{ ...meeting, id: 'other', title: 'Other' }, monday] },
    after: { sync: [{ ...meeting, id: 'other', title: 'Other' }] },
    sentence: 'Team meeting is no longer part of the role.',
    path: '/sync/1',
    kind: 'removed',
    id: 'team-meeting',
  },
  {
    before: { async: [{ ...report, due: fridayAt(17 * 60) }] },
    after: { async: [{ ...report, due: fridayAt(15 * 60) }] },
    sentence: 'Weekly report is now due Friday 15:00 instead of Friday 17:00.',
    path: '/async/0/due/minute',
    id: 'weekly-report',
  },
  {
    before: { async: [{ ...report, due: fridayAt(1440) }] },
    after: { async: [{ ...report, due: { type: 'per-project', source: 'the project brief' } }] },
    sentence:
      "Weekly report is now due by each project's own deadline (the project brief) instead of Friday by the end of the day.",
    path: '/async/0/due',
    id: 'weekly-report',
  },
  {
    before: { async: [{ ...report, due: fridayAt(900), effortMinutes: 60 }] },
    after: { async: [{ ...report, due: fridayAt(900), effortMinutes: 90, effortPer: 'week' }] },
    sentence: 'Weekly report is now planned at 1 hour 30 minutes a week instead of 1 hour each time it is due.',
    path: '/async/0',
    id: 'weekly-report',
  },
  {
    before: { role: { contractedMinutesPerWeek: 2400 } },
    after: { role: { contractedMinutesPerWeek: 2160 } },
    sentence: 'Contracted time goes from 40 to 36 hours a week.',
    path: '/role/contractedMinutesPerWeek',
    id: null,
  },
  {
    before: { norms: [{ ...slack, responseMinutes: 240, clock: 'working' }] },
    after: { norms: [{ ...slack, responseMinutes: 120, clock: 'working' }] },
    sentence: 'You must now answer team messages on Slack within 2 working hours instead of 4.',
    path: '/norms/0/responseMinutes',
    id: 'slack',
  },
  {
    before: { norms: [{ ...slack, responseMinutes: 240, clock: 'working' }] },
    after: { norms: [{ ...slack, responseMinutes: 30, clock: 'elapsed', responseKind: 'ack' }] },
    sentence:
      'You must now acknowledge team messages on Slack within 30 minutes at any hour; before, you had to answer them within 4 working hours.',
    path: '/norms/0',
    id: 'slack',
  },
  {
    before: { protected: [{ id: 'quiet-days', hours: allDay('TU', 'TH') }] },
    after: { protected: [{ id: 'quiet-days', hours: allDay('TH') }] },
    sentence: 'Tuesdays are no longer protected from meetings.',
    path: '/protected/0/hours',
    id: 'quiet-days',
  },
  {
    before: { protected: [{ id: 'quiet-days', hours: allDay('TU', 'TH') }] },
    after: {},
    sentence: 'Tuesdays and Thursdays are no longer protected from meetings.',
    path: '/protected/0',
    kind: 'removed',
    id: 'quiet-days',
  },
  {
    before: {},
    after: { role: { placeRules: [{ id: 'wfh', title: 'work-from-home', place: 'video', rule: 'allowed' }] } },
    sentence: 'The work-from-home place rule is new.',
    path: '/role/placeRules/0',
    kind: 'added',
    id: 'wfh',
  },
  {
    before: { role: { workingWindow: { id: 'window', hours: nineToFive(540, 1020) } } },
    after: { role: { workingWindow: { id: 'window', hours: nineToFive(480, 960) } } },
    sentence: 'The working window is now Monday to Friday 8:00–16:00 instead of Monday to Friday 9:00–17:00.',
    path: '/role/workingWindow/hours',
    id: 'window',
  },
  {
    before: {},
    after: { role: { noSetHours: true } },
    sentence: 'The role now has no set hours.',
    path: '/role/noSetHours',
    id: null,
  },
  {
    before: { role: { pay: { minAmount: 60000, maxAmount: 70000, currency: 'USD', unit: 'year' } } },
    after: { role: { pay: { minAmount: 62000, maxAmount: 72000, currency: 'USD', unit: 'year' } } },
    sentence: 'Pay goes from 60,000–70,000 USD a year to 62,000–72,000 USD a year.',
    path: '/role/pay',
    id: null,
  },
  {
    before: { quietHours: { id: 'quiet', hours: { SU: [[0, 1440]] } } },
    after: {},
    sentence: 'The quiet hours are no longer part of the role.',
    path: '/quietHours',
    kind: 'removed',
    id: 'quiet',
  },
  {
    before: { notice: { id: 'notice', changeDays: 7 } },
    after: { notice: { id: 'notice', changeDays: 14 } },
    sentence: 'The notice given before set times change is now 14 days instead of 7 days.',
    path: '/notice/changeDays',
    id: 'notice',
  },
  {
    before: { texts: { summary: 'You draw.', achievements: ['A', 'B'] } },
    after: { texts: { summary: 'You draw.', achievements: ['B', 'A'] } },
    sentence: 'The expected achievements are in another order.',
    path: '/texts/achievements',
    id: null,
    material: false,
  },
  {
    before: { texts: { summary: 'You draw.' } },
    after: { texts: { summary: 'You paint.' } },
    sentence: 'The summary is now “You paint.” instead of “You draw.”',
    path: '/texts/summary',
    id: null,
    material: false,
  },
  {
    before: { texts: { summary: 'x'.repeat(200) } },
    after: { texts: { summary: 'y'.repeat(200) } },
    sentence: 'The summary is worded differently.',
    path: '/texts/summary',
    id: null,
    material: false,
  },
  {
    before: { breaks: [{ id: 'b', title: 'Short break', days: ['MO'], durationMinutes: 15, paid: false }] },
    after: { breaks: [{ id: 'b', title: 'Short break', days: ['MO'], durationMinutes: 15, paid: true }] },
    sentence: 'The “Short break” is now paid.',
    path: '/breaks/0/paid',
    id: 'b',
  },
  {
    before: { texts: { applyBy: '2026-02-06' } },
    after: { texts: { applyBy: 'any time' } },
    sentence: 'The time to apply by is now any time instead of 6 February 2026.',
    path: '/texts/applyBy',
    id: null,
    material: false,
  },
  {
    before: { travel: [{ from: 'studio', to: 'video', minutes: 30 }] },
    after: { travel: [{ from: 'studio', to: 'video', minutes: 40 }] },
    sentence: 'Travel from Studio to Zoom: the travel time is now 40 minutes instead of 30 minutes.',
    path: '/travel/0/minutes',
    id: null,
  },
];

describe('a change in words', () => {
  it.each(CASES)('$sentence', ({ before, after, sentence, path, kind = 'changed', id, material = true }) => {
    expect(diff(model(before), model(after))).toMatchObject([{ sentence, path, kind, id, material }]);
  });

  it('is one for each thing that changed, whatever the order of the items', () => {
    const other = { ...monday, id: 'call', title: 'Client call', startMinute: 700, endMinute: 760 };
    const changes = diff(
      model({ sync: [monday, other] }),
      model({
        sync: [
          { ...other, place: 'studio' },
          { ...monday, startMinute: 605, endMinute: 665, title: 'Sync' },
        ],
      }),
    );
    expect(changes.map(({ path, sentence }) => `${path} ${sentence}`)).toEqual([
      '/sync/0/place Client call: the place is now stated: Studio.',
      '/sync/1/title Team meeting is now called Sync.',
      '/sync/1 Sync moves from Monday 10:00–11:00 to Monday 10:05–11:05.',
    ]);
  });
});

import { aRole, type Overlay } from '../checking/rule-cases.fixture.js';
import { RoleFacts } from '../checking/role-facts.js';
import { fragmentation } from '../measures/fragmentation.js';
import { gatherMeetings } from './gather-meetings.js';

const at = (title: string, from: string, to: string, rest: object = {}): object => ({
  title,
  kind: 'meeting',
  days: 'MO',
  from,
  to,
  place: 'studio',
  ...rest,
});
const oneDay = (sync: object[], rest: Overlay = {}): RoleFacts =>
  new RoleFacts(aRole({ role: { workingWindow: 'MO 09:00-17:00', contracted: '8 h' }, breaks: [], sync, ...rest }));
const shareOf = (facts: RoleFacts): number => fragmentation(facts.schedule)?.rounded(3) ?? 0;

const PEPPERED = [
  at('Stand-up', '09:45', '10:00'),
  at('Client call', '11:00', '11:30'),
  at('Planning', '12:00', '13:00'),
  at('One to one', '13:30', '14:00'),
  at('Brainstorm', '15:30', '17:00'),
];

describe('gathering meetings', () => {
  it('moves one until free time is in larger pieces', () => {
    const before = oneDay(PEPPERED);
    const after = gatherMeetings(before, (facts) => shareOf(facts) < 0.4);
    expect(shareOf(before)).toBe(1);
    expect(shareOf(after?.facts ?? before)).toBeLessThan(0.4);
    expect(after?.moves.length).toBeLessThanOrEqual(4);
  });

  it('is the same when the patch is all that is known', () => {
    const after = gatherMeetings(oneDay(PEPPERED), (facts) => shareOf(facts) < 0.4);
    const changed = after?.facts.model.sync.map(({ startMinute, endMinute }) => [startMinute, endMinute]);
    const patched = aRole({ sync: PEPPERED }).sync.map(({ startMinute, endMinute }) => ({ startMinute, endMinute }));
    for (const operation of after?.patch ?? []) {
      const [, , index = '', key = ''] = operation.path.split('/');
      if ('value' in operation) Object.assign(patched[Number(index)] ?? {}, { [key]: operation.value });
    }
    expect(patched.map(({ startMinute, endMinute }) => [startMinute, endMinute])).toEqual(changed);
  });

  it('puts no more than three meetings, nor two hours of them, in a row', () => {
    const after = gatherMeetings(oneDay(PEPPERED), (facts) => shareOf(facts) < 0.4);
    const spans = (after?.facts.model.sync ?? [])
      .map(({ startMinute, endMinute }) => [startMinute ?? 0, endMinute ?? 0] as const)
      .sort((a, b) => a[0] - b[0]);
    const rows: { count: number; from: number; end: number }[] = [];
    for (const [from, end] of spans) {
      const open = rows.at(-1);
      if (open === undefined || from - open.end >= 10) rows.push({ count: 1, from, end });
      else Object.assign(open, { count: open.count + 1, end });
    }
    expect(rows.filter(({ count, from, end }) => count > 3 || (count > 1 && end - from >= 120))).toEqual([]);
    expect(spans).toHaveLength(5);
  });

  it('gives up where nothing can move', () => {
    expect(gatherMeetings(oneDay(PEPPERED.map((one) => ({ ...one, kind: 'class' }))), () => false)).toBeNull();
    expect(gatherMeetings(oneDay([at('Day', '09:00', '17:00')]), () => true)).toBeNull();
  });

  it('keeps to the hours of those who take part', () => {
    const people = [{ id: 'ada', name: 'Ada Quill', workingWindow: 'MO 12:00-14:00' }];
    const facts = oneDay([at('Talk', '13:00', '13:30', { participants: ['ada'] }), at('News', '15:30', '16:00')], {
      people,
    });
    const after = gatherMeetings(facts, () => true);
    const talk = after?.facts.model.sync[0];
    expect(talk?.startMinute).toBeGreaterThanOrEqual(720);
    expect(talk?.endMinute).toBeLessThanOrEqual(840);
  });
});

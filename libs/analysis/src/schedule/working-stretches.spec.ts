import { aRole, type Overlay } from '../checking/rule-cases.fixture.js';
import { RoleFacts } from '../checking/role-facts.js';
import { workPeriods } from './work-periods.js';
import { workingStretches, workMinutesOf, type WorkingStretch } from './working-stretches.js';

const duty = (title: string, days: string, from: string, to: string, rest: object = {}): object => ({
  title,
  kind: 'coverage',
  days,
  from,
  to,
  place: 'studio',
  ...rest,
});
const factsOf = (overlay: Overlay): RoleFacts => new RoleFacts(aRole({ async: [], breaks: [], ...overlay }));
const firstWeek = (overlay: Overlay): WorkingStretch[] => {
  const stretches = workingStretches(factsOf(overlay));
  return stretches.slice(0, stretches.length / 4);
};

describe('periods of work', () => {
  it('join what touches or overlaps, and say what they begin and end with', () => {
    const sync = [
      duty('Late', 'MO', '12:00', '15:00'),
      duty('Early', 'MO', '09:00', '12:00'),
      duty('Talk', 'MO', '10:00', '11:00'),
    ];
    const [first, ...others] = workPeriods(factsOf({ sync }));
    expect(others).toHaveLength(3);
    expect((first?.end ?? 0) - (first?.start ?? 0)).toBe(360);
    expect([first?.first.duty.title, first?.last.duty.title, first?.first.index, first?.last.index]).toEqual([
      'Early',
      'Late',
      1,
      0,
    ]);
  });

  it('count time on call only when it is work, and nothing optional', () => {
    const sync = [
      duty('Pager', 'MO', '18:00', '20:00', { kind: 'on-call', place: 'home' }),
      duty('Standby', 'TU', '18:00', '20:00', { kind: 'on-call' }),
      duty('Fair', 'WE', '09:00', '10:00', { attendance: 'optional' }),
    ];
    expect(workPeriods(factsOf({ sync })).map(({ first }) => first.duty.title)).toEqual(
      Array.from({ length: 4 }, () => 'Standby'),
    );
  });

  it('keep the clock on the wall through the night on which it changes', () => {
    const role = { startDate: '2026-03-02' };
    const periods = workPeriods(
      factsOf({ effectiveFrom: '2026-03-02', role, sync: [duty('Early', 'daily', '08:00', '09:00')] }),
    );
    expect(new Set(periods.map(({ start }) => start % 1440))).toEqual(new Set([480]));
  });
});

describe('stretches of work', () => {
  it('end where the pause is longer than two hours', () => {
    const sync = [
      duty('A', 'MO', '08:00', '10:00'),
      duty('B', 'MO', '12:00', '13:00'),
      duty('C', 'MO', '15:01', '16:00'),
    ];
    expect(firstWeek({ sync }).map(({ start, end, gaps }) => [start, end, gaps])).toEqual([
      [480, 780, [120]],
      [901, 960, []],
    ]);
  });

  it('take own-time work of the day in, and then no gap is free', () => {
    const sync = [duty('A', 'MO-FR', '08:00', '10:00'), duty('B', 'MO-FR', '11:00', '13:00')];
    const [monday] = firstWeek({ sync, async: [{ title: 'Notes', due: 'weekdays 24:00', effort: '30 min' }] });
    expect(monday).toMatchObject({ ownMinutes: 30, gaps: [] });
  });

  it('of a night belong to the day on which it begins, breaks after midnight too', () => {
    const sync = [duty('Night', 'MO', '22:00', '06:00')];
    const breaks = [{ title: 'Meal', days: 'TU', from: '02:00', to: '02:30', paid: false }];
    const [night] = firstWeek({ sync, breaks });
    expect(night).toMatchObject({ weekday: 'MO', start: 1320, end: 1800, breaks: [{ at: [1560, 1590], minutes: 30 }] });
  });

  it('hold no break that begins with them, ends with them or lies outside', () => {
    const lunch = (from: string, to: string): object => ({ title: `Break ${from}`, days: 'MO', from, to, paid: false });
    const breaks = [lunch('09:00', '09:30'), lunch('14:30', '15:00'), lunch('16:00', '16:30'), lunch('12:00', '12:30')];
    const [monday] = firstWeek({ sync: [duty('Desk', 'MO', '09:00', '15:00')], breaks });
    expect(monday?.breaks.map(({ at }) => at)).toEqual([[720, 750]]);
  });

  it('are work without unpaid breaks, and without paid ones that are long enough for rest', () => {
    const breaks = [
      { title: 'Lunch', days: 'MO', from: '12:00', to: '12:30', paid: false },
      { title: 'Pause', days: 'MO', minutes: '10 min', paid: true },
    ];
    const [monday] = firstWeek({ sync: [duty('Desk', 'MO', '09:00', '15:00')], breaks });
    if (monday === undefined) throw new Error('no stretch');
    expect([workMinutesOf(monday, 10), workMinutesOf(monday, 15)]).toEqual([320, 330]);
  });
});

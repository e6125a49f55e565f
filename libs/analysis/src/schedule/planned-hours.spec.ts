import { aRole, type Overlay } from '../checking/rule-cases.fixture.js';
import { RoleFacts } from '../checking/role-facts.js';
import { plannedHours, type PlannedHours } from './planned-hours.js';

const planOf = (overlay: Overlay): PlannedHours =>
  plannedHours(new RoleFacts(aRole({ async: [], sync: [], ...overlay })));
const desk = { title: 'Desk', kind: 'coverage', days: 'MO-FR', from: '09:00', to: '17:00', place: 'studio' };
const weekly = (plan: PlannedHours): number[] => plan.weeks.map(({ total }) => total);

describe('planned hours', () => {
  it('are set times without unpaid breaks', () => {
    const breaks = [{ title: 'Lunch', days: 'MO-FR', from: '12:00', to: '12:30', paid: false }];
    const plan = planOf({ sync: [desk], breaks });
    expect(weekly(plan)).toEqual([2250, 2250, 2250, 2250]);
    expect(plan.days).toHaveLength(20);
    expect(plan.days[0]).toMatchObject({ set: 450, onCall: 0, own: 0, total: 450 });
    expect(plan.meanWeeklyMinutes.rounded(0)).toBe(2250);
  });

  it('leave out optional duties', () => {
    expect(weekly(planOf({ sync: [{ ...desk, attendance: 'optional' }] }))).toEqual([0, 0, 0, 0]);
  });

  it('count work each working day on its day and in its week', () => {
    const plan = planOf({ sync: [desk], async: [{ title: 'Notes', due: 'weekdays 24:00', effort: '60 min' }] });
    expect(weekly(plan)).toEqual([2700, 2700, 2700, 2700]);
    expect(plan.days.map(({ own }) => own)).toEqual(Array.from({ length: 20 }, () => 60));
  });

  it('count what is due at midnight on the day that ends, however it is written', () => {
    const byEnd = planOf({ async: [{ title: 'Notes', due: 'MO-TU 24:00', effort: '60 min' }] });
    const byStart = planOf({ async: [{ title: 'Notes', due: 'TU-WE 00:00', effort: '60 min' }] });
    expect(byStart.days).toEqual(byEnd.days);
  });

  it('put weekly work on no day', () => {
    const plan = planOf({ async: [{ title: 'Report', due: 'FR 15:00', effort: '4 h' }] });
    expect(weekly(plan)).toEqual([240, 240, 240, 240]);
    expect(plan.days).toEqual([]);
  });

  it('spread rarer work over the weeks since the last deadline, minute for minute', () => {
    const due = { type: 'recurring', rrule: 'FREQ=WEEKLY;INTERVAL=2;BYDAY=FR', minute: 900, date: '2026-01-16' };
    expect(weekly(planOf({ async: [{ title: 'Report', due, effort: '15 min' }] }))).toEqual([8, 7, 8, 7]);
    const monthly = planOf({
      async: [{ title: 'Report', due: { ...due, rrule: 'FREQ=MONTHLY;BYDAY=1MO', date: null }, effort: '20 h' }],
    });
    expect(monthly.weeks.reduce((sum, { total }) => sum + total, 0)).toBe(12 * 1200);
    expect(Math.max(...weekly(monthly))).toBe(300);
  });

  it('spread a one-off from the beginning, or from when it can begin', () => {
    const once = { title: 'Report', due: '2026-01-21 15:00', effort: '6 h' };
    expect(weekly(planOf({ async: [once] }))).toEqual([120, 120, 120, 0]);
    expect(weekly(planOf({ async: [{ ...once, availableFrom: '2026-01-13 09:00' }] }))).toEqual([0, 180, 180, 0]);
  });

  it('name deliverables without an estimate and guess nothing', () => {
    const plan = planOf({
      async: [
        { title: 'Notes', due: 'FR 15:00' },
        { title: 'Projects', due: { perProject: 'the brief' }, effort: '3 h' },
        { title: 'Tidying', due: 'ongoing', effort: '2 h per week' },
      ],
    });
    expect(plan.unestimated.map(({ title }) => title)).toEqual(['Notes', 'Projects']);
    expect(weekly(plan)).toEqual([120, 120, 120, 120]);
  });

  it.each([
    ['at the employer’s place', { place: 'studio' }, 120],
    ['at home for an allowance', { place: 'home', onCall: { pay: '8 USD an hour' } }, 0],
    ['at home, paid as hours worked', { place: 'home', onCall: { pay: 'Paid as hours worked.' } }, 120],
    ['at home, at full pay', { place: 'home', onCall: { pay: 'Your normal hourly rate' } }, 120],
    ['at home, expressly not hours worked', { place: 'home', onCall: { pay: 'Does not count as hours worked' } }, 0],
    ['at home, where calls alone are work', { place: 'home', onCall: { pay: 'Calls count as hours worked.' } }, 0],
    ['at home, optional', { place: 'studio', attendance: 'optional' }, 0],
  ])('time on call %s', (_, rest, expected) => {
    const onCall = { title: 'Night line', kind: 'on-call', days: 'SA', from: '18:00', to: '20:00', ...rest };
    expect(weekly(planOf({ sync: [onCall] }))).toEqual([expected, expected, expected, expected]);
  });

  it('count time on call inside a set time once', () => {
    const onCall = { title: 'Pager', kind: 'on-call', days: 'MO-FR', from: '16:00', to: '18:00', place: 'studio' };
    expect(planOf({ sync: [desk, onCall] }).days[0]).toMatchObject({ set: 480, onCall: 60, total: 540 });
  });
});

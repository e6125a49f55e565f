import { aRole, type RoleOverrides } from '../../../../test/factories/a-role.js';
import { anAssignment, aTemplate, COMMUNICATION, PLACES, TOGETHER } from '../resolution/policies.fixture.js';
import { resolve } from '../resolution/resolve.js';
import type { AssignedPolicy } from '../resolution/levels.js';
import { applyPolicies } from './apply-policies.js';

function applied(role: RoleOverrides, ...assignments: AssignedPolicy[]) {
  const { model, explanations } = applyPolicies(
    aRole(role),
    resolve({ organisation: { name: 'the organisation', assignments } }),
  );
  const told = (field: string) => explanations.find((one) => one.field === field);
  return { model, told };
}

describe('what the role says itself', () => {
  const own = { quietHours: 'daily 23:00-05:00' };

  it('counts as its own override', () => {
    const { model, told } = applied(own, anAssignment(COMMUNICATION));
    expect(model.quietHours?.hours.MO).toEqual([
      [0, 300],
      [1380, 1440],
    ]);
    expect(told('/quietHours')).toEqual({
      field: '/quietHours',
      outcome: 'own-value',
      pointer: '/quietHours',
      explanation: "the role's own value, in place of the one from Communication policy v1",
    });
  });

  it('is not applied when the field is locked, and keeps its id', () => {
    const wrapped = { quietHours: { id: 'night-rest', hours: 'daily 23:00-05:00' } };
    const { model, told } = applied(wrapped, anAssignment(COMMUNICATION, { locks: ['/quietHours'] }));
    expect(model.quietHours).toMatchObject({
      id: 'night-rest',
      hours: {
        MO: [
          [0, 420],
          [1200, 1440],
        ],
      },
    });
    expect(told('/quietHours')).toMatchObject({
      outcome: 'replaced',
      explanation: "from Communication policy v1, locked by the organisation: the role's own value is not applied",
    });
  });

  it('is the same norm when channel and audience are the same, whatever its id', () => {
    const { model, told } = applied({}, anAssignment(COMMUNICATION));
    expect(model.norms.map(({ id }) => id)).toEqual(['norm-chat-team']);
    expect(told('/norms/norm-chat')).toMatchObject({ outcome: 'own-value', pointer: '/norms/0' });
  });

  it('goes when a lock takes it out', () => {
    const without = { '/quietHours': { rule: 'override' as const, value: null } };
    const { model, told } = applied(own, anAssignment(COMMUNICATION, { overrides: without, locks: ['/quietHours'] }));
    expect(model.quietHours).toBeNull();
    expect(told('/quietHours')?.outcome).toBe('removed');
  });
});

describe('hours in a zone', () => {
  it('are told on the clock of the role', () => {
    const { model, told } = applied({}, anAssignment(TOGETHER));
    expect(model.role.coreHours?.hours.MO).toEqual([[480, 600]]);
    expect(told('/role/coreHours')?.explanation).toBe(
      'from Together policy v1; told in America/New_York as clocks stand in the week of 2026-01-05',
    );
  });

  it('may fall on another day there', () => {
    const { model } = applied({ role: { timeZone: 'Pacific/Auckland' }, quietHours: null }, anAssignment(TOGETHER));
    // 14:00–16:00 in Berlin is 02:00–04:00 of the next day in Auckland; the night of Berlin is its morning.
    expect(Object.keys(model.role.coreHours?.hours ?? {})).toEqual(['TU', 'WE', 'TH', 'FR', 'SA']);
    expect(model.role.coreHours?.hours.SA).toEqual([[120, 240]]);
    expect(model.quietHours?.hours.SU).toEqual([[540, 1080]]);
  });

  it('are not applied to a role without a zone', () => {
    const { model, told } = applied({ role: { timeZone: null } }, anAssignment(TOGETHER));
    expect(model.role.coreHours).toBeNull();
    expect(told('/role/coreHours')).toMatchObject({
      outcome: 'not-applied',
      explanation:
        'not applied, from Together policy v1: its hours are in Europe/Berlin, and the role states no time zone',
    });
  });
});

describe('what cannot hold for a role', () => {
  it('is not applied to a contractor when it is for employees', () => {
    const { told } = applied({ role: { engagement: 'contractor' } }, anAssignment(TOGETHER));
    expect(told('/role/coreHours')?.explanation).toMatch(/it is not for a contractor$/);
  });

  it('is a rule about a place that the role does not have; home needs no entry', () => {
    const { model, told } = applied({}, anAssignment(PLACES));
    expect(told('/role/placeRules/hub-days')?.explanation).toMatch(/the role has no place “hub”$/);
    expect(model.role.placeRules.map(({ id }) => id)).toEqual(['home-days']);
    expect(model.role.places.map(({ id }) => id)).toEqual(['office', 'home']);
  });

  it('is an item whose id a duty has', () => {
    const sync = [{ id: 'lunch', title: 'Lunch talk', kind: 'class' as const, days: 'MO', from: '12:00', to: '13:00' }];
    expect(applied({ sync }, anAssignment(PLACES)).told('/breaks/lunch')?.explanation).toMatch(
      /the id “lunch” is taken/,
    );
  });

  it('is a second thing of the same name under another id', () => {
    const again = aTemplate({
      title: 'Zeal',
      fields: { breaks: [{ id: 'noon', title: 'lunch', days: 'MO', minutes: 60, paid: true }] },
    });
    const { model, told } = applied({}, anAssignment(PLACES), anAssignment(again));
    expect(model.breaks).toHaveLength(1);
    expect(told('/breaks/noon')?.explanation).toMatch(/another policy calls the same thing “lunch”$/);
  });
});

it('a notice is begun when the role has none', () => {
  const review = aTemplate({ title: 'Review', fields: { notice: { reviewEveryDays: 91 } } });
  const { model, told } = applied({ notice: null }, anAssignment(review));
  expect(model.notice).toMatchObject({ id: 'notice', reviewEveryDays: 91, changeDays: null });
  expect(told('/notice/reviewEveryDays')).toMatchObject({ outcome: 'applied', pointer: '/notice/reviewEveryDays' });
});

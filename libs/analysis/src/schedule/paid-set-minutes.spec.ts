import { isoDateOf } from '#work-model';
import { RoleFacts } from '../checking/role-facts.js';
import { aRole } from '../checking/rule-cases.fixture.js';
import { paidSetMinutesByWeek } from './paid-set-minutes.js';

const shift = {
  id: 'shift',
  title: 'Shift',
  kind: 'coverage',
  days: 'FR-SA',
  from: '15:30',
  to: '00:30',
  place: 'studio',
};
const lunch = { days: 'MO-SU', minutes: 30, paid: false };
const firstWeek = (sync: object[], breaks: object[]): number | undefined => {
  const weeks = paidSetMinutesByWeek(new RoleFacts(aRole({ sync, breaks })));
  return weeks.get([...weeks.keys()].find((day) => isoDateOf(day) === '2026-01-05') ?? 0);
};

describe('set minutes that a contract pays', () => {
  it.each<[string, object[], object[], number]>([
    ['are all of them without breaks', [shift], [], 1080],
    ['are less a break on each day on which a shift begins, across midnight too', [shift], [lunch], 1020],
    [
      'are less a break with a set time in the shift',
      [shift],
      [{ days: 'SA', from: '18:00', to: '18:30', paid: false }],
      1050,
    ],
    ['do not lose a paid break', [shift], [{ ...lunch, paid: true }], 1080],
    [
      'do not lose a break that fits between the set times of its day',
      [
        { ...shift, days: 'FR', to: '18:00' },
        { ...shift, id: 'late', title: 'Late', days: 'FR', from: '19:00', to: '22:00' },
      ],
      [lunch],
      330,
    ],
    ['are never less than nothing', [{ ...shift, days: 'FR', to: '15:40' }], [lunch], 0],
  ])('%s', (_, sync, breaks, expected) => {
    expect(firstWeek(sync, breaks)).toBe(expected);
  });
});

import { aRole, type Overlay } from '../checking/rule-cases.fixture.js';
import { RoleFacts } from '../checking/role-facts.js';
import { isServingRole } from './serving-time.js';

const desk = (from: string, to: string, rest: object = {}): Overlay => ({
  sync: [{ title: 'Desk', kind: 'coverage', days: 'MO-FR', from, to, place: 'studio', ...rest }],
});

describe('a role that serves', () => {
  it.each<[string, Overlay, boolean]>([
    ['half of the day', desk('09:00', '13:00'), true],
    ['a minute less', desk('09:00', '12:59'), false],
    ['lessons all day', desk('09:00', '16:00', { kind: 'class' }), true],
    ['meetings all day', desk('09:00', '16:00', { kind: 'meeting' }), false],
    ['a desk nobody has to be at', desk('09:00', '16:00', { attendance: 'optional' }), false],
    [
      'nights in a window around the clock',
      { ...desk('22:00', '06:00'), role: { workingWindow: 'daily 00:00-24:00' } },
      true,
    ],
    ['nothing', { sync: [] }, false],
  ])('%s: %s', (_, overlay, expected) => {
    expect(isServingRole(new RoleFacts(aRole(overlay)).schedule)).toBe(expected);
  });
});

import { describeRule } from '../../checking/rule-cases.fixture.js';
import { syncDutyIncomplete } from './sync-duty-incomplete.js';

const CALL = {
  title: 'Weekly client call',
  kind: 'meeting',
  days: 'FR',
  from: '11:00',
  to: '12:00',
  place: 'video',
  participants: ['clients'],
  owner: 'ada',
};
const call = (rest: object) => ({ sync: [{ ...CALL, ...rest }] });
const saysNot = (fields: string) => [{ path: '/sync/0', message: `“Weekly client call” does not say ${fields}.` }];

describeRule(syncDutyIncomplete, {
  fires: [
    [
      '“weekly client call” and nothing else',
      { sync: [{ title: 'Weekly client call', kind: 'meeting' }] },
      [
        {
          path: '/sync/0',
          severity: 'error',
          message:
            '“Weekly client call” does not say on which days it is, when it starts, when it ends, where it is and who takes part.',
        },
      ],
    ],
    ['no start', call({ from: null, to: null, endMinute: 720 }), saysNot('when it starts')],
    ['no end', call({ to: null }), saysNot('when it ends')],
    ['no place', call({ place: null }), saysNot('where it is')],
    ['a meeting with nobody', call({ participants: [] }), saysNot('who takes part')],
    [
      'coverage without place and days',
      call({ kind: 'coverage', days: null, place: null, participants: [] }),
      saysNot('on which days it is and where it is'),
    ],
    ['every week, but on no day', call({ days: null, rrule: 'FREQ=WEEKLY' }), saysNot('on which days it is')],
    ['an optional one is a warning', call({ attendance: 'optional', place: null }), [{ severity: 'warning' }]],
  ],
  silent: [
    ['a complete meeting', call({})],
    ['a meeting on one date', call({ days: null, date: '2026-03-06' })],
    ['every day', call({ days: 'daily' })],
    ['coverage alone at the desk', call({ kind: 'coverage', participants: [], place: 'studio' })],
    [
      'on call, where the place is a matter of its terms',
      call({ kind: 'on-call', place: null, participants: [], onCall: { reply: '30 min' } }),
    ],
    ['no owner: missing-owner asks for that', call({ owner: null })],
  ],
  boundary: {
    fires: ['each month, on no day', call({ days: null, rrule: 'FREQ=MONTHLY' }), saysNot('on which days it is')],
    silent: ['each month, from a first date on', call({ days: null, rrule: 'FREQ=MONTHLY', dtstart: '2026-01-15' })],
  },
});

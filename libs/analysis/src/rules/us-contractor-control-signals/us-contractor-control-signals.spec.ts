import { describeRule } from '../../checking/rule-cases.fixture.js';
import { usContractorControlSignals } from './us-contractor-control-signals.js';

const weekly = { title: 'Texts of the week', due: 'FR 17:00', owner: 'Contractor', channel: 'the shared drive' };
const contractor = (role: object = {}, rest: object = {}) => ({
  role: {
    engagement: 'contractor',
    flsa: null,
    contractType: 'fixed-term',
    contracted: null,
    workingWindow: null,
    noSetHours: true,
    locationMode: 'remote',
    pay: 'USD 900 per deliverable',
    ...role,
  },
  sync: [],
  async: [weekly],
  norms: [{ channel: 'E-mail', mode: 'async', audience: 'client', reply: '48 elapsed hours' }],
  ...rest,
});
const meeting = (title: string, rest: object = {}) => ({
  sync: [
    { title, kind: 'meeting', days: 'MO', from: '09:00', to: '09:30', place: 'video', participants: ['ada'], ...rest },
  ],
});

describeRule(usContractorControlSignals, {
  fires: [
    [
      'weekly tasks and a required Monday stand-up',
      contractor({}, meeting('Stand-up')),
      [
        {
          severity: 'warning',
          path: '/sync/0',
          data: {
            signals: ['set hours', 'a required staff meeting (“Stand-up”)'],
            paths: ['/sync/0', '/sync/0/attendance'],
          },
        },
      ],
    ],
    [
      'replies within four hours',
      contractor({}, { norms: [{ channel: 'E-mail', mode: 'async', audience: 'client', reply: '4 working hours' }] }),
      [{ severity: 'info', path: '/norms/0/responseMinutes' }],
    ],
    [
      'two weak signs',
      contractor({ pay: 'USD 60 per hour', contractType: 'open-ended' }),
      [{ severity: 'info', data: expect.objectContaining({ signals: ['pay by the hour', 'no end'] }) }],
    ],
    [
      'three weak signs',
      contractor({ pay: 'USD 60 per hour', contractType: 'open-ended' }, { contractTerms: { clientEquipment: true } }),
      [{ severity: 'warning' }],
    ],
    [
      'hours in which the work may be done',
      contractor({}, { async: [{ ...weekly, permitted: 'MO-FR 09:00-17:00' }] }),
      [{ severity: 'warning', path: '/async/0/permitted' }],
    ],
    ['exclusivity', contractor({}, { contractTerms: { exclusive: true } }), [{ severity: 'warning' }]],
    ['core hours', contractor({ coreHours: 'MO-FR 10:00-12:00' }), [{ severity: 'warning', path: '/role/coreHours' }]],
    [
      'a status report each day',
      contractor({}, { async: [{ ...weekly, title: 'Status report', due: 'weekdays 17:00' }] }),
      [{ severity: 'info', path: '/async/0/due' }],
    ],
    [
      'fixed days at the office',
      contractor({ placeRules: [{ title: 'Office', place: 'studio', days: 'MO', rule: 'required' }] }),
      [{ severity: 'warning', path: '/role/placeRules/0' }],
    ],
  ],
  silent: [
    ['weekly tasks due on Friday, and no meetings', contractor()],
    ['the same with an optional stand-up', contractor({}, meeting('Stand-up', { attendance: 'optional' }))],
    [
      'a kick-off of an hour each month',
      contractor({}, meeting('Kick-off', { days: undefined, rrule: 'FREQ=MONTHLY;BYDAY=1MO', to: '10:00' })),
    ],
    ['a contractor in Spain', contractor({ jurisdictions: ['ES'] }, meeting('Stand-up'))],
    ['an employee', { role: { engagement: 'employee' } }],
  ],
  boundary: {
    fires: [
      'full-time work: 35 hours',
      contractor({ contracted: '35 h' }),
      [{ severity: 'warning', path: '/role/contractedMinutesPerWeek' }],
    ],
    silent: ['34 hours', contractor({ contracted: '34 h' })],
  },
});

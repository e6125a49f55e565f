import { describeRule } from '../../checking/rule-cases.fixture.js';
import { locationModeContradiction } from './location-mode-contradiction.js';

const meeting = { id: 'planning', title: 'Planning', kind: 'meeting', days: 'MO', from: '10:00', to: '11:00' };
const mode = (locationMode: string | null, sync: object[], role: object = {}) => ({
  role: { locationMode, ...role },
  sync,
  async: [],
});
const quarterly = {
  ...meeting,
  title: 'Team days',
  days: undefined,
  rrule: 'FREQ=MONTHLY;INTERVAL=3;BYDAY=1MO',
  place: 'studio',
};
const officeWeek = {
  ...meeting,
  id: 'office',
  title: 'Office',
  kind: 'presence',
  days: 'MO-FR',
  from: '09:00',
  to: '17:00',
  place: 'studio',
};

describeRule(locationModeContradiction, {
  fires: [
    [
      'a remote role with a Monday at the studio',
      mode('remote', [{ ...meeting, place: 'studio' }]),
      [
        {
          severity: 'error',
          path: '/sync/0/place',
          message: 'The role is called remote, but “Planning” needs the studio.',
        },
      ],
    ],
    [
      'once for several duties, at the mode',
      mode('remote', [
        { ...meeting, place: 'studio' },
        { ...meeting, id: 'stock', title: 'Stock', days: 'TU', place: 'warehouse' },
      ]),
      [
        {
          path: '/role/locationMode',
          message: 'The role is called remote, but “Planning” and “Stock” need the studio and the warehouse.',
        },
      ],
    ],
    [
      'a remote role with a place rule for Mondays',
      mode('remote', [], { placeRules: [{ title: 'Studio day', place: 'studio', days: 'MO', rule: 'required' }] }),
      [{ severity: 'error', path: '/role/placeRules/0/place' }],
    ],
    [
      'a remote role that meets four times a year, as a warning',
      mode('remote', [quarterly]),
      [
        {
          severity: 'warning',
          messageId: 'rareSite',
          message:
            'The role is called remote, and “Team days” needs the studio. Say: remote, with 4 onsite days a year.',
        },
      ],
    ],
    [
      'an onsite role with own-time work that must be done at home',
      { role: { locationMode: 'onsite' }, async: [{ title: 'Notes', due: 'FR 15:00', place: 'home' }] },
      [{ path: '/async/0/place', message: 'The role is called onsite, but “Notes” needs home.' }],
    ],
    ['a hybrid role with nothing on site', mode('hybrid', [{ ...meeting, place: 'video' }]), [{ messageId: 'noSite' }]],
    [
      'a hybrid role that is on site on every working day',
      mode('hybrid', [officeWeek]),
      [
        {
          path: '/role/locationMode',
          message:
            'The role is called hybrid, but every working day (Monday, Tuesday, Wednesday, Thursday and Friday) needs the studio, and nothing may be done elsewhere.',
        },
      ],
    ],
  ],
  silent: [
    ['a remote role on video', mode('remote', [{ ...meeting, place: 'video' }])],
    [
      'a remote role with an optional meeting at the studio',
      mode('remote', [{ ...meeting, place: 'studio', attendance: 'optional' }]),
    ],
    [
      'a remote role that says its days on site',
      mode('remote', [quarterly], {
        placeRules: [{ place: 'studio', rule: 'required', conditions: 'About 4 onsite days a year.' }],
      }),
    ],
    [
      'an onsite role that may write notes at home',
      mode('onsite', [officeWeek], { placeRules: [{ place: 'home', days: 'MO-FR', rule: 'allowed' }] }),
    ],
    [
      'a hybrid role that may work at home after hours on site',
      mode('hybrid', [officeWeek], { placeRules: [{ place: 'home', days: 'MO-FR', rule: 'allowed' }] }),
    ],
    [
      'a hybrid role with two days of the person’s choice',
      mode('hybrid', [], {
        placeRules: [{ place: 'studio', rule: 'required', conditions: 'Two days a week of your choice' }],
      }),
    ],
    ['a hybrid role with a place that is not answered yet', mode('hybrid', [meeting])],
    ['a role whose mode is not answered yet', mode(null, [{ ...meeting, place: 'studio' }])],
  ],
  boundary: {
    fires: [
      'five weeks a year on site',
      mode('remote', [{ ...quarterly, rrule: 'FREQ=WEEKLY;INTERVAL=11;BYDAY=MO', dtstart: '2026-01-05' }]),
      [{ severity: 'error' }],
    ],
    silent: [
      'four weeks a year, said in a place rule',
      mode('remote', [{ ...quarterly, rrule: 'FREQ=WEEKLY;INTERVAL=13;BYDAY=MO', dtstart: '2026-01-05' }], {
        placeRules: [{ place: 'studio', rule: 'required', conditions: 'Four weeks a year' }],
      }),
    ],
  },
});

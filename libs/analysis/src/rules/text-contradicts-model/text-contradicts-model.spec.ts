import { describeRule, type FiringCase, type Overlay, type SilentCase } from '../../checking/rule-cases.fixture.js';
import { textContradictsModel } from './text-contradicts-model.js';

const says = (summary: string, rest: Overlay = {}) => ({ texts: { summary }, ...rest });
const duty = (rest: object) => ({
  sync: [
    {
      title: 'Shift',
      kind: 'coverage',
      days: 'MO-FR',
      from: '09:00',
      to: '15:00',
      place: 'studio',
      owner: 'ada',
      ...rest,
    },
  ],
});
const FRONT_DESK = {
  ...duty({ title: 'Front desk' }),
  role: { contracted: '30 h', workingWindow: 'MO-FR 09:00-15:00', locationMode: 'onsite' },
  async: [],
};
const NO_DUTIES = { sync: [], async: [] };

/** [the claim in words, a role that breaks it, the fact, a role that keeps it] */
const CLAIMS: readonly (readonly [string, Overlay, string, Overlay])[] = [
  ['This is a fully remote role.', {}, 'the role is hybrid', { role: { locationMode: 'remote' } }],
  ['A hybrid role.', { role: { locationMode: 'onsite' } }, 'the role is on site', {}],
  ['Work from anywhere.', {}, '“Team meeting” is at the studio', NO_DUTIES],
  ['There are no meetings.', {}, '“Team meeting” is a meeting', NO_DUTIES],
  ['You have flexible hours.', FRONT_DESK, '100 % of the working time is set', {}],
  ['We work async-first.', FRONT_DESK, '100 % of the working time is set', {}],
  ['You set your own schedule.', FRONT_DESK, 'the person controls the time of 0 % of the work', {}],
  [
    'A nine to five job.',
    { role: { workingWindow: 'MO-FR 10:00-18:00' }, norms: [] },
    'the working window is Monday–Friday 10:00–18:00',
    {},
  ],
  [
    'Hours are 9 to 5.',
    { role: { workingWindow: null, noSetHours: true }, norms: [] },
    'the role has no set hours',
    {
      ...duty({ title: 'Office day', kind: 'presence', to: '17:00' }),
      role: { workingWindow: null, noSetHours: true },
      norms: [],
    },
  ],
  ['A four-day week.', {}, 'the working window has 5 days a week', { role: { workingWindow: 'MO-TH 08:00-18:00' } }],
  ['No weekend work.', duty({ days: 'SA' }), '“Shift” is on Saturday', {}],
  ['No weekend work.', { async: [{ title: 'Note', due: 'SU 18:00' }] }, '“Note” is due on Sunday', {}],
  ['No evening shifts.', duty({ to: '18:30' }), '“Shift” ends at 18:30', duty({ to: '18:00' })],
  ['There is no overtime.', duty({ days: 'daily', to: '17:00' }), '59 h a week are planned and 40 h are agreed', {}],
  ['You are never on call.', duty({ kind: 'on-call', onCall: { reply: '30 min' } }), '“Shift” is time on call', {}],
  [
    'No travel required.',
    { ...duty({ place: 'museum' }), role: { places: [{ id: 'museum', name: 'the museum', kind: 'client-site' }] } },
    '“Shift” is at the museum',
    {},
  ],
  ['A permanent position.', { role: { contractType: 'fixed-term' } }, 'the contract is fixed-term', {}],
  ['A fixed-term post.', {}, 'the contract is permanent', { role: { contractType: 'temporary' } }],
];

describeRule(textContradictsModel, {
  fires: [
    [
      'the front desk of the article with “flexible hours”',
      says('You have flexible hours.', FRONT_DESK),
      [
        {
          path: '/texts/summary',
          severity: 'warning',
          message: 'The text says “flexible hours”, but 100 % of the working time is set.',
        },
      ],
    ],
    [
      'a promise made in two places is broken once',
      { texts: { summary: 'Fully remote.', youDecide: ['Where you work: this is a remote job'] } },
      [{ path: '/texts/summary', data: expect.objectContaining({ paths: ['/texts/summary', '/texts/youDecide/0'] }) }],
    ],
    [
      'a meeting on a day that is said to be free of them',
      says('Mondays are meeting-free.'),
      [{ message: 'The text says “Mondays are meeting-free”, but “Team meeting” is on Monday.' }],
    ],
    [
      'a German text',
      says('Die Stelle ist unbefristet.', { language: 'de', role: { contractType: 'temporary' } }),
      [{}],
    ],
    ...CLAIMS.map(([text, broken, fact]): FiringCase => [
      `“${text}”, but ${fact}`,
      says(text, broken),
      [{ data: expect.objectContaining({ fact }) }],
    ]),
  ],
  silent: [
    ['a claim that is taken back', says('This is not a fully remote role.')],
    ['what applicants bring', { texts: { requirements: ['Two years in a remote position'] } }],
    ['what must be agreed first', { texts: { needsAgreement: ['Working from home full-time'] } }],
    ['what the organisation says about itself', { organisation: { about: 'We are a fully remote company.' } }],
    ['days without meetings in a role with meetings', says('There are no meetings on Tuesdays.')],
    [
      'a share of set time that cannot be known',
      says('You have flexible hours.', { ...duty({}), role: { contracted: null } }),
    ],
    ['a language without lists', says('This is a fully remote role.', { language: 'fr' })],
    ...CLAIMS.map(([text, , fact, kept]): SilentCase => [`“${text}”, kept (not: ${fact})`, says(text, kept)]),
  ],
  boundary: {
    fires: [
      'flexible hours with 80 % set',
      says('Flexible hours.', { ...duty({ from: '09:00', to: '15:24' }), async: [] }),
      [{}],
    ],
    silent: [
      'flexible hours with less',
      says('Flexible hours.', { ...duty({ from: '09:00', to: '15:23' }), async: [] }),
    ],
  },
});

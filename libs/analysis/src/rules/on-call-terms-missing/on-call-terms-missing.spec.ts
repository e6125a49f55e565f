import { expectFixesToMend } from '../../checking/fixes-mend.fixture.js';
import { describeRule, findingsOf, type Overlay } from '../../checking/rule-cases.fixture.js';
import { onCallTermsMissing } from './on-call-terms-missing.js';

const HOURLY_OHIO = { flsa: 'non-exempt', jurisdictions: ['US-OH'] };
const onCall = (terms: object | null, rest: object = {}, role: object = HOURLY_OHIO): Overlay => ({
  role,
  sync: [{ title: 'Pager', kind: 'on-call', days: 'SA', from: '08:00', to: '20:00', onCall: terms, ...rest }],
});
const terms = (rest: object = {}): object => ({
  reply: '30 min',
  placeLimit: 'anywhere with a network',
  pay: '8 USD an hour',
  ...rest,
});

describeRule(onCallTermsMissing, {
  fires: [
    [
      'nothing said',
      onCall(null),
      [
        {
          severity: 'warning',
          path: '/sync/0',
          message:
            '“Pager” does not say how soon to respond, where the person may be and how time on call is paid. General information, not legal advice. 29 CFR 785.17, as of 2026-06-01.',
        },
      ],
    ],
    [
      'no pay',
      onCall(terms({ pay: null })),
      [{ path: '/sync/0/onCall', data: { title: 'Pager', terms: 'how time on call is paid' } }],
    ],
    [
      'ten minutes, unpaid',
      onCall(terms({ reply: '10 min', pay: 'unpaid' })),
      [
        {
          path: '/sync/0/onCall/responseMinutes',
          messageId: 'mayBeWork',
          data: { title: 'Pager', reasons: 'a response is due within 10 min' },
        },
      ],
    ],
    [
      'a place to stay at',
      onCall(terms({ placeLimit: 'within 15 minutes of the warehouse' })),
      [{ path: '/sync/0/onCall/placeLimit', messageId: 'mayBeWork' }],
    ],
    [
      'a short time and no pay: one finding',
      onCall(terms({ reply: '10 min', pay: null })),
      [
        {
          path: '/sync/0/onCall/responseMinutes',
          message:
            'Time on call for “Pager” may count as working time, because a response is due within 10 min. Nothing says how it is paid. General information, not legal advice. 29 CFR 785.17, as of 2026-06-01.',
        },
      ],
    ],
    ['anywhere, but near', onCall(terms({ placeLimit: 'anywhere within 10 miles' })), [{ messageId: 'mayBeWork' }]],
    [
      'waiting at the employer’s place',
      onCall(terms(), { place: 'warehouse' }),
      [{ path: '/sync/0/place', messageId: 'mayBeWork' }],
    ],
    [
      'ten minutes in Germany',
      onCall(terms({ reply: '10 min' }), {}, { jurisdictions: ['DE'] }),
      [{ messageId: 'mayBeWork' }],
    ],
    ['missing terms of exempt people', onCall(null, {}, { flsa: 'exempt' }), [{ messageId: 'missing' }]],
  ],
  silent: [
    ['all terms, and time to live', onCall(terms())],
    ['ten minutes, paid as hours worked', onCall(terms({ reply: '10 min', pay: 'Paid as hours worked.' }))],
    ['a place named by the duty', onCall(terms({ placeLimit: null }), { place: 'home' })],
    ['ten minutes for exempt people', onCall(terms({ reply: '10 min' }), {}, { flsa: 'exempt' })],
    ['a city to stay in, in Germany', onCall(terms({ placeLimit: 'in Berlin' }), {}, { jurisdictions: ['DE'] })],
    ['a country to stay in', onCall(terms({ placeLimit: 'anywhere within the United States' }))],
    ['ten minutes for who may stay away', onCall(terms({ reply: '10 min' }), { attendance: 'optional' })],
    ['a contractor', onCall(null, {}, { ...HOURLY_OHIO, engagement: 'contractor' })],
    ['a role that is never on call', { role: HOURLY_OHIO }],
  ],
  boundary: {
    fires: ['20 minutes', onCall(terms({ reply: '20 min' })), [{ messageId: 'mayBeWork' }]],
    silent: ['21 minutes', onCall(terms({ reply: '21 min' }))],
  },
});

describe('the fix', () => {
  it('allows half an hour, and that ends the finding', () => {
    const fixes = expectFixesToMend(onCallTermsMissing, onCall(terms({ reply: '10 min' })));
    expect(fixes.map(({ title }) => title)).toEqual(['Pay it as hours worked', 'Allow 30 min for a response']);
  });

  it('does not offer more time where the place binds too', () => {
    const [finding] = findingsOf(onCallTermsMissing, onCall(terms({ reply: '10 min', placeLimit: 'at home' })));
    expect(finding?.fixes.every(({ patch }) => patch === null)).toBe(true);
  });
});

import { describeRule } from '../../checking/rule-cases.fixture.js';
import { predictiveSchedulingNotice } from './predictive-scheduling-notice.js';

const store = (scheduleDays: number | null, rest: object = {}, organisation: object = {}) => ({
  organisation: { industry: 'retail', headcountTotal: 500, headcountByJurisdiction: { 'US-OR': 500 }, ...organisation },
  role: { flsa: 'non-exempt', industry: 'retail', jurisdictions: ['US-OR'], pay: 'USD 18-20 per hour', ...rest },
  notice: { scheduleDays, goodFaithEstimate: 'Given with the offer.' },
});

describeRule(predictiveSchedulingNotice, {
  fires: [
    [
      'a week ahead in an Oregon chain',
      store(7),
      [
        {
          messageId: 'notice',
          path: '/notice/scheduleDays',
          data: expect.objectContaining({ place: 'Oregon', given: 'it is known 7 days ahead' }),
        },
      ],
    ],
    ['no word on it', store(null), [{ path: '/notice' }]],
    [
      'no good-faith estimate',
      { ...store(14), notice: { scheduleDays: 14, goodFaithEstimate: null } },
      [{ messageId: 'estimate', path: '/notice' }],
    ],
    [
      'an on-call shift in a New York City store',
      {
        ...store(
          14,
          { jurisdictions: ['US-NY-NYC'] },
          { headcountTotal: 60, headcountByJurisdiction: { 'US-NY-NYC': 60 } },
        ),
        sync: [{ title: 'Standby', kind: 'on-call', days: 'SA', from: '09:00', to: '17:00' }],
      },
      [{ messageId: 'onCallBanned', path: '/sync/0/kind' }],
    ],
  ],
  silent: [
    ['a design firm', store(7, { industry: 'design' }, { industry: 'design' })],
    ['a chain of 499', store(7, {}, { headcountTotal: 499, headcountByJurisdiction: { 'US-OR': 499 } })],
    [
      'an employer who does not say how many people there are',
      store(7, {}, { headcountTotal: null, headcountByJurisdiction: {} }),
    ],
    ['an exempt manager', store(7, { flsa: 'exempt' })],
    ['a store in Ohio', store(7, { jurisdictions: ['US-OH'] })],
  ],
  boundary: {
    fires: ['13 days', store(13), [{ data: expect.objectContaining({ neededDays: 14 }) }]],
    silent: ['14 days', store(14)],
  },
});

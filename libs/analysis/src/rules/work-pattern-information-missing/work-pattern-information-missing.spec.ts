import { describeRule } from '../../checking/rule-cases.fixture.js';
import { workPatternInformationMissing } from './work-pattern-information-missing.js';

const EUROPE = { jurisdictions: ['DE'], overtime: 'Overtime is given back as time off.' };
const BRITAIN = { jurisdictions: ['GB'], hoursVary: 'Hours do not vary.' };
const europe = (role: object = {}, rest: object = {}) => ({ role: { ...EUROPE, ...role }, ...rest });
const britain = (role: object = {}, rest: object = {}) => ({ role: { ...BRITAIN, ...role }, ...rest });

describeRule(workPatternInformationMissing, {
  fires: [
    [
      'a German role without overtime rules, leave and notice',
      europe({ overtime: null, terminationNotice: null, pay: 'EUR 40000-45000 per year' }),
      [
        {
          path: '/role',
          data: expect.objectContaining({ fields: 'the rules on overtime, paid leave and the notice of termination' }),
        },
      ],
    ],
    [
      'free hours without guaranteed ones',
      europe({ workingWindow: null, noSetHours: true, contracted: null }, { sync: [], notice: null }),
      [
        {
          data: expect.objectContaining({
            fields:
              'the guaranteed hours, how the hours may vary, with the hours and days of reference and the least notice of work',
          }),
        },
      ],
    ],
    ['British hours that may vary in an unsaid way', britain({ hoursVary: null }), [{ path: '/role' }]],
    [
      'no recording of working time in the Union',
      europe({}, { organisation: { policies: { timeRecording: null } } }),
      [{ messageId: 'noRecording', severity: 'info', path: '/organisation/policies' }],
    ],
  ],
  silent: [
    ['a German role that says all', europe()],
    ['a British role that says all', britain({}, { organisation: { policies: { timeRecording: null } } })],
    [
      'a Norwegian role without a record of time',
      europe({ jurisdictions: ['NO'] }, { organisation: { policies: { timeRecording: null } } }),
    ],
    ['a contractor', europe({ engagement: 'contractor', overtime: null })],
    ['a role in the United States', { role: { overtime: null } }],
  ],
  boundary: {
    fires: [
      'no days at all in Britain',
      britain({ workingWindow: null, noSetHours: true }, { sync: [] }),
      [{ data: expect.objectContaining({ fields: 'the days of the week' }) }],
    ],
    silent: ['one day in Britain', britain({ workingWindow: null, noSetHours: true })],
  },
});

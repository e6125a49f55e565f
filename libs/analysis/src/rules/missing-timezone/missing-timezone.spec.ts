import { aRole, describeRule } from '../../checking/rule-cases.fixture.js';
import { expectFixesToMend } from '../../checking/fixes-mend.fixture.js';
import { missingTimezone } from './missing-timezone.js';

/** A role in no zone, without any clock time. */
const TIMELESS = {
  role: { timeZone: null, workingWindow: null, noSetHours: true },
  people: [],
  sync: [],
  async: [{ title: 'Drawings', due: { perProject: 'the project brief' } }],
  norms: [],
  quietHours: null,
  breaks: [],
};
const call = (rest: object) => ({
  ...TIMELESS,
  sync: [{ title: 'Call', kind: 'meeting', days: 'MO', from: '10:00', to: '11:00', ...rest }],
});

describeRule(missingTimezone, {
  fires: [
    [
      'a whole role without a zone, once, with all that uses it',
      { role: { timeZone: null } },
      [
        {
          path: '/role',
          severity: 'error',
          message:
            'Say which time zone the working window, “Team meeting”, “Project status page” and 5 more use, for example America/New_York.',
        },
      ],
    ],
    [
      'one set time',
      call({}),
      [
        {
          message: 'Say which time zone “Call” uses, for example America/New_York.',
          data: expect.objectContaining({ paths: ['/sync/0'] }),
        },
      ],
    ],
    ['quiet hours alone', { ...TIMELESS, quietHours: 'daily 20:00-07:00' }, [{ messageId: 'missing' }]],
    [
      'a deadline with a clock time',
      { ...TIMELESS, async: [{ title: 'Note', due: 'FR 17:00' }] },
      [{ data: expect.objectContaining({ paths: ['/async/0'] }) }],
    ],
  ],
  silent: [
    ['Europe/Madrid', { role: { timeZone: 'Europe/Madrid' } }],
    ['no clock time anywhere', TIMELESS],
    ['a deadline with a zone of its own', { ...TIMELESS, async: [{ title: 'Note', due: 'FR 17:00 Europe/Madrid' }] }],
  ],
  boundary: {
    fires: ['one duty of two has no zone', call({}), [{}]],
    silent: ['the duty has its own zone', call({ timeZone: 'Europe/Madrid' })],
  },
});

describe('missing-timezone', () => {
  it.each(['EST', 'GMT+1', 'CST'])('never sees “%s”: the reader of files refuses it', (timeZone) => {
    expect(() => aRole({ role: { timeZone } })).toThrow(/time-zone-invalid/);
  });

  it('offers the zones that places and people have', () => {
    const places = [{ id: 'studio', name: 'the studio', kind: 'site', timeZone: 'Europe/Madrid' }];
    const overlay = { ...call({ place: 'studio' }), role: { ...TIMELESS.role, places } };
    expect(expectFixesToMend(missingTimezone, overlay).map(({ title }) => title)).toEqual(['Use Europe/Madrid']);
  });
});

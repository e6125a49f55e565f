import { describeRule } from '../../checking/rule-cases.fixture.js';
import { expectFixesToMend } from '../../checking/fixes-mend.fixture.js';
import { missingQuietHours } from './missing-quiet-hours.js';

const onsite = (role: object = {}, rest: object = {}) => ({
  quietHours: null,
  role: { locationMode: 'onsite', ...role },
  ...rest,
});
const inZone = (timeZone: string) => ({ people: [{ id: 'cy', name: 'Cy Wolf', timeZone }], sync: [], async: [] });

describeRule(missingQuietHours, {
  fires: [
    [
      'a hybrid role',
      { quietHours: null },
      [
        {
          path: '',
          severity: 'warning',
          message: 'There are no quiet hours. With hybrid work, someone may be contacted at night.',
        },
      ],
    ],
    [
      'a role without set hours',
      onsite({ workingWindow: null, noSetHours: true }),
      [{ severity: 'warning', data: { reasons: 'no set hours' } }],
    ],
    [
      'an office role from nine to five is told so mildly',
      onsite(),
      [{ severity: 'info', message: 'There are no quiet hours, so nothing says when nobody is contacted.' }],
    ],
    ['people in two zones', onsite({}, inZone('Asia/Kolkata')), [{ data: { reasons: 'people in 2 time zones' } }]],
    [
      'quiet hours for messages to the person only',
      { quietHours: { appliesTo: 'inbound' } },
      [{ path: '/quietHours/appliesTo', messageId: 'inboundOnly', severity: 'warning' }],
    ],
    [
      'quiet hours for messages from the person only',
      { quietHours: { appliesTo: 'outbound' } },
      [{ messageId: 'outboundOnly' }],
    ],
    ['quiet hours of no hours', { quietHours: { hours: {} } }, [{ path: '/quietHours/hours' }]],
  ],
  silent: [
    ['20:00–07:00, both ways', { quietHours: { hours: 'daily 20:00-07:00', appliesTo: 'both' } }],
    [
      'a contractor, who decides when to be reached',
      { quietHours: null, role: { engagement: 'contractor', contracted: null } },
    ],
  ],
  boundary: {
    fires: [
      'a window of twelve hours and a minute is a warning',
      onsite({ workingWindow: 'MO-FR 07:00-19:01' }),
      [{ severity: 'warning', data: { reasons: 'a working window of 12 h 1 min a day' } }],
    ],
    silent: ['one hour of quiet', { quietHours: { hours: 'daily 03:00-04:00' } }],
  },
});

describeRule(missingQuietHours, {
  fires: [['two zones with one clock are one', onsite({}, inZone('America/Detroit')), [{ severity: 'info' }]]],
  silent: [],
  boundary: {
    fires: [
      'a window of twelve hours is no reason',
      onsite({ workingWindow: 'MO-FR 07:00-19:00' }),
      [{ severity: 'info' }],
    ],
    silent: ['quiet hours are there', {}],
  },
});

describe('fixes of missing-quiet-hours', () => {
  it('make the evenings, nights and free days quiet unasked', () => {
    const [fix] = expectFixesToMend(missingQuietHours, { quietHours: null });
    expect(fix).toMatchObject({ isSafe: true, patch: [{ op: 'add', path: '/quietHours' }] });
    const [operation] = fix?.patch ?? [];
    expect(operation).toHaveProperty('value.hours.MO', [
      [0, 480],
      [1140, 1440],
    ]);
    expect(operation).toHaveProperty('value.hours.SA', [[0, 1440]]);
  });

  it('also where quiet hours are there but empty', () => {
    expect(expectFixesToMend(missingQuietHours, { quietHours: { hours: {} } })).toMatchObject([{ isSafe: true }]);
  });

  it('leave a night shift to a person', () => {
    const night = onsite({ workingWindow: 'MO-FR 22:00-06:00' });
    expect(expectFixesToMend(missingQuietHours, night)).toMatchObject([{ patch: null, isSafe: false }]);
  });

  it('let them hold both ways only when asked', () => {
    expect(expectFixesToMend(missingQuietHours, { quietHours: { appliesTo: 'inbound' } })).toMatchObject([
      { isSafe: false },
    ]);
  });
});

import { describeRule, findingsOf, type Overlay } from '../../checking/rule-cases.fixture.js';
import { weeklyHoursOver48 } from './weekly-hours-over-48.js';

const contract = (contracted: string, role: object = {}): Overlay => ({
  role: { jurisdictions: ['DE'], contracted, ...role },
});
const desk = (hours: object): object => ({ title: 'Desk', kind: 'coverage', days: 'MO-SA', place: 'studio', ...hours });
/** Six days of eight hours, and so much own work each week. */
const plan = (effort: string, role: object = {}): Overlay => ({
  role: { jurisdictions: ['FR'], ...role },
  sync: [desk({ from: '08:00', to: '16:00' })],
  async: [{ title: 'Report', due: 'FR 15:00', effort }],
});

describeRule(weeklyHoursOver48, {
  fires: [
    [
      'a contract of 49 hours',
      contract('49 h'),
      [
        {
          severity: 'warning',
          path: '/role/contractedMinutesPerWeek',
          message:
            'The contract of 49 h a week exceeds the average limit of 48 h. General information, not legal advice. Dir. 2003/88/EC art. 6, 16(b), 22, as of 2026-06-01.',
        },
      ],
    ],
    [
      'set times and own work together',
      plan('60 min'),
      [
        {
          path: '/role/contractedMinutesPerWeek',
          messageId: 'planned',
          data: { hours: '49', weeklyMinutes: 2940, limit: '48' },
        },
      ],
    ],
    [
      'British hours, with the British source',
      contract('49 h', { jurisdictions: ['GB'] }),
      [{ sources: ['Working Time Regulations 1998 reg. 4–5', 'Dir. 2003/88/EC art. 6, 16(b), 22'] }],
    ],
    [
      'Norway, which has taken the directive over',
      contract('50 h', { jurisdictions: ['NO'] }),
      [{ messageId: 'contracted' }],
    ],
    [
      'time on call at the employer’s place',
      {
        role: { jurisdictions: ['DE'] },
        sync: [
          desk({ from: '08:00', to: '16:00' }),
          desk({ title: 'Standby', kind: 'on-call', days: 'SU', from: '08:00', to: '12:00' }),
        ],
        async: [],
      },
      [{ data: { hours: '52', weeklyMinutes: 3120, limit: '48' } }],
    ],
    [
      'seventeen heavy weeks of a year',
      {
        role: { jurisdictions: ['DE'] },
        sync: [
          desk({
            from: '08:00',
            to: '17:00',
            dtstart: '2026-01-05',
            days: null,
            rrule: 'FREQ=WEEKLY;BYDAY=MO,TU,WE,TH,FR,SA;UNTIL=20260502',
          }),
        ],
        async: [
          { title: 'Talk', due: { type: 'recurring', rrule: 'FREQ=MONTHLY;BYDAY=1MO', minute: 600 }, effort: '0 h' },
        ],
      },
      [{ data: { hours: '54', weeklyMinutes: 3240, limit: '48' } }],
    ],
  ],
  silent: [
    ['a contract of 48 hours', contract('48 h')],
    ['48 planned hours', plan('0 h')],
    ['the United States', contract('60 h', { jurisdictions: ['US-OH'] })],
    ['Switzerland, which is in neither Union nor area', contract('50 h', { jurisdictions: ['CH'] })],
    ['a contractor', plan('20 h', { engagement: 'contractor' })],
    [
      'heavy and light weeks in turn',
      {
        role: { jurisdictions: ['DE'] },
        sync: [desk({ from: '08:00', to: '18:00', every: '2 weeks', dtstart: '2026-01-05' })],
        async: [],
      },
    ],
    [
      'time on call at home',
      {
        ...plan('0 h'),
        sync: [
          desk({ from: '08:00', to: '16:00' }),
          desk({ title: 'Pager', kind: 'on-call', days: 'SU', from: '08:00', to: '20:00', place: 'home' }),
        ],
      },
    ],
    [
      'own work nobody has estimated',
      { ...plan('0 h'), async: [{ title: 'Projects', due: { perProject: 'the brief' }, effort: '30 h' }] },
    ],
  ],
  boundary: {
    fires: ['a minute over 48 hours', plan('1 min'), [{ data: { hours: '48.02', weeklyMinutes: 2881, limit: '48' } }]],
    silent: ['48 hours', plan('0 min')],
  },
});

describe('the ways out', () => {
  it('name the opt-out', () => {
    const [finding] = findingsOf(weeklyHoursOver48, contract('49 h'));
    expect(finding?.fixes.map(({ title }) => title)).toEqual([
      'Plan fewer hours',
      'Where national law lets people agree to more, agree on it separately and in writing',
    ]);
  });
});

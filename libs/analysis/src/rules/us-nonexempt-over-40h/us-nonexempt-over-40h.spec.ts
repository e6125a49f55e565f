import { describeRule } from '../../checking/rule-cases.fixture.js';
import { usNonexemptOver40h } from './us-nonexempt-over-40h.js';

const planned = (to: string, role: object = {}) => ({
  role: { flsa: 'non-exempt', ...role },
  sync: [{ title: 'Counter', kind: 'coverage', days: 'MO-FR', from: '08:00', to, place: 'studio' }],
  async: [],
  breaks: [],
});

describeRule(usNonexemptOver40h, {
  fires: [
    [
      '41 hours of set time',
      { ...planned('16:12') },
      [{ path: '/role/contractedMinutesPerWeek', severity: 'warning' }],
    ],
    [
      'own-time work on top of forty hours',
      {
        ...planned('16:00'),
        async: [{ title: 'Report', due: 'FR 15:00', effort: '1 h' }],
      },
      [{ data: expect.objectContaining({ minutes: 2460, hours: '41' }) }],
    ],
  ],
  silent: [
    ['exempt people', planned('18:00', { flsa: 'exempt' })],
    ['a role outside the United States', planned('18:00', { jurisdictions: ['DE'] })],
    ['a contractor', planned('18:00', { engagement: 'contractor' })],
    [
      'unpaid breaks do not count',
      { ...planned('17:00'), breaks: [{ days: 'MO-FR', from: '12:00', to: '13:00', paid: false }] },
    ],
  ],
  boundary: {
    fires: ['40 hours and 5 minutes', planned('16:01'), [{ data: expect.objectContaining({ minutes: 2405 }) }]],
    silent: ['exactly 40 hours', planned('16:00')],
  },
});

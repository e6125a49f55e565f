import { describeRule } from '../../checking/rule-cases.fixture.js';
import { totalLoadExceedsContractedHours } from './total-load-exceeds-contracted-hours.js';

const desk = {
  id: 'desk',
  title: 'Desk',
  kind: 'coverage',
  days: 'MO-FR',
  from: '09:00',
  to: '13:00',
  place: 'studio',
};
const report = { id: 'report', title: 'Report', due: 'FR 15:00', owner: 'Project Coordinator' };
const load = (effort: string | undefined, rest: { sync?: object; async?: object[] } = {}) => ({
  breaks: [],
  sync: [{ ...desk, ...rest.sync }],
  async: [{ ...report, effort }, ...(rest.async ?? [])],
});

describeRule(totalLoadExceedsContractedHours, {
  fires: [
    [
      '20 and 22 hours on a contract of 40: 105 %',
      load('22 h per week'),
      [
        {
          severity: 'warning',
          path: '/role/contractedMinutesPerWeek',
          message: 'Set times 20 h + planned own-time work 22 h = 42 h a week, over the contracted 40 h.',
          data: expect.objectContaining({ percent: 105 }) as never,
        },
      ],
    ],
    [
      '20 and 25 hours: 112.5 %, an error',
      load('25 h per week'),
      [{ severity: 'error', data: expect.objectContaining({ percent: 112.5 }) as never }],
    ],
    [
      'names what nobody has estimated',
      load('22 h per week', { async: [{ id: 'projects', title: 'Projects', due: { perProject: 'the brief' } }] }),
      [{ message: expect.stringContaining('Not counted, because nobody has estimated it: “Projects”.') as never }],
    ],
    [
      'work that fills the office days and more',
      load('45 h per week', { sync: { kind: 'presence' } }),
      [
        {
          severity: 'error',
          message:
            'Set times 20 h + planned own-time work 25 h (what finds no room in hours of presence) = 45 h a week, over the contracted 40 h.',
        },
      ],
    ],
    [
      'an errand, in which nobody writes reports',
      load('38 h per week', { sync: { kind: 'presence', days: 'TU-TH', to: '10:00' } }),
      [{ severity: 'warning', data: expect.objectContaining({ totalMinutes: 2460 }) as never }],
    ],
    [
      'work that is not permitted in office hours',
      {
        ...load(undefined, { sync: { kind: 'presence' } }),
        async: [{ ...report, effort: '22 h per week', permitted: 'MO-FR 13:00-18:00' }],
      },
      [{ messageId: 'over', data: expect.objectContaining({ totalMinutes: 2520 }) as never }],
    ],
  ],
  silent: [
    ['20 and 20 hours', load('20 h per week')],
    ['paid per deliverable', { ...load('50 h per week'), role: { contracted: null } }],
    ['no estimate at all', load(undefined)],
    ['own-time work done on office days', load('38 h per week', { sync: { kind: 'presence' } })],
    [
      'work that a colleague answers for',
      { ...load(undefined), async: [{ ...report, owner: 'ada', effort: '30 h per week' }] },
    ],
  ],
  boundary: {
    fires: [
      'a minute over',
      load('20 h 1 min per week'),
      [{ severity: 'warning', message: expect.stringContaining('= 40 h 1 min') as never }],
    ],
    silent: ['to the minute', load('20 h per week')],
  },
});

import { describeRule } from '../../checking/rule-cases.fixture.js';
import { remoteWorkAgreementMissing } from './remote-work-agreement-missing.js';

const homeDays = (days: string[], place = 'ES', rest: object = {}) => ({
  role: {
    jurisdictions: [place],
    placeRules: [{ title: 'Home', place: 'home', days, rule: 'allowed' }],
  },
  ...rest,
});

describeRule(remoteWorkAgreementMissing, {
  fires: [
    [
      'two of five days at home in Spain',
      homeDays(['WE', 'FR']),
      [{ path: '/organisation/policies', data: expect.objectContaining({ percent: 40, place: 'Spain' }) }],
    ],
    ['one day of agile work in Italy', homeDays(['FR'], 'IT'), [{ severity: 'warning' }]],
    [
      'a remote role in Portugal',
      { role: { jurisdictions: ['PT'], locationMode: 'remote' } },
      [{ severity: 'warning' }],
    ],
    [
      'a Spanish role bound to the office on three days',
      {
        role: {
          jurisdictions: ['ES'],
          placeRules: [{ title: 'Office', place: 'studio', days: ['MO', 'TU', 'WE'], rule: 'required' }],
        },
      },
      [{ data: expect.objectContaining({ percent: 40 }) }],
    ],
  ],
  silent: [
    ['one of five days in Spain', homeDays(['FR'])],
    ['a written agreement', homeDays(['WE', 'FR'], 'ES', { organisation: { policies: { remoteWork: 'Annex 2' } } })],
    ['a role at the office', { role: { jurisdictions: ['IT'], locationMode: 'onsite' } }],
    ['a contractor', { role: { ...homeDays(['WE', 'FR']).role, engagement: 'contractor' } }],
    ['a place without such a law', homeDays(['WE', 'FR'], 'GB')],
  ],
  boundary: {
    fires: [
      'two of six days: 33 %, the first share of whole days over 30 %',
      { role: { ...homeDays(['WE', 'TH']).role, nominalDaysPerWeek: 6 } },
      [{ data: expect.objectContaining({ percent: 33 }) }],
    ],
    silent: ['two of seven days: 29 %', { role: { ...homeDays(['WE', 'TH']).role, nominalDaysPerWeek: 7 } }],
  },
});

import { canonicalHash } from '#work-model';
import { aRole, describeRule, type Overlay } from '../../checking/rule-cases.fixture.js';
import { rulePage } from '../rule-page.fixture.js';
import { staleDocumentSnapshot } from './stale-document-snapshot.js';

const madeFrom = (overlay: Overlay) => ({
  inputs: { document: { modelHash: canonicalHash(aRole(overlay)), statedIds: [] } },
});
const meetingAt = (from: string) => ({
  sync: [{ id: 'team-meeting', title: 'Team meeting', kind: 'meeting', days: 'MO', from, to: '11:00' }],
});

describeRule(staleDocumentSnapshot, {
  fires: [
    [
      'one start time was changed',
      meetingAt('10:15'),
      [
        {
          path: '',
          severity: 'error',
          message:
            'The role changed after this document (onboarding agreement) was made, so it states what no longer holds. Make it again before anybody signs it.',
        },
      ],
      madeFrom(meetingAt('10:00')),
    ],
    ['a norm was taken out', { norms: [] }, [{ messageId: 'stale' }], madeFrom({})],
  ],
  silent: [
    ['the document was made from this role', meetingAt('10:00'), madeFrom(meetingAt('10:00'))],
    [
      'the same participants stand in another order',
      { sync: [{ title: 'Call', kind: 'meeting', participants: ['ada', 'ben'] }] },
      madeFrom({ sync: [{ title: 'Call', kind: 'meeting', participants: ['ben', 'ada'] }] }),
    ],
  ],
  boundary: {
    fires: ['one character of the summary', { texts: { summary: 'A.' } }, [{}], madeFrom({ texts: { summary: 'A' } })],
    silent: [
      'the same quiet hours in another order',
      { quietHours: { hours: ['SA-SU 08:00-19:00', 'daily 19:00-08:00'] } },
      madeFrom({}),
    ],
  },
});

describe('the page of stale-document-snapshot', () => {
  it('carries the hash of the complete role in its silent examples; copy it from here when that role is changed', () => {
    const silent = rulePage('stale-document-snapshot').examples.filter(({ fires }) => !fires);
    const hashes = silent.map(({ settings }) => settings.inputs?.document?.modelHash);
    expect(new Set(hashes)).toEqual(new Set([canonicalHash(aRole())]));
  });
});

import { describeRule } from '../../checking/rule-cases.fixture.js';
import { expectFixesToMend } from '../../checking/fixes-mend.fixture.js';
import { missingOwner } from './missing-owner.js';

const note = (owner?: string) => ({ async: [{ title: 'Weekly note', due: 'FR 15:00', owner }] });
const call = (rest: object) => ({
  sync: [{ title: 'Call', kind: 'meeting', days: 'MO', from: '10:00', to: '11:00', place: 'video', ...rest }],
});

describeRule(missingOwner, {
  fires: [
    [
      'the team',
      note('team'),
      [
        {
          path: '/async/0/owner',
          severity: 'error',
          message: 'Nobody is named as answerable for “Weekly note”: “team” is a group. Name one person or role.',
        },
      ],
    ],
    ['nobody', note(), [{ path: '/async/0', message: 'Nobody is named as answerable for “Weekly note”.' }]],
    ['a set time without one', call({}), [{ path: '/sync/0', severity: 'error' }]],
    ['an optional meeting is a warning', call({ attendance: 'optional' }), [{ severity: 'warning' }]],
    [
      'a “person” whose name is a group',
      { ...note('crew'), people: [{ id: 'crew', name: 'The whole team' }] },
      [{ messageId: 'group', data: { title: 'Weekly note', owner: 'The whole team' } }],
    ],
    ['a group in a German role', { ...note('das ganze Team'), language: 'de' }, [{ messageId: 'group' }]],
  ],
  silent: [
    ['a person', note('ada')],
    ['a role', note('Team lead')],
    ['the holder', note('Project Coordinator')],
    ['a role of which a group is part of the name', note('Head of the design team')],
  ],
  boundary: {
    fires: ['the design team', note('the design team'), [{ messageId: 'group' }]],
    silent: ['the lead of the design team', note('the lead of the design team')],
  },
});

describe('the fix of missing-owner', () => {
  it('makes the holder of the role answerable, when asked', () => {
    const [fix] = expectFixesToMend(missingOwner, note());
    expect(fix).toMatchObject({ title: 'Make the Project Coordinator answerable', isSafe: false });
  });
});

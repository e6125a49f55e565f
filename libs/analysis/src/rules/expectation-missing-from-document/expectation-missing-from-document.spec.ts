import { expectationsOf } from '#work-model';
import { aRole, describeRule, type CaseSettings, type Overlay } from '../../checking/rule-cases.fixture.js';
import { expectationMissingFromDocument } from './expectation-missing-from-document.js';

const HASH = '0'.repeat(64);

function without(overlay: Overlay, ...leftOut: readonly string[]): CaseSettings {
  const ids = expectationsOf(aRole(overlay)).map(({ id }) => id);
  for (const id of leftOut) if (!ids.includes(id)) throw new Error(`The role has no expectation “${id}”.`);
  return { inputs: { document: { modelHash: HASH, statedIds: ids.filter((id) => !leftOut.includes(id)) } } };
}
const windows = { async: [{ title: 'Notes', due: 'FR 15:00', permitted: 'FR 09:00-15:00' }] };

const many = { sync: Array.from({ length: 20 }, (_, index) => ({ title: `Call ${index}`, kind: 'meeting' })) };

describeRule(expectationMissingFromDocument, {
  fires: [
    [
      'a template without the table of norms',
      {},
      [
        {
          path: '/norms',
          severity: 'error',
          message:
            '3 expectations are not in this document (onboarding agreement): the communication norm “Chat, team”, the communication norm “E-mail, manager” and the communication norm “Phone, manager”.',
          data: expect.objectContaining({ count: 3, missing: ['chat-team', 'email-manager', 'phone-urgent'] }),
        },
      ],
      without({}, 'chat-team', 'email-manager', 'phone-urgent'),
    ],
    [
      'quiet hours alone',
      {},
      [
        {
          path: '/quietHours',
          message: 'One expectation is not in this document (onboarding agreement): the quiet hours.',
        },
      ],
      without({}, 'quiet-hours'),
    ],
    [
      'permitted hours, named by their duty',
      windows,
      [
        {
          path: '/async/0/permitted',
          data: expect.objectContaining({ expectations: 'the permitted hours of “Notes”' }),
        },
      ],
      without(windows, 'notes-window'),
    ],
    [
      'a document that states nothing names the first',
      many,
      [
        {
          path: '',
          data: expect.objectContaining({
            expectations: expect.stringMatching(/^the set-time duty “Call 0”, .* and 16 more$/),
          }),
        },
      ],
      { inputs: { document: { modelHash: HASH, statedIds: [] } } },
    ],
    [
      'expectations of different sections are one finding about the role',
      {},
      [{ path: '', messageId: 'several' }],
      without({}, 'team-meeting', 'notice'),
    ],
  ],
  silent: [
    ['a document that states all', {}, without({})],
    ['a document that states more than there is now', { norms: [] }, without({})],
  ],
  boundary: {
    fires: ['all but one', {}, [{ messageId: 'one', path: '/sync/0' }], without({}, 'team-meeting')],
    silent: ['the last one too', {}, without({})],
  },
});

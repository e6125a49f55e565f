import { describeRule } from '../../checking/rule-cases.fixture.js';
import { missingDefinitionOfDone } from './missing-definition-of-done.js';

const deliverable = (definitionOfDone?: string) => ({
  async: [{ title: 'Client notes', due: 'FR 15:00', owner: 'Coordinator', receiver: 'ada', definitionOfDone }],
});

describeRule(missingDefinitionOfDone, {
  fires: [
    [
      'a deliverable without one',
      deliverable(),
      [
        {
          path: '/async/0',
          severity: 'warning',
          message: 'How will Coordinator and ada know “Client notes” is finished?',
        },
      ],
    ],
    ['one word', deliverable('Done.'), [{ path: '/async/0/definitionOfDone', messageId: 'tooShort' }]],
    [
      'a team that asks for five words',
      deliverable('Four words are here'),
      [{ messageId: 'tooShort' }],
      { options: { minWords: 5 } },
    ],
  ],
  silent: [
    ['a sentence that can be checked', deliverable('All sessions of the day have a note and a next step')],
    ['a role without deliverables', { async: [] }],
  ],
  boundary: {
    fires: ['two words', deliverable('Notes written'), [{ messageId: 'tooShort' }]],
    silent: ['three words', deliverable('Notes are filed')],
  },
});

import { describeRule } from '../../checking/rule-cases.fixture.js';
import { usNonexemptUntrackedAsync } from './us-nonexempt-untracked-async.js';

const nonExempt = (timeRecording: string | null, rest: object = {}) => ({
  role: { flsa: 'non-exempt' },
  organisation: { policies: { timeRecording } },
  ...rest,
});
const notes = { title: 'Client notes', due: 'weekdays 24:00' };

describeRule(usNonexemptUntrackedAsync, {
  fires: [
    [
      'client notes at home, as in the second example of the article',
      nonExempt(null, { async: [{ ...notes, effort: '60 min' }] }),
      [{ messageId: 'noRecording', path: '/organisation/policies' }],
    ],
    [
      'messages answered in the evening',
      nonExempt(null, {
        async: [],
        norms: [
          { channel: 'Chat', mode: 'async', audience: 'team', hours: 'MO-FR 09:00-20:00', reply: '2 working hours' },
        ],
      }),
      [{ data: { items: ['Chat'] } }],
    ],
    [
      'a duty whose time is recorded but not estimated',
      nonExempt('In the time sheet.', { async: [notes] }),
      [{ messageId: 'noEstimate', severity: 'info', path: '/async/0' }],
    ],
  ],
  silent: [
    [
      'recording and a cap',
      nonExempt('Record your time in the time sheet; at most 40 h.', { async: [{ ...notes, effort: '60 min' }] }),
    ],
    ['no own-time work', nonExempt(null, { async: [] })],
    ['an exempt role', { role: { flsa: 'exempt' }, organisation: { policies: { timeRecording: null } } }],
    ['a role elsewhere', { ...nonExempt(null), role: { flsa: 'non-exempt', jurisdictions: ['GB'] } }],
  ],
  boundary: {
    fires: [
      'messages answered until a minute after the working window',
      nonExempt(null, {
        async: [],
        norms: [
          { channel: 'Chat', mode: 'async', audience: 'team', hours: 'MO-FR 09:00-17:01', reply: '2 working hours' },
        ],
      }),
      [{ messageId: 'noRecording' }],
    ],
    silent: [
      'messages answered within it',
      nonExempt(null, {
        async: [],
        norms: [
          { channel: 'Chat', mode: 'async', audience: 'team', hours: 'MO-FR 09:00-17:00', reply: '2 working hours' },
        ],
      }),
    ],
  },
});

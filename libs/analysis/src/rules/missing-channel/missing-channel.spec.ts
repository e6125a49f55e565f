import { describeRule } from '../../checking/rule-cases.fixture.js';
import { missingChannel } from './missing-channel.js';

const note = (channel?: string, due = 'FR 15:00') => ({
  async: [{ title: 'Weekly note', due, owner: 'ada', channel }],
});
const norm = (channel: string) => ({ norms: [{ channel, mode: 'async', audience: 'team', reply: '4 working hours' }] });

describeRule(missingChannel, {
  fires: [
    [
      'a deliverable without one',
      note(),
      [{ path: '/async/0', severity: 'error', message: 'Where is “Weekly note” handed in?' }],
    ],
    [
      '“as usual”',
      note('as usual'),
      [
        {
          path: '/async/0/channel',
          severity: 'error',
          message: 'Where is “Weekly note” handed in? “as usual” does not say.',
        },
      ],
    ],
    [
      'a norm on the usual channels is a warning',
      norm('The usual channels.'),
      [
        {
          path: '/norms/0/channel',
          severity: 'warning',
          message: 'Where do people (team) reach the Project Coordinator? “The usual channels.” does not say.',
        },
      ],
    ],
    ['a German role', { ...note('wie üblich'), language: 'de' }, [{ messageId: 'unclear' }]],
  ],
  silent: [
    ['a system', note('the client system')],
    ['ongoing work, which is handed in nowhere', note(undefined, 'ongoing')],
    ['a channel with a name', norm('Slack #design')],
    ['a usual channel that is then named', norm('the usual channel, Slack #design')],
    ['German words in a role of another language', { ...norm('wie üblich'), language: 'fr' }],
  ],
  boundary: {
    fires: ['the usual channel', note('the usual channel'), [{ messageId: 'unclear' }]],
    silent: ['the usual channel, by name', note('the usual channel: #notes')],
  },
});

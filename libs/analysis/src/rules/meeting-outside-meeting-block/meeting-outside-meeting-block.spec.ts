import { describeRule } from '../../checking/rule-cases.fixture.js';
import { meetingOutsideMeetingBlock } from './meeting-outside-meeting-block.js';

const meeting = {
  id: 'brainstorm',
  title: 'Brainstorm',
  kind: 'meeting',
  topic: 'creative',
  days: 'MO',
  place: 'video',
};
const blocks = [
  { id: 'meetings', title: 'Meeting block', kind: 'meetings', days: 'MO', from: '09:00', to: '12:00' },
  { id: 'creative', title: 'Creative block', kind: 'creative', days: 'MO', from: '13:00', to: '16:00' },
];
const at = (from: string, to: string, change: object = {}, timeBlocks: object[] = blocks) => ({
  timeBlocks,
  sync: [{ ...meeting, from, to, ...change }],
});

describeRule(meetingOutsideMeetingBlock, {
  fires: [
    [
      'the peppered day: a brainstorm that runs an hour over the creative block',
      at('15:30', '17:00'),
      [
        {
          severity: 'info',
          path: '/sync/0/startMinute',
          message: '“Brainstorm” (Monday 15:30–17:00) is outside “Meeting block” (Monday 09:00–12:00).',
        },
      ],
    ],
    ['planning at noon', at('12:00', '13:00', { topic: 'decision' }), [{}]],
    [
      'one finding for a meeting on five days, each with its block',
      at('16:00', '17:00', { days: 'MO-FR' }, [{ ...blocks[0], days: 'MO-FR' }]),
      [
        {
          message: '“Brainstorm” (Monday–Friday 16:00–17:00) is outside “Meeting block” (Monday–Friday 09:00–12:00).',
          data: expect.objectContaining({ instances: 20 }) as never,
        },
      ],
    ],
    [
      'a block without a title',
      at('16:00', '17:00', {}, [{ ...blocks[0], title: undefined }]),
      [{ message: '“Brainstorm” (Monday 16:00–17:00) is outside the meeting block (Monday 09:00–12:00).' }],
    ],
  ],
  silent: [
    ['a meeting in the meeting block', at('09:00', '10:30')],
    ['a creative meeting in the creative block', at('13:00', '14:30')],
    ['a day without a meeting block', at('15:30', '17:00', { days: 'TU' })],
    ['a class', at('16:00', '17:00', { kind: 'class' })],
    ['what another rule already says: a decision in the creative block', at('13:30', '14:00', { topic: 'decision' })],
    [
      'a meeting across two blocks for meetings that touch',
      at('11:30', '12:30', {}, [blocks[0]!, { ...blocks[0], id: 'more', title: 'More', from: '12:00', to: '13:00' }]),
    ],
  ],
  boundary: {
    fires: ['a minute over the end of the block', at('11:00', '12:01'), [{}]],
    silent: ['until the end of the block', at('11:00', '12:00')],
  },
});

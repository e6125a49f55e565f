import { describeRule } from '../../checking/rule-cases.fixture.js';
import { dutyInWrongTimeBlock } from './duty-in-wrong-time-block.js';

const meeting = {
  id: 'one-to-one',
  title: 'One-to-one',
  kind: 'meeting',
  topic: 'decision',
  days: 'MO',
  place: 'video',
};
const creative = { id: 'creative', title: 'Creative block', kind: 'creative', days: 'MO', from: '13:00', to: '16:00' };
const focus = { id: 'focus', kind: 'focus', days: 'MO', from: '09:00', to: '12:00' };
const at = (from: string, to: string, change: object = {}, blocks: object[] = [creative]) => ({
  timeBlocks: blocks,
  sync: [{ ...meeting, from, to, ...change }],
});

describeRule(dutyInWrongTimeBlock, {
  fires: [
    [
      'the peppered day: a one-to-one at 13:30 in the creative block',
      at('13:30', '14:00'),
      [
        {
          severity: 'warning',
          path: '/sync/0/startMinute',
          message:
            '“One-to-one” (decision) on Monday 13:30–14:00 cuts into “Creative block” (Monday 13:00–16:00), which is kept for creative work.',
        },
      ],
    ],
    [
      'any meeting in a focus block, as an error',
      at('11:00', '11:30', { topic: 'creative' }, [focus]),
      [
        {
          severity: 'error',
          message: expect.stringContaining('cuts into the focus block (Monday 09:00–12:00)') as never,
        },
      ],
    ],
    [
      'an optional meeting in a focus block, more mildly',
      at('11:00', '11:30', { attendance: 'optional' }, [focus]),
      [{ severity: 'warning' }],
    ],
    [
      'the front desk in a block for meetings',
      at('09:00', '15:00', { kind: 'coverage', place: 'studio' }, [{ ...focus, kind: 'meetings' }]),
      [{}],
    ],
    [
      'a meeting that does not say what it is about, as a question',
      at('13:30', '14:00', { topic: undefined }),
      [{ severity: 'info', messageId: 'topicUnknown', path: '/sync/0' }],
    ],
    [
      'a block with its own list',
      at('13:30', '14:00', {}, [{ ...creative, allows: ['design', 'handoff'] }]),
      [{ message: expect.stringContaining('kept for design, handoff') as never }],
    ],
  ],
  silent: [
    ['a brainstorm at 13:00 in the creative block', at('13:00', '14:30', { topic: 'Creative' })],
    [
      'a meeting, a handoff or a class in a block for meetings',
      at('09:00', '10:00', { kind: 'handoff' }, [{ ...focus, kind: 'meetings' }]),
    ],
    ['an office day around a focus block', at('09:00', '17:00', { kind: 'presence', place: 'studio' }, [focus])],
    ['time on call in a focus block', at('09:00', '17:00', { kind: 'on-call' }, [focus])],
    ['a block of another day', at('13:30', '14:00', { days: 'TU' })],
    ['a block of which nobody knows what it is for', at('13:30', '14:00', {}, [{ ...creative, kind: 'other' }])],
    ['a list that names meetings', at('13:30', '14:00', {}, [{ ...creative, allows: ['Meetings'] }])],
  ],
  boundary: {
    fires: [
      'one minute in the block',
      at('12:31', '13:01'),
      [{ data: expect.objectContaining({ instances: 4 }) as never }],
    ],
    silent: ['until the block begins', at('12:30', '13:00')],
  },
});

import { describeRule } from '../../checking/rule-cases.fixture.js';
import { expectFixesToMend } from '../../checking/fixes-mend.fixture.js';
import { deadlineImprecise } from './deadline-imprecise.js';

const due = (value: unknown) => ({
  async: [{ title: 'Weekly note', due: value, owner: 'Coordinator', receiver: 'ada', channel: 'the board' }],
});

describeRule(deadlineImprecise, {
  fires: [
    [
      '“Friday afternoon”',
      due({ text: 'Friday afternoon' }),
      [
        {
          path: '/async/0/due/text',
          severity: 'error',
          message:
            '“Weekly note” is due “Friday afternoon”. Give a day and a time, for example Friday 17:00 America/New_York.',
        },
      ],
    ],
    [
      'Friday without a time',
      due('FR'),
      [
        {
          path: '/async/0/due',
          message:
            '“Weekly note” is due every Friday, at no stated time. Give a time, for example Friday 17:00 America/New_York.',
        },
      ],
    ],
    ['a date without a time', due('2026-03-06'), [{ data: expect.objectContaining({ when: 'on 2026-03-06' }) }]],
    ['“end of day” on a date', due({ date: '2026-03-06', text: 'end of day' }), [{ messageId: 'words' }]],
    ['a time on no day', due({ type: 'recurring', minute: 1020 }), [{ messageId: 'noDay' }]],
    ['each week, but on no day', due({ rrule: 'FREQ=WEEKLY', minute: 1020 }), [{ messageId: 'noDay' }]],
    ['nothing at all', due({ type: 'one-off' }), [{ messageId: 'nothing' }]],
    ['per project without a source', due({ type: 'per-project' }), [{ messageId: 'noSource', path: '/async/0/due' }]],
    ['per project, to be agreed', due({ perProject: 'to be agreed' }), [{ messageId: 'noSource' }]],
    ['ongoing, but “daily”', due({ type: 'ongoing', text: 'daily' }), [{ messageId: 'words' }]],
    ['a German role', { ...due({ text: 'Freitagnachmittag' }), language: 'de' }, [{ messageId: 'words' }]],
  ],
  silent: [
    ['Friday 17:00', due('FR 17:00')],
    ['the end of each working day', due('weekdays 24:00')],
    ['a time on a date', due('2026-03-06 12:00')],
    ['per project, in the brief', due({ perProject: 'the project brief' })],
    ['ongoing work', due('ongoing')],
    [
      'a precise deadline with a remark',
      due({ rrule: 'FREQ=WEEKLY;BYDAY=FR', minute: 1020, text: 'Friday afternoon' }),
    ],
    [
      'a contractor with Friday 17:00',
      { role: { engagement: 'contractor', contracted: null }, ...due('FR 17:00 America/New_York') },
    ],
  ],
  boundary: {
    fires: ['the day alone', due('MO'), [{ messageId: 'noTime' }]],
    silent: ['the day and its last minute', due('MO 24:00')],
  },
});

describe('fixes of deadline-imprecise', () => {
  it('offer the usual times on the day that the words name, none of them made unasked', () => {
    const fixes = expectFixesToMend(deadlineImprecise, due({ text: 'Friday afternoon' }));
    expect(fixes.map(({ title, isSafe }) => [title, isSafe])).toEqual([
      ['Make it due every Friday at 12:00', false],
      ['Make it due every Friday at 15:00', false],
      ['Make it due every Friday at 17:00', false],
      ['Make it due every Friday at 24:00', false],
    ]);
  });

  it('write 24:00 for the end of a known day unasked', () => {
    const [first] = expectFixesToMend(deadlineImprecise, due({ rrule: 'FREQ=WEEKLY;BYDAY=FR', text: 'end of day' }));
    expect(first).toMatchObject({ title: 'Make it due at 24:00', isSafe: true });
  });

  it('do not guess the day', () => {
    expect(expectFixesToMend(deadlineImprecise, due({ text: 'EOD' }))).toEqual([]);
  });

  it('keep the time that is there', () => {
    const overlay = due({ type: 'recurring', minute: 990, text: 'each Friday' });
    expect(expectFixesToMend(deadlineImprecise, overlay).map(({ title }) => title)).toEqual([
      'Make it due every Friday at 16:30',
    ]);
  });
});

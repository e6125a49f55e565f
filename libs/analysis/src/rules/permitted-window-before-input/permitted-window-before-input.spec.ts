import { applyPatch } from '#work-model';
import { checkRole } from '../../checking/check-role.js';
import { aRole, describeRule, findingsOf, type Overlay } from '../../checking/rule-cases.fixture.js';
import { permittedWindowBeforeInput } from './permitted-window-before-input.js';

/** The client counselor of the article: sessions from 9 to 3, notes before 9 or after 3, by the end of the day. */
const counselor = (notes: object, sessions: object = {}): Overlay => ({
  role: { workingWindow: null, noSetHours: true },
  sync: [
    {
      id: 'serve-clients',
      title: 'Client sessions',
      kind: 'coverage',
      days: 'MO-FR',
      from: '09:00',
      to: '15:00',
      place: 'studio',
      ...sessions,
    },
  ],
  async: [
    {
      title: 'Client notes',
      due: 'weekdays 24:00',
      permitted: ['weekdays 00:00-09:00', 'weekdays 15:00-24:00'],
      dependsOn: ['serve-clients'],
      ...notes,
    },
  ],
});

describeRule(permittedWindowBeforeInput, {
  fires: [
    [
      'notes before nine about sessions after nine, once',
      counselor({}),
      [
        {
          path: '/async/0/permitted',
          severity: 'warning',
          message:
            'The window 00:00–09:00 for “Client notes” comes before “Client sessions” at 09:00, which it depends on. Is it for the previous day’s items? Then make it due at 09:00 on the next working day.',
          fixes: [
            expect.objectContaining({
              patch: [{ op: 'replace', path: '/async/0/due/minute', value: 540 }],
              isSafe: false,
            }),
            expect.objectContaining({
              title: 'It is for items of the same day: take the window before “Client sessions” out',
            }),
          ],
        },
      ],
    ],
    [
      'sessions on Mondays alone: no deadline fits all days, so only the window can go',
      counselor({}, { days: 'MO' }),
      [{ data: expect.objectContaining({ date: '2026-01-05' }), fixes: [expect.objectContaining({ isSafe: false })] }],
    ],
    [
      'sessions in another time zone',
      counselor(
        { permitted: ['weekdays 05:00-09:00', 'weekdays 10:00-24:00'] },
        { timeZone: 'America/Los_Angeles', from: '06:00', to: '07:00' },
      ),
      [{ data: expect.objectContaining({ start: '09:00' }) }],
    ],
  ],
  silent: [
    ['due at nine on the next working day', counselor({ due: 'weekdays 09:00' })],
    ['work that depends on nothing', counselor({ dependsOn: [] })],
    ['any own time', counselor({ permitted: null })],
    ['a window on days without sessions', counselor({ permitted: ['SA 08:00-09:00', 'weekdays 15:00-24:00'] })],
    ['what depends on another deliverable', counselor({ dependsOn: [] }, {})],
  ],
  boundary: {
    fires: [
      'a window that ends as the first session begins',
      counselor({ permitted: ['weekdays 08:00-09:00', 'weekdays 15:00-24:00'] }),
      [{}],
    ],
    silent: [
      'a window that reaches a minute into it',
      counselor({ permitted: ['weekdays 08:00-09:01', 'weekdays 15:00-24:00'] }),
    ],
  },
});

describe('each answer', () => {
  it.each([0, 1])('%i ends the question', (number) => {
    const [finding] = findingsOf(permittedWindowBeforeInput, counselor({}));
    const patched = applyPatch(aRole(counselor({})), finding!.fixes[number]!.patch!);
    const rules = [{ rule: permittedWindowBeforeInput, level: 'on' as const, options: {} }];
    expect(checkRole(patched, { today: '2026-01-05', rules }).findings).toEqual([]);
  });
});

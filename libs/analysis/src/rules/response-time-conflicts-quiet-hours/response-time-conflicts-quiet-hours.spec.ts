import { applyPatch } from '#work-model';
import { checkRole } from '../../checking/check-role.js';
import { aRole, describeRule, findingsOf, type Overlay } from '../../checking/rule-cases.fixture.js';
import { responseTimeConflictsQuietHours } from './response-time-conflicts-quiet-hours.js';

const norm = (more: object, rest: Overlay = {}): Overlay => ({
  norms: [{ channel: 'Chat', mode: 'async', audience: 'team', hours: 'MO-FR 09:00-17:00', ...more }],
  ...rest,
});
const onCall = (more: object) => ({
  sync: [{ title: 'On call', kind: 'on-call', from: '00:00', to: '24:00', days: 'daily', ...more }],
});

describeRule(responseTimeConflictsQuietHours, {
  fires: [
    [
      'four hours of all time, for messages up to five on Friday',
      norm({ reply: '240 elapsed min' }),
      [
        {
          path: '/norms/0/clock',
          severity: 'error',
          message:
            'Chat: a message sent Friday 2026-01-09 16:59 must be answered by Friday 2026-01-09 20:59, but nobody is due to read it between Friday 2026-01-09 17:00 and Monday 2026-01-12 09:00 (64 h). Count working hours, or add on-call cover.',
          data: expect.objectContaining({ gapMinutes: 64 * 60, readingMinutes: 1 }),
          fixes: [
            {
              title: 'Count working hours',
              patch: [{ op: 'replace', path: '/norms/0/clock', value: 'working' }],
              isSafe: true,
            },
            expect.objectContaining({ patch: null }),
          ],
        },
      ],
    ],
    ['messages at any time, when the norm has no hours', norm({ hours: null, reply: '4 elapsed hours' }), [{}]],
    [
      'the hours of the person who sends',
      {
        people: [{ id: 'kim', name: 'Kim', timeZone: 'America/Los_Angeles', workingWindow: 'MO-FR 09:00-17:00' }],
        sync: [],
        ...norm({ hours: null, audience: 'kim', reply: '2 elapsed hours' }),
      },
      [{ data: expect.objectContaining({ sent: 'Friday 2026-01-09 17:00' }) }],
    ],
    [
      'an urgent norm that does not say which time counts; the safe way out is left to people',
      norm({ urgent: true, responseMinutes: 60, hours: null }),
      [{ fixes: [expect.objectContaining({ isSafe: false }), expect.anything()] }],
    ],
    [
      'quiet hours inside the window',
      norm({ reply: '30 elapsed min', hours: 'MO-FR 09:00-12:00' }, { quietHours: { hours: 'MO-FR 11:00-14:00' } }),
      [{ data: expect.objectContaining({ gapMinutes: 180 }) }],
    ],
    [
      'a window with a gap at noon',
      norm(
        { reply: '15 elapsed min', hours: 'MO-FR 09:00-16:30' },
        { role: { workingWindow: 'MO-FR 09:00-12:00, 13:00-17:00' } },
      ),
      [{ data: expect.objectContaining({ gapMinutes: 60 }) }],
    ],
    [
      'on-call cover on working days only',
      norm({ hours: 'daily 00:00-24:00', reply: '30 elapsed min' }, onCall({ days: 'MO-FR' })),
      [{ data: expect.objectContaining({ sent: 'Saturday 2026-01-10 00:00' }) }],
    ],
  ],
  silent: [
    ['the same four hours, for messages up to noon', norm({ reply: '240 elapsed min', hours: 'MO-FR 09:00-12:00' })],
    ['four working hours', norm({ reply: '240 working min' })],
    [
      'an urgent norm that counts working minutes: it waits until morning, and says so',
      norm({ urgent: true, reply: '15 working min' }),
    ],
    [
      'all time and on-call cover for all of it',
      norm({ hours: 'daily 00:00-24:00', reply: '30 elapsed min' }, onCall({})),
    ],
    [
      'on-call cover that goes round a team of six',
      norm({ hours: 'daily 00:00-24:00', reply: '30 elapsed min' }, onCall({ every: '6 weeks' })),
    ],
    ['no reply time', norm({})],
    ['a reply time in nobody’s clock', norm({ reply: '4 h', hours: null })],
    ['a window that nobody has stated', norm({ reply: '240 elapsed min' }, { role: { workingWindow: null } })],
    [
      'a reply time of five minutes in the middle of the window',
      norm({ reply: '5 elapsed min', hours: 'MO-FR 09:00-16:00' }),
    ],
  ],
  boundary: {
    fires: [
      '14 minutes left to read it',
      norm({ reply: '60 elapsed min', hours: 'MO-FR 09:00-16:47' }),
      [{ data: expect.objectContaining({ readingMinutes: 14 }) }],
    ],
    silent: ['15 minutes left', norm({ reply: '60 elapsed min', hours: 'MO-FR 09:00-16:46' })],
  },
});

it('counting working hours ends the finding, for urgent norms too', () => {
  const overlay = norm({ urgent: true, reply: '60 elapsed min' });
  const [finding] = findingsOf(responseTimeConflictsQuietHours, overlay);
  const rules = [{ rule: responseTimeConflictsQuietHours, level: 'on' as const, options: { minReplyMinutes: 15 } }];
  expect(
    checkRole(applyPatch(aRole(overlay), finding!.fixes[0]!.patch!), { today: '2026-01-05', rules }).findings,
  ).toEqual([]);
});

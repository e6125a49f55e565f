import { applyPatch } from '#work-model';
import { checkRole } from '../../checking/check-role.js';
import { aRole, describeRule, findingsOf, type Overlay } from '../../checking/rule-cases.fixture.js';
import { channelModeMismatch } from './channel-mode-mismatch.js';

const norms = (...some: object[]): Overlay => ({
  norms: some.map((one, index) => ({
    id: `norm-${index}`,
    channel: 'Slack',
    mode: 'async',
    audience: 'team',
    hours: 'MO-FR 09:00-17:00',
    ...one,
  })),
});
const quietTuesday = (adHocContact: string, more: object): Overlay => ({
  ...norms({ reply: '60 working min', ...more }),
  protected: [{ title: 'Deep work', days: 'TU', forbid: ['meeting'], adHocContact }],
  sync: [],
});

describeRule(channelModeMismatch, {
  fires: [
    [
      'Slack as asynchronous, in a quarter of an hour',
      norms({ reply: '15 working min' }),
      [
        {
          path: '/norms/0/responseMinutes',
          severity: 'warning',
          message: 'Slack is called asynchronous but asks for an answer in 15 min of working time.',
          fixes: [
            expect.objectContaining({ title: 'Ask for an answer in 4 working hours' }),
            expect.objectContaining({ title: 'Call it synchronous' }),
          ],
        },
      ],
    ],
    [
      'also when all time counts, or only a sign is asked for',
      norms({ reply: '15 elapsed min', responseKind: 'ack' }),
      [{ message: 'Slack is called asynchronous but asks for a sign that it was read in 15 min of all time.' }],
    ],
    [
      'a phone without hours',
      norms({ channel: 'Phone', mode: 'sync', hours: null }),
      [
        {
          messageId: 'noHours',
          path: '/norms/0',
          fixes: [expect.objectContaining({ isSafe: true, title: 'Give it the hours of the working window' })],
        },
      ],
    ],
    [
      'a phone without hours, where there are no set hours to take',
      { ...norms({ mode: 'sync', hours: null }), role: { workingWindow: null, noSetHours: true } },
      [{ fixes: [expect.objectContaining({ patch: null, isSafe: false })] }],
    ],
    [
      'one channel and audience in two modes; the later one is reported',
      norms({}, { channel: 'slack ', mode: 'sync' }),
      [
        {
          messageId: 'twoModes',
          path: '/norms/1/mode',
          message:
            'slack with team is called synchronous here and asynchronous in “norm-0”. Say which is meant, or what each is for.',
        },
      ],
    ],
    [
      'an answer within the hour on a day without contact',
      quietTuesday('none', {}),
      [
        {
          path: '/norms/0/hours',
          message:
            'On Tuesday nobody may be contacted (“Deep work”), but Slack asks for an answer in 1 h of working time then.',
        },
      ],
    ],
    [
      'the same where the working window stands for the hours',
      quietTuesday('none', { hours: null }),
      [{ path: '/norms/0/responseMinutes' }],
    ],
  ],
  silent: [
    ['Slack in four hours', norms({ reply: '240 working min' })],
    ['a phone with hours', norms({ channel: 'Phone', mode: 'sync', reply: '5 working min' })],
    [
      'a contractor, who is not asked for hours',
      { ...norms({ mode: 'sync', hours: null }), role: { engagement: 'contractor' } },
    ],
    ['two modes for two purposes', norms({ use: 'questions' }, { use: 'incidents', mode: 'sync' })],
    [
      'two modes at different hours',
      norms({ hours: 'MO-FR 12:00-17:00' }, { mode: 'sync', hours: 'MO-FR 09:00-12:00' }),
    ],
    ['two modes, one of them for urgent matters', norms({}, { mode: 'sync', urgent: true })],
    ['two modes with two audiences', norms({}, { mode: 'sync', audience: 'manager' })],
    ['a day without meetings on which people may write', quietTuesday('allowed', {})],
    ['a day without contact outside the hours of the norm', quietTuesday('none', { hours: 'MO, WE-FR 09:00-17:00' })],
    ['a slow channel on a day without contact', quietTuesday('none', { reply: '4 working hours' })],
    ['a norm that does not say how fast', norms({})],
  ],
  boundary: {
    fires: ['30 minutes', norms({ reply: '30 working min' }), [{ messageId: 'fast' }]],
    silent: ['31 minutes', norms({ reply: '31 working min' })],
  },
});

it.each([
  ['a longer time', norms({ reply: '15 working min' }), 0],
  ['the other name', norms({ reply: '15 working min' }), 1],
  ['the hours of the window', norms({ mode: 'sync', hours: null }), 0],
])('%s ends the finding', (_, overlay, number) => {
  const [finding] = findingsOf(channelModeMismatch, overlay);
  const rules = [{ rule: channelModeMismatch, level: 'on' as const, options: channelModeMismatch.options.parse({}) }];
  expect(
    checkRole(applyPatch(aRole(overlay), finding!.fixes[number]!.patch!), { today: '2026-01-05', rules }).findings,
  ).toEqual([]);
});

import { intersect, WEEKDAYS, type CommNorm, type PatchOperation, type WeeklyHours, type WorkModel } from '#work-model';
import { z } from 'zod';
import { defineRule, type Report } from '../../checking/rule.js';
import { daysInWords, duration } from '../../checking/words.js';

type MessageId = 'fast' | 'noHours' | 'twoModes' | 'noContact';

/** What a channel is called and what is asked on it have to agree, or people keep the chat open all day. */
export const channelModeMismatch = defineRule({
  id: 'channel-mode-mismatch',
  family: 'contradictions',
  title: 'A channel is called synchronous or asynchronous, and used as if it were the other',
  severity: 'warning',
  isLegal: false,
  options: z.strictObject({
    asyncAtLeastMinutes: z
      .int()
      .min(1)
      .max(480)
      .default(31)
      .describe('Shortest reply time, in minutes, that leaves a person free to answer when it suits.'),
    disturbingUpToMinutes: z
      .int()
      .min(0)
      .max(480)
      .default(60)
      .describe('Longest reply time, in minutes, that keeps a person from not being contacted.'),
  }),
  messages: {
    fast: '{channel} is called asynchronous but asks for {what} in {reply}.',
    noHours: '{channel} is called synchronous but does not say in which hours somebody is there to answer.',
    twoModes:
      '{channel} with {audience} is called {mode} here and {otherMode} in “{other}”. Say which is meant, or what each is for.',
    noContact: 'On {days} nobody may be contacted (“{protected}”), but {channel} asks for {what} in {reply} then.',
  },
  sources: [
    '“Synchronous vs Asynchronous: Leveraging Time to Maximize Productivity”: e-mail and Slack as asynchronous, phone, video and chat as synchronous',
  ],
  *check({ model, options }) {
    for (const [index, norm] of model.norms.entries()) {
      if (
        norm.mode === 'async' &&
        norm.responseMinutes !== null &&
        norm.responseMinutes < options.asyncAtLeastMinutes
      ) {
        yield fastReport(norm, index);
      }
      // Hours are what an employer sets; a contractor is not asked for them.
      if (norm.mode === 'sync' && norm.hours === null && model.role.engagement === 'employee') {
        yield noHoursReport(model, norm, index);
      }
    }
    yield* twoModes(model.norms);
    yield* noContact(model, options.disturbingUpToMinutes);
  },
});

const MODES = { sync: 'synchronous', async: 'asynchronous' } as const;

function fastReport(norm: CommNorm, index: number): Report<MessageId> {
  const at = `/norms/${index}`;
  const longer: PatchOperation[] = [
    { op: 'replace', path: `${at}/responseMinutes`, value: 240 },
    { op: 'replace', path: `${at}/clock`, value: 'working' },
  ];
  const fixes = [{ title: 'Ask for an answer in 4 working hours', patch: longer, isSafe: false }];
  const sync: PatchOperation[] = [{ op: 'replace', path: `${at}/mode`, value: 'sync' }];
  return {
    message: 'fast',
    path: `${at}/responseMinutes`,
    data: { ...wordsFor(norm), responseMinutes: norm.responseMinutes ?? 0 },
    fixes: norm.hours === null ? fixes : [...fixes, { title: 'Call it synchronous', patch: sync, isSafe: false }],
  };
}

function noHoursReport({ role }: WorkModel, norm: CommNorm, index: number): Report<MessageId> {
  const value = role.workingWindow?.hours;
  // Without hours the working window already counts; this only writes it down.
  const patch: PatchOperation[] | null =
    value === undefined ? null : [{ op: 'replace', path: `/norms/${index}/hours`, value }];
  const title = patch === null ? 'Say when somebody is there to answer' : 'Give it the hours of the working window';
  return {
    message: 'noHours',
    path: `/norms/${index}`,
    data: wordsFor(norm),
    fixes: [{ title, patch, isSafe: patch !== null && !norm.urgent }],
  };
}

function* twoModes(norms: readonly CommNorm[]): Iterable<Report<MessageId>> {
  const known = new Map<string, CommNorm[]>();
  for (const [index, norm] of norms.entries()) {
    const key = JSON.stringify([norm.channel.trim().toLowerCase(), norm.audience.trim().toLowerCase(), norm.urgent]);
    const before = known.get(key) ?? [];
    const other = before.find((one) => one.mode !== norm.mode && !canBeToldApart(one, norm));
    if (other !== undefined) {
      yield {
        message: 'twoModes',
        path: `/norms/${index}/mode`,
        data: { ...wordsFor(norm), mode: MODES[norm.mode], otherMode: MODES[other.mode], other: other.use ?? other.id },
      };
    }
    // One of each mode is enough to compare with, so that many norms cost no more than few.
    if (before.length < MOST_COMPARED) known.set(key, [...before, norm]);
  }
}

/** Thousands of norms about one channel are no role; the first few show the contradiction. */
const MOST_COMPARED = 20;

/** Two stated purposes, or hours that never meet, tell people which norm holds. */
function canBeToldApart(a: CommNorm, b: CommNorm): boolean {
  if (a.use !== null && b.use !== null && a.use.trim().toLowerCase() !== b.use.trim().toLowerCase()) return true;
  return a.hours !== null && b.hours !== null && commonDays(a.hours, b.hours).length === 0;
}

function* noContact(model: WorkModel, upToMinutes: number): Iterable<Report<MessageId>> {
  const silent = model.protected.filter(({ adHocContact }) => adHocContact === 'none');
  if (silent.length === 0) return;
  const window = model.role.workingWindow?.hours ?? null;
  for (const [index, norm] of model.norms.entries()) {
    if (norm.responseMinutes === null || norm.responseMinutes > upToMinutes) continue;
    const hours = norm.hours ?? window;
    const clash = silent.find((one) => hours !== null && commonDays(one.hours, hours).length > 0);
    if (clash === undefined || hours === null) continue;
    yield {
      message: 'noContact',
      path: `/norms/${index}/${norm.hours === null ? 'responseMinutes' : 'hours'}`,
      data: {
        ...wordsFor(norm),
        protected: clash.title ?? clash.id,
        days: daysInWords(commonDays(clash.hours, hours)),
        responseMinutes: norm.responseMinutes,
      },
    };
  }
}

function commonDays(a: WeeklyHours, b: WeeklyHours): (typeof WEEKDAYS)[number][] {
  return WEEKDAYS.filter((day) => intersect(a[day] ?? [], b[day] ?? []).length > 0);
}

function wordsFor({ channel, audience, responseKind, responseMinutes, clock }: CommNorm): Record<string, string> {
  const time = duration(responseMinutes ?? 0);
  return {
    channel: channel.trim(),
    audience,
    what: responseKind === 'ack' ? 'a sign that it was read' : 'an answer',
    reply: clock === null ? time : `${time} of ${clock === 'working' ? 'working time' : 'all time'}`,
  };
}

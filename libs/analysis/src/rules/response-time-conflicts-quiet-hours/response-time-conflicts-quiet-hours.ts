import {
  intersect,
  subtract,
  union,
  weeklyHoursIn,
  zoneOfRole,
  type CommNorm,
  type Horizon,
  type Interval,
} from '#work-model';
import { z } from 'zod';
import type { RoleFacts } from '../../checking/role-facts.js';
import { defineRule } from '../../checking/rule.js';
import { duration, instantInWords } from '../../checking/words.js';
import { onLocalClock, weeklyHoursOf, wrapped } from '../../schedule/local-week.js';
import { MinuteTally } from '../../schedule/minute-tally.js';

/** A reply time that runs through the night asks somebody to be up at night. */
export const responseTimeConflictsQuietHours = defineRule({
  id: 'response-time-conflicts-quiet-hours',
  family: 'contradictions',
  title: 'A reply is expected within a time in which nobody is due to read the message',
  severity: 'error',
  isLegal: false,
  options: z.strictObject({
    minReplyMinutes: z
      .int()
      .min(1)
      .max(480)
      .default(15)
      .describe('Least working minutes in which a message can be read and answered.'),
  }),
  messages: {
    unread:
      '{channel}: a message sent {sent} must be answered by {answerBy}, but nobody is due to read it between {from} and {to} ({gap}). Count working hours, or add on-call cover.',
  },
  sources: [
    'Giurge & Bohns 2021, “You don’t need to answer right away!”, Organizational Behavior and Human Decision Processes',
  ],
  *check({ model, facts, options }) {
    if (facts.workingTimeOf(null) === null || !model.norms.some(countsElapsed)) return;
    const reading = readingTime(facts);
    const onCall = onCallTime(facts);
    for (const [index, norm] of model.norms.entries()) {
      const { responseMinutes } = norm;
      if (!countsElapsed(norm) || responseMinutes === null) continue;
      const sending = subtract(sendingTime(facts, norm), onCall);
      const minutes = Math.max(1, responseMinutes);
      const gap = longestUnread(
        { reading, sending, minutes, least: Math.min(options.minReplyMinutes, minutes) },
        facts.horizon,
      );
      if (gap === null) continue;
      const zone = zoneOfRole(model);
      yield {
        message: 'unread',
        path: `/norms/${index}/clock`,
        data: {
          channel: norm.channel,
          sent: instantInWords(gap.sent, zone),
          answerBy: instantInWords(gap.sent + minutes, zone),
          from: instantInWords(gap.from, zone),
          to: instantInWords(gap.to, zone),
          gap: duration(gap.to - gap.from),
          gapMinutes: gap.to - gap.from,
          readingMinutes: gap.readingMinutes,
        },
        fixes: [
          {
            title: 'Count working hours',
            patch: [{ op: 'replace', path: `/norms/${index}/clock`, value: 'working' }],
            // Whoever relies on an urgent answer at any hour loses it by this; only people can decide that.
            isSafe: !norm.urgent,
          },
          { title: 'Add on-call cover for this time', patch: null, isSafe: false },
        ],
      };
    }
  },
});

/** Working minutes stop with the working day by themselves, for urgent matters too. An urgent norm that does not say counts all time. */
function countsElapsed({ clock, urgent, responseMinutes }: CommNorm): boolean {
  return responseMinutes !== null && (clock === 'elapsed' || (clock === null && urgent));
}

/** W − quiet hours. */
function readingTime(facts: RoleFacts): Interval[] {
  const { model, horizon } = facts;
  const quiet = model.quietHours === null ? [] : weeklyHoursIn(model.quietHours.hours, zoneOfRole(model), horizon);
  return subtract(facts.workingTimeOf(null) ?? [], quiet);
}

/**
 * Hours of the week for which somebody is on call: in the weeks of a rota when it is not this person, it is another, and the norm is theirs.
 */
function onCallTime(facts: RoleFacts): Interval[] {
  const { model, horizon } = facts;
  const zone = zoneOfRole(model);
  const onCall = model.sync.filter(({ kind }) => kind === 'on-call').flatMap((duty) => facts.instancesOf(duty));
  const week = union(onCall.flatMap(({ interval }) => wrapped(onLocalClock(interval, zone))));
  return weeklyHoursIn(weeklyHoursOf(week), zone, horizon);
}

/** When messages under a norm are sent: in its hours, else in the working window of the person who sends them, else at any time. */
function sendingTime(facts: RoleFacts, norm: CommNorm): readonly Interval[] {
  const { model, horizon } = facts;
  if (norm.hours !== null) return weeklyHoursIn(norm.hours, zoneOfRole(model), horizon);
  const sender = model.people.find(({ id, name }) => id === norm.audience || name === norm.audience);
  // Their clock against one that is not stated: nothing is known about when they send.
  if (sender !== undefined && sender.timeZone !== null && model.role.timeZone === null) return [];
  return (sender === undefined ? null : facts.workingTimeOf(sender.id)) ?? [[horizon.start, horizon.end]];
}

interface Question {
  readonly reading: readonly Interval[];
  readonly sending: readonly Interval[];
  readonly minutes: number;
  readonly least: number;
}

interface Unread {
  readonly sent: number;
  readonly from: number;
  readonly to: number;
  readonly readingMinutes: number;
}

/**
 * The longest stretch in which a message waits that had to be answered before; null when each can be answered. How much reading time
 * follows within the reply time is lowest at the ends of sending or of reading, or where the reply time ends as reading begins; other moments need no look.
 */
function longestUnread({ reading, sending, minutes, least }: Question, { end }: Horizon): Unread | null {
  const tally = new MinuteTally(reading);
  let worst: Unread | null = null;
  for (const sent of momentsOf({ reading, sending, minutes, least })) {
    if (sent + minutes > end) continue;
    const readingMinutes = tally.between(sent, sent + minutes);
    if (readingMinutes >= least) continue;
    const from = endOfReading(reading, sent);
    const to = tally.firstHeldFrom(from) ?? end;
    if (worst === null || to - from > worst.to - worst.from) worst = { sent, from, to, readingMinutes };
  }
  return worst;
}

/** Where reading stops after a message is sent: at once when nobody is reading. */
function endOfReading(reading: readonly Interval[], sent: number): number {
  const now = reading.find(([, end]) => end > sent);
  return now !== undefined && now[0] <= sent ? now[1] : sent;
}

function momentsOf({ reading, sending, minutes }: Question): number[] {
  const ends = sending.flatMap(([start, end]) => [start, end - 1]);
  const turns = reading.flatMap(([start, end]) => [end, start - minutes].map((at): Interval => [at, at + 1]));
  return [...ends, ...intersect(union(turns), sending).map(([at]) => at)].sort((a, b) => a - b);
}

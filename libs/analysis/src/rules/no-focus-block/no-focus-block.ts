import { z } from 'zod';
import type { CommNorm } from '#work-model';
import type { Fix } from '../../checking/finding.js';
import type { RoleFacts } from '../../checking/role-facts.js';
import { defineRule, type Report } from '../../checking/rule.js';
import { duration, listed } from '../../checking/words.js';
import { effectiveFocus, focus, FOCUS_BLOCK_MINUTES, type Focus } from '../../measures/focus.js';
import { splitAtMidnights } from '../../measures/set-minutes.js';
import { Ratio } from '../../ratio.js';
import { gatherMeetings } from '../../schedule/gather-meetings.js';
import { isServingRole } from '../../schedule/serving-time.js';

type MessageId = 'noneForMeetings' | 'noneForReplies' | 'fewForMeetings' | 'fewForReplies';

/** Work that needs thought needs two hours on end, now and then. */
export const noFocusBlock = defineRule({
  id: 'no-focus-block',
  family: 'schedule',
  title: 'A normal week has too few stretches of two uninterrupted hours',
  severity: 'warning',
  isLegal: false,
  options: z.strictObject({
    minBlocks: z.int().min(1).default(2).describe('Stretches of two hours that a week should have.'),
  }),
  messages: {
    noneForMeetings:
      'A normal week has no two uninterrupted hours, because of its set times. The longest free stretch is {longest}.',
    noneForReplies:
      'A normal week has no two uninterrupted hours, because “{channel}” asks for a reply within {reply}. Without such messages the longest free stretch is {longestWithout}.',
    fewForMeetings:
      'Stretches of two uninterrupted hours in a normal week: only {count}, because of set times. The longest is {longest}.',
    fewForReplies:
      'Stretches of two uninterrupted hours in a normal week: only {count}, because “{channel}” asks for a reply within {reply}. The longest is {longest}.',
  },
  sources: [
    'Two hours as focus time: Clockwise; Multitudes',
    'Paul Graham, “Maker’s Schedule, Manager’s Schedule” (2009)',
    'Microsoft Viva Insights: fewer than 10 focus hours a week are flagged',
  ],
  *check({ model, facts, options }) {
    if (isServingRole(facts.schedule)) return;
    const [free, effective] = [focus(facts.schedule), focusWith(facts, model.norms)];
    if (free === null || effective === null) return;
    const wanted = Ratio.of(Math.min(options.minBlocks, possibleBlocks(facts)));
    if (effective.blocks.compare(wanted) >= 0) return;
    // Where free stretches are there and every one is disturbed, it is the messages that leave none.
    const isForReplies = free.blocks.compare(wanted) >= 0 || (isZero(effective.blocks) && !isZero(free.blocks));
    yield isForReplies ? forReplies(facts, free, effective, wanted) : forMeetings(facts, free, effective, wanted);
  },
});

/** Urgent norms are for emergencies, and an emergency may interrupt. */
function focusWith(facts: RoleFacts, norms: readonly CommNorm[]): Focus | null {
  const ordinary = norms.filter((norm) => !norm.urgent);
  return effectiveFocus({ ...facts.schedule, model: { ...facts.model, norms: ordinary } });
}

/** Days of a week on which two hours on end would fit if nothing stood there. */
function possibleBlocks({ schedule, horizon }: RoleFacts): number {
  const long = (schedule.evaluationTime ?? []).filter(([start, end]) => end - start >= FOCUS_BLOCK_MINUTES);
  const days = new Set(long.map((stretch) => splitAtMidnights(stretch, horizon.timeZone)[0]?.[0]));
  return Math.floor(days.size / horizon.weeks);
}

function isZero(ratio: Ratio): boolean {
  return ratio.compare(Ratio.ZERO) === 0;
}

function forMeetings(facts: RoleFacts, free: Focus, { blocks }: Focus, wanted: Ratio): Report<MessageId> {
  const { longestMinutes } = free;
  return {
    message: isZero(blocks) ? 'noneForMeetings' : 'fewForMeetings',
    data: { longest: duration(longestMinutes), longestMinutes, count: blocks.rounded(1) },
    path: facts.model.role.noSetHours ? '/role/noSetHours' : '/role/workingWindow',
    severity: isZero(blocks) ? 'warning' : 'info',
    fixes: [gather(facts, wanted)],
  };
}

function gather(facts: RoleFacts, wanted: Ratio): Fix {
  const gathering = gatherMeetings(
    facts,
    (after) => (focusWith(after, after.model.norms)?.blocks.compare(wanted) ?? -1) >= 0,
  );
  return gathering === null
    ? { title: 'Put set times next to one another, so that what is free is in one piece', patch: null, isSafe: false }
    : { title: `Move ${listed(gathering.moves)}`, patch: gathering.patch, isSafe: false };
}

function forReplies(facts: RoleFacts, free: Focus, effective: Focus, wanted: Ratio): Report<MessageId> {
  const { norms } = facts.model;
  const fast = [...norms.entries()].filter(([, norm]) => isFast(norm));
  const [index, norm] = fast.reduce((a, b) => ((b[1].responseMinutes ?? 0) < (a[1].responseMinutes ?? 0) ? b : a));
  const isNone = isZero(effective.blocks);
  const data = {
    channel: norm.channel,
    reply: duration(norm.responseMinutes ?? 0),
    responseMinutes: norm.responseMinutes ?? 0,
    count: effective.blocks.rounded(1),
    longest: duration(effective.longestMinutes),
    longestWithout: duration(free.longestMinutes),
    longestMinutes: effective.longestMinutes,
  };
  return {
    message: isNone ? 'noneForReplies' : 'fewForReplies',
    data,
    path: `/norms/${index}/responseMinutes`,
    severity: isNone ? 'warning' : 'info',
    fixes: [longerReplies(facts, fast, wanted)],
  };
}

function isFast({ responseMinutes, urgent }: CommNorm): boolean {
  return !urgent && responseMinutes !== null && responseMinutes < FOCUS_BLOCK_MINUTES;
}

function longerReplies(facts: RoleFacts, fast: readonly (readonly [number, CommNorm])[], wanted: Ratio): Fix {
  const slower = facts.model.norms.map((norm) =>
    isFast(norm) ? { ...norm, responseMinutes: FOCUS_BLOCK_MINUTES } : norm,
  );
  const blocks = focusWith(facts, slower)?.blocks ?? Ratio.ZERO;
  // A phone that is answered after two hours is no phone: for those only a person knows the way out.
  const isSound = fast.every(([, norm]) => norm.mode === 'async') && blocks.compare(wanted) >= 0;
  if (!isSound) return { title: 'Answer fast channels in stated hours only', patch: null, isSafe: false };
  const channels = fast.map(([, norm]) => `“${norm.channel}”`).join(', ');
  const patch = fast.map(([index]) => ({
    op: 'replace' as const,
    path: `/norms/${index}/responseMinutes`,
    value: FOCUS_BLOCK_MINUTES,
  }));
  return { title: `Allow two hours for a reply on ${channels}`, patch, isSafe: false };
}

import { z } from 'zod';
import { fromEpochMinute, type PatchOperation, type SetTimeKind } from '#work-model';
import type { Fix } from '../../checking/finding.js';
import type { RoleFacts } from '../../checking/role-facts.js';
import { defineRule, type Report } from '../../checking/rule.js';
import { clock, duration, listed, weekdayName, weekdayOfDate } from '../../checking/words.js';
import type { RequiredInstance } from '../../measures/schedule-facts.js';

const MEETING_KINDS: readonly SetTimeKind[] = ['meeting', 'handoff'];
/** Shorter than this is no meeting any more, so shortening is no way out. */
const SHORTEST_MEETING_MINUTES = 10;

interface Options {
  readonly maxMeetings: number;
  readonly maxMinutes: number;
  readonly breakMinutes: number;
}

type Chain = readonly RequiredInstance[];

/** People cannot think, or go to the toilet, in a gap of zero minutes. */
export const backToBackMeetings = defineRule({
  id: 'back-to-back-meetings',
  family: 'schedule',
  title: 'Meetings follow one another without a break',
  severity: 'info',
  isLegal: false,
  options: z.strictObject({
    maxMeetings: z.int().min(1).default(3).describe('Most meetings in a row.'),
    maxMinutes: z.int().min(1).default(120).describe('A row of meetings must be shorter than this, in minutes.'),
    breakMinutes: z.int().min(1).default(10).describe('Shortest gap that counts as a break, in minutes.'),
  }),
  messages: {
    tooMany: '{count} meetings follow one another without a {breakMinutes}-minute break, from {start}: {titles}.',
    tooLong: 'Meetings follow one another for {length} without a {breakMinutes}-minute break, from {start}: {titles}.',
  },
  sources: ['Microsoft Human Factors Lab, 2021: EEG of 14 people, so a small study'],
  *check({ facts, options }) {
    const reported = new Set<string>();
    for (const chain of distinct(chainsOf(facts, options), options)) {
      // One duty in many rows is one cause: a row is told when it holds a meeting that no longer row held.
      if (chain.every(({ dutyId }) => reported.has(dutyId))) continue;
      for (const { dutyId } of chain) reported.add(dutyId);
      yield reportOf(facts, chain, options);
    }
  },
});

function chainsOf(facts: RoleFacts, { breakMinutes }: Options): Chain[] {
  const meetings = facts.schedule.required
    .filter(({ duty }) => MEETING_KINDS.includes(duty.kind))
    .toSorted((a, b) => a.interval[0] - b.interval[0] || a.interval[1] - b.interval[1]);
  const chains: RequiredInstance[][] = [];
  let end = Number.NEGATIVE_INFINITY;
  for (const meeting of meetings) {
    const open = chains.at(-1);
    if (open !== undefined && meeting.interval[0] - end < breakMinutes) open.push(meeting);
    else chains.push([meeting]);
    end = Math.max(end, meeting.interval[1]);
  }
  return chains;
}

/** Rows that are too long, each combination once, the longest first. */
function distinct(chains: readonly Chain[], { maxMeetings, maxMinutes }: Options): Chain[] {
  const byMembers = new Map<string, Chain>();
  for (const chain of chains) {
    // One long meeting is no row.
    if (chain.length < 2 || (chain.length <= maxMeetings && lengthOf(chain) < maxMinutes)) continue;
    const key = chain.map(({ dutyId }) => dutyId).join(' ');
    if (!byMembers.has(key)) byMembers.set(key, chain);
  }
  return [...byMembers.values()].sort((a, b) => b.length - a.length || startOf(a) - startOf(b));
}

function startOf(chain: Chain): number {
  return chain[0]?.interval[0] ?? 0;
}

function lengthOf(chain: Chain): number {
  return Math.max(...chain.map(({ interval }) => interval[1])) - startOf(chain);
}

function reportOf(facts: RoleFacts, chain: Chain, options: Options): Report<'tooMany' | 'tooLong'> {
  const first = chain[0];
  const titles = listed([...new Set(chain.map(({ duty }) => `“${duty.title}”`))]);
  return {
    message: chain.length > options.maxMeetings ? 'tooMany' : 'tooLong',
    data: {
      count: chain.length,
      breakMinutes: options.breakMinutes,
      length: duration(lengthOf(chain)),
      lengthMinutes: lengthOf(chain),
      start: momentInWords(startOf(chain), facts.horizon.timeZone),
      firstDate: first?.date ?? '',
      titles,
    },
    path: `/sync/${first === undefined ? 0 : facts.model.sync.indexOf(first.duty)}`,
    fixes: [shorten(facts, chain, options)],
  };
}

/** "Tuesday 09:00": a row that comes back every week has no date. */
function momentInWords(epochMinute: number, timeZone: string): string {
  const { date, minute } = fromEpochMinute(epochMinute, timeZone);
  return `${weekdayName(weekdayOfDate(date))} ${clock(minute)}`;
}

function shorten(facts: RoleFacts, chain: Chain, { breakMinutes }: Options): Fix {
  const advice: Fix = { title: `End each meeting ${breakMinutes} minutes earlier`, patch: null, isSafe: false };
  const patch: PatchOperation[] = [];
  const seen = new Set<string>();
  for (const [at, { duty, interval }] of chain.slice(0, -1).entries()) {
    const gap = (chain[at + 1]?.interval[0] ?? 0) - interval[1];
    const less = breakMinutes - gap;
    const isShortenable = gap >= 0 && interval[1] - interval[0] - less >= SHORTEST_MEETING_MINUTES;
    if (!isShortenable || duty.endMinute === null || seen.has(duty.id)) return advice;
    seen.add(duty.id);
    patch.push({
      op: 'replace',
      path: `/sync/${facts.model.sync.indexOf(duty)}/endMinute`,
      value: duty.endMinute - less,
    });
  }
  return {
    title: `End each but the last so that ${breakMinutes} minutes are free before the next`,
    patch,
    isSafe: false,
  };
}

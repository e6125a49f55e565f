import { intersect, weeklyHoursIn, zoneOfRole, type AsyncDuty, type Interval } from '#work-model';
import { z } from 'zod';
import type { RoleFacts } from '../../checking/role-facts.js';
import { defineRule, type Report } from '../../checking/rule.js';
import { duration, listed } from '../../checking/words.js';
import { deadlineInWords, readyTimesById, zoneOfDue } from '../../schedule/deliverables.js';
import { firstOverload, type Job, type Overload } from '../../schedule/earliest-deadline-first.js';
import { freeTimeOf } from '../../schedule/free-time.js';
import { MinuteTally } from '../../schedule/minute-tally.js';
import { jobsOf } from '../../schedule/planned-jobs.js';

type MessageId = 'none' | 'tooLittle' | 'tight' | 'together';

/** Work that does not fit before its deadline is done at night, late, or badly. */
export const insufficientOwnTimeBeforeDeadline = defineRule({
  id: 'insufficient-own-time-before-deadline',
  family: 'contradictions',
  title: 'There is too little own time for a deliverable before it is due',
  severity: 'error',
  isLegal: false,
  options: z.strictObject({
    reserve: z
      .number()
      .min(1)
      .max(10)
      .default(1.25)
      .describe('How many times the effort there should be; below it a warning.'),
  }),
  messages: {
    none: '“{title}” needs {needed} before {due}; no own time is free.',
    tooLittle: '“{title}” needs {needed} before {due}; only {free} of own time are free.',
    tight:
      '“{title}” needs {needed} before {due}; {free} of own time are free, which leaves little for anything unforeseen.',
    together: '{titles} need {needed} together before {due}; only {free} of own time are free for them.',
  },
  sources: ['Liu & Layland 1973, “Scheduling algorithms for multiprogramming in a hard-real-time environment”'],
  *check({ facts, options }) {
    const free = freeTimeOf(facts);
    if (free === null) return;
    const readyOf = readyTimesById(facts);
    const jobs = facts.model.async.map((duty, index) => jobsOf(facts, duty, index, readyOf));
    const tooLarge = new Set<number>();
    for (const [index, duty] of facts.model.async.entries()) {
      const worst = tightest(facts, duty, { jobs: jobs[index] ?? [], free });
      if (worst === null || worst.free >= worst.job.minutes * options.reserve) continue;
      if (worst.free < worst.job.minutes) tooLarge.add(index);
      yield reportOf(facts, duty, worst);
    }
    // What cannot be done alone has been said; the rest may still be too much together.
    const rest = jobs.flatMap((own, index) => (tooLarge.has(index) ? [] : own));
    const overload = firstOverload(rest, free);
    if (overload !== null) yield togetherReport(facts, overload);
  },
});

interface Tight {
  readonly job: Job;
  readonly free: number;
}

/** The time of a duty that has the least room. */
function tightest(
  facts: RoleFacts,
  duty: AsyncDuty,
  { jobs, free }: { readonly jobs: readonly Job[]; readonly free: readonly Interval[] },
): Tight | null {
  if (jobs.length === 0) return null;
  const tally = new MinuteTally(permittedPart(facts, duty, free));
  let worst: Tight | null = null;
  for (const job of jobs) {
    const minutes = tally.between(job.release, job.due);
    if (worst === null || minutes - job.minutes < worst.free - worst.job.minutes) worst = { job, free: minutes };
  }
  return worst;
}

function permittedPart(
  { horizon, model }: RoleFacts,
  { permitted }: AsyncDuty,
  free: readonly Interval[],
): readonly Interval[] {
  return permitted === null ? free : intersect(free, weeklyHoursIn(permitted.hours, zoneOfRole(model), horizon));
}

function messageOf(free: number, { minutes }: Job): MessageId {
  if (free === 0) return 'none';
  return free < minutes ? 'tooLittle' : 'tight';
}

function reportOf({ model }: RoleFacts, duty: AsyncDuty, { job, free }: Tight): Report<MessageId> {
  const isTooLittle = free < job.minutes;
  return {
    message: messageOf(free, job),
    severity: isTooLittle ? 'error' : 'warning',
    path: `/async/${job.duty}/effortMinutes`,
    data: {
      title: duty.title,
      needed: duration(job.minutes),
      due: deadlineInWords(job.due, zoneOfDue(model, duty)),
      free: duration(free),
      neededMinutes: job.minutes,
      freeMinutes: free,
    },
    fixes: WAYS_OUT,
  };
}

function togetherReport({ model }: RoleFacts, { job, ...overload }: Overload): Report<MessageId> {
  const late = model.async[job.duty];
  const titles = overload.duties.flatMap((index) => model.async[index]?.title ?? []);
  return {
    message: titles.length > 1 ? 'together' : 'tooLittle',
    path: `/async/${job.duty}/due`,
    data: {
      title: late?.title ?? '',
      titles: listed(
        titles.length > 6 ? [...titles.slice(0, 5).map(quoted), `${titles.length - 5} others`] : titles.map(quoted),
      ),
      needed: duration(overload.neededMinutes),
      due: late === undefined ? '' : deadlineInWords(job.due, zoneOfDue(model, late)),
      free: duration(overload.freeMinutes),
      neededMinutes: overload.neededMinutes,
      freeMinutes: overload.freeMinutes,
    },
    fixes: WAYS_OUT,
  };
}

function quoted(title: string): string {
  return `“${title}”`;
}

const WAYS_OUT = [
  { title: 'Make it due later, have fewer set times before it, or make it smaller', patch: null, isSafe: false },
];

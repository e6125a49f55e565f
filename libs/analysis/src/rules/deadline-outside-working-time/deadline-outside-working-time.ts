import { z } from 'zod';
import type { AsyncDuty } from '#work-model';
import type { RoleFacts } from '../../checking/role-facts.js';
import { defineRule, type Report } from '../../checking/rule.js';
import { deadlineInWords, deadlineOnClock, dueTimesOf, ownerOf, zoneOfDue } from '../../schedule/deliverables.js';
import { MinuteTally } from '../../schedule/minute-tally.js';
import { moveDeadlineFix } from '../../schedule/move-deadline.js';

/** A deadline in someone's free time really is the end of the working time before it. */
export const deadlineOutsideWorkingTime = defineRule({
  id: 'deadline-outside-working-time',
  family: 'contradictions',
  title: 'A deadline falls in time when the person who owes the work is not working',
  severity: 'warning',
  isLegal: false,
  options: z.strictObject({}),
  messages: {
    outside: '“{title}” is due {when}, when {owner} is not working. Work would have to finish by {last}.',
    some: '“{title}” is due {when}, when {owner} is not working ({count} of its {total} dates). Work would have to finish by {last}.',
    never: '“{title}” is due {when}, when {owner} is not working, and no working hours come before it.',
  },
  sources: ['Workpact: a deadline is met in working time'],
  *check({ model, facts }) {
    const tallies = new Map<string | null, MinuteTally | null>();
    for (const [index, duty] of model.async.entries()) {
      const person = ownerOf(model, duty);
      // In another zone than a deadline whose own zone is open: which of the two comes first cannot be known.
      if (model.role.timeZone === null && duty.due.timeZone !== (person?.timeZone ?? null)) continue;
      const owner = person?.id ?? null;
      const working = tallies.has(owner) ? tallies.get(owner) : tallyOf(facts, owner);
      tallies.set(owner, working ?? null);
      const found = working ? outsideDates(facts, duty, working) : null;
      if (found !== null) yield reportOf(facts, duty, index, found);
    }
  },
});

interface OutsideDates {
  readonly first: number;
  /** The end of the working time before it. */
  readonly last: number | null;
  readonly count: number;
  readonly total: number;
}

function outsideDates(facts: RoleFacts, duty: AsyncDuty, working: MinuteTally): OutsideDates | null {
  const { start, end } = facts.horizon;
  const inSight = dueTimesOf(facts, duty).times.filter((at) => at > start && at <= end);
  const outside = inSight.filter((at) => !working.holds(at - 1));
  // The first with working time before it: then there is an earlier time to name.
  const first = outside.find((at) => working.lastHeldBefore(at) !== null) ?? outside[0];
  if (first === undefined) return null;
  return { first, last: working.lastHeldBefore(first), count: outside.length, total: inSight.length };
}

function reportOf(
  facts: RoleFacts,
  duty: AsyncDuty,
  index: number,
  found: OutsideDates,
): Report<'outside' | 'some' | 'never'> {
  const { first, last, count, total } = found;
  const { model } = facts;
  const fix = last === null ? null : moveDeadlineFix(model, index, first, last);
  const { minute } = deadlineOnClock(first, zoneOfDue(model, duty));
  return {
    message: last === null ? 'never' : count < total ? 'some' : 'outside',
    path: `/async/${index}/due/${duty.due.type === 'one-off' ? 'date' : 'minute'}`,
    data: { ...wordsFor(facts, duty, found), minute, count, total },
    // A date now and then on a free day is no reason to move all of them.
    fixes: fix === null || count < total ? [] : [fix],
  };
}

function tallyOf(facts: RoleFacts, person: string | null): MinuteTally | null {
  const working = facts.workingTimeOf(person);
  return working === null ? null : new MinuteTally(working);
}

function wordsFor(
  { model }: RoleFacts,
  duty: AsyncDuty,
  { first, last }: OutsideDates,
): { title: string; when: string; owner: string; last: string } {
  const timeZone = zoneOfDue(model, duty);
  return {
    title: duty.title,
    when: deadlineInWords(first, timeZone),
    owner: ownerOf(model, duty)?.name ?? 'the person in this role',
    last: last === null ? '' : deadlineInWords(last, timeZone),
  };
}

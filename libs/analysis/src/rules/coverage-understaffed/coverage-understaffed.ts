import { intersect, subtract, union, weeklyHoursIn, zoneOfRole, type Interval, type SyncDuty } from '#work-model';
import { z } from 'zod';
import type { CheckInputs } from '../../checking/inputs.js';
import type { RoleFacts } from '../../checking/role-facts.js';
import { defineRule } from '../../checking/rule.js';
import { listed, spanInWords } from '../../checking/words.js';
import { fillsAttention } from '../../measures/duty-kinds.js';

type Member = NonNullable<CheckInputs['team']>['members'][number];

/** A desk that needs two is empty for a client when one of them is in a meeting. */
export const coverageUnderstaffed = defineRule({
  id: 'coverage-understaffed',
  family: 'contradictions',
  title: 'Fewer people than needed are free for coverage at some time',
  severity: 'error',
  isLegal: false,
  needs: ['team'],
  options: z.strictObject({}),
  messages: { tooFew: '{count} of {min} people at {place} on {when} (“{title}”).' },
  sources: ['“Synchronous vs Asynchronous: Leveraging Time to Maximize Productivity”, the example of the front desk'],
  *check({ model, facts, inputs }) {
    const members = inputs.team?.members ?? [];
    const elsewhere = doubleBooked(facts);
    for (const [index, duty] of model.sync.entries()) {
      const { minStaff } = duty;
      if (duty.kind !== 'coverage' || minStaff === null || duty.attendance !== 'required') continue;
      const gaps = gapsIn(facts, { ...duty, minStaff }, { members, elsewhere });
      const [first] = gaps;
      if (first === undefined) continue;
      const free = members.filter((member) => isFree(facts, duty, member, first.interval)).map(({ name }) => name);
      yield {
        message: 'tooFew',
        path: `/sync/${index}/minStaff`,
        data: {
          title: duty.title,
          count: first.people,
          min: minStaff,
          place: facts.placeOf(duty.place)?.name ?? 'work',
          when: spanInWords(first.interval, duty.timeZone ?? zoneOfRole(model)),
          gaps: gaps.length,
          free,
        },
        fixes: [
          {
            title:
              free.length > 0
                ? `Ask ${listed(free)}, who could come then`
                : 'Find somebody for this time, or move what takes people away',
            patch: null,
            isSafe: false,
          },
        ],
      };
    }
  },
});

interface Gap {
  readonly interval: Interval;
  readonly people: number;
}

type Staffed = SyncDuty & { readonly minStaff: number };

/** Stretches of the duty in which too few are there, with how many; stretches that differ only in who is missing are not told apart. */
function gapsIn(
  facts: RoleFacts,
  duty: Staffed,
  { members, elsewhere }: { readonly members: readonly Member[]; readonly elsewhere: readonly Interval[] },
): Gap[] {
  const instances = union(facts.instancesOf(duty).map(({ interval }) => interval));
  const { positions } = facts.model.role;
  const holders = subtract(instances, elsewhere);
  const assigned = members
    .filter(({ covers }) => covers.includes(duty.id))
    .map((member) => intersect(timeOf(facts, member), instances));
  return stretchesBelow(instances, duty.minStaff, [
    { people: positions, there: holders },
    ...assigned.map((there) => ({ people: 1, there })),
  ]);
}

/** When two duties at once want the attention of whoever holds the role: during coverage the other one takes them away. */
function doubleBooked(facts: RoleFacts): Interval[] {
  const instances = facts.schedule.required
    .filter(({ duty }) => fillsAttention(duty.kind))
    .map(({ interval }) => interval)
    .sort((a, b) => a[0] - b[0]);
  let reached = Number.NEGATIVE_INFINITY;
  const double = instances.map(([start, end]): Interval => {
    const shared: Interval = [start, Math.min(end, reached)];
    reached = Math.max(reached, end);
    return shared;
  });
  return union(double);
}

/** When a member of the team can be there; somebody whose window is not stated can at any time they are not busy. */
function timeOf({ model, horizon }: RoleFacts, { timeZone, workingWindow, busy }: Member): Interval[] {
  const zone = timeZone ?? zoneOfRole(model);
  // A night that begins on the last Sunday goes on after the horizon.
  const span = { start: horizon.start, end: horizon.end + 7 * 1440 };
  const working = workingWindow === null ? [[span.start, span.end] as const] : weeklyHoursIn(workingWindow, zone, span);
  return subtract(working, union(...busy.map(({ hours }) => weeklyHoursIn(hours, zone, span))));
}

function isFree(facts: RoleFacts, duty: SyncDuty, member: Member, [start, end]: Interval): boolean {
  return !member.covers.includes(duty.id) && timeOf(facts, member).some((one) => one[0] <= start && end <= one[1]);
}

interface Presence {
  readonly people: number;
  readonly there: readonly Interval[];
}

/** One sweep over all comings and goings. */
function stretchesBelow(instances: readonly Interval[], least: number, presences: readonly Presence[]): Gap[] {
  const changes = presences.flatMap(({ people, there }) =>
    there.flatMap(([start, end]) => [
      { at: start, by: people },
      { at: end, by: -people },
    ]),
  );
  changes.sort((a, b) => a.at - b.at);
  const gaps: Gap[] = [];
  let people = 0;
  let next = 0;
  for (const [start, end] of instances) {
    for (let at = start; at < end;) {
      for (let change = changes[next]; change !== undefined && change.at <= at; change = changes[(next += 1)])
        people += change.by;
      const until = Math.min(end, changes[next]?.at ?? end);
      if (people < least) addGap(gaps, { interval: [at, until], people });
      at = until;
    }
  }
  return gaps;
}

/** Joined to the one before where the number is the same and no time lies between. */
function addGap(gaps: Gap[], gap: Gap): void {
  const last = gaps.at(-1);
  if (last !== undefined && last.interval[1] === gap.interval[0] && last.people === gap.people) {
    gaps[gaps.length - 1] = { people: gap.people, interval: [last.interval[0], gap.interval[1]] };
  } else gaps.push(gap);
}

import { fromEpochMinute, intersect, quietTime, type Instance } from '#work-model';
import { z } from 'zod';
import type { Fix } from '../../checking/finding.js';
import type { RoleFacts } from '../../checking/role-facts.js';
import { defineRule, type Report } from '../../checking/rule.js';
import { clock, hoursInWords, listed, spanInWords, weekdayName, weekdayOfDate } from '../../checking/words.js';
import type { Attendee, Gathering } from '../../schedule/gatherings.js';
import { MinuteTally } from '../../schedule/minute-tally.js';
import { moveFix } from '../../schedule/move-duty.js';
import { slotForAll } from '../../schedule/slot-for-all.js';

type MessageId = 'outside' | 'clocks' | 'quiet';

/** A time that suits the one who chose it is somebody else's evening, some of them only after the clocks have changed. */
export const syncOutsideParticipantHours = defineRule({
  id: 'sync-outside-participant-hours',
  family: 'contradictions',
  title: 'A meeting is outside the working hours of somebody who must take part, although all share enough hours',
  severity: 'warning',
  isLegal: false,
  options: z.strictObject({}),
  messages: {
    outside: 'For {person} “{title}” is at {local}, outside {window}{others}.',
    clocks:
      'For {person} “{title}” is at {local} ({where}). From {from}, clock changes move it to {local2} ({where2}){others}.',
    quiet: '“{title}” ({when}) lies in your quiet hours.',
  },
  sources: ['RFC 5545 §3.3.5 and §3.8.5.3: a repeating time is kept on one zone’s clock'],
  *check({ facts }) {
    for (const gathering of facts.gatherings) {
      if (!hasRoomAllYear(facts, gathering)) continue;
      const outside = gathering.attendees.slice(1).flatMap((one) => outsideOf(facts, gathering, one) ?? []);
      const [first, ...others] = outside;
      if (first !== undefined) yield outsideReport(gathering, first, others, fixesFor(facts, gathering));
    }
    yield* quietReports(facts);
  },
});

interface Outside {
  readonly person: Attendee;
  /** The first instance of the year, and the first that is on the other side of the person's hours. */
  readonly first: Instance;
  readonly isFirstInside: boolean;
  readonly change: Instance | null;
  readonly count: number;
}

/** Where no time of the day would do for all, another rule speaks, about the same meeting. */
function hasRoomAllYear(facts: RoleFacts, gathering: Gathering): boolean {
  return facts.gatheringInstancesOf(gathering).every(({ interval: [start, end] }) => {
    const room = facts.sharedHours.roomAround(gathering.attendees, start);
    return room === null || room >= end - start;
  });
}

/** How a meeting falls for one person over a year; null when it is inside their hours. */
function outsideOf(facts: RoleFacts, gathering: Gathering, person: Attendee): Outside | null {
  const own = facts.sharedHours.of(person);
  if (own === null) return null;
  const isInside = ({ interval: [start, end] }: Instance): boolean => own.between(start, end) === end - start;
  const instances = facts.gatheringInstancesOf(gathering);
  const outside = instances.filter((one) => !isInside(one));
  const [firstOutside] = outside;
  const [first] = instances;
  if (firstOutside === undefined || first === undefined) return null;
  const isFirstInside = isInside(first);
  // Only another time on the person's own clock is the work of clock changes; another weekday is not.
  const changed = instances.find(
    (one) =>
      isInside(one) !== isFirstInside &&
      localMinute(one, person) !== localMinute(isFirstInside ? first : firstOutside, person),
  );
  return changed === undefined
    ? { person, first: firstOutside, isFirstInside: false, change: null, count: outside.length }
    : { person, first: isFirstInside ? first : firstOutside, isFirstInside, change: changed, count: outside.length };
}

function localMinute({ interval }: Instance, { timeZone }: Attendee): number {
  return fromEpochMinute(interval[0], timeZone).minute;
}

function outsideReport(
  { duty, index }: Gathering,
  { person, first, isFirstInside, change, count }: Outside,
  others: readonly Outside[],
  fixes: readonly Fix[],
): Report<MessageId> {
  const window = hoursInWords(person.hours ?? {});
  const [inside, outside] = ['inside working hours', `outside ${window}`];
  const also = others.map((one) => `${one.person.name} (${spanInWords(one.first.interval, one.person.timeZone)})`);
  return {
    message: change === null ? 'outside' : 'clocks',
    path: `/sync/${index}/startMinute`,
    data: {
      title: duty.title,
      person: person.name,
      local: spanInWords(first.interval, person.timeZone),
      window,
      where: isFirstInside ? inside : outside,
      from: change === null ? '' : localDate(change, person),
      local2: change === null ? '' : spanInWords(change.interval, person.timeZone),
      where2: isFirstInside ? outside : inside,
      others: also.length === 0 ? '' : `; it is outside the hours of ${listed(also)} too`,
      count,
    },
    fixes,
  };
}

function localDate({ interval }: Instance, { timeZone }: Attendee): string {
  const { date } = fromEpochMinute(interval[0], timeZone);
  return `${weekdayName(weekdayOfDate(date))} ${date}`;
}

function fixesFor(facts: RoleFacts, gathering: Gathering): Fix[] {
  const move = moveFix(gathering.duty, gathering.index, slotForAll(facts, gathering));
  return move === null
    ? [{ title: 'Find a time that all share in summer and in winter, or take turns', patch: null, isSafe: false }]
    : [move];
}

/** The holder's quiet hours; of other people the file knows none. Outside the holder's own window another rule has spoken. */
function* quietReports(facts: RoleFacts): Iterable<Report<MessageId>> {
  const { model, horizon } = facts;
  const quiet = quietTime(model, null, horizon);
  const working = facts.workingTimeOf(null);
  if (quiet.length === 0 || working === null) return;
  const inQuiet = new MinuteTally(intersect(quiet, working));
  for (const { duty, index } of facts.gatherings) {
    const hits = facts.instancesOf(duty).filter(({ interval }) => inQuiet.between(...interval) > 0);
    const [first] = hits;
    if (first === undefined) continue;
    const timeZone = duty.timeZone ?? horizon.timeZone;
    const when = spanInWords(first.interval, timeZone);
    yield {
      message: 'quiet',
      severity: 'error',
      path: `/sync/${index}/startMinute`,
      data: { title: duty.title, when, start: clock(duty.startMinute ?? 0), count: hits.length },
      fixes: [{ title: 'Move it, or end the quiet hours there', patch: null, isSafe: false }],
    };
  }
}

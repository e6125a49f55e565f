import { Ratio } from '#analysis';
import type { Language } from './words/language.js';
import type { Place, WeeklyHours } from '#work-model';
import type { BreakdownTotals, DutyBreakdown, OwnTimeDuty, SetTimeDuty } from './duty-breakdown.js';
import { deadlineWords, ownTimeReason, setTimeReason, setTimeWords } from './words/duty-words.js';

/** Minutes for people (one decimal) and exactly, as a fraction in lowest terms such as `360/13`. */
export interface ShownMinutes {
  readonly minutes: number;
  readonly exact: string;
}

interface ShownDuty {
  readonly id: string;
  readonly title: string;
  /** Null when the file gives no time or effort for it. */
  readonly perWeek: ShownMinutes | null;
  readonly countedPerWeek: ShownMinutes | null;
  /** Percent of the contracted week, one decimal; null when it counts as no part of one. */
  readonly sharePercent: number | null;
  /** When, in words. */
  readonly when: string;
  readonly place: Pick<Place, 'id' | 'name' | 'kind'> | null;
  readonly people: readonly string[];
  readonly owner: string | null;
  readonly receiver: string | null;
  /** Why it is at a set time, or on one's own time, in words; null while nobody has said. */
  readonly reason: string | null;
}

export interface ShownSetTime extends ShownDuty {
  readonly mode: 'sync';
  readonly counts: SetTimeDuty['counts'];
  readonly kind: SetTimeDuty['kind'];
  readonly setTime: SetTimeDuty['setTime'];
}

export interface ShownOwnTime extends ShownDuty {
  readonly mode: 'async';
  readonly deadline: OwnTimeDuty['deadline'];
  readonly permitted: WeeklyHours | null;
}

/** A breakdown as plain JSON in one language, each number rounded once. */
export interface ShownBreakdown {
  readonly role: DutyBreakdown['role'];
  readonly language: Language;
  readonly over: DutyBreakdown['over'];
  readonly label: DutyBreakdown['label'];
  readonly duties: readonly (ShownSetTime | ShownOwnTime)[];
  readonly totals: {
    readonly contracted: ShownMinutes | null;
    readonly setTime: ShownMinutes;
    readonly setTimePercent: number | null;
    readonly breaksWithin: ShownMinutes;
    readonly overlapping: ShownMinutes;
    readonly ownTime: ShownMinutes | null;
    readonly ownTimePercent: number | null;
    readonly planned: ShownMinutes;
    readonly unplanned: ShownMinutes | null;
    readonly dutiesWithoutEffort: number;
  };
}

const HUNDRED = Ratio.of(100);

/** Puts a breakdown into the words of a language and rounds its numbers. */
export function shownBreakdown(breakdown: DutyBreakdown, language: Language): ShownBreakdown {
  const { role, over, label, setTimes, ownTime, totals } = breakdown;
  return {
    role,
    language,
    over,
    label,
    duties: [
      ...setTimes.map((duty) => shownSetTime(duty, role.timeZone, language)),
      ...ownTime.map((duty) => shownOwnTime(duty, role.timeZone, language)),
    ],
    totals: shownTotals(totals),
  };
}

function shownSetTime(duty: SetTimeDuty, timeZone: string | null, language: Language): ShownSetTime {
  const { mode, counts, kind, setTime } = duty;
  return {
    mode,
    ...shownDuty(duty),
    counts,
    kind,
    when: setTimeWords(language, duty, timeZone),
    setTime,
    people: duty.participants,
    receiver: null,
    reason: setTimeReason(language, duty),
  };
}

function shownOwnTime(duty: OwnTimeDuty, timeZone: string | null, language: Language): ShownOwnTime {
  const { mode, deadline, permitted, reviewer } = duty;
  return {
    mode,
    ...shownDuty(duty),
    when: deadlineWords(language, duty, timeZone),
    deadline,
    permitted: permitted?.hours ?? null,
    people: reviewer === null ? [] : [reviewer],
    receiver: duty.receiver,
    reason: ownTimeReason(language, duty),
  };
}

function shownDuty(duty: SetTimeDuty | OwnTimeDuty) {
  const { id, title, minutesPerWeek, countedMinutesPerWeek, share, place, owner } = duty;
  return {
    id,
    title,
    perWeek: minutesPerWeek && shownMinutes(minutesPerWeek),
    countedPerWeek: countedMinutesPerWeek && shownMinutes(countedMinutesPerWeek),
    sharePercent: percent(share),
    place: place && { id: place.id, name: place.name, kind: place.kind },
    owner,
  };
}

function shownTotals(totals: BreakdownTotals): ShownBreakdown['totals'] {
  return {
    contracted: totals.contractedMinutes && shownMinutes(totals.contractedMinutes),
    setTime: shownMinutes(totals.setMinutes),
    setTimePercent: percent(totals.setShare),
    breaksWithin: shownMinutes(totals.breakMinutes),
    overlapping: shownMinutes(totals.overlappingMinutes),
    ownTime: totals.ownMinutes && shownMinutes(totals.ownMinutes),
    // The complement as shown: 88.75 and 11.25 would both be rounded up to 100.1 % of a week.
    ownTimePercent: totals.setShare && Ratio.of(1000 - Math.round(10 * (percent(totals.setShare) ?? 0)), 10).rounded(1),
    planned: shownMinutes(totals.plannedMinutes),
    unplanned: totals.unplannedMinutes && shownMinutes(totals.unplannedMinutes),
    dutiesWithoutEffort: totals.dutiesWithoutEffort,
  };
}

function shownMinutes(minutes: Ratio): ShownMinutes {
  const { numerator, denominator } = minutes;
  return { minutes: minutes.rounded(1), exact: denominator === 1n ? `${numerator}` : `${numerator}/${denominator}` };
}

function percent(share: Ratio | null): number | null {
  return share === null ? null : share.times(HUNDRED).rounded(1);
}

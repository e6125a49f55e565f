import {
  effortMinutesIn,
  measure,
  Ratio,
  scheduleFactsOf,
  type Label,
  type Measures,
  type ScheduleFacts,
} from '#analysis';
import { totalMinutes, type AsyncDuty, type Due, type Place, type SyncDuty, type WorkModel } from '#work-model';
import { countedMinutes, ownMinutes } from './set-minutes.js';

/** What every duty of a breakdown has. Minutes and shares are exact; they are rounded once, for display. */
interface BreakdownDuty {
  readonly id: string;
  readonly title: string;
  /** Minutes in an average week; null when the file gives no time or effort for it. */
  readonly minutesPerWeek: Ratio | null;
  /**
   * Its part of the week as `measure` counts it: a minute in which two duties happen is counted once, for the one that fills attention,
   * and unpaid breaks are taken out. Null when it counts neither as set time nor as planned own time.
   */
  readonly countedMinutesPerWeek: Ratio | null;
  /** Counted minutes ÷ contracted minutes, 1 = 100 %; null without contracted time. */
  readonly share: Ratio | null;
  readonly place: Place | null;
  readonly owner: string | null;
}

/** A duty done together, or for others, at a set time. */
export interface SetTimeDuty extends BreakdownDuty {
  readonly mode: 'sync';
  /** `optional` and `on-call` time is listed, but is no set time of the week. */
  readonly counts: 'set-time' | 'optional' | 'on-call';
  readonly kind: SyncDuty['kind'];
  readonly setTime: Pick<SyncDuty, 'rrule' | 'dtstart' | 'exceptDates' | 'startMinute' | 'endMinute'> & {
    /** IANA zone of the clock times; null while the role has none. */
    readonly timeZone: string | null;
  };
  readonly participants: readonly string[];
  /** Why the time is set; null while nobody has said. */
  readonly reason: SyncDuty['reason'];
}

/** A result owed by a stated time and made on one's own schedule. */
export interface OwnTimeDuty extends BreakdownDuty {
  readonly mode: 'async';
  readonly deadline: Due;
  /** The only hours in which it may be done; null: any own time. */
  readonly permitted: AsyncDuty['permitted'];
  readonly receiver: string | null;
  readonly reviewer: string | null;
  readonly channel: string | null;
}

export interface BreakdownTotals {
  /** Null when paid per deliverable. */
  readonly contractedMinutes: Ratio | null;
  /** What `measure` calls weekly set time, in minutes: the counted minutes of the set-time duties less `breakMinutes`. */
  readonly setMinutes: Ratio;
  readonly setShare: Ratio | null;
  /** Unpaid breaks that people take when they like and for which a day has no free time left: they shorten its set time. */
  readonly breakMinutes: Ratio;
  /** Minutes that two set-time duties share; each is counted once. */
  readonly overlappingMinutes: Ratio;
  /** Contracted minutes without a set time; below 0 when set times exceed the contract. */
  readonly ownMinutes: Ratio | null;
  readonly ownShare: Ratio | null;
  /** Effort planned for the own-time duties whose effort is known. */
  readonly plannedMinutes: Ratio;
  /** Own time for which no duty has an effort; below 0 when more is planned than there is. */
  readonly unplannedMinutes: Ratio | null;
  /** How many own-time duties say no effort per week. */
  readonly dutiesWithoutEffort: number;
}

/** A role duty by duty: what each takes of the week, when, where, with whom and why. */
export interface DutyBreakdown {
  readonly role: { readonly id: string; readonly title: string; readonly timeZone: string | null };
  /** First day and length of the weeks that averages are taken over. */
  readonly over: { readonly startDate: string; readonly weeks: number };
  readonly label: Label | null;
  readonly setTimes: readonly SetTimeDuty[];
  readonly ownTime: readonly OwnTimeDuty[];
  readonly totals: BreakdownTotals;
}

/**
 * Breaks a role down by duty. Pure. The totals are those of `measure`, and the duties add up to them exactly:
 * Σ counted set-time minutes − `breakMinutes` = `setMinutes`, and `setMinutes` + `ownMinutes` = `contractedMinutes`.
 *
 * @throws RecurrenceInvalid, RecurrenceTooLarge for repeat rules that cannot be expanded.
 */
export function dutyBreakdown(model: WorkModel): DutyBreakdown {
  const facts = scheduleFactsOf(model);
  const measures = measure(model);
  const counted = countedMinutes(facts);
  const { title, timeZone } = model.role;
  const setTimes = model.sync.map((duty) => setTimeDuty(facts, duty, counted.get(duty.id) ?? 0));
  const ownTime = model.async.map((duty) => ownTimeDuty(facts, duty));
  return {
    role: { id: model.id, title, timeZone },
    over: { startDate: facts.horizon.startDate, weeks: facts.horizon.weeks },
    label: measures.label,
    setTimes,
    ownTime,
    totals: totalsOf(facts, measures, { setTimes, ownTime }),
  };
}

function setTimeDuty(facts: ScheduleFacts, duty: SyncDuty, counted: number): SetTimeDuty {
  const { model, horizon } = facts;
  const { rrule, dtstart, exceptDates, startMinute, endMinute } = duty;
  const counts = duty.kind === 'on-call' ? 'on-call' : duty.attendance === 'optional' ? 'optional' : 'set-time';
  const own = ownMinutes(model, duty, horizon);
  const countedMinutesPerWeek = counts === 'set-time' && own !== null ? Ratio.of(counted, horizon.weeks) : null;
  return {
    mode: 'sync',
    id: duty.id,
    title: duty.title,
    kind: duty.kind,
    counts,
    minutesPerWeek: own === null ? null : Ratio.of(own, horizon.weeks),
    countedMinutesPerWeek,
    share: shareOf(model, countedMinutesPerWeek),
    setTime: { rrule, dtstart, exceptDates, startMinute, endMinute, timeZone: duty.timeZone ?? model.role.timeZone },
    place: placeOf(model, duty.place),
    participants: duty.participants.map((one) => nameOf(model, one)),
    owner: duty.owner === null ? null : nameOf(model, duty.owner),
    reason: duty.reason,
  };
}

function ownTimeDuty({ model, horizon }: ScheduleFacts, duty: AsyncDuty): OwnTimeDuty {
  const effort = effortMinutesIn(model, duty, horizon);
  const minutesPerWeek = effort === null ? null : Ratio.of(effort, horizon.weeks);
  const named = (one: string | null): string | null => (one === null ? null : nameOf(model, one));
  return {
    mode: 'async',
    id: duty.id,
    title: duty.title,
    minutesPerWeek,
    countedMinutesPerWeek: minutesPerWeek,
    share: shareOf(model, minutesPerWeek),
    deadline: { ...duty.due, timeZone: duty.due.timeZone ?? model.role.timeZone },
    permitted: duty.permitted,
    place: placeOf(model, duty.place),
    owner: named(duty.owner),
    receiver: named(duty.receiver),
    reviewer: named(duty.reviewer),
    channel: duty.channel,
  };
}

function totalsOf(
  facts: ScheduleFacts,
  measures: Measures,
  duties: Pick<DutyBreakdown, 'setTimes' | 'ownTime'>,
): BreakdownTotals {
  const contracted = facts.model.role.contractedMinutesPerWeek;
  const contractedMinutes = contracted === null ? null : Ratio.of(contracted);
  const setMinutes = measures.weeklySyncHours.times(Ratio.of(60));
  const counted = sumOf(duties.setTimes.map((duty) => duty.countedMinutesPerWeek));
  const ownMinutesOfWeek = contractedMinutes?.minus(setMinutes) ?? null;
  const plannedMinutes = sumOf(duties.ownTime.map((duty) => duty.countedMinutesPerWeek));
  const separate = facts.required.reduce((total, { interval: [start, end] }) => total + end - start, 0);
  return {
    contractedMinutes,
    setMinutes,
    setShare: measures.synchronicityIndex,
    breakMinutes: counted.minus(setMinutes),
    overlappingMinutes: Ratio.of(separate - totalMinutes(facts.requiredTime), facts.horizon.weeks),
    ownMinutes: ownMinutesOfWeek,
    ownShare: measures.ownTimeShare,
    plannedMinutes,
    unplannedMinutes: ownMinutesOfWeek?.minus(plannedMinutes) ?? null,
    dutiesWithoutEffort: duties.ownTime.filter((duty) => duty.minutesPerWeek === null).length,
  };
}

function sumOf(minutes: readonly (Ratio | null)[]): Ratio {
  return Ratio.sum(minutes.filter((one) => one !== null));
}

function shareOf({ role }: WorkModel, minutes: Ratio | null): Ratio | null {
  const contracted = role.contractedMinutesPerWeek;
  return minutes === null || contracted === null || contracted === 0 ? null : minutes.dividedBy(Ratio.of(contracted));
}

function placeOf({ role }: WorkModel, id: string | null): Place | null {
  return role.places.find((place) => place.id === id) ?? null;
}

/** The name of a person of the file, or the words themselves where a group is meant ("team"). */
function nameOf({ people }: WorkModel, idOrName: string): string {
  return people.find((person) => person.id === idOrName)?.name ?? idOrName;
}

import {
  dueInstants,
  instantAfterWorking,
  statedHours,
  weeklyHoursIn,
  type AsyncDuty,
  type Horizon,
  type Interval,
  type Person,
  type WorkModel,
} from '#work-model';
import { Ratio } from '../ratio.js';
import { OFFICE_HOURS } from './evaluation-window.js';
import type { ScheduleFacts } from './schedule-facts.js';

// A receiver who works at all works within a week of the deadline; a second week leaves room for an acknowledgement.
const LOOKAHEAD_MINUTES = 14 * 1440;

/** How long one deliverable waits for the person who needs it next. Minutes are elapsed ones. */
export interface HandoffEdge {
  /** Id of the own-time duty. */
  readonly duty: string;
  /** Id of the person who receives it. */
  readonly receiver: string;
  readonly maxMinutes: number;
  readonly meanMinutes: Ratio;
  /** Least working time that the receiver has left that day when it arrives; 0 when it arrives outside their hours. */
  readonly workingMinutesBeforeClose: number;
  /** Longest wait until the receiver must have acknowledged it; null when no norm for its channel asks for that. */
  readonly acknowledgedMaxMinutes: number | null;
}

export interface HandoffLatency {
  readonly maxMinutes: number;
  /** Mean over all deadlines of all edges in the horizon. */
  readonly meanMinutes: Ratio;
  readonly edges: readonly HandoffEdge[];
}

/**
 * Handoff latency (6.8): from a deadline to the first instant at which its receiver is in their working window. Receivers without set
 * hours are taken to work Mon–Fri 09:00–17:00 in their zone. Quiet hours do not enter: the model states them for the role's
 * holder only, who is never the receiver. Null when no dated deliverable goes to a person whose hours are stated.
 */
export function handoffLatency({ model, horizon }: ScheduleFacts): HandoffLatency | null {
  const waits = model.async.flatMap((duty) => {
    const waiting = waitsFor(model, duty, horizon);
    return waiting === null ? [] : [waiting];
  });
  if (waits.length === 0) return null;
  const all = waits.flatMap((one) => one.minutes);
  // By id, so that the order of duties in the file never matters.
  const edges = waits.map((one) => one.edge).sort((a, b) => (a.duty < b.duty ? -1 : 1));
  return { maxMinutes: Math.max(...all), meanMinutes: mean(all), edges };
}

function waitsFor(
  model: WorkModel,
  duty: AsyncDuty,
  horizon: Horizon,
): { minutes: number[]; edge: HandoffEdge } | null {
  const receiver = receiverOf(model, duty);
  if (receiver === undefined) return null;
  const working = hoursOfReceiver(model, receiver, horizon);
  const arrivals = dueInstants(model, duty, horizon).flatMap(({ at }) => {
    const arrival = arrivalAt(at, working);
    return arrival === null ? [] : [arrival];
  });
  if (arrivals.length === 0) return null;
  const minutes = arrivals.map((one) => one.wait);
  const edge = {
    duty: duty.id,
    receiver: receiver.id,
    maxMinutes: Math.max(...minutes),
    meanMinutes: mean(minutes),
    workingMinutesBeforeClose: Math.min(...arrivals.map((one) => one.beforeClose)),
    acknowledgedMaxMinutes: longestAcknowledgement(model, duty, arrivals, working),
  };
  return { minutes, edge };
}

interface Arrival {
  readonly at: number;
  readonly wait: number;
  readonly beforeClose: number;
}

function arrivalAt(at: number, working: readonly Interval[]): Arrival | null {
  const next = working.find(([, end]) => end > at);
  if (next === undefined) return null;
  const [start, end] = next;
  return { at, wait: Math.max(0, start - at), beforeClose: start <= at ? end - at : 0 };
}

function longestAcknowledgement(
  model: WorkModel,
  duty: AsyncDuty,
  arrivals: readonly Arrival[],
  working: readonly Interval[],
): number | null {
  const norm = model.norms.find((one) => one.responseKind === 'ack' && one.channel === duty.channel);
  const allowed = norm?.responseMinutes ?? null;
  if (norm === undefined || allowed === null) return null;
  const waits = arrivals.map(({ at, wait }) => {
    const acknowledged = norm.clock === 'elapsed' ? at + wait + allowed : instantAfterWorking(at, allowed, working);
    return acknowledged === null ? null : acknowledged - at;
  });
  const known = waits.filter((wait) => wait !== null);
  return known.length < waits.length ? null : Math.max(...known);
}

function receiverOf(model: WorkModel, duty: AsyncDuty): Person | undefined {
  const named = duty.receiver?.trim().toLowerCase();
  return model.people.find((person) => person.id === named || person.name.toLowerCase() === named);
}

function hoursOfReceiver(model: WorkModel, receiver: Person, horizon: Horizon): Interval[] {
  const { hours, timeZone } = statedHours(model, receiver.id);
  const span = { start: horizon.start, end: horizon.end + LOOKAHEAD_MINUTES };
  return hours === null ? [] : weeklyHoursIn(receiver.noSetHours ? OFFICE_HOURS : hours, timeZone, span);
}

function mean(minutes: readonly number[]): Ratio {
  return Ratio.of(
    minutes.reduce((total, one) => total + one, 0),
    minutes.length,
  );
}

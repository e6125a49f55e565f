import type { Interval } from '#work-model';
import { MinuteTally } from './minute-tally.js';

/** A piece of work: so many minutes, not before `release`, done by `due`. Epoch minutes. */
export interface Job {
  readonly duty: number;
  readonly release: number;
  readonly due: number;
  readonly minutes: number;
}

/** More work than time: everything that begins at or after `from` and is due by `job.due` needs more than is free between them. */
export interface Overload {
  /** The first that is late when the work with the nearest deadline is always done first. */
  readonly job: Job;
  readonly from: number;
  readonly neededMinutes: number;
  readonly freeMinutes: number;
  /** Which duties are in it, as their numbers, in order. */
  readonly duties: readonly number[];
}

/**
 * Whether all jobs can be done in the free time given: works through it, always on the job whose deadline is nearest, which succeeds
 * whenever anything can (Dertouzos 1974; Liu & Layland 1973). Null when all are done in time. `free` is a normalised list.
 */
export function firstOverload(jobs: readonly Job[], free: readonly Interval[]): Overload | null {
  const byRelease = [...jobs].sort((a, b) => a.release - b.release || a.due - b.due || a.duty - b.duty);
  const waiting = new ByDeadline();
  let next = 0;
  for (const [start, end] of free) {
    let now = start;
    while (now < end) {
      for (let job = byRelease[next]; job !== undefined && job.release <= now; job = byRelease[(next += 1)])
        waiting.add(job);
      const until = Math.min(end, byRelease[next]?.release ?? end);
      const late = waiting.work(now, until);
      if (late !== null) return overloadAt(late, jobs, free);
      now = until;
    }
  }
  const late = waiting.work(Number.POSITIVE_INFINITY, Number.POSITIVE_INFINITY) ?? byRelease[next] ?? null;
  return late === null ? null : overloadAt(late, jobs, free);
}

/** Jobs by deadline, the nearest last, each with the minutes still to do. */
class ByDeadline {
  readonly #queue: { readonly job: Job; left: number }[] = [];

  add(job: Job): void {
    let low = 0;
    let high = this.#queue.length;
    while (low < high) {
      const middle = (low + high) >>> 1;
      if ((this.#queue[middle]?.job.due ?? 0) > job.due) low = middle + 1;
      else high = middle;
    }
    this.#queue.splice(low, 0, { job, left: job.minutes });
  }

  /** Works from `now` until `until`, or until nothing waits; a job that cannot be done by its deadline is given back. */
  work(now: number, until: number): Job | null {
    for (let first = this.#queue.at(-1); first !== undefined; first = this.#queue.at(-1)) {
      const available = Math.min(until, first.job.due) - now;
      if (first.left > Math.max(0, available)) {
        if (first.job.due <= until) return first.job;
        first.left -= available;
        return null;
      }
      now += first.left;
      this.#queue.pop();
    }
    return null;
  }
}

/** The span in which the work for `late` did not fit: of all possible beginnings the one that lacks most. */
function overloadAt(late: Job, jobs: readonly Job[], free: readonly Interval[]): Overload {
  const tally = new MinuteTally(free);
  const dueByThen = jobs.filter(({ due }) => due <= late.due).sort((a, b) => b.release - a.release);
  let needed = 0;
  let worst = { from: late.release, neededMinutes: late.minutes, freeMinutes: tally.between(late.release, late.due) };
  for (const [index, { release, minutes }] of dueByThen.entries()) {
    needed += minutes;
    if (dueByThen[index + 1]?.release === release) continue;
    const available = tally.between(release, late.due);
    if (needed - available > worst.neededMinutes - worst.freeMinutes) {
      worst = { from: release, neededMinutes: needed, freeMinutes: available };
    }
  }
  const inIt = dueByThen.filter(({ release }) => release >= worst.from).map(({ duty }) => duty);
  return { job: late, ...worst, duties: [...new Set(inIt)].sort((a, b) => a - b) };
}

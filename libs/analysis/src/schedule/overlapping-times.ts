import type { RequiredTime } from './required-times.js';

/** Nobody has more set times at once; a file that claims so has told its mistake already, and comparing all pairs would take for ever. */
const MOST_AT_ONCE = 16;

/** Pairs of times of different duties that share at least one minute; the one that starts first is the first. Expects them by start. */
export function* overlappingTimes(times: readonly RequiredTime[]): Generator<readonly [RequiredTime, RequiredTime]> {
  let running: RequiredTime[] = [];
  for (const time of times) {
    running = running.filter(({ interval }) => interval[1] > time.interval[0]);
    for (const other of running) if (other.index !== time.index) yield [other, time];
    running.push(time);
    if (running.length > MOST_AT_ONCE) running = withoutFirstToEnd(running);
  }
}

function withoutFirstToEnd(running: readonly RequiredTime[]): RequiredTime[] {
  const ends = running.map(({ interval }) => interval[1]);
  return running.toSpliced(ends.indexOf(Math.min(...ends)), 1);
}

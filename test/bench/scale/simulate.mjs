// One run of the system under a load, and what it says of each resource.
import { randomFrom } from './random.mjs';
import { Timeline } from './stations.mjs';
import { ASSUMED, System } from './system.mjs';

const REQUESTS = 60_000;
/** Enough for a line that forms to be seen, however many requests that are. */
const LEAST_SECONDS = 1;
/** Of the run, before anything is counted: the lines are empty in the beginning. */
const WARM = 0.3;

/** @returns use (1 is all of it) and 99th percentile of the wait of each resource, and of requests and documents in milliseconds */
export function simulate(parameters, setup, perSecond, seed) {
  const timeline = new Timeline();
  const system = new System(timeline, parameters, setup, randomFrom(seed));
  const lengthMs = Math.max(REQUESTS / perSecond, LEAST_SECONDS) * 1_000;
  system.load(perSecond);
  timeline.runUntil(lengthMs * WARM);
  system.watch();
  timeline.runUntil(lengthMs);
  const watchedMs = lengthMs * (1 - WARM);
  const group = (stations) => ({
    use: stations.reduce((sum, { asked, servers = 1 }) => sum + asked / servers, 0) / stations.length / watchedMs,
    waitMs: percentile(
      stations.flatMap(({ waits }) => waits),
      0.99,
    ),
  });
  const connections = connectionsOf(setup);
  return {
    requestMs: percentile(system.times, 0.99),
    documentMs: percentile(system.jobTimes, 0.99),
    lookingShare: system.looking / watchedMs / ((setup.queues || setup.shards) * setup.cores),
    resources: {
      'server processors': group(system.servers.map(({ core }) => core)),
      'Postgres processors': group(system.postgres),
      ...(setup.replicas > 0 ? { 'replica processors': group(system.replicas) } : {}),
      ...(setup.queues > 0 ? { 'queue Postgres': group(system.queues) } : {}),
      'write-ahead log': group(system.logs),
      connections: {
        use: connections / ASSUMED.connectionLimit,
        waitMs: percentile(
          system.servers.flatMap(({ pool }) => pool.waits),
          0.99,
        ),
      },
      'worker processors': group([system.workers]),
      'file store': group([system.store]),
    },
  };
}

/**
 * Open connections of the busiest Postgres when all pools are full. A pooler in transaction mode keeps a few; LISTEN cannot go through it, so
 * each worker that is told of jobs keeps one that passes it by.
 */
function connectionsOf({ servers, workers, cores, hasPooler, hasNotify }) {
  if (!hasPooler) return servers * ASSUMED.connectionsOfServer + workers * ASSUMED.connectionsOfWorker;
  return Math.min(cores * ASSUMED.pooledPerCore, ASSUMED.pooledAtMost) + (hasNotify ? workers : 0);
}

export function percentile(values, share) {
  if (values.length === 0) return 0;
  const sorted = Float64Array.from(values).sort();
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))];
}

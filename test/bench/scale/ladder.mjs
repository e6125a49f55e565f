// What to turn on, one thing after another, until everything has room: the fullest resource first.
import { simulate } from './simulate.mjs';

/** Above this, waiting grows faster than load; and a machine that fails leaves its work to the others. */
const FULL = 0.7;
const AIM = 0.55;
const MOST_CORES = 64;
const MOST_STEPS = 24;

/** One machine of each kind, as `compose.yaml` makes them. */
export const SMALL = {
  servers: 1,
  workers: 1,
  cores: 2,
  replicas: 0,
  shards: 1,
  hasPooler: false,
  hasNotify: true,
  queues: 0,
  prefixes: 1,
};

/** @returns each setup on the way with what the simulation said of it, which resource was fullest, and what was done about it */
export function climb(parameters, perSecond, seed) {
  const steps = [];
  for (let setup = SMALL; ;) {
    const result = simulate(parameters, setup, perSecond, seed);
    const [fullest, { use }] = Object.entries(result.resources).sort(([, one], [, other]) => other.use - one.use)[0];
    const remedy = use < FULL || steps.length === MOST_STEPS ? null : remedyFor(fullest, use, setup, result);
    steps.push({ setup, result, fullest, use, does: remedy?.does ?? null });
    if (remedy === null) return steps;
    setup = { ...setup, ...remedy.change };
  }
}

const POLLING = { does: 'polling instead of NOTIFY', change: { hasNotify: false } };

function remedyFor(fullest, use, setup, { lookingShare }) {
  const grown = (count) => Math.max(count + 1, Math.ceil((count * use) / AIM));
  switch (fullest) {
    case 'server processors':
      return { does: `${grown(setup.servers)} servers`, change: { servers: grown(setup.servers) } };
    case 'worker processors':
      return { does: `${grown(setup.workers)} workers`, change: { workers: grown(setup.workers) } };
    case 'connections':
      if (!setup.hasPooler) return { does: 'PgBouncer, transaction mode', change: { hasPooler: true } };
      return setup.hasNotify ? POLLING : null;
    case 'replica processors':
      return { does: `${grown(setup.replicas)} read replicas`, change: { replicas: grown(setup.replicas) } };
    case 'queue Postgres':
      if (setup.hasNotify) return POLLING;
      return { does: `${setup.queues * 2} databases for the queue`, change: { queues: setup.queues * 2 } };
    case 'Postgres processors':
      return forPostgres(use, setup, lookingShare);
    case 'write-ahead log':
      return { does: `${setup.shards * 2} databases by tenant_id`, change: { shards: setup.shards * 2 } };
    case 'file store':
      return { does: `keys over ${setup.prefixes * 4} prefixes`, change: { prefixes: setup.prefixes * 4 } };
    default:
      return null;
  }
}

function forPostgres(use, setup, lookingShare) {
  if (setup.hasNotify && lookingShare > use / 3)
    return { does: 'polling instead of NOTIFY', change: { hasNotify: false } };
  if (setup.cores < MOST_CORES) {
    const cores = Math.min(MOST_CORES, 2 ** Math.ceil(Math.log2((setup.cores * use) / AIM)));
    return { does: `Postgres with ${cores} cores`, change: { cores } };
  }
  if (setup.replicas === 0) return { does: '2 read replicas', change: { replicas: 2 } };
  if (setup.queues === 0) return { does: 'queue in its own database', change: { queues: 1 } };
  const shards = 2 ** Math.ceil(Math.log2((setup.shards * use) / AIM));
  return { does: `${shards} databases by tenant_id`, change: { shards } };
}

// The simulation held against a real server: sixteen connections in a closed loop, server, Postgres and load all on the cores of this machine.
import { CONNECTIONS, shuffledMix } from './mix.mjs';
import { randomFrom } from './random.mjs';
import { percentile } from './simulate.mjs';
import { Log, Station, Timeline } from './stations.mjs';

const SECONDS = 60;

/** @returns what the simulation says of the run that `measure` saw: requests per second, median and 99th percentile */
export function simulateReal(parameters, seed) {
  const { cores, real, perRequest, log } = parameters;
  const timeline = new Timeline();
  const random = randomFrom(seed);
  // What others used of the machine makes its cores slower.
  const slower = cores / (cores - real.coresUsedByOthers);
  const machine = new Station(timeline, cores);
  const [server, client] = [new Station(timeline, 1), new Station(timeline, 1)];
  const writeAhead = new Log(timeline, { flushMs: log.flushMs, bytesPerMs: log.megabytesPerSecond * 1_000 });
  const kinds = shuffledMix(seed);
  const times = [];
  const use = (mean, next) => machine.serve(-Math.log(1 - random()) * mean * slower, next);
  // Node does one thing at a time: a process holds itself while it waits for a core.
  const within = (program, mean, next) =>
    program.enter(() =>
      use(mean, () => {
        program.leave();
        next();
      }),
    );
  const connection = () => {
    const since = timeline.now;
    const cost = perRequest[kinds()];
    const finish = () => {
      times.push(timeline.now - since);
      connection();
    };
    const answer = () => within(server, cost.serverMs / 2, finish);
    const query = () =>
      use(cost.postgresMs, () => (cost.logBytes < 1_000 ? answer() : writeAhead.commit(cost.logBytes, answer)));
    within(client, cost.clientMs, () => within(server, cost.serverMs / 2, query));
  };
  for (let count = 0; count < CONNECTIONS; count++) connection();
  timeline.runUntil(SECONDS * 1_000);
  return { perSecond: times.length / SECONDS, medianMs: percentile(times, 0.5), p99Ms: percentile(times, 0.99) };
}

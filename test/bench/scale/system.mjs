// Workpact as stations: servers, workers, one Postgres or several, the queue in it, the store. What is assumed, and not measured, is here.
import { DOCUMENTS, MIX, OTHER_JOBS, REQUESTS_PER_HOUR } from './mix.mjs';
import { Log, Station } from './stations.mjs';

export const ASSUMED = {
  /** Between machines of one data centre. */
  roundTripMs: 0.2,
  /** Round trips of a request, counted in the code. BEGIN and the proof of the caller go along with the first query. */
  trips: { read: 1, list: 1, save: 2, publish: 5, document: 7 },
  /** Cores of a machine that workers run on, one process each. Its slots are as many. */
  workerCores: 2,
  /** Postgres goes on well with some hundreds of connections; each more costs memory and time of all. */
  connectionLimit: 400,
  /** What a server and a worker open at most: pool, queue, listening. */
  connectionsOfServer: 18,
  connectionsOfWorker: 24,
  /** Connections that PgBouncer keeps for each core of Postgres, and at most. */
  pooledPerCore: 4,
  pooledAtMost: 200,
  /** Kinds of jobs that a worker takes, with as many lines each that look for work as it has slots. */
  kinds: 9,
  /** How often a line looks without being told. */
  pollMs: 2_000,
  storePutMs: 30,
  jobLogBytes: 2_000,
  /** What S3 promises for each prefix of keys that it has split off; Workpact's keys begin with a hash, so that it can. */
  storePutsPerSecond: 3_500,
};

/** @param {{ servers: number, workers: number, cores: number, replicas: number, shards: number, hasPooler: boolean, hasNotify: boolean,
 *   queues: number, prefixes: number }} setup `queues` are databases of their own for jobs, 0 when jobs are in Postgres itself */
export class System {
  times = [];
  jobTimes = [];
  requests = 0;
  #isWatched = false;

  constructor(timeline, parameters, setup, random) {
    Object.assign(this, { timeline, parameters, setup, random });
    const many = (count, make) => Array.from({ length: count }, make);
    const log = () =>
      new Log(timeline, { flushMs: parameters.log.flushMs, bytesPerMs: parameters.log.megabytesPerSecond * 1_000 });
    this.servers = many(setup.servers, () => ({ core: new Station(timeline, 1), pool: new Station(timeline, 16) }));
    this.postgres = many(setup.shards, () => new Station(timeline, setup.cores));
    this.logs = many(setup.shards, log);
    this.replicas = many(setup.replicas, () => new Station(timeline, setup.cores));
    this.queues = many(setup.queues, () => new Station(timeline, setup.cores));
    this.queueLogs = many(setup.queues, log);
    this.workers = new Station(timeline, setup.workers * ASSUMED.workerCores);
    this.store = new Station(
      timeline,
      Math.ceil((setup.prefixes * ASSUMED.storePutsPerSecond * ASSUMED.storePutMs) / 1_000),
    );
    /** Milliseconds of Postgres that looking for jobs costs, of all its work. */
    this.looking = 0;
    this.herds = new Map();
  }

  get stations() {
    const cores = this.servers.map(({ core }) => core);
    const pools = this.servers.map(({ pool }) => pool);
    return [
      ...cores,
      ...pools,
      ...this.postgres,
      ...this.logs,
      ...this.replicas,
      ...this.queues,
      ...this.queueLogs,
      this.workers,
      this.store,
    ];
  }

  watch() {
    for (const station of this.stations) station.watch();
    Object.assign(this, { times: [], jobTimes: [], requests: 0, looking: 0 });
    this.#isWatched = true;
  }

  /** Requests come by themselves, as many in a second on average. */
  load(perSecond) {
    const again = () =>
      this.timeline.in(this.#about(1_000 / perSecond), () => {
        this.request(this.#kind());
        again();
      });
    again();
    this.#otherJobs((perSecond / REQUESTS_PER_HOUR) * OTHER_JOBS);
    this.#poll();
  }

  request(kind, done = () => undefined) {
    const since = this.timeline.now;
    const server = this.servers[Math.floor(this.random() * this.servers.length)];
    const shard = Math.floor(this.random() * this.setup.shards);
    const isRead = kind === 'read' || kind === 'list';
    const cost = this.parameters.perRequest[kind === 'document' ? 'save' : kind];
    const database =
      isRead && this.replicas.length > 0
        ? this.replicas[Math.floor(this.random() * this.replicas.length)]
        : this.postgres[shard];
    const finish = () => {
      if (this.#isWatched) this.times.push(this.timeline.now - since);
      this.requests++;
      done();
    };
    const answer = () => server.core.serve(this.#about(cost.serverMs / 2), finish);
    const after = () => {
      server.pool.leave();
      if (kind === 'document') this.enqueue(shard, true);
      answer();
    };
    const query = () =>
      server.pool.enter(() =>
        this.timeline.in(ASSUMED.trips[kind] * ASSUMED.roundTripMs, () =>
          database.serve(this.#about(cost.postgresMs + (kind === 'document' ? this.parameters.jobs.addMs : 0)), () =>
            isRead ? after() : this.logs[shard].commit(cost.logBytes, after),
          ),
        ),
      );
    server.core.serve(this.#about(cost.serverMs / 2), query);
  }

  /** A job from the change to its end. With a database of its own, something carries it over from the outbox: one more of each. */
  enqueue(shard, isDocument) {
    const since = this.timeline.now;
    const { jobs, render } = this.parameters;
    const [database, log] = this.#jobsOf(shard);
    const take = () => database.serve(this.#about(jobs.takeAndCompleteMs), () => log.commit(ASSUMED.jobLogBytes, work));
    const work = () => {
      if (!isDocument) return end();
      this.workers.serve(this.#about(render.processorMs), () => this.store.serve(ASSUMED.storePutMs, end));
    };
    const end = () => {
      if (this.#isWatched && isDocument) this.jobTimes.push(this.timeline.now - since);
    };
    const come = () => {
      if (this.setup.hasNotify) {
        this.#herd(shard, isDocument ? 'document' : 'other');
        take();
      } else this.timeline.in((this.random() * ASSUMED.pollMs) / (this.setup.workers * ASSUMED.workerCores), take);
    };
    if (this.queues.length === 0) come();
    else database.serve(this.#about(jobs.addMs), () => log.commit(ASSUMED.jobLogBytes, come));
  }

  /** NOTIFY wakes every line of every worker that takes this kind, and each looks; one that already looks does not look twice. */
  #herd(shard, kind) {
    const key = `${shard % (this.queues.length || this.setup.shards)} ${kind}`;
    const herd = this.herds.get(key) ?? { isLooking: false, isCalled: false };
    this.herds.set(key, herd);
    herd.isCalled = herd.isLooking;
    if (herd.isLooking) return;
    const [database] = this.#jobsOf(shard);
    // With several databases, each has its share of the workers.
    const databases = this.queues.length || this.setup.shards;
    const lines = Math.floor((this.setup.workers * ASSUMED.workerCores) / databases) - 1;
    const parts = Math.max(0, Math.min(lines, 4 * database.servers));
    let left = parts;
    herd.isLooking = parts > 0;
    for (let part = 0; part < parts; part++) {
      this.#look(database, lines / parts, () => {
        if (--left > 0) return;
        herd.isLooking = false;
        if (herd.isCalled) {
          herd.isCalled = false;
          this.#herd(shard, kind);
        }
      });
    }
  }

  #look(database, times, next = () => undefined) {
    const cost = this.#about(times * this.parameters.jobs.lookInVainMs);
    this.looking += cost;
    database.serve(cost, next);
  }

  #poll() {
    const lines = this.setup.workers * ASSUMED.workerCores * ASSUMED.kinds;
    // A worker looks at the queue of one database; with several, its lines are shared out among them.
    const again = () =>
      this.timeline.in(this.#about(ASSUMED.pollMs / lines), () => {
        this.#look(this.#jobsOf(Math.floor(this.random() * this.setup.shards))[0], 1);
        again();
      });
    again();
  }

  #otherJobs(perSecond) {
    const again = () =>
      this.timeline.in(this.#about(1_000 / perSecond), () => {
        const shard = Math.floor(this.random() * this.setup.shards);
        this.postgres[shard].serve(this.#about(this.parameters.jobs.addMs), () => this.enqueue(shard, false));
        again();
      });
    again();
  }

  #jobsOf(shard) {
    const queue = shard % this.queues.length;
    return this.queues.length === 0
      ? [this.postgres[shard], this.logs[shard]]
      : [this.queues[queue], this.queueLogs[queue]];
  }

  #kind() {
    let left = this.random() * REQUESTS_PER_HOUR;
    for (const [kind, count] of Object.entries(MIX)) {
      left -= count;
      if (left < 0) return kind;
    }
    return DOCUMENTS > 0 ? 'document' : 'read';
  }

  /** Times differ from one request to the next, as those of a queue's textbook do: exponentially. */
  #about(mean) {
    return -Math.log(1 - this.random()) * mean;
  }
}

import { Injectable, type OnModuleInit } from '@nestjs/common';
import { HttpAdapterHost } from '@nestjs/core';
import type { FastifyInstance } from 'fastify';
import { collectDefaultMetrics, Gauge, Histogram, Registry } from 'prom-client';
import { Database } from '#platform';

/** From a look-up by key to the longest that a request may take. */
const SECONDS = [0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10, 30];

/** What Prometheus is told of this process. */
@Injectable()
export class Metrics implements OnModuleInit {
  /** Its own, so that two applications in one process (tests) do not meet. */
  readonly registry = new Registry();

  private readonly durations = new Histogram({
    name: 'workpact_http_request_duration_seconds',
    help: 'Time to answer, by method, pattern of the route and status.',
    labelNames: ['method', 'route', 'status'],
    buckets: SECONDS,
    registers: [this.registry],
  });

  constructor(
    private readonly database: Database,
    private readonly host: HttpAdapterHost,
  ) {}

  onModuleInit(): void {
    collectDefaultMetrics({ register: this.registry, prefix: 'workpact_' });
    this.watchPool();
    this.watchRequests(this.host.httpAdapter.getInstance<FastifyInstance>());
  }

  private watchRequests(fastify: FastifyInstance): void {
    fastify.addHook('onResponse', (request, reply, done) => {
      // The pattern, not the address: addresses are as many as there are things, and patterns some hundred.
      const route = request.routeOptions.url ?? 'none';
      this.durations.observe({ method: request.method, route, status: reply.statusCode }, reply.elapsedTime / 1_000);
      done();
    });
  }

  private watchPool(): void {
    const { database } = this;
    const connections = new Gauge({
      name: 'workpact_database_connections',
      help: 'Connections of this process to Postgres, and requests that wait for one.',
      labelNames: ['state'],
      registers: [],
      collect() {
        const pool = poolCounts(database.dataSource.driver);
        this.set({ state: 'idle' }, pool.idle);
        this.set({ state: 'busy' }, pool.total - pool.idle);
        this.set({ state: 'waited-for' }, pool.waiting);
      },
    });
    this.registry.registerMetric(connections);
  }
}

/** TypeORM keeps the pool of pg as `master`, outside of its types. */
function poolCounts(driver: object): { total: number; idle: number; waiting: number } {
  const pool: unknown = 'master' in driver ? driver.master : null;
  const count = (name: string): number => {
    const value: unknown = typeof pool === 'object' && pool !== null ? Reflect.get(pool, name) : 0;
    return typeof value === 'number' ? value : 0;
  };
  return { total: count('totalCount'), idle: count('idleCount'), waiting: count('waitingCount') };
}

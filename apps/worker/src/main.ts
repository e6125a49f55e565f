/**
 * The job door: takes jobs from the queue and gives each to its room. Any number of workers may run, on any number of machines.
 */
import 'reflect-metadata';
import { NestFactory } from '@nestjs/core';
import { endWithParent, sayReady } from '#installation';
import { environment, startTracing } from '#platform';
import { WorkerModule } from './worker.module.js';

try {
  const env = environment();
  const stopTracing = await startTracing(env, 'workpact-worker');
  const app = await NestFactory.createApplicationContext(WorkerModule.register(env, stopTracing), {
    logger: ['error', 'warn'],
    abortOnError: false,
  });
  app.enableShutdownHooks(['SIGTERM', 'SIGINT']);
  endWithParent(() => void app.close().then(() => process.exit(0)));
  sayReady();
} catch (error) {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
  process.exit(1);
}

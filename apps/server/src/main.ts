/**
 * The HTTP door: the API under `/api/v1`, and pages. Any number of servers may run, on any number of machines. `workpact serve` runs
 * one with everything it needs.
 */
import 'reflect-metadata';
import { endWithParent, sayReady } from '#installation';
import { environment, startTracing } from '#platform';
import { AppModule } from './app.module.js';
import { createApp } from './http/create-app.js';

try {
  const env = environment();
  const stopTracing = await startTracing(env, 'workpact-server');
  const app = await createApp(AppModule.register(env), env, { hasRateLimits: env.RATE_LIMITS });
  app.enableShutdownHooks(['SIGTERM', 'SIGINT']);
  app.getHttpAdapter().getInstance().addHook('onClose', stopTracing);
  endWithParent(() => void app.close().then(() => process.exit(0)));
  await app.listen(env.PORT, env.HOST);
  sayReady();
} catch (error) {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
  process.exit(1);
}

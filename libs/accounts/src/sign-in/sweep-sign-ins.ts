import { Injectable, Logger, type OnApplicationBootstrap, type OnApplicationShutdown } from '@nestjs/common';
import { Database } from '#platform';

const EVERY_MS = 3_600_000;

/** Every process now and then deletes links, challenges, counts and sessions that have long ended. Two at once do no harm. */
@Injectable()
export class SweepSignIns implements OnApplicationBootstrap, OnApplicationShutdown {
  private readonly log = new Logger('Accounts');
  private timer: NodeJS.Timeout | undefined;

  constructor(private readonly database: Database) {}

  onApplicationBootstrap(): void {
    this.timer = setInterval(() => {
      this.sweep().catch((error: unknown) => this.log.warn(`Old sign-ins stay for now: ${String(error)}`));
    }, EVERY_MS).unref();
  }

  onApplicationShutdown(): void {
    clearInterval(this.timer);
  }

  async sweep(): Promise<void> {
    await this.database.dataSource.query('SELECT sweep_accounts()');
  }
}

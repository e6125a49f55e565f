import { Injectable } from '@nestjs/common';
import { Database, JobQueue, newId } from '#platform';
import { Attempts, LIMITS } from '../sign-in/attempts.js';
import { Lookups } from '../sign-in/lookups.js';
import type { Visitor } from '../sign-in/visitor.js';
import { SEND_LOGIN_MAIL } from './login-mail.job.js';

/** Has a sign-in link mailed to whoever has this e-mail address here. */
@Injectable()
export class RequestLoginLink {
  constructor(
    private readonly database: Database,
    private readonly jobs: JobQueue,
    private readonly attempts: Attempts,
    private readonly lookups: Lookups,
  ) {}

  /**
   * Does the same, as long, whether somebody has the address or not. The link is made with its mail, by the worker.
   * @throws TooManyAttempts
   */
  async request(email: string, visitor: Visitor): Promise<void> {
    const address = email.toLowerCase();
    await this.attempts.count(LIMITS.linkOfAddress, visitor.address);
    await this.attempts.count(LIMITS.linkOfEmail, address);
    const userId = (await this.lookups.findUser(address)) ?? newId();
    await this.database.write({ tenantId: null, userId }, (tx) =>
      this.jobs.enqueue(tx, SEND_LOGIN_MAIL, { tenantId: null, userId }),
    );
  }
}

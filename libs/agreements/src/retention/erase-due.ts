import { Injectable } from '@nestjs/common';
import { Database, NOBODY, type JobHandler } from '#platform';
import { EraseAgreement } from './erase-agreement.js';
import { ERASE_DUE, type EraseDueInput } from './erase-due.job.js';

const MOST_AT_ONCE = 500;

/** Erases agreements whose time has come, each by itself. */
@Injectable()
export class EraseDue implements JobHandler<EraseDueInput> {
  readonly kind = ERASE_DUE;

  constructor(
    private readonly database: Database,
    private readonly erasing: EraseAgreement,
  ) {}

  async handle(_input: EraseDueInput, signal: AbortSignal): Promise<void> {
    await this.eraseDue(signal);
  }

  /** @returns how many were erased */
  async eraseDue(signal?: AbortSignal): Promise<number> {
    let erased = 0;
    for (;;) {
      const due = await this.database.read(NOBODY, (tx) =>
        tx.query<{ tenantId: string; agreementId: string }[]>(
          `SELECT tenant_id AS "tenantId", agreement_id AS "agreementId" FROM agreements_kept_long_enough($1)`,
          [MOST_AT_ONCE],
        ),
      );
      let progress = 0;
      for (const { tenantId, agreementId } of due) {
        signal?.throwIfAborted();
        if (await this.erasing.erase(tenantId, agreementId, 'retention')) progress += 1;
      }
      erased += progress;
      // What could not be erased would be found again.
      if (progress < MOST_AT_ONCE) return erased;
    }
  }
}

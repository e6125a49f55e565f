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

  /** @returns how many were erased @throws AggregateError when some could not be; all others are erased by then */
  async eraseDue(signal?: AbortSignal): Promise<number> {
    let erased = 0;
    for (;;) {
      const due = await this.database.read(NOBODY, (tx) =>
        tx.query<{ tenantId: string; agreementId: string }[]>(
          `SELECT tenant_id AS "tenantId", agreement_id AS "agreementId" FROM agreements_kept_long_enough($1)`,
          [MOST_AT_ONCE],
        ),
      );
      const troubles: unknown[] = [];
      let progress = 0;
      for (const { tenantId, agreementId } of due) {
        signal?.throwIfAborted();
        try {
          if (await this.erasing.erase(tenantId, agreementId, 'retention')) progress += 1;
        } catch (error) {
          // One that cannot be erased must not keep those of other organisations from it.
          troubles.push(error);
        }
      }
      erased += progress;
      if (progress > 0 && due.length === MOST_AT_ONCE) continue;
      if (troubles.length > 0) throw new AggregateError(troubles, `${troubles.length} agreements could not be erased.`);
      return erased;
    }
  }
}

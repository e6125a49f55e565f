import { Injectable } from '@nestjs/common';
import { Database, ProductError } from '#platform';
import type { AgreementFault } from '../agreement-fault.js';
import { Agreement } from '../entities/agreement.entity.js';
import { AgreementLog } from '../log/agreement-log.js';
import type { Doer } from '../log/doer.js';
import { holdAgreement } from '../steps/held-agreement.js';

/** Says on an agreement why it does not go on. The log hears of it when the reason is another than before, not each time it is tried. */
@Injectable()
export class NoteFault {
  constructor(
    private readonly database: Database,
    private readonly log: AgreementLog,
  ) {}

  async note(doer: Doer, agreementId: string, error: unknown): Promise<AgreementFault> {
    return this.database.write(doer, async (tx) => {
      const { agreement } = await holdAgreement(tx, agreementId);
      const fault = faultOf(error, agreement.fault);
      await tx.update(Agreement, { tenantId: agreement.tenantId, id: agreementId }, { fault });
      if (fault.code !== agreement.fault?.code)
        await this.log.record(tx, doer, agreementId, { fact: 'agreement-held-up', details: { code: fault.code } });
      return fault;
    });
  }
}

/** In words for people. What is no error of the product says nothing about itself: it goes to the log of the worker. */
export function faultOf(error: unknown, before: AgreementFault | null): AgreementFault {
  const [code, message] =
    error instanceof ProductError
      ? [error.code, error.message]
      : [
          'machine',
          'Something failed on our side. It is tried again; if it stays so, look into the log of the worker.',
        ];
  return { code, message, at: new Date().toISOString(), tries: before?.code === code ? before.tries + 1 : 1 };
}

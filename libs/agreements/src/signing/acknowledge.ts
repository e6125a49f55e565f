import { Injectable } from '@nestjs/common';
import { Database } from '#platform';
import { ExpectationUnknown } from '../agreements.errors.js';
import { AgreementLog } from '../log/agreement-log.js';
import { CurrentTerms } from '../terms/current-terms.js';
import { holdForSigner } from '../visiting/hold-for-signer.js';
import { bySigner, type Signer } from '../visiting/signer.js';

/** A party says of expectations that they have understood them, one by one or all that are left. */
@Injectable()
export class Acknowledge {
  constructor(
    private readonly database: Database,
    private readonly terms: CurrentTerms,
    private readonly log: AgreementLog,
  ) {}

  /** Said twice is said once. @throws CodeNeeded, SignerSessionEnded, StepHindered, ExpectationUnknown */
  async acknowledge(signer: Signer, expectations: readonly string[]): Promise<void> {
    const known = new Set(await this.terms.expectations(bySigner(signer), signer.agreementId));
    const unknown = expectations.find((id) => !known.has(id));
    if (unknown !== undefined) throw new ExpectationUnknown(unknown);
    await this.database.write(bySigner(signer), async (tx) => {
      const { held } = await holdForSigner(tx, signer, 'sign');
      const [added] = await tx.query<{ expectation: string }[]>(
        `WITH said AS (
           INSERT INTO agreement_acknowledgement (tenant_id, agreement_id, party_id, expectation)
           SELECT app_tenant(), $1, $2, said FROM unnest($3::text[]) AS said ON CONFLICT DO NOTHING RETURNING 1)
         SELECT count(*)::int AS count FROM said`,
        [signer.agreementId, signer.partyId, [...new Set(expectations)]],
      );
      const { count } = { count: 0, ...added };
      if (count > 0) {
        const details = { count, ...(expectations.length === 1 ? { expectation: expectations[0] ?? '' } : {}) };
        await this.log.record(tx, bySigner(signer), held.agreement.id, { fact: 'expectations-acknowledged', details });
      }
    });
  }
}

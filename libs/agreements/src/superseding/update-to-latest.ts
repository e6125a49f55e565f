import { Injectable } from '@nestjs/common';
import { Database } from '#platform';
import { AgreementIsCurrent } from '../agreements.errors.js';
import { DraftAgreement } from '../drafting/draft-agreement.js';
import type { Doer } from '../log/doer.js';
import { holdAgreement, readAgreement, type WholeAgreement } from '../steps/held-agreement.js';
import { modelOf } from '../terms/current-terms.js';
import { promiseDiff } from '../terms/promise-diff.js';
import { Supersede } from './supersede.js';

/** Replaces an agreement that is out by one of what the role says now: nobody can sign the old one any more (rule 21). */
@Injectable()
export class UpdateToLatest {
  constructor(
    private readonly database: Database,
    private readonly drafts: DraftAgreement,
    private readonly superseding: Supersede,
  ) {}

  /** @returns the new agreement @throws AgreementNotFound, AgreementIsCurrent, StepHindered */
  async update(doer: Doer, id: string): Promise<WholeAgreement> {
    const { agreement } = await this.database.read(doer, (tx) => readAgreement(tx, id));
    const terms = await this.drafts.termsOf(doer, { roleId: agreement.roleId, roleVersion: null });
    return this.database.write(doer, async (tx) => {
      const held = await holdAgreement(tx, id);
      if (promiseDiff(await modelOf(tx, held.agreement), terms.model).length === 0) throw new AgreementIsCurrent();
      return this.superseding.supersede(tx, doer, held, terms);
    });
  }
}

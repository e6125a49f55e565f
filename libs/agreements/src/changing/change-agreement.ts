import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { Database } from '#platform';
import { AgreementChanged, PartiesInvalid, StepHindered } from '../agreements.errors.js';
import type { AgreementChange } from '../drafting/agreement-wish.js';
import { askedColumns, partyColumns } from '../drafting/asked-columns.js';
import { DraftAgreement } from '../drafting/draft-agreement.js';
import type { Terms } from '../terms/terms.js';
import { Agreement } from '../entities/agreement.entity.js';
import { AgreementLog } from '../log/agreement-log.js';
import type { Doer } from '../log/doer.js';
import { organisationOf } from '../mail/organisation-of.js';
import { forgetAsking } from '../parties/forget-asking.js';
import { faultsOfParties } from '../parties/party-wish.js';
import { BEFORE_SENDING } from '../states/agreement-states.js';
import { isDone } from '../states/party-states.js';
import { holdAgreement, readAgreement, type WholeAgreement } from '../steps/held-agreement.js';
import { TakeStep } from '../steps/take-step.js';
import { modelOf } from '../terms/current-terms.js';
import { promiseDiff } from '../terms/promise-diff.js';
import { replaceParties } from './replace-parties.js';

/**
 * Changes an agreement before it is sent. What approvers have said stays said, unless what is expected or promised is another: then all are
 * asked anew, and are shown what has changed.
 */
@Injectable()
export class ChangeAgreement {
  constructor(
    private readonly database: Database,
    private readonly drafts: DraftAgreement,
    private readonly steps: TakeStep,
    private readonly log: AgreementLog,
  ) {}

  /**
   * @param revision what was looked at; null for whatever is there
   * @throws AgreementNotFound, AgreementChanged, StepHindered, PartiesInvalid, RoleVersionNotFound
   */
  async change(doer: Doer, id: string, wish: AgreementChange, revision: number | null): Promise<WholeAgreement> {
    const faults = faultsOfParties(wish.parties);
    if (faults.length > 0) throw new PartiesInvalid(faults);
    const { roleId } = (await this.database.read(doer, (tx) => readAgreement(tx, id))).agreement;
    const terms = await this.drafts.termsOf(doer, { roleId, roleVersion: wish.roleVersion });
    return this.database.write(doer, async (tx) => {
      const held = await holdAgreement(tx, id);
      assertChangeable(held, revision);
      return this.changeHeld(tx, doer, held, wish, terms);
    });
  }

  private async changeHeld(
    tx: EntityManager,
    doer: Doer,
    held: WholeAgreement,
    wish: AgreementChange,
    terms: Terms,
  ): Promise<WholeAgreement> {
    const { agreement } = held;
    const { tenantId, id } = agreement;
    const before = await modelOf(tx, agreement);
    const changes = promiseDiff(before, terms.model);
    const isMaterial = changes.some(({ material }) => material);
    const { settings } = await organisationOf(tx);
    const asked = askedColumns(wish, terms, settings.agreements);
    const isVoided = isMaterial && held.parties.some((party) => party.part === 'approver' && isDone(party));
    const changed = {
      ...asked,
      revision: agreement.revision + 1,
      ...(isVoided ? { approvedTerms: agreement.approvedTerms ?? before } : {}),
    };
    await tx.update(Agreement, { tenantId, id }, JSON.parse(JSON.stringify(changed)));
    const hasOtherApprovers = await replaceParties(
      tx,
      held,
      partyColumns(wish.parties, asked, terms.model.role.timeZone),
    );
    await this.log.record(tx, doer, id, {
      fact: 'agreement-changed',
      details: {
        roleVersion: asked.roleVersion,
        modelHash: asked.modelHash,
        changes: changes.length,
        isMaterial,
        approvalsVoided: isVoided,
        parties: wish.parties.length,
      },
    });
    const now = await readAgreement(tx, id);
    if (now.agreement.state !== 'draft' && (isMaterial || hasOtherApprovers))
      await this.steps.take(tx, doer, now, 'take-back');
    if (isMaterial)
      await forgetAsking(
        tx,
        now,
        now.parties.filter(({ part }) => part === 'approver'),
      );
    return now;
  }
}

function assertChangeable({ agreement: { state, revision } }: WholeAgreement, looked: number | null): void {
  if (looked !== null && looked !== revision) throw new AgreementChanged(revision);
  if (!BEFORE_SENDING.includes(state))
    throw new StepHindered('change', [{ kind: 'state', state, from: BEFORE_SENDING }]);
}

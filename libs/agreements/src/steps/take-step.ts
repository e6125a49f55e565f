import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { StepHindered } from '../agreements.errors.js';
import { Agreement } from '../entities/agreement.entity.js';
import type { AgreementFact } from '../log/agreement-log.js';
import { AgreementLog } from '../log/agreement-log.js';
import type { Doer } from '../log/doer.js';
import { hindrances, TRANSITIONS, type Conditions, type Step } from '../states/agreement-states.js';
import { isDone, mustAct } from '../states/party-states.js';
import type { WholeAgreement } from './held-agreement.js';
import { databaseNow } from './database-clock.js';
import { isDocumentCurrent } from './document-currency.js';

/** What a step changes besides the state, and what the log says of it. */
export interface StepMore {
  readonly conditions?: Partial<Conditions>;
  readonly set?: Partial<Agreement>;
  readonly fact?: Omit<AgreementFact, 'fact'>;
}

/** Takes an agreement from one state to the next: the one place where a state changes. */
@Injectable()
export class TakeStep {
  constructor(private readonly log: AgreementLog) {}

  /**
   * Checks what the step needs, changes the row and writes the event. The caller holds the agreement; what it knows of it is brought up to date.
   * @throws StepHindered
   */
  async take(tx: EntityManager, doer: Doer, held: WholeAgreement, step: Step, more: StepMore = {}): Promise<void> {
    const { agreement } = held;
    const conditions = { ...(await conditionsOf(tx, held, step)), ...more.conditions };
    const found = hindrances(step, agreement.state, conditions);
    if (found.length > 0) throw new StepHindered(step, found);
    const { to, fact } = TRANSITIONS[step];
    const { tenantId, id } = agreement;
    const changed = { ...more.set, state: to, stateSince: await databaseNow(tx), revision: agreement.revision + 1 };
    await tx.update(Agreement, { tenantId, id }, changed);
    Object.assign(agreement, changed);
    await this.log.record(tx, doer, id, { ...more.fact, fact });
  }
}

/** What can be told from the agreement alone. What is about one party or one file is said by whoever takes the step. */
async function conditionsOf(
  tx: EntityManager,
  { agreement, parties }: WholeAgreement,
  step: Step,
): Promise<Conditions> {
  const approvers = parties.filter(({ part }) => part === 'approver');
  const needs: readonly (keyof Conditions)[] = TRANSITIONS[step].needs;
  return {
    hasApprovers: approvers.length > 0,
    allHaveApproved: approvers.every(isDone),
    hasBothSides: (['new-hire', 'company-signer'] as const).every((part) =>
      parties.some((party) => party.part === part),
    ),
    documentIsCurrent: !needs.includes('documentIsCurrent') || (await isDocumentCurrent(tx, agreement)),
    digestIsTheOneShown: false,
    isTheirTurn: false,
    hasConsented: false,
    isLastToSign: parties.every((party) => party.part === 'approver' || !mustAct(party.part) || isDone(party)),
  };
}

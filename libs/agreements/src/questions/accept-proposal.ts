import { Injectable } from '@nestjs/common';
import { Database } from '#platform';
import { ProposalNotAcceptable, QuestionNotFound } from '../agreements.errors.js';
import type { Doer } from '../log/doer.js';
import { holdAgreement, type WholeAgreement } from '../steps/held-agreement.js';
import { Supersede } from '../superseding/supersede.js';
import { modelOf } from '../terms/current-terms.js';
import { AnswerQuestion, openQuestion } from './answer-question.js';
import { proposed } from './judge-proposal.js';

/** Accepts what a party proposed: a new version of the agreement with those terms, which all parties sign. The role itself stays as it is. */
@Injectable()
export class AcceptProposal {
  constructor(
    private readonly database: Database,
    private readonly answers: AnswerQuestion,
    private readonly superseding: Supersede,
  ) {}

  /** @returns the new agreement @throws AgreementNotFound, QuestionNotFound, QuestionSettled, ProposalNotAcceptable, ProposalRefused, StepHindered */
  async accept(doer: Doer, agreementId: string, questionId: string): Promise<WholeAgreement> {
    return this.database.write(doer, async (tx) => {
      const held = await holdAgreement(tx, agreementId);
      const question = await openQuestion(tx, agreementId, questionId);
      if (question.patch === null) throw new QuestionNotFound();
      if (question.judgement?.canBeAccepted === false) throw new ProposalNotAcceptable();
      const variation = proposed(await modelOf(tx, held.agreement), question.patch);
      await this.answers.settle(tx, doer, held, question, 'accepted', null);
      return this.superseding.supersede(tx, doer, held, {
        roleVersion: held.agreement.roleVersion,
        model: variation,
        variation,
      });
    });
  }
}

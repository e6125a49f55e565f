import { Injectable } from '@nestjs/common';
import { Attempts } from '#accounts';
import { Database, newId } from '#platform';
import type { PatchOperation } from '#work-model';
import { ExpectationUnknown } from '../agreements.errors.js';
import { AgreementQuestion } from '../entities/agreement-question.entity.js';
import { AgreementLog } from '../log/agreement-log.js';
import { MailQueue } from '../mail/mail-queue.js';
import { CurrentTerms } from '../terms/current-terms.js';
import { holdForSigner } from '../visiting/hold-for-signer.js';
import { VISIT_LIMITS } from '../visiting/limits.js';
import { bySigner, type Signer } from '../visiting/signer.js';
import { judgeProposal } from './judge-proposal.js';

export interface Asked {
  /** Id of the expectation. */
  readonly expectation: string;
  readonly text: string;
  /** What they want instead; null for a question. */
  readonly patch: readonly PatchOperation[] | null;
}

/** A party asks about one expectation, or proposes another one. The sender is told at once. */
@Injectable()
export class Ask {
  constructor(
    private readonly database: Database,
    private readonly attempts: Attempts,
    private readonly terms: CurrentTerms,
    private readonly log: AgreementLog,
    private readonly mail: MailQueue,
  ) {}

  /** @throws CodeNeeded, SignerSessionEnded, StepHindered, TooManyAttempts, ExpectationUnknown, ProposalRefused */
  async ask(signer: Signer, { expectation, text, patch }: Asked): Promise<AgreementQuestion> {
    await this.attempts.count(VISIT_LIMITS.questionsOfParty, signer.partyId);
    const doer = bySigner(signer);
    if (!(await this.terms.expectations(doer, signer.agreementId)).includes(expectation))
      throw new ExpectationUnknown(expectation);
    // Checking takes longer than a transaction should.
    const judgement = patch === null ? null : judgeProposal(await this.terms.model(doer, signer.agreementId), patch);
    return this.database.write(doer, async (tx) => {
      const { held } = await holdForSigner(tx, signer, 'sign');
      const { tenantId, agreementId, partyId } = signer;
      const id = newId();
      const kind = patch === null ? 'question' : 'proposal';
      await tx.query(
        `INSERT INTO agreement_question (tenant_id, id, agreement_id, party_id, expectation, kind, text, patch, judgement)
         VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9)`,
        [
          tenantId,
          id,
          agreementId,
          partyId,
          expectation,
          kind,
          text,
          patch === null ? null : JSON.stringify(patch),
          judgement === null ? null : JSON.stringify(judgement),
        ],
      );
      await this.log.record(tx, doer, agreementId, {
        fact: kind === 'question' ? 'question-asked' : 'change-proposed',
        details: { questionId: id, expectation },
      });
      await this.mail.toSender(tx, held.agreement, 'agreement-questioned', id);
      return tx.findOneByOrFail(AgreementQuestion, { id });
    });
  }
}

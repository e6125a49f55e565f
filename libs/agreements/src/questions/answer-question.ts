import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { Database } from '#platform';
import { QuestionNotFound, QuestionSettled } from '../agreements.errors.js';
import { AgreementQuestion } from '../entities/agreement-question.entity.js';
import { AgreementLog } from '../log/agreement-log.js';
import type { Doer } from '../log/doer.js';
import { MailQueue } from '../mail/mail-queue.js';
import { holdAgreement, partyOf, type WholeAgreement } from '../steps/held-agreement.js';

/** Answers a question, or refuses a proposal with a reason. The party is told. (Accepting makes a new version: `AcceptProposal`.) */
@Injectable()
export class AnswerQuestion {
  constructor(
    private readonly database: Database,
    private readonly log: AgreementLog,
    private readonly mail: MailQueue,
  ) {}

  /** @throws AgreementNotFound, QuestionNotFound, QuestionSettled */
  async answer(doer: Doer, agreementId: string, questionId: string, answer: string): Promise<AgreementQuestion> {
    return this.database.write(doer, async (tx) => {
      const held = await holdAgreement(tx, agreementId);
      const question = await openQuestion(tx, agreementId, questionId);
      return this.settle(tx, doer, held, question, question.kind === 'question' ? 'answered' : 'refused', answer);
    });
  }

  /** The caller holds the agreement. */
  async settle(
    tx: EntityManager,
    doer: Doer,
    held: WholeAgreement,
    { tenantId, id, partyId }: AgreementQuestion,
    state: 'answered' | 'refused' | 'accepted',
    answer: string | null,
  ): Promise<AgreementQuestion> {
    await tx.update(
      AgreementQuestion,
      { tenantId, id },
      { state, answer, answeredBy: doer.userId, answeredAt: new Date() },
    );
    await this.log.record(tx, doer, held.agreement.id, { fact: FACTS[state], partyId, details: { questionId: id } });
    // Who is asked anew because of it hears of it then.
    if (state !== 'accepted')
      await this.mail.enqueue(tx, partyOf(held, partyId), 'agreement-answered', { subjectId: id });
    return tx.findOneByOrFail(AgreementQuestion, { id });
  }
}

const FACTS = { answered: 'question-answered', refused: 'proposal-refused', accepted: 'proposal-accepted' } as const;

/** @throws QuestionNotFound, QuestionSettled */
export async function openQuestion(
  tx: EntityManager,
  agreementId: string,
  questionId: string,
): Promise<AgreementQuestion> {
  const question = await tx.findOneBy(AgreementQuestion, { id: questionId, agreementId });
  if (question === null) throw new QuestionNotFound();
  if (question.state !== 'open') throw new QuestionSettled();
  return question;
}

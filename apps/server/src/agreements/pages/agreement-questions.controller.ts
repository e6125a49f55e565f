import { Body, Controller, Param, Post, Res } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import { z } from 'zod';
import { Caller, Requires } from '#accounts';
import { AcceptProposal, AnswerQuestion, byUser } from '#agreements';
import { act, Pages, readForm, Typed } from '../../pages/index.js';
import { agreementId } from '../agreements.requests.js';
import { ShowAgreement } from './show-agreement.js';

const ID = { schema: agreementId };
const QUESTION = { schema: z.uuid() };
const answerForm = z.object({ answer: z.string().trim().min(1).max(2000) });

/** Answers to what parties ask and propose, from the agreement's page. */
@ApiExcludeController()
@Controller('agreements/:agreementId/questions/:questionId')
@Requires('agreements:write')
export class AgreementQuestionsController {
  constructor(
    private readonly pages: Pages,
    private readonly shown: ShowAgreement,
    private readonly answering: AnswerQuestion,
    private readonly accepting: AcceptProposal,
  ) {}

  @Post('answer')
  async answer(
    @Caller() caller: Caller,
    @Param('agreementId', ID) id: string,
    @Param('questionId', QUESTION) question: string,
    @Body() body: unknown,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const reader = await this.pages.reader(caller);
    await act(
      reply,
      async () => {
        const name = `answer-${question}`;
        const given = { answer: new Typed(body).text(name) ?? '' };
        const { answer } = readForm(answerForm, given, reader.language, () => `/${name}`);
        await this.answering.answer(byUser(caller), id, question, answer);
        return `/agreements/${id}?done=answered`;
      },
      (problem) => this.shown.page(reader, id, { typed: new Typed(body), problem }),
    );
  }

  @Post('accept')
  async accept(
    @Caller() caller: Caller,
    @Param('agreementId', ID) id: string,
    @Param('questionId', QUESTION) question: string,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const reader = await this.pages.reader(caller);
    await act(
      reply,
      async () => {
        const { agreement } = await this.accepting.accept(byUser(caller), id, question);
        return `/agreements/${agreement.id}?done=accepted`;
      },
      (problem) => this.shown.page(reader, id, { problem }),
    );
  }
}

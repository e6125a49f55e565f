import { Body, Controller, Get, Param, Post, Req, Res } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { z } from 'zod';
import { Public } from '#accounts';
import { formatCheckPdf, SignerDesk, SignerSessionEnded, SignerSessions, type Signer } from '#agreements';
import { ProductError } from '#platform';
import { problemOf } from '../http/problems/problem-of.js';
import { showPartyPage, showSigningProblem } from './answer.js';
import { codeForm, readForm } from './sign-forms.js';
import { problemIn } from './problem-words.js';
import {
  baseOf,
  codePage,
  confirmPage,
  consentPage,
  delegatedPage,
  devicePage,
  endPage,
  readPage,
  sessionEndedPage,
} from './sign-pages.js';
import { sendPdf } from './signed-pages.controller.js';
import { SignerActs, type SimpleAct } from './signer-acts.js';
import { SignerCookie } from './signer-cookie.js';

const party = z.uuid();
const simpleAct = z.enum(['consent', 'understood', 'ask', 'approve', 'confirm', 'decline', 'paper']);

/** The pages of a party who has opened an agreement: what they see follows from where they are. All of it works without scripts. */
@ApiExcludeController()
@Public('parties have no account; the cookie of their own link is what they show')
@Controller('sign/:partyId')
export class SignPagesController {
  constructor(
    private readonly cookie: SignerCookie,
    private readonly sessions: SignerSessions,
    private readonly desk: SignerDesk,
    private readonly acts: SignerActs,
  ) {}

  @Get()
  async show(
    @Param('partyId', { schema: party }) partyId: string,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    await this.withSigner(partyId, request, reply, (signer) => this.page(reply, signer, null));
  }

  @Get('document.pdf')
  async document(
    @Param('partyId', { schema: party }) partyId: string,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    await this.withSigner(partyId, request, reply, async (signer) =>
      sendPdf(reply, await this.desk.document(signer), 'inline; filename="agreement.pdf"'),
    );
  }

  @Get('prepared.pdf')
  async prepared(
    @Param('partyId', { schema: party }) partyId: string,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    await this.withSigner(partyId, request, reply, async (signer) =>
      sendPdf(reply, await this.desk.preparedDocument(signer), 'inline; filename="agreement-to-sign.pdf"'),
    );
  }

  @Get('check.pdf')
  async check(
    @Param('partyId', { schema: party }) partyId: string,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    await this.withSigner(partyId, request, reply, async ({ sessionId }) =>
      sendPdf(reply, await formatCheckPdf(sessionId), 'inline; filename="check.pdf"'),
    );
  }

  @Get('confirm')
  async confirmation(
    @Param('partyId', { schema: party }) partyId: string,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    await this.withSigner(partyId, request, reply, async (signer) => {
      const desk = await this.desk.look(signer);
      if (desk.prepared === null || desk.signature !== null) return this.page(reply, signer, null);
      showPartyPage(reply, confirmPage(desk, null));
    });
  }

  @Post('code')
  async code(
    @Param('partyId', { schema: party }) partyId: string,
    @Body() body: unknown,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    await this.act(partyId, request, reply, (signer) => this.sessions.prove(signer, readForm(codeForm, body).code));
  }

  @Post('new-code')
  async newCode(
    @Param('partyId', { schema: party }) partyId: string,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    await this.act(partyId, request, reply, (signer) => this.sessions.askForCode(signer));
  }

  @Post('device')
  async device(
    @Param('partyId', { schema: party }) partyId: string,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    await this.withSigner(partyId, request, reply, async (signer) => {
      showPartyPage(reply, devicePage(await this.desk.who(signer), await this.acts.linkDevice(signer)));
    });
  }

  @Post('delegate')
  async delegate(
    @Param('partyId', { schema: party }) partyId: string,
    @Body() body: unknown,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    await this.withSigner(partyId, request, reply, async (signer) => {
      const who = await this.desk.who(signer);
      await this.acts.delegate(signer, body);
      this.cookie.clear(reply, partyId);
      showPartyPage(reply, delegatedPage(who));
    });
  }

  @Post('prepare')
  async prepare(
    @Param('partyId', { schema: party }) partyId: string,
    @Body() body: unknown,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    await this.act(partyId, request, reply, (signer) => this.acts.prepare(signer, body), '/confirm');
  }

  @Post(':act')
  async simple(
    @Param('partyId', { schema: party }) partyId: string,
    @Param('act', { schema: simpleAct }) name: SimpleAct,
    @Body() body: unknown,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    await this.act(partyId, request, reply, (signer) => this.acts[name](signer, body));
  }

  /** Does what was asked and leads back to the page, or shows the page with what went wrong. */
  private async act(
    partyId: string,
    request: FastifyRequest,
    reply: FastifyReply,
    work: (signer: Signer) => Promise<unknown>,
    then = '',
  ): Promise<void> {
    await this.withSigner(partyId, request, reply, async (signer) => {
      try {
        await work(signer);
        void reply.header('cache-control', 'no-store').redirect(`${baseOf(partyId)}${then}`, 303);
      } catch (error) {
        if (!(error instanceof ProductError) || error instanceof SignerSessionEnded) throw error;
        const { status, headers } = problemOf(error);
        void reply.headers(headers ?? {});
        await this.page(reply, signer, error, status);
      }
    });
  }

  private async withSigner(
    partyId: string,
    request: FastifyRequest,
    reply: FastifyReply,
    work: (signer: Signer) => Promise<void>,
  ): Promise<void> {
    try {
      await work(await this.cookie.signer(request, partyId));
    } catch (error) {
      showSigningProblem(reply, error, () => sessionEndedPage('en'));
    }
  }

  /** The page of where they are: code, consent, reading and signing, or what came of it. */
  private async page(reply: FastifyReply, signer: Signer, problem: ProductError | null, status = 200): Promise<void> {
    const who = await this.desk.who(signer);
    const words = problem === null ? null : problemIn(who.party.language, problem);
    const end = endPage(who);
    if (end !== null) return showPartyPage(reply, end, problem === null ? 200 : status);
    if (!signer.isProven) return showPartyPage(reply, codePage(who, words), status);
    const mustConsent = who.party.consentedAt === null && who.party.field !== null;
    if (mustConsent) return showPartyPage(reply, consentPage(who, words), status);
    showPartyPage(reply, readPage(await this.desk.look(signer), words), status);
  }
}

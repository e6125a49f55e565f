import { createReadStream } from 'node:fs';
import { join } from 'node:path';
import { Controller, Get, Header, NotFoundException, Param, Req, Res, StreamableFile } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { Public } from '#accounts';
import { Mailer, OutboxMailer, type KeptMail } from '#platform';
import { projectRoot } from '#program';
import { isAtTheMachine } from './at-the-machine.js';
import { mailPage, outboxPage } from './outbox-pages.js';

const STYLE = join(projectRoot(), 'templates/pages/outbox/outbox.css');
const PAGE_POLICY =
  "default-src 'none'; style-src 'self'; font-src 'self'; frame-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";
/** A mail is foreign text: it runs nothing, sends nothing, and fetches nothing. Its links open elsewhere. */
const MAIL_POLICY =
  "sandbox allow-popups allow-popups-to-escape-sandbox; default-src 'none'; style-src 'unsafe-inline'; img-src data:; base-uri 'none'; form-action 'none'; frame-ancestors 'self'";

/**
 * The outbox, where mail stays as long as no mail server is named. It holds links to sign in and to sign, so only programs on the same
 * machine may read it, whose user could read its folder as well.
 */
@ApiExcludeController()
@Public('whoever sits at the machine reads the same mails in a folder')
@Controller('outbox')
export class OutboxController {
  constructor(private readonly mailer: Mailer) {}

  @Get()
  @Header('content-security-policy', PAGE_POLICY)
  async list(@Req() request: FastifyRequest, @Res() reply: FastifyReply): Promise<void> {
    this.show(reply, outboxPage(await this.outboxFor(request).outbox()));
  }

  @Get('outbox.css')
  style(): StreamableFile {
    return new StreamableFile(createReadStream(STYLE), { type: 'text/css; charset=utf-8' });
  }

  @Get(':id')
  @Header('content-security-policy', PAGE_POLICY)
  async mail(@Param('id') id: string, @Req() request: FastifyRequest, @Res() reply: FastifyReply): Promise<void> {
    this.show(reply, mailPage(await this.mailFor(request, id)));
  }

  @Get(':id/html')
  @Header('content-security-policy', MAIL_POLICY)
  // The server lets nobody frame it; this page is framed by the one above.
  @Header('x-frame-options', 'SAMEORIGIN')
  async html(@Param('id') id: string, @Req() request: FastifyRequest, @Res() reply: FastifyReply): Promise<void> {
    this.show(reply, (await this.mailFor(request, id)).html);
  }

  @Get(':id/eml')
  async eml(@Param('id') id: string, @Req() request: FastifyRequest): Promise<StreamableFile> {
    const message = await this.outboxFor(request).eml(id);
    if (message === null) throw new NotFoundException('There is no such mail in the outbox.');
    return new StreamableFile(message, { type: 'message/rfc822', disposition: 'attachment; filename="mail.eml"' });
  }

  private show(reply: FastifyReply, html: string): void {
    void reply.type('text/html; charset=utf-8').header('cache-control', 'no-store').send(html);
  }

  private async mailFor(request: FastifyRequest, id: string): Promise<KeptMail> {
    const mail = (await this.outboxFor(request).outbox()).find((kept) => kept.id === id);
    if (mail === undefined) throw new NotFoundException('There is no such mail in the outbox.');
    return mail;
  }

  /** @throws NotFoundException, the same for all who may not read it */
  private outboxFor(request: FastifyRequest): OutboxMailer {
    if (this.mailer instanceof OutboxMailer && isAtTheMachine(request)) return this.mailer;
    throw new NotFoundException(
      'There is no outbox to read here: mail is sent by a mail server, or you are not at the machine that Workpact runs on.',
    );
  }
}

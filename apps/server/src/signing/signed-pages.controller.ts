import { Controller, Get, Param, Req, Res } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { z } from 'zod';
import { Public } from '#accounts';
import { SignerDesk } from '#agreements';
import { showPartyPage, showSigningProblem } from './answer.js';
import { brokenLinkPage, sealedPage } from './sign-pages.js';
import { visitorOf } from './signer-cookie.js';

const token = z.string().max(100);
const which = z.enum(['document', 'certificate']);

/** Where parties fetch what all have signed, as often as they like, as long as it is kept. */
@ApiExcludeController()
@Public('parties have no account; the link is what they show')
@Controller('signed/:token')
export class SignedPagesController {
  constructor(private readonly desk: SignerDesk) {}

  @Get()
  async show(
    @Param('token', { schema: token }) link: string,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    try {
      showPartyPage(reply, sealedPage(await this.desk.sealed(link, visitorOf(request)), link));
    } catch (error) {
      showSigningProblem(reply, error, () => brokenLinkPage('en'));
    }
  }

  @Get(':which.pdf')
  async file(
    @Param('token', { schema: token }) link: string,
    @Param('which', { schema: which }) wanted: z.output<typeof which>,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    try {
      const { name, content } = await this.desk.fetchSealed(link, wanted, visitorOf(request));
      sendPdf(reply, content, `attachment; filename="${name}"`);
    } catch (error) {
      showSigningProblem(reply, error, () => brokenLinkPage('en'));
    }
  }
}

/** A document of one person: nobody keeps a copy on the way. */
export function sendPdf(reply: FastifyReply, content: Uint8Array, disposition: string): void {
  void reply
    .type('application/pdf')
    .headers({
      'cache-control': 'private, no-store',
      'content-disposition': disposition,
      'content-length': content.length,
    })
    .send(Buffer.from(content));
}

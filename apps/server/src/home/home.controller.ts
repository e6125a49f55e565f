import { Controller, Get, Headers, Post, Req, Res } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { BaseUrl, Caller, Public, Requires, sessionCookieName, Sessions } from '#accounts';
import { languageAskedFor, Pages, showPage } from '../pages/index.js';
import { homePage } from './home-page.js';
import { welcomePage } from './welcome-page.js';

/** Where everybody comes in. */
@ApiExcludeController()
@Controller()
export class HomeController {
  constructor(
    private readonly pages: Pages,
    private readonly sessions: Sessions,
    private readonly baseUrl: BaseUrl,
  ) {}

  @Get()
  @Public('says what Workpact is, and shows nobody’s data')
  welcome(
    @Req() request: FastifyRequest,
    @Headers('accept-language') languages: string,
    @Res() reply: FastifyReply,
  ): void {
    // Whether the session still holds is seen there.
    if (request.cookies[sessionCookieName(this.baseUrl.url)]) void reply.redirect('/home', 303);
    else showPage(reply, welcomePage(languageAskedFor(languages)));
  }

  @Get('home')
  @Requires('session:own')
  async home(@Caller() caller: Caller, @Res() reply: FastifyReply): Promise<void> {
    showPage(reply, homePage(await this.pages.reader(caller)));
  }

  @Post('sign-out')
  @Requires('session:own')
  async signOut(@Caller() caller: Caller, @Res() reply: FastifyReply): Promise<void> {
    await this.sessions.revoke(caller, String(caller.sessionId));
    void reply.clearCookie(sessionCookieName(this.baseUrl.url), { path: '/' }).redirect('/', 303);
  }
}

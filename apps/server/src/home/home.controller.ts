import { Body, Controller, Get, Headers, Post, Req, Res } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { z } from 'zod';
import { BaseUrl, Caller, FoundFirstOrganisation, Public, Requires, sessionCookieName } from '#accounts';
import { ReadAgreements } from '#agreements';
import { ListRoles } from '#roles';
import { SignInCookies } from '../accounts/sign-in-cookies.js';
import { act, languageAskedFor, Pages, readForm, showPage } from '../pages/index.js';
import { firstOrganisationForm, homePage, type HomeView } from './home-page.js';
import { welcomePage } from './welcome-page.js';

const SHOWN = 6;
const ANY_ROLE = {
  text: null,
  state: null,
  teamId: null,
  engagement: null,
  location: null,
  jurisdiction: null,
} as const;
const YEAR_SECONDS = 365 * 86_400;
const STEPS_COOKIE = 'workpact-steps';
const typed = z.record(z.string(), z.unknown()).catch({});

/** Where everybody comes in. */
@ApiExcludeController()
@Controller()
export class HomeController {
  constructor(
    private readonly pages: Pages,
    private readonly first: FoundFirstOrganisation,
    private readonly roles: ListRoles,
    private readonly agreements: ReadAgreements,
    private readonly cookies: SignInCookies,
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
  async home(@Caller() caller: Caller, @Req() request: FastifyRequest, @Res() reply: FastifyReply): Promise<void> {
    const [reader, view] = await Promise.all([this.pages.reader(caller), this.view(caller, request)]);
    showPage(reply, homePage(reader, view));
  }

  @Post('home/hide-steps')
  @Requires('session:own')
  hideSteps(@Res() reply: FastifyReply): void {
    const secure = this.baseUrl.isHttps;
    const options = { path: '/home', httpOnly: true, sameSite: 'lax', secure, maxAge: YEAR_SECONDS } as const;
    void reply.setCookie(STEPS_COOKIE, 'hidden', options).redirect('/home', 303);
  }

  @Post('organisations')
  @Requires('organisation:manage')
  async found(
    @Caller() caller: Caller,
    @Body() body: unknown,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const [reader, view] = await Promise.all([this.pages.reader(caller), this.view(caller, request)]);
    await act(
      reply,
      async () => {
        const { name, yourName, email } = readForm(firstOrganisationForm, body, reader.language);
        const owner = { email, name: yourName, locale: reader.language };
        const result = await this.first.found(caller, { name, owner }, this.cookies.visitorOf(request));
        if (result.kind === 'signed-in') this.cookies.setSession(reply, result.token);
        return '/home';
      },
      (problem) => homePage(reader, view, { body: typed.parse(body), problem }),
    );
  }

  private async view(caller: Caller, request: FastifyRequest): Promise<HomeView> {
    const { permissions } = caller;
    const [roles, agreements, isDemo] = await Promise.all([
      permissions.has('roles:read') ? this.roles.list(caller, ANY_ROLE, { limit: SHOWN, after: null }) : null,
      permissions.has('agreements:read')
        ? this.agreements.list(caller, { roleId: null, state: null }, { limit: SHOWN, before: null })
        : null,
      this.first.mayFound(caller),
    ]);
    return { roles, agreements, isDemo, hidesSteps: request.cookies[STEPS_COOKIE] === 'hidden' };
  }
}

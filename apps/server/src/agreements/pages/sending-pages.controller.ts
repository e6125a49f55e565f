import { Body, Controller, Get, Post, Query, Res } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import { z } from 'zod';
import { Caller, Requires } from '#accounts';
import { agreementWishSchema, byUser, DraftAgreement } from '#agreements';
import { GetRole, GetVersions, ListRoles } from '#roles';
import { act, Pages, readForm, showPage, Typed, type PageProblem, type PageReader } from '../../pages/index.js';
import {
  agreementForm,
  fieldOfFault,
  newAgreementPage,
  partiesOf,
  type NewAgreementPage,
} from './new-agreement-page.js';
import { sendingWords } from './sending-words.js';

const wanted = z.object({ roleId: z.uuid().nullable().catch(null).default(null) });
/** More than anybody chooses from in a list; who has more comes from the role's own page. */
const MOST_ROLES = 200;

/** Where agreements begin. */
@ApiExcludeController()
@Controller('agreements/new')
@Requires('agreements:write')
export class SendingPagesController {
  constructor(
    private readonly pages: Pages,
    private readonly drafting: DraftAgreement,
    private readonly listRoles: ListRoles,
    private readonly getRole: GetRole,
    private readonly getVersions: GetVersions,
  ) {}

  @Get()
  async ask(@Caller() caller: Caller, @Query() query: unknown, @Res() reply: FastifyReply): Promise<void> {
    const reader = await this.pages.reader(caller);
    showPage(reply, await this.page(reader, wanted.parse(query).roleId, { typed: null, problem: null }));
  }

  @Post()
  async draft(@Caller() caller: Caller, @Body() body: unknown, @Res() reply: FastifyReply): Promise<void> {
    const reader = await this.pages.reader(caller);
    const { language } = reader;
    let pointerOf = (pointer: string): string => pointer;
    await act(
      reply,
      async () => {
        const given = readForm(agreementForm(sendingWords(language)), body, language);
        pointerOf = (pointer) => fieldOfFault(given, pointer);
        const { roleId, message, expiresInDays = null, asksForCode } = given;
        const asked = {
          roleId,
          language: given.language,
          message,
          expiresInDays,
          asksForCode: asksForCode === '' ? null : asksForCode === 'yes',
          parties: partiesOf(given),
        };
        const wish = readForm(agreementWishSchema, asked, language, pointerOf);
        const { agreement } = await this.drafting.draft(byUser(caller), wish);
        return `/agreements/${agreement.id}?done=made`;
      },
      (problem: PageProblem) => {
        const faults = problem.faults.map((fault) => ({ ...fault, pointer: pointerOf(fault.pointer) }));
        return this.page(reader, null, { typed: new Typed(body), problem: { ...problem, faults } });
      },
    );
  }

  private async page(
    reader: PageReader,
    roleId: string | null,
    more: Pick<NewAgreementPage, 'typed' | 'problem'>,
  ): Promise<string> {
    const { caller } = reader;
    const published = {
      state: 'published',
      text: null,
      teamId: null,
      engagement: null,
      location: null,
      jurisdiction: null,
    } as const;
    const roles = await this.listRoles.list(caller, published, { limit: MOST_ROLES, after: null });
    return newAgreementPage(reader, {
      roles,
      chosen: await this.chosen(caller, roleId ?? roles[0]?.id ?? null),
      ...more,
    });
  }

  private async chosen(caller: Caller, roleId: string | null): Promise<NewAgreementPage['chosen']> {
    if (roleId === null) return null;
    const role = await this.getRole.get(caller, roleId);
    if (role.latestVersion === 0) return null;
    const { model } = await this.getVersions.get(caller, roleId, role.latestVersion);
    return { role, model };
  }
}

import { Body, Controller, Get, NotFoundException, Param, Post, Res } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import { Caller, Requires } from '#accounts';
import { archetype, GetRole, type ArchetypeSummary, type NewRole } from '#roles';
import { slug } from '#work-model';
import { act, Pages, readForm, showPage, Typed, type PageProblem, type PageReader } from '../../pages/index.js';
import { roleId } from '../roles.requests.js';
import { archetypeForm, archetypePage, findArchetype } from './archetype-page.js';
import { BeginRole } from './begin-role.js';
import { copyForm, copyPage } from './copy-page.js';
import { newRoleForm, newRolePage, roleFileForm } from './new-role-page.js';

/** How a role begins: from nothing, from a file, from an archetype, from another role. */
@ApiExcludeController()
@Controller('roles/new')
@Requires('roles:write')
export class NewRolePagesController {
  constructor(
    private readonly pages: Pages,
    private readonly begin: BeginRole,
    private readonly getRole: GetRole,
  ) {}

  @Get()
  async choose(@Caller() caller: Caller, @Res() reply: FastifyReply): Promise<void> {
    showPage(reply, newRolePage(await this.pages.reader(caller), { typed: new Typed({}), problem: null }));
  }

  @Post()
  async create(@Caller() caller: Caller, @Body() body: unknown, @Res() reply: FastifyReply): Promise<void> {
    const reader = await this.pages.reader(caller);
    const again = (problem: PageProblem): string => newRolePage(reader, { typed: new Typed(body), problem });
    await this.make(reader, reply, again, () => {
      const { title, engagement, legalName } = readForm(newRoleForm, body, reader.language);
      const { language } = reader;
      return {
        teamId: null,
        model: { workpact: 1, language, organisation: { legalName }, role: { title, engagement } },
      };
    });
  }

  @Post('file')
  async fromFile(@Caller() caller: Caller, @Body() body: unknown, @Res() reply: FastifyReply): Promise<void> {
    const reader = await this.pages.reader(caller);
    const again = (problem: PageProblem): string => newRolePage(reader, { typed: new Typed(body), problem });
    await this.make(reader, reply, again, () => {
      return { teamId: null, text: readForm(roleFileForm, body, reader.language).text };
    });
  }

  @Get('archetypes/:archetype')
  async archetype(@Caller() caller: Caller, @Param('archetype') id: string, @Res() reply: FastifyReply): Promise<void> {
    const reader = await this.pages.reader(caller);
    const page = { archetype: known(reader, id), typed: new Typed({}), problem: null };
    showPage(reply, archetypePage(reader, page));
  }

  @Post('archetypes/:archetype')
  async fromArchetype(
    @Caller() caller: Caller,
    @Param('archetype') id: string,
    @Body() body: unknown,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const reader = await this.pages.reader(caller);
    const page = { archetype: known(reader, id), typed: new Typed(body) };
    const again = (problem: PageProblem): string => archetypePage(reader, { ...page, problem });
    await this.make(reader, reply, again, () => {
      const { legalName, ...use } = readForm(archetypeForm, body, reader.language);
      return { teamId: null, model: archetype(id, reader.language, { ...use, organisation: { legalName } }) };
    });
  }

  @Get('copies/:roleId')
  async askForCopy(
    @Caller() caller: Caller,
    @Param('roleId', { schema: roleId }) id: string,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const [reader, { role }] = await Promise.all([this.pages.reader(caller), this.getRole.draft(caller, id)]);
    showPage(reply, copyPage(reader, { role, typed: new Typed({}), problem: null }));
  }

  /** Another role that says the same, under another name. */
  @Post('copies/:roleId')
  async copy(
    @Caller() caller: Caller,
    @Param('roleId', { schema: roleId }) id: string,
    @Body() body: unknown,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const [reader, { role, model }] = await Promise.all([this.pages.reader(caller), this.getRole.draft(caller, id)]);
    if (model === null) return void reply.redirect(`/roles/${id}/text`, 303);
    const again = (problem: PageProblem): string => copyPage(reader, { role, typed: new Typed(body), problem });
    await this.make(reader, reply, again, () => {
      const { title } = readForm(copyForm, body, reader.language);
      return {
        teamId: role.teamId,
        model: { ...model, id: slug(title) || 'role', version: 1, role: { ...model.role, title } },
      };
    });
  }

  private make(
    { caller }: PageReader,
    reply: FastifyReply,
    again: (problem: PageProblem) => string,
    wish: () => NewRole,
  ): Promise<void> {
    return act(reply, async () => `/roles/${(await this.begin.begin(caller, wish())).id}/edit`, again);
  }
}

function known(reader: PageReader, id: string): ArchetypeSummary {
  const found = findArchetype(reader, id);
  if (found === null)
    throw new NotFoundException('There is no such archetype. The address /roles/new lists all of them.');
  return found;
}

import { Body, Controller, Get, NotFoundException, Param, Post, Res } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import { z } from 'zod';
import { Caller, Requires } from '#accounts';
import { archetype, CreateRole, RoleIdTaken, type ArchetypeSummary, type NewRole, type RoleSummary } from '#roles';
import { slug } from '#work-model';
import { act, Pages, readForm, showPage, Typed, type PageProblem, type PageReader } from '../../pages/index.js';
import { archetypeForm, archetypePage, findArchetype } from './archetype-page.js';
import { newRoleForm, newRolePage, roleFileForm } from './new-role-page.js';

/** How a role begins: from nothing, from a file, from an archetype. */
@ApiExcludeController()
@Controller('roles/new')
@Requires('roles:write')
export class NewRolePagesController {
  constructor(
    private readonly pages: Pages,
    private readonly createRole: CreateRole,
  ) {}

  @Get()
  async begin(@Caller() caller: Caller, @Res() reply: FastifyReply): Promise<void> {
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

  private make(
    { caller }: PageReader,
    reply: FastifyReply,
    again: (problem: PageProblem) => string,
    wish: () => NewRole,
  ): Promise<void> {
    return act(reply, async () => `/roles/${(await this.createFree(caller, wish())).id}/edit`, again);
  }

  /** Two roles may have the same title; their ids are told apart by a number. A file says its own id, and is left as it is. */
  private async createFree(caller: Caller, role: NewRole): Promise<RoleSummary> {
    for (let number = 1; ; number++) {
      try {
        return await this.createRole.create(caller, number === 1 ? role : numbered(role, number));
      } catch (error) {
        if (!(error instanceof RoleIdTaken) || 'text' in role || number === MOST_TRIES) throw error;
      }
    }
  }
}

const MOST_TRIES = 50;

function numbered(role: NewRole, number: number): NewRole {
  if ('text' in role) return role;
  const model = titled.parse(role.model);
  return { ...role, model: { ...model, id: `${slug(model.role.title)}-${number}` } };
}

const titled = z.looseObject({ role: z.looseObject({ title: z.string() }) });

function known(reader: PageReader, id: string): ArchetypeSummary {
  const found = findArchetype(reader, id);
  if (found === null)
    throw new NotFoundException('There is no such archetype. The address /roles/new lists all of them.');
  return found;
}

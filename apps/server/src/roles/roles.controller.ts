import { Body, Controller, Get, Param, Post, Put, Query } from '@nestjs/common';
import { ApiConsumes, ApiOperation, ApiTags } from '@nestjs/swagger';
import type { z } from 'zod';
import { Caller, Requires } from '#accounts';
import { ArchiveRole, CreateRole, GetRole, ListRoles, MoveRole, PublishRole, type RoleSummary } from '#roles';
import { Answers, decodeCursor, IfMatch, page, type Paged } from '../http/index.js';
import { newRole, publication, roleId, roleList, teamOfRole } from './roles.requests.js';
import { publishedRole, role, roles } from './roles.responses.js';

type RoleAnswer = z.input<typeof role>;
const ID = { schema: roleId };

/** Job roles: where each stands. */
@ApiTags('Roles')
@Controller('api/v1/roles')
export class RolesController {
  constructor(
    private readonly createRole: CreateRole,
    private readonly listRoles: ListRoles,
    private readonly getRole: GetRole,
    private readonly moveRole: MoveRole,
    private readonly publishRole: PublishRole,
    private readonly archiveRole: ArchiveRole,
  ) {}

  @Post()
  @Requires('roles:write')
  @ApiOperation({ summary: 'Begin a role' })
  @ApiConsumes('application/json', 'application/yaml')
  @Answers(201, role, { etag: true, description: 'The role, with its draft to be read and written under /draft.' })
  async create(
    @Caller() caller: Caller,
    @Body({ schema: newRole }) body: z.output<typeof newRole>,
  ): Promise<RoleAnswer> {
    const { text, model, teamId } = body;
    return shown(await this.createRole.create(caller, text === undefined ? { model, teamId } : { text, teamId }));
  }

  @Get()
  @Requires('roles:read', { proof: 'in-transaction' })
  @ApiOperation({ summary: 'List and search roles' })
  @Answers(200, roles, { description: 'The newest first.' })
  async list(
    @Caller() caller: Caller,
    @Query({ schema: roleList }) { limit, cursor, q, ...filter }: z.output<typeof roleList>,
  ): Promise<Paged<RoleAnswer>> {
    const { state = null, teamId = null, engagement = null, location = null, jurisdiction = null } = filter;
    const wanted = { text: q ?? null, state, teamId, engagement, location, jurisdiction };
    const found = await this.listRoles.list(caller, wanted, { limit: limit + 1, after: decodeCursor(cursor, roleId) });
    return page(found.map(shown), limit, ({ id }) => id);
  }

  @Get(':roleId')
  @Requires('roles:read', { proof: 'in-transaction' })
  @ApiOperation({ summary: 'Read where a role stands' })
  @Answers(200, role, { etag: true, description: 'The role without its text.' })
  async get(@Caller() caller: Caller, @Param('roleId', ID) id: string): Promise<RoleAnswer> {
    return shown(await this.getRole.get(caller, id));
  }

  @Put(':roleId/team')
  @Requires('roles:write')
  @ApiOperation({ summary: 'Give a role to a team' })
  @Answers(200, role, { etag: true, description: 'The role. What is published of it has not changed.' })
  async move(
    @Caller() caller: Caller,
    @Param('roleId', ID) id: string,
    @IfMatch() revision: number | null,
    @Body({ schema: teamOfRole }) { teamId }: z.output<typeof teamOfRole>,
  ): Promise<RoleAnswer> {
    return shown(await this.moveRole.move(caller, id, revision, teamId));
  }

  @Post(':roleId/publish')
  @Requires('roles:publish', { proof: 'in-transaction' })
  @ApiOperation({ summary: 'Make the draft the next version' })
  @Answers(200, publishedRole, { etag: true, description: 'The version, which never changes again.' })
  async publish(
    @Caller() caller: Caller,
    @Param('roleId', ID) id: string,
    @IfMatch() revision: number | null,
    @Body({ schema: publication }) { note }: z.output<typeof publication>,
  ): Promise<z.input<typeof publishedRole>> {
    const published = await this.publishRole.publish(caller, id, revision, note);
    return { role: shown(published.role), version: published.version, revision: published.role.revision };
  }

  @Post(':roleId/archive')
  @Requires('roles:publish')
  @ApiOperation({ summary: 'Put a role away' })
  @Answers(200, role, { etag: true, description: 'The role. Nothing of it is lost.' })
  async archive(
    @Caller() caller: Caller,
    @Param('roleId', ID) id: string,
    @IfMatch() revision: number | null,
  ): Promise<RoleAnswer> {
    return shown(await this.archiveRole.archive(caller, id, revision));
  }

  @Post(':roleId/unarchive')
  @Requires('roles:publish')
  @ApiOperation({ summary: 'Take a role out of the archive' })
  @Answers(200, role, { etag: true })
  async unarchive(
    @Caller() caller: Caller,
    @Param('roleId', ID) id: string,
    @IfMatch() revision: number | null,
  ): Promise<RoleAnswer> {
    return shown(await this.archiveRole.unarchive(caller, id, revision));
  }
}

/** A list that may be written to, as answers declare it. */
export function shown(summary: RoleSummary): RoleAnswer {
  return { ...summary, jurisdictions: [...summary.jurisdictions] };
}

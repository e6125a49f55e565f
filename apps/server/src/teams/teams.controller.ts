import { Body, Controller, Delete, Get, Param, Post, Put, Query } from '@nestjs/common';
import { ApiOperation } from '@nestjs/swagger';
import type { z } from 'zod';
import { Caller, Requires } from '#accounts';
import { TeamService } from '#people';
import { Answers, decodeCursor, IfMatch, page, pageRequest, type Paged } from '../http/index.js';
import { teamFields, teamId } from './teams.requests.js';
import { team, teamPage } from './teams.responses.js';

type TeamAnswer = z.input<typeof team>;

/** Teams, one inside the other. */
@Controller('api/v1/teams')
export class TeamsController {
  constructor(private readonly teams: TeamService) {}

  @Get()
  @Requires('teams:read')
  @ApiOperation({ summary: 'List teams' })
  @Answers(200, teamPage, { description: 'In the order of their making.' })
  async list(
    @Caller() caller: Caller,
    @Query({ schema: pageRequest }) { limit, cursor }: z.output<typeof pageRequest>,
  ): Promise<Paged<TeamAnswer>> {
    const after = decodeCursor(cursor, teamId);
    return page(await this.teams.list(caller, { limit: limit + 1, after }), limit, ({ id }) => id);
  }

  @Post()
  @Requires('teams:write')
  @ApiOperation({ summary: 'Make a team' })
  @Answers(201, team, { etag: true })
  create(
    @Caller() caller: Caller,
    @Body({ schema: teamFields }) fields: z.output<typeof teamFields>,
  ): Promise<TeamAnswer> {
    return this.teams.create(caller, fields);
  }

  @Get(':teamId')
  @Requires('teams:read')
  @ApiOperation({ summary: 'Read a team' })
  @Answers(200, team, { etag: true })
  get(@Caller() caller: Caller, @Param('teamId', { schema: teamId }) id: string): Promise<TeamAnswer> {
    return this.teams.get(caller, id);
  }

  @Put(':teamId')
  @Requires('teams:write')
  @ApiOperation({ summary: 'Change a team' })
  @Answers(200, team, { etag: true })
  change(
    @Caller() caller: Caller,
    @Param('teamId', { schema: teamId }) id: string,
    @IfMatch() revision: number | null,
    @Body({ schema: teamFields }) fields: z.output<typeof teamFields>,
  ): Promise<TeamAnswer> {
    return this.teams.change(caller, id, revision, fields);
  }

  @Delete(':teamId')
  @Requires('teams:write')
  @ApiOperation({ summary: 'Delete a team; its people stay' })
  @Answers(204)
  async delete(
    @Caller() caller: Caller,
    @Param('teamId', { schema: teamId }) id: string,
    @IfMatch() revision: number | null,
  ): Promise<void> {
    await this.teams.delete(caller, id, revision);
  }
}

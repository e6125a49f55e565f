import { Controller, Delete, Get, Param, Put, Query } from '@nestjs/common';
import { ApiOperation } from '@nestjs/swagger';
import { z } from 'zod';
import { Caller, Requires } from '#accounts';
import { PersonService, TeamMembersService, TeamService } from '#people';
import { Answers, decodeCursor, page, pageRequest, type Paged } from '../http/index.js';
import { peoplePage, type person } from '../people/people.responses.js';
import { teamId } from './teams.requests.js';

const personId = z.uuid();

/** Who belongs to a team. */
@Controller('api/v1/teams/:teamId/members')
export class TeamMembersController {
  constructor(
    private readonly teams: TeamService,
    private readonly members: TeamMembersService,
    private readonly people: PersonService,
  ) {}

  @Get()
  @Requires('people:read')
  @ApiOperation({ summary: 'List the people of a team' })
  @Answers(200, peoplePage)
  async list(
    @Caller() caller: Caller,
    @Param('teamId', { schema: teamId }) id: string,
    @Query({ schema: pageRequest }) { limit, cursor }: z.output<typeof pageRequest>,
  ): Promise<Paged<z.input<typeof person>>> {
    const after = decodeCursor(cursor, personId);
    await this.teams.get(caller, id);
    return page(await this.people.list(caller, { limit: limit + 1, after, teamId: id }), limit, (one) => one.id);
  }

  @Put(':personId')
  @Requires('teams:write')
  @ApiOperation({ summary: 'Add somebody to a team' })
  @Answers(204)
  async add(
    @Caller() caller: Caller,
    @Param('teamId', { schema: teamId }) team: string,
    @Param('personId', { schema: personId }) one: string,
  ): Promise<void> {
    await this.members.add(caller, team, one);
  }

  @Delete(':personId')
  @Requires('teams:write')
  @ApiOperation({ summary: 'Take somebody out of a team' })
  @Answers(204)
  async remove(
    @Caller() caller: Caller,
    @Param('teamId', { schema: teamId }) team: string,
    @Param('personId', { schema: personId }) one: string,
  ): Promise<void> {
    await this.members.remove(caller, team, one);
  }
}

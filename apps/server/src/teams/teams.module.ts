import { Module } from '@nestjs/common';
import { PeopleModule } from '#people';
import { TeamMembersController } from './team-members.controller.js';
import { TeamsController } from './teams.controller.js';

/** Teams over HTTP. */
@Module({ imports: [PeopleModule], controllers: [TeamsController, TeamMembersController] })
export class TeamsDoor {}

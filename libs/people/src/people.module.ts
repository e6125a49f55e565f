import { Module } from '@nestjs/common';
import { PersonService } from './persons/person.service.js';
import { PreferredWindowService } from './preferred-windows/preferred-window.service.js';
import { TeamMembersService } from './teams/team-members.service.js';
import { TeamService } from './teams/team.service.js';

const SERVICES = [PersonService, PreferredWindowService, TeamMembersService, TeamService];

/** Teams and people; stands on the platform, which is global. */
@Module({ providers: SERVICES, exports: SERVICES })
export class PeopleModule {}

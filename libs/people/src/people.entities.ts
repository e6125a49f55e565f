import { PreferredWindows1761000201000 } from './migrations/1761000201000-preferred-windows.js';
import { TeamsAndPeople1761000200000 } from './migrations/1761000200000-teams-and-people.js';
import { Person } from './persons/person.entity.js';
import { PreferredWindow } from './preferred-windows/preferred-window.entity.js';
import { TeamMember } from './teams/team-member.entity.js';
import { Team } from './teams/team.entity.js';

export const PEOPLE_ENTITIES = [Person, PreferredWindow, Team, TeamMember];
export const PEOPLE_MIGRATIONS = [TeamsAndPeople1761000200000, PreferredWindows1761000201000];

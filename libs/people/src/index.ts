/**
 * People: who works in which team, in which zone, at which hours.
 *
 * A person is not an account: candidates are people before they ever sign in. What people keep for themselves (preferred hours) is theirs
 * alone; the database holds that, whatever is asked. People are never scored here, or anywhere.
 */
export { PEOPLE_ENTITIES, PEOPLE_MIGRATIONS } from './people.entities.js';
export { PeopleModule } from './people.module.js';
export { PERSON_STATES, type Person, type PersonState } from './persons/person.entity.js';
export { PersonEmailTaken, PersonNotFound, PersonUserTaken, PersonUserUnknown } from './persons/person.errors.js';
export { PersonService, type PersonFields, type PersonList } from './persons/person.service.js';
export { PreferredWindowNotFound, PreferredWindowNotYours } from './preferred-windows/preferred-window.errors.js';
export { PreferredWindowService } from './preferred-windows/preferred-window.service.js';
export { RevisionDiffers } from './revision-differs.js';
export { TeamMembersService } from './teams/team-members.service.js';
export type { Team } from './teams/team.entity.js';
export { TeamService, type TeamFields } from './teams/team.service.js';
export { someHours, workingHours } from './weekly-hours-column.js';

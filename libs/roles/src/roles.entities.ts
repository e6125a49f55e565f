import { RoleTerm } from './entities/role-term.entity.js';
import { RoleVersion } from './entities/role-version.entity.js';
import { Role } from './entities/role.entity.js';
import { Roles1761000400000 } from './migrations/1761000400000-roles.js';
import { RoleVersions1761000401000 } from './migrations/1761000401000-role-versions.js';
import { DraftTextBehind1761000402000 } from './migrations/1761000402000-draft-text-behind.js';
import { ROLL_OUT_POLICY } from './policies/roll-out-policy.job.js';
import { QuickRenaming1761000403000 } from './migrations/1761000403000-quick-renaming.js';

export const ROLES_JOB_KINDS = [ROLL_OUT_POLICY];

export const ROLES_ENTITIES = [Role, RoleTerm, RoleVersion];

export const ROLES_MIGRATIONS = [
  Roles1761000400000,
  RoleVersions1761000401000,
  DraftTextBehind1761000402000,
  QuickRenaming1761000403000,
];

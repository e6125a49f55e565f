/** A person's access in one organisation. (`role` alone always means a job role.) */
export const ACCESS_ROLES = ['owner', 'admin', 'recruiter', 'hiring-manager', 'viewer'] as const;
export type AccessRole = (typeof ACCESS_ROLES)[number];

/** Everything a route can ask for, with what it lets a caller do. The order is the order of the table in the guide. */
export const PERMISSIONS = {
  'session:own': 'See who is signed in, sign out',
  'account:own': 'Change the own way of signing in, end own sessions, switch organisation',
  'people:own': 'See and change what the organisation keeps about oneself',
  'organisation:read': 'See the organisation’s name and settings',
  'organisation:manage': 'Change name and settings, set up single sign-on',
  'members:read': 'See members and invitations',
  'members:manage': 'Invite, change access, remove',
  'api-keys:manage': 'Make and revoke API keys',
  'audit:read': 'See who changed what',
  'teams:read': 'See teams',
  'teams:write': 'Make and change teams',
  'people:read': 'See people, their zone and working hours',
  'people:write': 'Add and change people',
  'policies:read': 'See policy templates',
  'policies:write': 'Draft and assign policy templates',
  'policies:publish': 'Publish policy templates',
  'roles:read': 'See roles and their versions',
  'roles:write': 'Draft and change roles',
  'roles:publish': 'Publish and archive roles',
  'documents:read': 'See and fetch documents',
  'documents:create': 'Have documents made',
  'templates:read': 'See document templates',
  'templates:write': 'Change document templates',
  'agreements:read': 'See agreements, who signed what and when',
  'agreements:write': 'Draft, send and answer agreements',
  'privacy:manage': 'Say how long agreements are kept; export and erase what is kept about a person',
  'seals:manage': 'Set up keys and time stamps of seals',
  'webhooks:manage': 'Set up webhooks, see their deliveries',
  'jobs:read': 'See background work',
  'jobs:manage': 'Run failed background work again',
} as const;
export type Permission = keyof typeof PERMISSIONS;

export const ALL_PERMISSIONS: readonly Permission[] = Object.keys(PERMISSIONS).filter(
  (name): name is Permission => name in PERMISSIONS,
);

/**
 * What belongs to a signed-in person in whatever organisation, or in none. No access role gives it and no API key has it.
 * `account:own` is withheld from sessions that an organisation's single sign-on vouches for (ADR 8).
 */
export const PERSONAL_PERMISSIONS = ['session:own', 'account:own'] as const satisfies readonly Permission[];

const SEEING = [
  'people:own',
  'organisation:read',
  'teams:read',
  'policies:read',
  'roles:read',
  'documents:read',
  'templates:read',
] as const satisfies readonly Permission[];

const DRAFTING = [
  ...SEEING,
  'members:read',
  'people:read',
  'roles:write',
  'documents:create',
  'agreements:read',
  'agreements:write',
  'jobs:read',
] as const satisfies readonly Permission[];

const RUNNING = ALL_PERMISSIONS.filter(
  // Whoever sets up single sign-on decides who may call themselves owner, so it is for owners.
  (permission) => !isPersonal(permission) && permission !== 'organisation:manage',
);

/** The permission table: what each access role may do. */
export const PERMISSIONS_OF: Readonly<Record<AccessRole, ReadonlySet<Permission>>> = {
  owner: new Set<Permission>([...RUNNING, 'organisation:manage']),
  admin: new Set<Permission>(RUNNING),
  recruiter: new Set<Permission>([...DRAFTING, 'roles:publish']),
  'hiring-manager': new Set<Permission>([...DRAFTING, 'teams:write']),
  viewer: new Set<Permission>(SEEING),
};

function isPersonal(permission: Permission): boolean {
  return PERSONAL_PERMISSIONS.some((personal) => personal === permission);
}

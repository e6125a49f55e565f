import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { projectRoot } from '#program';
import { permissionMatrix } from './permission-matrix.js';
import { ACCESS_ROLES, ALL_PERMISSIONS, PERMISSIONS_OF, PERSONAL_PERMISSIONS, type AccessRole } from './permissions.js';

/** Prettier pads the cells of tables. */
const cellsOf = (table: string): string[][] =>
  table
    .split('\n')
    .filter((line) => line.startsWith('|'))
    .map((line) => line.split('|').map((cell) => cell.trim().replace(/^-+$/, '---')));

describe('the permission table', () => {
  it('is what the guide prints', () => {
    const guide = readFileSync(join(projectRoot(), 'docs/guide/accounts.md'), 'utf8');
    expect(cellsOf(guide)).toEqual(cellsOf(permissionMatrix()));
  });

  it.each(ACCESS_ROLES)('lets a %s see and change what is kept about themselves', (accessRole) => {
    expect(PERMISSIONS_OF[accessRole].has('people:own')).toBe(true);
  });

  it.each([
    ['viewer', 'recruiter'],
    ['viewer', 'hiring-manager'],
    ['recruiter', 'admin'],
    ['hiring-manager', 'admin'],
    ['admin', 'owner'],
  ] satisfies [AccessRole, AccessRole][])('gives a %s nothing that a %s has not', (less, more) => {
    expect([...PERMISSIONS_OF[less]].filter((permission) => !PERMISSIONS_OF[more].has(permission))).toEqual([]);
  });

  it('gives the owner everything but what belongs to the person, which no access role gives', () => {
    const personal = new Set<string>(PERSONAL_PERMISSIONS);
    expect([...PERMISSIONS_OF.owner].sort()).toEqual(ALL_PERMISSIONS.filter((one) => !personal.has(one)).sort());
  });

  it('lets only owners decide who vouches for people, and only owners and admins handle members, keys and the audit log', () => {
    const having = (permission: (typeof ALL_PERMISSIONS)[number]): AccessRole[] =>
      ACCESS_ROLES.filter((accessRole) => PERMISSIONS_OF[accessRole].has(permission));
    expect(having('organisation:manage')).toEqual(['owner']);
    for (const permission of [
      'members:manage',
      'api-keys:manage',
      'audit:read',
      'webhooks:manage',
      'jobs:manage',
    ] as const) {
      expect(having(permission)).toEqual(['owner', 'admin']);
    }
  });
});

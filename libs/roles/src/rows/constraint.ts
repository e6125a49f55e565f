import { RoleIdTaken, RoleTeamUnknown } from '../roles.errors.js';

/**
 * Runs a write that gives a role its id or team, and says so when the id is another role's or the team is none.
 * @throws RoleIdTaken, RoleTeamUnknown
 */
export async function meaning<T>(slug: string, write: () => Promise<T>): Promise<T> {
  try {
    return await write();
  } catch (error) {
    const broken = brokenConstraint(error);
    if (broken === 'role_slug_unique') throw new RoleIdTaken(slug);
    if (broken === 'role_of_team') throw new RoleTeamUnknown();
    throw error;
  }
}

function brokenConstraint(error: unknown): unknown {
  const cause: unknown =
    typeof error === 'object' && error !== null && 'driverError' in error ? error.driverError : null;
  return typeof cause === 'object' && cause !== null && 'constraint' in cause ? cause.constraint : null;
}

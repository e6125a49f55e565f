import type { EntityManager } from 'typeorm';

/** Somebody among the people of the organisation, with the names of their teams; null when nobody has the address. */
export async function personRecord(
  tx: EntityManager,
  email: string,
): Promise<Readonly<Record<string, unknown>> | null> {
  const [found] = await tx.query<{ row: Readonly<Record<string, unknown>> }[]>(
    `SELECT to_jsonb(person) - 'tenant_id' || jsonb_build_object('teams', (SELECT coalesce(jsonb_agg(team.name ORDER BY team.name), '[]')
       FROM team_member member JOIN team ON team.tenant_id = member.tenant_id AND team.id = member.team_id
       WHERE member.tenant_id = person.tenant_id AND member.person_id = person.id)) AS row
     FROM person WHERE tenant_id = app_tenant() AND lower(email) = lower($1)`,
    [email],
  );
  return found?.row ?? null;
}

/** With their places in teams, and what they kept for themselves. @returns ids of what is gone */
export async function erasePersonRecord(tx: EntityManager, email: string): Promise<string[]> {
  const [gone] = await tx.query<[{ id: string }[], number]>(
    'DELETE FROM person WHERE tenant_id = app_tenant() AND lower(email) = lower($1) RETURNING id',
    [email],
  );
  return gone.map(({ id }) => id);
}

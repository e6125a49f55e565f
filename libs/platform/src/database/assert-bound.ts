import type { DataSource } from 'typeorm';

/** The login of the servers could see every organisation's rows. */
export class LoginNotBound extends Error {
  constructor(login: string, why: string) {
    super(
      `The database user "${login}" ${why}, so row-level security would not hold it. Give DATABASE_URL another user (workpact migrate makes it) and the owner's to DATABASE_OWNER_URL.`,
    );
    this.name = 'LoginNotBound';
  }
}

/**
 * Refuses to go on with a login that row-level security does not bind: a superuser, one that may bypass it, or the owner of tables.
 * @throws LoginNotBound
 */
export async function assertBound(source: DataSource): Promise<void> {
  const [login] = await source.query<{ name: string; isSuper: boolean; bypasses: boolean; owned: number }[]>(`
    SELECT rolname AS name, rolsuper AS "isSuper", rolbypassrls AS bypasses,
      (SELECT count(*)::int FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace
        WHERE n.nspname = 'public' AND c.relkind IN ('r', 'p') AND pg_has_role(current_user, c.relowner, 'MEMBER')) AS owned
    FROM pg_roles WHERE rolname = current_user`);
  if (login === undefined) return;
  if (login.isSuper) throw new LoginNotBound(login.name, 'is a superuser');
  if (login.bypasses) throw new LoginNotBound(login.name, 'may bypass row-level security');
  if (login.owned > 0) throw new LoginNotBound(login.name, `owns ${login.owned} tables`);
}

import type { DataSource } from 'typeorm';
import { fault, ok, reasonOf, type CheckResult } from './check.js';

/** Servers refuse to start with a login that row-level security does not bind; here is the reason beforehand. */
export async function checkLogin(source: DataSource): Promise<CheckResult> {
  const { assertBound, LoginNotBound } = await import('#platform');
  try {
    await assertBound(source);
    return ok('Login', 'row-level security binds it');
  } catch (error) {
    if (!(error instanceof LoginNotBound)) throw error;
    const fix =
      'Make a login that owns nothing: put its name and a password into DATABASE_URL, the owner into DATABASE_OWNER_URL, and run workpact migrate.';
    return fault('Login', error.message.split('. ')[0] ?? error.message, fix);
  }
}

/** Whether the database has what this version needs. A newer one is fine: that is how versions are rolled out. */
export async function checkTables(source: DataSource): Promise<CheckResult> {
  const { assertMigrated } = await import('#platform');
  try {
    await assertMigrated(source);
    return ok('Tables', 'all migrations of this version were run');
  } catch (error) {
    return fault('Tables', reasonOf(error).replace(/\. Run:.*$/, ''), 'Run: workpact migrate');
  }
}

export type Privilege = 'SELECT' | 'INSERT' | 'UPDATE' | 'DELETE';

/** The group of every login that the servers and workers use. It owns nothing and cannot bypass row-level security. */
export const APP_ROLE = 'workpact_app';

/**
 * SQL that gives a table to the servers, row by row: only rows of the tenant that the transaction has named can be seen or written.
 * Leave `UPDATE` and `DELETE` out for what must never change, and Postgres refuses them.
 */
export function tenantTable(
  table: string,
  privileges: readonly Privilege[] = ['SELECT', 'INSERT', 'UPDATE', 'DELETE'],
): string {
  return `
    ALTER TABLE ${table} ENABLE ROW LEVEL SECURITY;
    CREATE POLICY ${table}_of_tenant ON ${table} TO ${APP_ROLE} USING (tenant_id = app_tenant()) WITH CHECK (tenant_id = app_tenant());
    GRANT ${privileges.join(', ')} ON ${table} TO ${APP_ROLE};`;
}

import type { EntityManager } from 'typeorm';
import { diff, modelOfJson } from '#work-model';
import type { Agreement } from '../entities/agreement.entity.js';

/**
 * Whether the role still says what the agreement was made of (rule 21). A newer version that differs by its number alone says the same.
 */
export async function isDocumentCurrent(
  tx: EntityManager,
  { roleId, roleVersion }: Pick<Agreement, 'roleId' | 'roleVersion'>,
): Promise<boolean> {
  const rows = await tx.query<{ number: number; model: string }[]>(
    `SELECT version.number, version.model::text AS model FROM role_version version
     JOIN role ON role.tenant_id = version.tenant_id AND role.id = version.role_id
     WHERE role.tenant_id = app_tenant() AND role.id = $1 AND role.latest_version <> $2
       AND version.number IN (role.latest_version, $2) ORDER BY version.number`,
    [roleId, roleVersion],
  );
  const [made, latest] = rows.map(({ model }) => modelOfJson(model));
  if (made === undefined || latest === undefined) return true;
  return diff({ ...made, version: latest.version }, latest).length === 0;
}

// Fills an organisation with many roles and a long audit log, by SQL alone: what a company of some years has.
import { parseRoleFile } from '../../../dist/libs/work-model/src/index.js';

/**
 * Adds rows until there are as many as wanted. Every role has the same text; titles and ids differ, in the model too.
 * @param {import('pg').Pool} owner
 */
export async function fill(owner, { tenantId, text, roles, auditRows }) {
  const { model } = parseRoleFile(text, { file: 'role.yaml' });
  const count = async (table) => {
    const { rows } = await owner.query(`SELECT count(*)::int AS count FROM ${table} WHERE tenant_id = $1`, [tenantId]);
    return rows[0].count;
  };
  // Ids of version 7 in the order of the numbers, as the product makes them one after another.
  const id = (number) =>
    `(lpad(to_hex(1700000000000 + ${number}), 12, '0') || '7' || substr(md5(${number}::text), 1, 3) || '8' || substr(md5(${number}::text), 4, 15))::uuid`;
  await owner.query(
    `INSERT INTO role (tenant_id, id, slug, title, engagement, location_mode, jurisdictions, draft_text, draft_model, search_words)
     SELECT $1, ${id('n')}, 'role-' || n, 'Exhibition Designer ' || n, 'employee', 'hybrid', '{US-NY}', $2, $3::jsonb || jsonb_build_object('id', 'role-' || n),
       ARRAY['exhibition', 'designer', n::text, 'engagement:employee', 'location:hybrid', 'jurisdiction:us-ny']
     FROM generate_series($4::bigint + 1, $5::bigint) AS n`,
    [tenantId, text, JSON.stringify(model), await count('role'), roles],
  );
  await owner.query(
    `INSERT INTO audit_entry (tenant_id, id, fact, subject, subject_id, details)
     SELECT $1, ${id('n')}, 'role-draft-saved', 'role', (n % 1000)::text, '{"revision": 2}'
     FROM generate_series($2::bigint + 1, $3::bigint) AS n`,
    [tenantId, await count('audit_entry'), auditRows],
  );
}

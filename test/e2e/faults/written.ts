import type { Pool } from 'pg';
import type { Deed } from './writer.js';

/** What the database has of each deed, by its mark: how often. */
export async function countsOf(owner: Pool, deeds: readonly Deed[]): Promise<Map<string, number>> {
  const { rows } = await owner.query<{ mark: string; count: number }>(
    `SELECT mark, count(*)::int AS count FROM (
       SELECT substr(title, 6) AS mark FROM role WHERE title LIKE 'Role %'
       UNION ALL SELECT note FROM role_version WHERE note IS NOT NULL
     ) made GROUP BY mark`,
  );
  const counts = new Map(rows.map(({ mark, count }) => [mark, count]));
  return new Map(deeds.map(({ mark }) => [mark, counts.get(mark) ?? 0]));
}

/** Queries that find what must not be: each gives a row for each half state, and its name says what is wrong. */
const HALF_STATES = {
  'a role whose versions are not 1 to n': `
    SELECT role.id FROM role LEFT JOIN role_version v ON v.tenant_id = role.tenant_id AND v.role_id = role.id
    GROUP BY role.tenant_id, role.id, role.latest_version
    HAVING array_remove(array_agg(v.number ORDER BY v.number), NULL) <> ARRAY(SELECT generate_series(1, role.latest_version))`,
  'a version without exactly one entry of the audit log': `
    SELECT v.id FROM role_version v WHERE 1 <> (SELECT count(*) FROM audit_entry a WHERE a.tenant_id = v.tenant_id
      AND a.fact = 'role-published' AND a.subject_id = v.role_id::text AND a.details ->> 'number' = v.number::text)`,
  'a role without exactly one entry of the audit log': `
    SELECT role.id FROM role WHERE 1 <> (SELECT count(*) FROM audit_entry a WHERE a.tenant_id = role.tenant_id
      AND a.fact = 'role-created' AND a.subject_id = role.id::text)`,
  'a revision of a draft that is not one saved or published': `
    SELECT role.id FROM role WHERE role.draft_revision <> 1 + (SELECT count(*) FROM audit_entry a WHERE a.tenant_id = role.tenant_id
      AND a.fact IN ('role-draft-saved', 'role-published') AND a.subject_id = role.id::text)`,
  'an entry of the audit log about a version that is not there': `
    SELECT a.id FROM audit_entry a WHERE a.fact = 'role-published' AND NOT EXISTS (SELECT FROM role_version v
      WHERE v.tenant_id = a.tenant_id AND v.role_id::text = a.subject_id AND v.number::text = a.details ->> 'number')`,
  'a version of which an endpoint is not told exactly once': `
    SELECT v.id FROM role_version v JOIN webhook_endpoint e ON e.tenant_id = v.tenant_id AND e.created_at < v.published_at
    WHERE 1 <> (SELECT count(*) FROM webhook_delivery d WHERE d.tenant_id = v.tenant_id AND d.endpoint_id = e.id
      AND d.event = 'role-published' AND d.body::jsonb -> 'data' ->> 'subjectId' = v.role_id::text
      AND d.body::jsonb -> 'data' ->> 'number' = v.number::text)`,
  'a delivery that waits without a job': `
    SELECT d.id FROM webhook_delivery d WHERE d.state = 'waiting' AND NOT EXISTS (SELECT FROM pgboss.job j
      WHERE j.name = 'deliver-webhook' AND j.data ->> 'attemptId' = d.attempt_id::text AND j.state IN ('created', 'retry', 'active'))`,
  'a document that waits without a job': `
    SELECT d.id FROM document d WHERE d.state IN ('queued', 'rendering') AND NOT EXISTS (SELECT FROM pgboss.job j
      WHERE j.name = 'render-document' AND j.data ->> 'documentId' = d.id::text AND j.state IN ('created', 'retry', 'active'))`,
};

/** Everything that is only half there, by what is wrong with it; empty when all is well. */
export async function halfStates(owner: Pool): Promise<Record<string, unknown[]>> {
  const found: Record<string, unknown[]> = {};
  for (const [what, query] of Object.entries(HALF_STATES)) {
    const { rows } = await owner.query(query);
    if (rows.length > 0) found[what] = rows;
  }
  return found;
}

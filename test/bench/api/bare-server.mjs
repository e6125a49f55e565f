// What the API is measured against: the thinnest server that does the same SQL, Fastify and pg, nothing else. No permission, no
// validation, no row-level security (it logs in as the owner), nothing found out: what it writes it is given.
import { randomUUIDv7 } from 'node:crypto';
import fastify from 'fastify';
import pg from 'pg';

const { BENCH_DATABASE_URL, BENCH_TENANT, PORT } = process.env;
const pool = new pg.Pool({ connectionString: BENCH_DATABASE_URL, max: 16 });
const app = fastify({ logger: false });

const SUMMARY = `role.id, role.slug, role.title, role.state, role.team_id AS "teamId", role.engagement,
  role.location_mode AS "locationMode", role.jurisdictions, role.draft_revision AS revision, role.draft_is_open AS "draftIsOpen",
  role.draft_model IS NULL AS "draftHasFaults", role.draft_cause AS "draftCause", role.latest_version AS "latestVersion",
  role.created_at AS "createdAt", role.updated_at AS "updatedAt"`;
/** What a version keeps of its check, ready to be written. The bare server finds nothing out by itself. */
let facts;
process.on('message', ({ findings, measures }) => {
  facts = { findings: JSON.stringify(findings), measures: JSON.stringify(measures) };
});

app.get('/roles/:id', async ({ params }) => {
  const { rows } = await pool.query(`SELECT ${SUMMARY} FROM role WHERE tenant_id = $1 AND id = $2`, [
    BENCH_TENANT,
    params.id,
  ]);
  return rows[0];
});

app.get('/roles', async ({ query }) => {
  const { rows } = await pool.query(
    `SELECT ${SUMMARY} FROM role WHERE tenant_id = $1 AND role.state <> 'archived' AND ($2::uuid IS NULL OR id < $2) ORDER BY id DESC LIMIT 51`,
    [BENCH_TENANT, query.after ?? null],
  );
  return { items: rows.slice(0, 50), nextCursor: rows.length > 50 ? rows[49].id : null };
});

app.put('/roles/:id/draft', async ({ params, body }) =>
  inTransaction(async (client) => {
    const { text = null, model } = body;
    const { id, role } = model;
    const { rows } = await client.query(
      `UPDATE role SET draft_text = coalesce($3, draft_text), draft_text_is_behind = $3::text IS NULL, draft_model = $4, draft_faults = '[]',
         draft_is_open = true, draft_cause = NULL, slug = $5, title = $6, engagement = $7, location_mode = $8, jurisdictions = $9,
         draft_revision = draft_revision + 1, updated_at = now()
       WHERE tenant_id = $1 AND id = $2 RETURNING ${SUMMARY}`,
      [BENCH_TENANT, params.id, text, model, id, role.title, role.engagement, role.locationMode, role.jurisdictions],
    );
    await tell(client, 'role-draft-saved', params.id);
    return { role: rows[0], faults: [] };
  }),
);

app.post('/roles/:id/publish', async ({ params }) =>
  inTransaction(async (client) => {
    const drafts = await client.query(
      `SELECT ${SUMMARY}, draft_text, draft_model FROM role WHERE tenant_id = $1 AND id = $2`,
      [BENCH_TENANT, params.id],
    );
    const { draft_text: text, draft_model: model, teamId } = drafts.rows[0];
    await client.query(
      `SELECT id, level, template_id, version, parameters, overrides, locks FROM policy_assignment
       WHERE tenant_id = $1 AND (level = 'organisation' OR level = 'team' AND team_id = $2 OR level = 'role' AND role_id = $3) ORDER BY id`,
      [BENCH_TENANT, teamId, params.id],
    );
    const { rows } = await client.query(
      `UPDATE role SET state = 'published', latest_version = latest_version + 1, draft_is_open = false,
         draft_revision = draft_revision + 1, updated_at = now() WHERE tenant_id = $1 AND id = $2 RETURNING ${SUMMARY}`,
      [BENCH_TENANT, params.id],
    );
    const version = await client.query(
      `INSERT INTO role_version (tenant_id, id, role_id, number, text, model, model_hash, findings, measures, check_config, from_policies)
       VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, '{}', '{}') RETURNING id, number, published_at`,
      [
        BENCH_TENANT,
        randomUUIDv7(),
        params.id,
        rows[0].latestVersion,
        text,
        JSON.stringify(model),
        'a'.repeat(64),
        facts.findings,
        facts.measures,
      ],
    );
    await tell(client, 'role-published', params.id);
    return { role: rows[0], version: version.rows[0] };
  }),
);

/** Writes the audit entry and looks who wants to hear of it. */
async function tell(client, fact, id) {
  await client.query(
    `INSERT INTO audit_entry (tenant_id, id, fact, subject, subject_id, user_id, api_key_id, request_id, address, details)
     VALUES ($1, $2, $3, 'role', $4, NULL, NULL, NULL, NULL, '{}')`,
    [BENCH_TENANT, randomUUIDv7(), fact, id],
  );
  await client.query(
    `SELECT id FROM webhook_endpoint WHERE tenant_id = $1 AND disabled_at IS NULL AND ($2 = ANY (events) OR '*' = ANY (events))
     ORDER BY id FOR KEY SHARE`,
    [BENCH_TENANT, fact],
  );
}

async function inTransaction(work) {
  const client = await pool.connect();
  try {
    await client.query('BEGIN');
    const result = await work(client);
    await client.query('COMMIT');
    return result;
  } catch (error) {
    await client.query('ROLLBACK');
    throw error;
  } finally {
    client.release();
  }
}

await app.listen({ port: Number(PORT), host: '127.0.0.1' });
process.send({ ready: true });

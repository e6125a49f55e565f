// What the API is measured against: the thinnest server that does the same SQL, Fastify and pg, nothing else. No permission, no
// validation, no row-level security (it logs in as the owner), no audit of its own, though it writes the same audit row.
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
const AUDIT = `INSERT INTO audit_entry (tenant_id, id, fact, subject, subject_id, user_id, api_key_id, request_id, address, details)
  VALUES ($1, $2, $3, 'role', $4, NULL, NULL, NULL, NULL, $5)`;

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
    const { text, model } = body;
    const { rows } = await client.query(
      `UPDATE role SET draft_text = $3, draft_model = $4, draft_faults = '[]', draft_is_open = true, draft_cause = NULL,
         draft_revision = draft_revision + 1, updated_at = now() WHERE tenant_id = $1 AND id = $2 RETURNING ${SUMMARY}`,
      [BENCH_TENANT, params.id, text, model],
    );
    await client.query(AUDIT, [BENCH_TENANT, randomUUIDv7(), 'role-draft-saved', params.id, '{}']);
    return { role: rows[0], text, model };
  }),
);

app.post('/roles/:id/publish', async ({ params, body }) =>
  inTransaction(async (client) => {
    const { rows } = await client.query(
      `UPDATE role SET state = 'published', latest_version = latest_version + 1, draft_is_open = false,
         draft_revision = draft_revision + 1, updated_at = now() WHERE tenant_id = $1 AND id = $2 RETURNING ${SUMMARY}, draft_text, draft_model`,
      [BENCH_TENANT, params.id],
    );
    const { draft_text: text, draft_model: model, ...role } = rows[0];
    const version = await client.query(
      `INSERT INTO role_version (tenant_id, id, role_id, number, text, model, model_hash, findings, measures, check_config, from_policies)
       VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, '{}', '{}') RETURNING id, number, published_at`,
      [
        BENCH_TENANT,
        randomUUIDv7(),
        params.id,
        role.latestVersion,
        text,
        JSON.stringify(model),
        body.hash,
        body.findings,
        body.measures,
      ],
    );
    await client.query(AUDIT, [BENCH_TENANT, randomUUIDv7(), 'role-published', params.id, '{}']);
    return { role, version: version.rows[0] };
  }),
);

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

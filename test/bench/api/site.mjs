// Installations to measure: an embedded Postgres, an organisation with an API key, and a server.
import { createHash, randomBytes } from 'node:crypto';
import { fork } from 'node:child_process';
import { once } from 'node:events';
import { chmodSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import pg from 'pg';
import { environment } from '../../../dist/libs/platform/src/index.js';
import { prepareInstallation } from '../../../dist/libs/installation/src/index.js';
import { fill } from './fill.mjs';

const root = fileURLToPath(new URL('../../..', import.meta.url));
/** What every role of the organisation says. */
export const TEXT = readFileSync(join(root, 'examples/design-firm-designer.yaml'), 'utf8');

/**
 * An installation with an organisation that has so much, and its server.
 * @param {{ roles: number, auditRows: number, port: number }} wanted
 */
export async function aSite({ roles, auditRows, port }) {
  const folder = mkdtempSync(join(tmpdir(), 'workpact-bench-api-'));
  chmodSync(folder, 0o711);
  const { tenantId, key, ids } = await filled(folder, { roles, auditRows });
  const installation = await installed(folder);
  const { DATABASE_URL, DATABASE_OWNER_URL } = installation.settings;
  const owner = new pg.Pool({ connectionString: DATABASE_OWNER_URL, max: 4 });
  const children = [];
  const stop = async () => {
    for (const child of children) child.kill('SIGKILL');
    await owner.end();
    await installation.stop();
    rmSync(folder, { recursive: true, force: true });
  };
  try {
    const workpact = join(root, 'dist/apps/server/src/main.js');
    const env = { DATABASE_URL, DATA_DIR: folder, PORT: String(port), LOG_LEVEL: 'silent', RATE_LIMITS: 'false' };
    const { address } = await start(workpact, env, children);
    return { address, key, tenantId, ids, env, owner, ownerUrl: DATABASE_OWNER_URL, children, stop };
  } catch (error) {
    await stop();
    throw error;
  }
}

async function installed(folder) {
  return prepareInstallation(environment({ DATA_DIR: folder }), () => undefined);
}

/** Fills an installation and stops it: Postgres then writes what the filling left to be written, and not while something is measured. */
async function filled(folder, { roles, auditRows }) {
  const installation = await installed(folder);
  const owner = new pg.Pool({ connectionString: installation.settings.DATABASE_OWNER_URL, max: 1 });
  try {
    const organisation = await anOrganisation(owner);
    await fill(owner, { tenantId: organisation.tenantId, text: TEXT, roles, auditRows });
    await owner.query('VACUUM ANALYZE');
    return { ...organisation, ids: await roleIds(owner, organisation.tenantId) };
  } finally {
    await owner.end();
    await installation.stop();
  }
}

/** An organisation with an API key that may do everything a key may. */
async function anOrganisation(owner) {
  const tenantId = crypto.randomUUID();
  const key = `wp_${randomBytes(32).toString('base64url')}`;
  const scopes = ['roles:read', 'roles:write', 'roles:publish', 'documents:create', 'audit:read'];
  await owner.query('INSERT INTO organisation (id, name, slug) VALUES ($1, $2, $3)', [tenantId, 'Bench', 'bench']);
  await owner.query(
    `INSERT INTO api_key (tenant_id, id, name, prefix, key_hash, scopes, expires_at) VALUES ($1, $2, 'bench', 'wp_bench', $3, $4, now() + interval '1 day')`,
    [tenantId, crypto.randomUUID(), createHash('sha256').update(key).digest(), scopes],
  );
  return { tenantId, key };
}

/**
 * @param {readonly import('node:child_process').ChildProcess[]} children where the process is noted, so that somebody ends it
 * @param {string | null} group folder of the control group that it and all it starts belong to; null: as this process
 */
export async function start(program, env, children, group = null) {
  const intoGroup = 'echo $$ > "$0/cgroup.procs" && exec "$@"';
  const runner =
    group === null ? { execArgv: [] } : { execPath: '/bin/sh', execArgv: ['-c', intoGroup, group, process.execPath] };
  const child = fork(program, [], { env: { ...process.env, ...env }, ...runner });
  children.push(child);
  const ended = once(child, 'exit').then(([code]) => Promise.reject(new Error(`${program} ended with ${code}.`)));
  await Promise.race([once(child, 'message'), ended]);
  ended.catch(() => undefined);
  return { child, address: `http://127.0.0.1:${env.PORT}` };
}

async function roleIds(owner, tenantId) {
  const { rows } = await owner.query('SELECT id, slug FROM role WHERE tenant_id = $1 ORDER BY random() LIMIT 2000', [
    tenantId,
  ]);
  return rows;
}

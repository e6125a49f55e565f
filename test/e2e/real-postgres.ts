import { execFileSync, spawn, type ChildProcess } from 'node:child_process';
import { chownSync, globSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createServer, type AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Client } from 'pg';

/** A Postgres of the operating system, not ours: what an installation with a database of its own runs on. */
export interface SystemPostgres {
  readonly ownerUrl: string;
  readonly appUrl: string;
  /** `15.18`, as it says itself. */
  readonly version: string;
  /** Starts it again after `kill`. */
  start(): Promise<void>;
  /** Ends it as a power cut of the machine would. */
  kill(): Promise<void>;
  stop(): Promise<void>;
}

const PASSWORD = 'for-tests-only';
const SETTINGS = ['listen_addresses=127.0.0.1', 'max_connections=200', 'log_min_messages=panic'];

/** Makes a cluster of its own in a temporary folder and starts it on a free port of this machine alone. */
export async function aSystemPostgres(): Promise<SystemPostgres> {
  const [initdb] = globSync('/usr/lib/postgresql/*/bin/initdb').sort().reverse();
  if (initdb === undefined) throw new Error('PostgreSQL of the system is missing: apt-get install postgresql');
  const folder = mkdtempSync(join(tmpdir(), 'workpact-system-postgres-'));
  const cluster = join(folder, 'cluster');
  const passwordFile = join(folder, 'password');
  writeFileSync(passwordFile, PASSWORD);
  const user = unprivileged(folder, passwordFile);
  execFileSync(initdb, ['-D', cluster, '-U', 'postgres', '-A', 'scram-sha-256', '--pwfile', passwordFile], user);
  const port = await freePort();
  const server = new PostgresProcess(initdb.replace(/initdb$/, 'postgres'), cluster, port, user);
  await server.start();
  const url = (name: string, database: string): string =>
    `postgres://${name}:${PASSWORD}@127.0.0.1:${port}/${database}`;
  const version = await prepare(url('postgres', 'postgres'));
  return {
    ownerUrl: url('owner', 'workpact'),
    appUrl: url('workpact_server', 'workpact'),
    version,
    start: () => server.start(),
    kill: () => server.end('SIGQUIT'),
    async stop() {
      await server.end('SIGINT');
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

/** Postgres refuses to run as root. */
function unprivileged(...paths: string[]): { uid?: number; gid?: number } {
  if (process.getuid?.() !== 0) return {};
  const [uid = 0, gid = 0] = ['-u', '-g'].map((flag) =>
    Number(execFileSync('id', [flag, 'postgres'], { encoding: 'utf8' })),
  );
  for (const path of paths) chownSync(path, uid, gid);
  return { uid, gid };
}

class PostgresProcess {
  private child: ChildProcess | null = null;

  constructor(
    private readonly program: string,
    private readonly cluster: string,
    private readonly port: number,
    private readonly user: { uid?: number; gid?: number },
  ) {}

  async start(): Promise<void> {
    const settings = [...SETTINGS, `port=${this.port}`, `unix_socket_directories=${this.cluster}`];
    const args = ['-D', this.cluster, ...settings.flatMap((setting) => ['-c', setting])];
    this.child = spawn(this.program, args, { ...this.user, stdio: 'ignore' });
    await answers(`postgres://postgres:${PASSWORD}@127.0.0.1:${this.port}/postgres`);
  }

  async end(signal: NodeJS.Signals): Promise<void> {
    const { child } = this;
    if (child === null || child.exitCode !== null || child.signalCode !== null) return;
    const ended = new Promise((resolve) => {
      child.once('exit', resolve);
    });
    child.kill(signal);
    await ended;
  }
}

/** The owner's login and its database; the servers' login is made by `workpact migrate`. */
async function prepare(adminUrl: string): Promise<string> {
  const admin = new Client({ connectionString: adminUrl });
  await admin.connect();
  await admin.query(`CREATE ROLE owner LOGIN CREATEROLE PASSWORD '${PASSWORD}'`);
  await admin.query('CREATE DATABASE workpact OWNER owner');
  const { rows } = await admin.query<{ server_version: string }>('SHOW server_version');
  await admin.end();
  return rows[0]?.server_version ?? '';
}

async function answers(url: string): Promise<void> {
  for (let attempt = 0; ; attempt++) {
    const client = new Client({ connectionString: url, connectionTimeoutMillis: 1000 });
    try {
      await client.connect();
      await client.end();
      return;
    } catch (error) {
      if (attempt === 100) throw error;
      await new Promise((resolve) => {
        setTimeout(resolve, 100);
      });
    }
  }
}

/** A port that nobody has at this moment. */
export function freePort(): Promise<number> {
  return new Promise((resolve) => {
    const probe = createServer();
    probe.listen(0, '127.0.0.1', () => {
      const { port } = probe.address() as AddressInfo;
      probe.close(() => resolve(port));
    });
  });
}

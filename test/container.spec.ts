import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import { z } from 'zod';
import { environment, envSchema } from '#platform';
import { projectRoot } from '#program';

const read = (name: string): string => readFileSync(join(projectRoot(), name), 'utf8');

const composeSchema = z.object({
  services: z.record(
    z.string(),
    z.object({
      build: z.string().optional(),
      command: z.array(z.string()).optional(),
      environment: z.record(z.string(), z.string()).optional(),
      depends_on: z.unknown().optional(),
    }),
  ),
});
const { services } = composeSchema.parse(parse(read('compose.yaml'), { merge: true }));
const ours = Object.entries(services).filter(([, service]) => service.build === '.');
const dockerfile = read('Dockerfile');
const imageEnv = Object.fromEntries(
  (/^ENV (.+)$/m.exec(dockerfile)?.[1] ?? '').split(' ').map((pair) => pair.split('=') as [string, string]),
);
/** Set by images for Node itself. */
const FOREIGN = new Set(['NODE_ENV']);

describe('the containers', () => {
  it('are a server, workers, a migration, a database, a file store and a mail catcher', () => {
    expect(Object.keys(services).toSorted()).toEqual(
      ['bucket', 'files', 'mail', 'migrate', 'postgres', 'server', 'worker'].toSorted(),
    );
    expect(ours.map(([name]) => name).toSorted()).toEqual(['migrate', 'server', 'worker']);
  });

  it.each(ours)('%s has settings that Workpact knows and takes', (_, service) => {
    const settings = { ...imageEnv, ...service.environment };
    const unknown = Object.keys(settings).filter((name) => !(name in envSchema.shape) && !FOREIGN.has(name));
    expect(unknown).toEqual([]);
    const env = environment(settings);
    expect(env.HOST).toBe('0.0.0.0');
    expect(env.DATABASE_URL).toBeDefined();
  });

  it('share what must be the same on every server', () => {
    const shared = ['DATABASE_URL', 'SECRET_KEY', 'S3_ENDPOINT', 'S3_BUCKET', 'SMTP_URL', 'BASE_URL'];
    for (const name of shared) expect(new Set(ours.map(([, { environment: env }]) => env?.[name])).size).toBe(1);
  });

  it('give the owner of the database to the migration alone', () => {
    const owners = ours.filter(([, { environment: env }]) => env?.['DATABASE_OWNER_URL'] !== undefined);
    expect(owners.map(([name]) => name)).toEqual(['migrate']);
  });

  it('reach only services that are there', () => {
    const addresses = ours.flatMap(([, { environment: env = {} }]) =>
      ['DATABASE_URL', 'DATABASE_OWNER_URL', 'S3_ENDPOINT', 'SMTP_URL'].flatMap((name) => env[name] ?? []),
    );
    const hosts = new Set(addresses.map((address) => new URL(address).hostname));
    expect([...hosts].filter((host) => !(host in services))).toEqual([]);
    expect(hosts.size).toBe(3);
  });

  it('run programs of this repository', () => {
    const commands = [
      ...ours.map(([, { command }]) => command),
      JSON.parse(/^CMD (.+)$/m.exec(dockerfile)?.[1] ?? '[]'),
    ];
    const programs = commands.flat().filter((word): word is string => /\.m?js$/.test(String(word)));
    expect(programs.length).toBeGreaterThanOrEqual(3);
    for (const program of programs) {
      const source = program.replace(/^dist\/(.+)\.js$/, '$1.ts');
      expect([source, existsSync(join(projectRoot(), source))]).toEqual([source, true]);
    }
  });
});

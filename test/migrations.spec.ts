import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { MigrationInterface } from 'typeorm';
import { projectRoot, workpactVersion } from '#program';
import { refusals, sqlOf, statementsOf } from './migration-rules.fixture.js';

/**
 * What the first release consists of. No servers are older than these, so they may do anything. Nothing is added here after that
 * release: what comes later must run beside servers of the version before.
 */
const FIRST_RELEASE = new Set([
  'Foundation1761000000000',
  'HttpState1761000010000',
  'OrganisationsAndPeople1761000100000',
  'SigningIn1761000101000',
  'WaysInOfOrganisations1761000102000',
  'Lookups1761000103000',
  'TeamsAndPeople1761000200000',
  'PreferredWindows1761000201000',
  'Policies1761000300000',
  'Roles1761000400000',
  'RoleVersions1761000401000',
  'DocumentTemplates1761000500000',
  'Documents1761000501000',
  'Webhooks1761000600000',
]);

type MigrationClass = new () => MigrationInterface;

async function allMigrations(): Promise<MigrationClass[]> {
  const files = globSync('libs/*/src/**/migrations/*.ts', { cwd: projectRoot() }).toSorted();
  const modules = await Promise.all(
    files.map((file) => import(join(projectRoot(), file)) as Promise<Record<string, MigrationClass>>),
  );
  return modules.flatMap((module) => Object.values(module));
}

describe('the migrations', () => {
  it('are all known here: those of the first release by name', async () => {
    const names = (await allMigrations()).map(({ name }) => name);
    expect([...FIRST_RELEASE].filter((name) => !names.includes(name))).toEqual([]);
    expect(names.length).toBeGreaterThanOrEqual(FIRST_RELEASE.size);
  });

  it('after the first release run beside servers of the version before', async () => {
    const later = (await allMigrations()).filter(({ name }) => !FIRST_RELEASE.has(name));
    const refused = await Promise.all(
      later.map(async (Migration) => {
        const why = refusals(await sqlOf(new Migration(), workpactVersion()));
        return why.map((sentence) => `${Migration.name} ${sentence}`);
      }),
    );
    expect(refused.flat()).toEqual([]);
  });

  it('send SQL that these rules can read', async () => {
    for (const Migration of await allMigrations()) {
      const { queries } = await sqlOf(new Migration(), workpactVersion());
      const unread = queries
        .flatMap(statementsOf)
        .filter(
          (statement) =>
            !/^(create|alter|drop|grant|revoke|do|set|reset|insert|comment|exception|null)\b/.test(statement),
        );
      expect([Migration.name, unread]).toEqual([Migration.name, []]);
    }
  });
});

describe('the queries of the servers', () => {
  // Connections keep statements prepared, and Postgres refuses one whose columns have become other than they were: all requests of the
  // version before would fail from the moment a column is added.
  it('name the columns of tables, so that a new column changes none of them', () => {
    const all = /\b(?:SELECT|RETURNING)\s+(?:(\w+)\.)?\*(?!\s+FROM\s+(?:\(|\w+\())/gi;
    // What a part of the same query gives has the columns that this part names.
    const isOfTable = (source: string, name: string): boolean => !new RegExp(`\\b${name} AS \\(`, 'i').test(source);
    const files = globSync('{libs,apps}/*/src/**/*.ts', { cwd: projectRoot() }).filter(
      (file) => !/(spec|fixture)\.ts$/.test(file),
    );
    const found = files.flatMap((file) => {
      const source = readFileSync(join(projectRoot(), file), 'utf8');
      const hits = [...source.matchAll(all)].filter(([, name]) => name === undefined || isOfTable(source, name));
      return hits.map(([text]) => `${file}: ${text}`);
    });
    expect(files.length).toBeGreaterThan(100);
    expect(found).toEqual([]);
    expect('SELECT * FROM role'.match(all)).not.toBeNull();
  });
});

const judged = (queries: string[], isTransaction = true): string[] =>
  refusals({ queries, isTransaction, release: '1.4.0' });

describe('an invented migration', () => {
  it.each([
    ['DROP TABLE role_term', 'takes away'],
    ['ALTER TABLE role DROP COLUMN slug', 'takes away'],
    ['ALTER TABLE role DROP slug', 'takes away'],
    ['ALTER TABLE role ADD COLUMN a int, DROP COLUMN slug', 'takes away'],
    ['DROP FUNCTION app_user()', 'takes away'],
    ['REVOKE INSERT ON role FROM workpact_app', 'takes away'],
    ['REVOKE ALL ON FUNCTION f(text) FROM workpact_app', 'takes away'],
    ['CREATE OR REPLACE FUNCTION f() RETURNS int RETURN 1; REVOKE ALL ON FUNCTION f() FROM workpact_app', 'takes away'],
    ['CREATE FUNCTION f() RETURNS int RETURN 1; REVOKE ALL ON FUNCTION f(), g() FROM PUBLIC', 'takes away'],
    ['ALTER TABLE role DROP COLUMN slug -- unused since 1.4.0', 'takes away'],
    ['ALTER TABLE role RENAME COLUMN slug TO handle', 'renames'],
    ['ALTER TABLE role RENAME TO job', 'renames'],
    ['ALTER TABLE role ADD COLUMN grade text NOT NULL', 'give it a DEFAULT'],
    ['ALTER TABLE role ADD grade text NOT NULL', 'give it a DEFAULT'],
    [`ALTER TABLE role ADD COLUMN a text, ADD COLUMN b text NOT NULL`, 'give it a DEFAULT'],
    ['ALTER TABLE role ADD COLUMN key uuid NOT NULL DEFAULT gen_random_uuid()', 'differs from row to row'],
    ['ALTER TABLE role ADD COLUMN number bigserial', 'differs from row to row'],
    ['ALTER TABLE role ALTER COLUMN slug TYPE varchar(60)', 'rewrites the table'],
    ['ALTER TABLE role ALTER slug SET DATA TYPE bytea', 'rewrites the table'],
    ['ALTER TABLE role ALTER COLUMN team_id SET NOT NULL', 'NOT VALID'],
    ['ALTER TABLE role ADD CONSTRAINT short CHECK (length(slug) < 60)', 'NOT VALID'],
    [
      'ALTER TABLE role ADD CONSTRAINT of_team FOREIGN KEY (tenant_id, team_id) REFERENCES team (tenant_id, id)',
      'NOT VALID',
    ],
    ['ALTER TABLE role ADD COLUMN owner_id uuid REFERENCES app_user (id)', 'NOT VALID'],
    ['ALTER TABLE role ADD CONSTRAINT one UNIQUE (tenant_id, title)', 'USING INDEX'],
    ['CREATE INDEX role_by_title ON role (tenant_id, title)', 'CONCURRENTLY'],
    ['CREATE UNIQUE INDEX role_by_title ON role (tenant_id, title)', 'CONCURRENTLY'],
    ['DROP INDEX role_by_team', 'CONCURRENTLY'],
    ['LOCK TABLE role', 'keeps everybody out'],
    ['TRUNCATE role_term', 'keeps everybody out'],
    [`UPDATE role SET title = 'x; WHERE'`, 'in portions'],
    ['ALTER TABLE role DISABLE ROW LEVEL SECURITY', 'see each other'],
    ['DO $$ BEGIN ALTER TABLE role RENAME TO job; END $$', 'renames'],
    ['CREATE TABLE extra (id uuid); ALTER TABLE role RENAME TO job', 'renames'],
  ])('is refused: %s', (sql, why) => {
    expect(judged([sql]).join('\n')).toContain(why);
  });

  it.each([
    [['CREATE INDEX CONCURRENTLY i ON role (tenant_id, title)'], true, 'transaction = false'],
    [
      ['DROP INDEX CONCURRENTLY IF EXISTS i; CREATE INDEX CONCURRENTLY i ON role (tenant_id, title)'],
      false,
      'query of its own',
    ],
    [['CREATE INDEX CONCURRENTLY i ON role (tenant_id, title)'], false, 'what a failed build left'],
  ])(
    'that builds an index beside the traffic in a way that cannot work is refused: %j',
    (queries, isTransaction, why) => {
      expect(judged(queries, isTransaction).join('\n')).toContain(why);
    },
  );

  it.each([
    [
      'CREATE TABLE grade (tenant_id uuid NOT NULL, id uuid NOT NULL); CREATE INDEX g ON grade (tenant_id); ALTER TABLE grade ENABLE ROW LEVEL SECURITY',
    ],
    [`ALTER TABLE role ADD COLUMN grade text NOT NULL DEFAULT 'none', ADD COLUMN note text`],
    ['ALTER TABLE role ADD COLUMN graded_at timestamptz NOT NULL DEFAULT now()'],
    ['ALTER TABLE role ADD CONSTRAINT short CHECK (length(slug) < 60) NOT VALID'],
    ['ALTER TABLE role VALIDATE CONSTRAINT short'],
    ['ALTER TABLE role ALTER COLUMN team_id DROP NOT NULL'],
    ['ALTER TABLE role DROP CONSTRAINT role_state_known'],
    ['ALTER TABLE role ADD CONSTRAINT one UNIQUE USING INDEX role_by_title'],
    ['CREATE OR REPLACE FUNCTION f() RETURNS void LANGUAGE sql AS $$ DROP TABLE role $$'],
    ['CREATE FUNCTION f(a int) RETURNS int RETURN a; REVOKE ALL ON FUNCTION f(int) FROM PUBLIC'],
    ['ALTER TABLE role DROP COLUMN slug -- unused since 1.3.0'],
    ['-- unused since 1.3.0\nDROP TABLE role_term'],
    [`INSERT INTO note (text) VALUES ('DROP TABLE role; --')`],
  ])('may run beside servers that work: %s', (sql) => {
    expect(judged([sql])).toEqual([]);
  });

  it('may build an index beside the traffic, waiting for whom it must', () => {
    const build = ['DROP INDEX CONCURRENTLY IF EXISTS i', 'CREATE INDEX CONCURRENTLY i ON role (tenant_id, title)'];
    expect(judged(['SET lock_timeout = 0', ...build, 'RESET lock_timeout'], false)).toEqual([]);
    expect(judged(build, false).join()).toContain('needs SET lock_timeout = 0');
  });
});

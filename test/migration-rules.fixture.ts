/**
 * What a migration may not do while servers of the version before go on beside it (docs/adr/0011-zero-downtime-migrations.md), judged by
 * the SQL it sends. What it creates itself is its own: nobody uses that yet.
 */
import type { MigrationInterface, QueryRunner } from 'typeorm';

export interface ReleasedSql {
  /** Each query as it is sent to Postgres. */
  readonly queries: readonly string[];
  readonly isTransaction: boolean;
  /** The release that the migration will be part of. */
  readonly release: string;
}

/** A sentence for each thing the migration may not do; none when it may run beside servers that work. */
export function refusals({ queries, isTransaction, release }: ReleasedSql): string[] {
  const sql = queries.join(';\n');
  const statements = queries.flatMap(statementsOf);
  const made = new Set(
    statements.flatMap(
      (statement) =>
        /^create (?:table|view|materialized view) (?:if not exists )?(\S+)/.exec(statement)?.[1] ??
        /^create function (\w+\()/.exec(statement)?.[1] ??
        [],
    ),
  );
  const inUse = statements.filter((statement) => !made.has(subjectOf(statement) ?? ''));
  const unused = /--\s*unused since (\d+\.\d+\.\d+)/.exec(sql)?.[1];
  return [
    ...inUse.flatMap((statement) =>
      RULES.filter(({ when }) => when.test(statement)).map(({ why }) => `${why}: ${statement}`),
    ),
    ...inUse
      .filter((statement) => TAKES_AWAY.test(statement) && !(unused !== undefined && isBefore(unused, release)))
      .map(
        (statement) =>
          `takes away what servers of the version before may use; say \`-- unused since <a release before ${release}>\`: ${statement}`,
      ),
    ...concurrency(queries, isTransaction),
  ];
}

const TAKES_AWAY =
  /^drop (table|view|function|type|trigger|policy)\b|^alter table .*\bdrop (column\b|(?!constraint|not null|default|identity|expression)\S+\s*(cascade)?(,|$))|^revoke\b/;

const RULES: readonly { readonly when: RegExp; readonly why: string }[] = [
  {
    when: /^alter .*\brename\b/,
    why: 'renames what servers of the version before use; add the new one, fill both, and drop the old one a release later',
  },
  {
    when: /^alter table .*\badd (column )?(?!constraint\b)(?=[^,(]*\bnot null\b)(?![^,]*\bdefault\b)/,
    why: 'adds a column that the version before does not fill; give it a DEFAULT, or leave NOT NULL to a later release',
  },
  {
    when: /^alter table .*\badd (column )?[^,]*(\bdefault (?!now\(\)|current_)[a-z_]\w*\(|\bserial\b|\bbigserial\b|\bgenerated\b)/,
    why: 'rewrites the table for a value that differs from row to row; add the column empty and fill it in portions',
  },
  {
    when: /^alter table .*\balter (column )?\S+ (set data )?type\b/,
    why: 'rewrites the table; add a column of the new type, fill both, and drop the old one a release later',
  },
  {
    when: /^alter table .*\bset not null\b/,
    why: 'reads the whole table while nobody may write; add CHECK (… IS NOT NULL) NOT VALID, and VALIDATE it in a later migration',
  },
  {
    when: /^alter table .*\badd (constraint \S+ )?(check|foreign key)\b(?!.*\bnot valid\b)/,
    why: 'reads the whole table while nobody may write; add it NOT VALID, and VALIDATE it in a later migration',
  },
  {
    when: /^alter table .*\badd (column )?\S+ (?!.*\bnot valid\b)[^,]*\breferences\b/,
    why: 'reads the whole table while nobody may write; add the foreign key NOT VALID, as a constraint of its own',
  },
  {
    when: /^alter table .*\badd (constraint \S+ )?(unique|primary key|exclude)\b(?!.*\busing index\b)/,
    why: 'builds an index while nobody may write; build it CONCURRENTLY, then ADD CONSTRAINT … USING INDEX',
  },
  {
    when: /^create (unique )?index (?!concurrently\b)/,
    why: 'builds an index while nobody may write; CREATE INDEX CONCURRENTLY in a migration with `transaction = false`',
  },
  {
    when: /^drop index (?!concurrently\b)/,
    why: 'waits for all readers, and all others wait behind it; DROP INDEX CONCURRENTLY',
  },
  {
    when: /^(lock|truncate|cluster|vacuum full|reindex (?!.*\bconcurrently\b))\b/,
    why: 'keeps everybody out of the table',
  },
  {
    when: /^(update|delete from) (?!.*\bwhere\b)/,
    why: 'holds every row of the table until it ends; fill in portions by a job',
  },
  {
    when: /^alter table .*\b(disable row level security|no force row level security)\b/,
    why: 'lets organisations see each other',
  },
];

/** CREATE INDEX CONCURRENTLY refuses transactions, several statements in one query are one, and a build that failed leaves an index behind. */
function concurrency(queries: readonly string[], isTransaction: boolean): string[] {
  const statements = queries.map((query) => statementsOf(query));
  return statements.flatMap((together, index) => {
    const built = together
      .map((one) => /^create (?:unique )?index concurrently (?:if not exists )?(\S+)/.exec(one)?.[1])
      .find(Boolean);
    if (built === undefined) return [];
    const [before, after] = [statements.slice(0, index).flat(), statements.slice(index + 1).flat()];
    const clearsAway = before.includes(`drop index concurrently if exists ${built}`);
    const waits = before.includes('set lock_timeout = 0') && after.includes('reset lock_timeout');
    return [
      ...(isTransaction ? [`needs \`transaction = false\`: index ${built}`] : []),
      ...(together.length > 1 ? [`needs a query of its own: index ${built}`] : []),
      ...(clearsAway
        ? []
        : [
            `needs DROP INDEX CONCURRENTLY IF EXISTS ${built} before it, or what a failed build left stays unusable for ever`,
          ]),
      ...(waits
        ? []
        : [
            `needs SET lock_timeout = 0 before it and RESET lock_timeout after: it waits for long queries, and nobody for it: index ${built}`,
          ]),
    ];
  });
}

/** The table, or the function (with its bracket), that a statement is about, as far as these rules ask. */
function subjectOf(statement: string): string | undefined {
  return (
    /^(?:alter|drop|truncate|lock|comment on) (?:table |view )?(?:only )?(?:if exists )?(?:only )?([^\s(;]+)/.exec(
      statement,
    )?.[1] ??
    /^create (?:unique )?index .*?\bon (?:only )?([^\s(]+)/.exec(statement)?.[1] ??
    /^create (?:trigger|policy) .*?\bon ([^\s(]+)/.exec(statement)?.[1] ??
    /^(?:update|delete from) (?:only )?([^\s(]+)/.exec(statement)?.[1] ??
    // Of several, some may be in use.
    /^revoke .*? on (?:function |table )?(\w+\(?)[^,]*$/.exec(statement.replace(/\([^)]*\)/, '()'))?.[1]
  );
}

/** What stands before or between statements of a DO block. */
const BLOCK_WORDS = /\b(declare|begin|end|then|else|loop|exception when [\w\s]+)\b/gi;

/** Statements in lower case with single spaces; without comments and texts. What a DO block holds is run, and counts; a function's body is not. */
export function statementsOf(sql: string): string[] {
  const blocks: string[] = [];
  const plain = sql
    .replaceAll(
      /'(?:[^']|'')*'|--[^\n]*|\/\*[\s\S]*?\*\/|(\bdo\s+)?\$(\w*)\$([\s\S]*?)\$\2\$/gi,
      (all, isRun: string | undefined, _tag, body: string | undefined) => {
        if (isRun !== undefined && body !== undefined) blocks.push(body.replaceAll(BLOCK_WORDS, ';'));
        return all.startsWith('-') || all.startsWith('/') ? ' ' : `${isRun ?? ''}text`;
      },
    )
    .replaceAll('"', '');
  const own = plain.split(';').map((statement) => statement.replaceAll(/\s+/g, ' ').trim().toLowerCase());
  return [...own.filter((statement) => statement !== ''), ...blocks.flatMap(statementsOf)];
}

/** What `up` would send. @throws when the migration asks the database something, which nobody here can answer for it */
export async function sqlOf(migration: MigrationInterface, release: string): Promise<ReleasedSql> {
  const queries: string[] = [];
  const recorder = { query: (sql: string) => Promise.resolve(void queries.push(sql)) };
  // Only `query` may be used in migrations of this repository: SQL is read by people, builders' output is not.
  await migration.up(recorder as unknown as QueryRunner);
  return { queries, isTransaction: migration.transaction !== false, release };
}

function isBefore(one: string, other: string): boolean {
  return one.localeCompare(other, 'en', { numeric: true }) < 0;
}

import { Readable } from 'node:stream';
import { Client } from 'pg';
import { anEmptyDatabase } from '../../../../test/factories/database.js';
import { copyIn } from './copy-in.js';
import { copyOut } from './copy-out.js';

let database: Awaited<ReturnType<typeof anEmptyDatabase>>;
let client: Client;
beforeAll(async () => (database = await anEmptyDatabase()));
beforeEach(async () => {
  client = new Client({ connectionString: database.ownerUrl });
  client.on('error', () => undefined);
  await client.connect();
  await client.query('CREATE TABLE number (n int NOT NULL, word text)');
});
afterEach(async () => {
  await client.end();
  const cleaner = new Client({ connectionString: database.ownerUrl });
  await cleaner.connect();
  await cleaner.query('DROP TABLE IF EXISTS number');
  await cleaner.end();
});
afterAll(() => database.drop());

const IN = 'COPY number FROM STDIN';

describe('copying out', () => {
  it('gives every byte, however slowly it is read', async () => {
    const copy = copyOut(client, "COPY (SELECT n, repeat('x', 1000) FROM generate_series(1, 20000) n) TO STDOUT");
    let next = 1;
    let rest = '';
    for await (const chunk of copy.output) {
      const lines = (rest + String(chunk)).split('\n');
      rest = lines.pop() ?? '';
      for (const line of lines)
        if (line !== `${next++}\t${'x'.repeat(1000)}`) throw new Error(`line ${next} is another`);
      if (next % 7 === 0) await new Promise((resolve) => void setTimeout(resolve, 1));
    }
    expect([rest, next - 1, copy.rows]).toEqual(['', 20_000, 20_000]);
    expect((await client.query('SELECT 1 AS one')).rows).toEqual([{ one: 1 }]);
  });

  it.each([
    ['a statement is refused', 'COPY (SELECT * FROM nothing) TO STDOUT', 'does not exist'],
    [
      'it fails on the way',
      'COPY (SELECT 1 / (50000 - n) FROM generate_series(1, 60000) n) TO STDOUT',
      'division by zero',
    ],
    [
      'the connection is lost',
      'COPY (SELECT pg_terminate_backend(pg_backend_pid())) TO STDOUT',
      'terminating connection',
    ],
  ])('fails when %s', async (_when, statement, expected) => {
    await expect(copyOut(client, statement).output.toArray()).rejects.toThrow(expected);
  });

  it('that nobody reads to its end leaves the connection to be used', async () => {
    const copy = copyOut(client, "COPY (SELECT repeat('x', 1000) FROM generate_series(1, 20000)) TO STDOUT");
    for await (const chunk of copy.output) if (String(chunk) !== '') break;
    expect((await client.query('SELECT 1 AS one')).rows).toEqual([{ one: 1 }]);
  });
});

describe('copying in', () => {
  it('takes chunks that end anywhere', async () => {
    const text = Array.from({ length: 20_000 }, (_, n) => `${n}\twörd ${'y'.repeat(500)}\n`).join('');
    const bytes = Buffer.from(text);
    const chunks = Array.from({ length: Math.ceil(bytes.length / 7001) }, (_, at) =>
      bytes.subarray(at * 7001, (at + 1) * 7001),
    );
    expect(await copyIn(client, IN, Readable.from(chunks))).toBe(20_000);
    const { rows } = await client.query(
      "SELECT count(*)::int, sum(n)::int, count(*) FILTER (WHERE word LIKE 'wörd %')::int AS words FROM number",
    );
    expect(rows).toEqual([{ count: 20_000, sum: 199_990_000, words: 20_000 }]);
  });

  it('of nothing is no row', async () => {
    expect(await copyIn(client, IN, Readable.from([]))).toBe(0);
  });

  it.each([
    ['Postgres refuses a row', ['1\ta\n', 'x\tb\n'], 'invalid input syntax'],
    [
      'Postgres refuses a row early on',
      ['x\ta\n', ...Array<string>(5000).fill(`1\t${'z'.repeat(1000)}\n`)],
      'invalid input syntax',
    ],
  ])('fails when %s, takes nothing and leaves the connection to be used', async (_when, chunks, expected) => {
    await expect(copyIn(client, IN, Readable.from(chunks.map((chunk) => Buffer.from(chunk))))).rejects.toThrow(
      expected,
    );
    expect((await client.query('SELECT * FROM number')).rows).toEqual([]);
  });

  it('fails as its source does', async () => {
    async function* source() {
      yield Buffer.from('1\ta\n');
      await Promise.resolve();
      throw new Error('the source is gone');
    }
    await expect(copyIn(client, IN, source())).rejects.toThrow('the source is gone');
    expect((await client.query('SELECT * FROM number')).rows).toEqual([]);
  });

  it('fails when the statement is refused or the connection is lost', async () => {
    await expect(copyIn(client, 'COPY nothing FROM STDIN', Readable.from([]))).rejects.toThrow('does not exist');
    const { rows } = await client.query<{ pid: number }>('SELECT pg_backend_pid() AS pid');
    async function* endless() {
      const other = new Client({ connectionString: database.ownerUrl });
      await other.connect();
      await other.query('SELECT pg_terminate_backend($1)', [rows[0]?.pid]);
      await other.end();
      for (;;) {
        yield Buffer.from(`1\t${'z'.repeat(10_000)}\n`);
        await new Promise((resolve) => void setTimeout(resolve, 1));
      }
    }
    await expect(copyIn(client, IN, endless())).rejects.toThrow(/terminat|ECONNRESET|EPIPE/);
  });
});

import { randomUUID } from 'node:crypto';
import { setTimeout as pause } from 'node:timers/promises';
import { aRoleText } from '../../../libs/roles/src/roles.fixture.js';
import { aDatabase, type TestDatabase } from '../../factories/database.js';
import { eventually } from '../eventually.js';
import { anInstallation, end, type TestInstallation, type TestProgram } from '../installation.js';
import { codeOf, type Answer, type Asker } from './asker.js';
import { hold } from './held-statement.js';
import { anOrganisation, aProgram, signedIn, type TestOrganisation } from './organisation.js';
import type { RoleAnswer } from './published-role.js';
import { halfStates } from './written.js';

let db: TestDatabase;
let installation: TestInstallation;
let organisation: TestOrganisation;

beforeAll(async () => {
  db = await aDatabase();
  organisation = await anOrganisation(db.database);
  installation = await anInstallation({ DATABASE_URL: db.appUrl, RATE_LIMITS: 'false' }, { servers: 1, workers: 0 });
});
afterAll(async () => {
  await installation.stop();
  await db.close();
});

interface Creation {
  readonly title: string;
  readonly idempotencyKey: string;
  readonly body: { readonly text: string; readonly teamId: null };
}

function aCreation(): Creation {
  const title = `Role ${randomUUID()}`;
  return { title, idempotencyKey: randomUUID(), body: { text: aRoleText(title), teamId: null } };
}

/** The server that dies next, beside the one that stays. */
async function aMortal(): Promise<{
  mortal: TestProgram;
  program: Asker;
  create: (one: Creation, at: number) => Promise<Answer<RoleAnswer>>;
}> {
  const mortal = await installation.add('server');
  const addresses = [installation.servers[0]?.address ?? '', mortal.address];
  const program = await aProgram(await signedIn(db.database, organisation.email, addresses));
  const create = (one: Creation, at: number) => program.ask<RoleAnswer>('POST', '/api/v1/roles', { ...one, at });
  return { mortal, program, create };
}

/** A minute later, without waiting for it: what a dead server held is free. */
const aMinuteLater = () => db.owner.query(`UPDATE idempotency_key SET lease_until = now() WHERE answer IS NULL`);

async function rolesNamed(titles: readonly string[]): Promise<string[]> {
  const query = 'SELECT id FROM role WHERE title = ANY ($1) ORDER BY title';
  return (await db.owner.query<{ id: string }>(query, [titles])).rows.map(({ id }) => id);
}

it('a server that is killed between effect and answer leaves word that it was done, and it is not done again', async () => {
  const { mortal, create } = await aMortal();
  const one = aCreation();
  const held = await hold(db.ownerUrl, 'UPDATE OF answer ON idempotency_key');
  const lost = create(one, 1);
  await held.reached();
  await end(mortal.process, 'SIGKILL');
  await held.release();
  expect((await lost).status).toBe(0);
  expect(await rolesNamed([one.title])).toHaveLength(1);
  // Nobody can know yet that it is dead: a repetition is told to come again, and soon.
  const early = await create(one, 0);
  expect([early.status, codeOf(early), early.headers.get('retry-after')]).toEqual([409, 'idempotency-key-in-use', '2']);
  await aMinuteLater();
  for (const _ of [1, 2]) {
    const again = await create(one, 0);
    expect([again.status, codeOf(again)]).toEqual([409, 'idempotent-answer-lost']);
  }
  expect(await rolesNamed([one.title])).toHaveLength(1);
});

it('a server that is killed before its effect leaves nothing, and the repetition carries it out once', async () => {
  const { mortal, create } = await aMortal();
  const one = aCreation();
  const held = await hold(db.ownerUrl, 'INSERT ON role');
  const lost = create(one, 1);
  await held.reached();
  await end(mortal.process, 'SIGKILL');
  await held.release();
  expect((await lost).status).toBe(0);
  expect(await rolesNamed([one.title])).toEqual([]);
  await aMinuteLater();
  const made = await create(one, 0);
  expect(made.status).toBe(201);
  const replayed = await create(one, 0);
  expect([replayed.status, replayed.body, replayed.headers.get('idempotent-replayed')]).toEqual([
    201,
    made.body,
    'true',
  ]);
  expect(await rolesNamed([one.title])).toEqual([made.body.id]);
});

it('a server that is killed under load loses nothing that it answered, and does nothing twice that is sent again', async () => {
  const { mortal, create } = await aMortal();
  const creations = Array.from({ length: 150 }, aCreation);
  let answered = 0;
  const sent = creations.map(async (one, index) => {
    // Spread, so that some are answered, some are in the middle and some come when it is gone.
    await pause(index * 5);
    const answer = await create(one, 1);
    answered += answer.status === 201 ? 1 : 0;
    return answer;
  });
  await eventually(() => answered > 20 || undefined);
  await end(mortal.process, 'SIGKILL');
  const first = await Promise.all(sent);
  const statuses = new Set(first.map(({ status }) => status));
  expect(statuses).toEqual(new Set([0, 201]));
  await aMinuteLater();
  const second = await Promise.all(creations.map((one) => create(one, 0)));
  for (const [index, again] of second.entries()) {
    const before = first[index];
    if (before?.status === 201 && again.status === 201) expect(again.body).toEqual(before.body);
    else expect([201, 'idempotent-answer-lost']).toContain(again.status === 201 ? 201 : codeOf(again));
  }
  expect(await rolesNamed(creations.map(({ title }) => title))).toHaveLength(creations.length);
  expect(await halfStates(db.owner)).toEqual({});
});

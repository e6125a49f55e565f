import { setTimeout as pause } from 'node:timers/promises';
import { aRoleText } from '../../../libs/roles/src/roles.fixture.js';
import { aDatabase, type TestDatabase } from '../../factories/database.js';
import { anInstallation, type TestInstallation } from '../installation.js';
import { codeOf, expectUnavailable, type Answer, type Asker } from './asker.js';
import { anOrganisation, aProgram, signedIn } from './organisation.js';
import { aDraft, etagOf, type PublishedAnswer, type RoleAnswer } from './published-role.js';

const THOUSAND = Array.from({ length: 1_000 }, (_, index) => index);

describe('a thousand at once, through two servers', () => {
  let db: TestDatabase;
  let installation: TestInstallation;
  let program: Asker;

  beforeAll(async () => {
    db = await aDatabase();
    installation = await anInstallation(
      { DATABASE_URL: db.appUrl, RATE_LIMITS: 'false', SECRET_KEY: 'a'.repeat(64) },
      { servers: 2, workers: 0 },
    );
    const addresses = installation.servers.map(({ address }) => address);
    const { email } = await anOrganisation(db.database);
    program = await aProgram(await signedIn(db.database, email, addresses));
  });
  afterAll(async () => {
    await installation.stop();
    await db.close();
  });

  /** Sends it until it is decided: a server that has no connection free says so, and that it may be sent again. */
  async function decided<T>(method: string, path: string, etag: string, body: object, at: number): Promise<Answer<T>> {
    for (;;) {
      const answer = await program.ask<T>(method, path, { etag, body, at, patienceSeconds: 40 });
      if (answer.status !== 503) return answer;
      expectUnavailable(answer);
      await pause(Number(answer.headers.get('retry-after')) * 1_000);
    }
  }

  it('publish one revision of a role: one wins each version, and the others are shown both sides', async () => {
    const role = await aDraft(program, 'Sought After');
    for (const version of [1, 2, 3]) {
      const current = await program.get<RoleAnswer>(`/api/v1/roles/${role.id}`);
      const answers = await Promise.all(
        THOUSAND.map((index) =>
          decided<PublishedAnswer>(
            'POST',
            `/api/v1/roles/${role.id}/publish`,
            etagOf(current),
            { note: `${index}` },
            index % 2,
          ),
        ),
      );
      const won = answers.filter(({ status }) => status === 200);
      expect(won.map(({ body }) => body.version.number)).toEqual([version]);
      const lost = answers.filter(({ status }) => status !== 200);
      expect(new Set(lost.map((answer) => `${answer.status} ${codeOf(answer)}`))).toEqual(
        new Set(['412 draft-changed']),
      );
      expect(lost[0]?.body).toMatchObject({
        yours: { revision: current.revision },
        current: { text: aRoleText('Sought After') },
      });
    }
    expect(await versionsOf(role.id)).toEqual([1, 2, 3]);
    expect(await publishedAccordingToAudit(role.id)).toEqual([1, 2, 3]);
  }, 120_000);

  it('save from one revision of a draft: one is kept, whole, and no other', async () => {
    const role = await aDraft(program, 'Much Written');
    const textOf = (index: number): string => aRoleText('Much Written', `# written by ${index}\n`);
    const answers = await Promise.all(
      THOUSAND.map((index) =>
        decided<{ text: string; revision: number }>(
          'PUT',
          `/api/v1/roles/${role.id}/draft`,
          etagOf(role),
          { text: textOf(index) },
          index % 2,
        ),
      ),
    );
    const winner = answers.findIndex(({ status }) => status === 200);
    expect(answers.filter(({ status }) => status === 200)).toHaveLength(1);
    expect(new Set(answers.map(({ status }) => status))).toEqual(new Set([200, 412]));
    const draft = await program.get<{ text: string; revision: number }>(`/api/v1/roles/${role.id}/draft`);
    expect(draft).toMatchObject({ text: textOf(winner), revision: role.revision + 1 });
    const saved = `SELECT 1 FROM audit_entry WHERE fact = 'role-draft-saved' AND subject_id = $1`;
    expect((await db.owner.query(saved, [role.id])).rowCount).toBe(1);
  }, 120_000);

  async function versionsOf(roleId: string): Promise<number[]> {
    const query = 'SELECT number FROM role_version WHERE role_id = $1 ORDER BY number';
    return (await db.owner.query<{ number: number }>(query, [roleId])).rows.map(({ number }) => number);
  }

  async function publishedAccordingToAudit(roleId: string): Promise<number[]> {
    const query = `SELECT (details ->> 'number')::int AS number FROM audit_entry
      WHERE fact = 'role-published' AND subject_id = $1 ORDER BY 1`;
    return (await db.owner.query<{ number: number }>(query, [roleId])).rows.map(({ number }) => number);
  }
});

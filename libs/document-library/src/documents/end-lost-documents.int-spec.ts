import { PgBoss } from 'pg-boss';
import type { Actor } from '#platform';
import { aLibrary, anActor, anExample, aPublishedRole, type Library } from '../library.fixture.js';
import { documentWishSchema, type DocumentWish } from './document-wish.js';
import { Documents } from './documents.js';
import { EndLostDocuments } from './end-lost-documents.js';
import { RequestDocument } from './request-document.js';

/** A heartbeat is missed after 10 s, and looked for every 5 s. */
const DEAD_WITHIN_MS = 40_000;

describe('a document whose worker was killed at the last try', () => {
  let library: Library;
  let boss: PgBoss;
  let actor: Actor;
  let wish: DocumentWish;

  beforeAll(async () => {
    library = await aLibrary();
    boss = new PgBoss({ connectionString: library.db.ownerUrl, supervise: false, schedule: false, migrate: false });
    boss.on('error', () => undefined);
    await boss.start();
  });
  afterAll(async () => {
    await boss.stop({ graceful: false });
    await library.close();
  });
  beforeEach(async () => {
    actor = await anActor(library.db);
    const roleId = await aPublishedRole(library.db, actor, [anExample('design-firm-designer')]);
    wish = documentWishSchema.parse({ roleId, kind: 'expectation-sheet', language: 'en' });
  });

  const request = (waitMs: number) => library.app.get(RequestDocument).request(actor, wish, waitMs);
  const stateOf = async (id: string) => (await library.app.get(Documents).get(actor, id)).state;
  const endLost = () => library.app.get(EndLostDocuments).handle({ tenantId: null }, new AbortController().signal);

  /** Takes the job as a worker does, begins the document, and is never heard of again. */
  async function takenByOneThatDies(): Promise<string> {
    const { id } = await request(0);
    await library.db.owner.query(`UPDATE pgboss.job SET retry_limit = 0 WHERE name = 'render-document'`);
    await boss.fetch('render-document');
    await library.db.owner.query(
      `UPDATE document SET state = 'rendering', state_since = now(), tries = 5 WHERE id = $1`,
      [id],
    );
    return id;
  }

  async function untilDead(): Promise<{ id: string }> {
    const end = Date.now() + DEAD_WITHIN_MS;
    for (;;) {
      const [dead] = await library.jobs.dead(actor.tenantId);
      if (dead !== undefined) return dead;
      if (Date.now() > end) throw new Error('The job did not die.');
      await new Promise((rested) => setTimeout(rested, 200));
    }
  }

  it('is said to have failed, once its job is dead, and is made when it is asked for again', async () => {
    const id = await takenByOneThatDies();
    const worker = await library.working();
    await endLost();
    expect(await stateOf(id)).toBe('rendering');
    const waiting = request(20_000);
    waiting.catch(() => undefined);
    await untilDead();
    expect(await stateOf(id)).toBe('rendering');
    await endLost();
    expect(await library.app.get(Documents).get(actor, id)).toMatchObject({
      state: 'failed',
      fault: { code: 'document-not-printed', isFinal: false },
    });
    await expect(waiting).rejects.toMatchObject({ code: 'document-not-printed' });
    expect(await request(20_000)).toMatchObject({ id, state: 'ready' });
    // The dead job is still there to be looked at, and changes nothing any more.
    await endLost();
    expect(await stateOf(id)).toBe('ready');
    await worker.close();
  }, 90_000);

  it('is made when its dead job is run again, and not ended while another job is to make it', async () => {
    const id = await takenByOneThatDies();
    const supervisor = await library.working();
    const dead = await untilDead();
    await supervisor.close();
    expect(await library.db.database.write(actor, (tx) => library.jobs.rerun(tx, actor.tenantId, dead.id))).toBe(true);
    await endLost();
    expect(await stateOf(id)).toBe('rendering');
    const worker = await library.working();
    expect(await request(20_000)).toMatchObject({ id, state: 'ready' });
    await worker.close();
  }, 90_000);
});

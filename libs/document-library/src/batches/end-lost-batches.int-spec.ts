import type { Actor } from '#platform';
import { documentWishSchema } from '../documents/document-wish.js';
import { aLibrary, anActor, anExample, aPublishedRole, type Library } from '../library.fixture.js';
import { DocumentBatches, type BatchProgress } from './document-batches.js';
import { EndLostBatches } from './end-lost-batches.js';

describe('an order whose job died', () => {
  let library: Library;
  let actor: Actor;

  beforeAll(async () => {
    library = await aLibrary();
  });
  afterAll(() => library.close());
  beforeEach(async () => {
    actor = await anActor(library.db);
  });

  const endLost = () => library.app.get(EndLostBatches).handle({ tenantId: null }, new AbortController().signal);
  const progressOf = (id: string): Promise<BatchProgress> => library.app.get(DocumentBatches).progress(actor, id);

  async function ordered(): Promise<string> {
    const roleId = await aPublishedRole(library.db, actor, [anExample('design-firm-designer')]);
    const wishes = ['en', 'de'].map((language) =>
      documentWishSchema.parse({ roleId, kind: 'expectation-sheet', language }),
    );
    return (await library.app.get(DocumentBatches).order(actor, wishes)).id;
  }

  /** Moves the job to the dead ones, as the queue does when its last try has failed. */
  async function dies(): Promise<string> {
    const { rows } = await library.db.owner.query<{ id: string }>(
      `WITH gone AS (DELETE FROM pgboss.job WHERE name = 'render-documents' AND data ->> 'tenantId' = $1 RETURNING *)
       INSERT INTO pgboss.job (name, data, policy, source_name, source_id, source_created_on, source_retry_count)
       SELECT 'dead-jobs', data, 'standard', name, id, created_on, 10 FROM gone RETURNING id`,
      [actor.tenantId],
    );
    return rows[0]?.id ?? '';
  }

  it('is said to have failed, and is made when the dead job is run again', async () => {
    const id = await ordered();
    await endLost();
    expect(await progressOf(id)).toMatchObject({ waiting: 2, failed: 0 });
    const dead = await dies();
    await endLost();
    expect(await progressOf(id)).toMatchObject({ waiting: 0, failed: 2, isDone: true });
    const items = await library.app.get(DocumentBatches).items(actor, id, { limit: 2, after: null });
    expect(items[0]).toMatchObject({ state: 'failed', fault: { code: 'document-not-printed', isFinal: false } });

    await library.db.database.write(actor, (tx) => library.jobs.rerun(tx, actor.tenantId, dead));
    const worker = await library.working();
    for (let look = 0; look < 100 && (await progressOf(id)).ready < 2; look++)
      await new Promise((rested) => setTimeout(rested, 100));
    expect(await progressOf(id)).toMatchObject({ ready: 2, failed: 0 });
    await worker.close();
    await endLost();
    expect(await progressOf(id)).toMatchObject({ ready: 2, failed: 0 });
  }, 30_000);
});

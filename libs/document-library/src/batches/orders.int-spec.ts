import type { Actor } from '#platform';
import { BatchNotFound } from '../document-library.errors.js';
import { documentWishSchema, type DocumentWish } from '../documents/document-wish.js';
import { Documents } from '../documents/documents.js';
import { aLibrary, anActor, anExample, aPublishedRole, type Library } from '../library.fixture.js';
import { DocumentBatches, type BatchProgress } from './document-batches.js';
import { settledOf, WatchBatch } from './watch-batch.js';

const NOWHERE = '00000000-0000-7000-8000-000000000000';

describe('an order of many documents', () => {
  let library: Library;
  /** Another server; the worker is the first one’s. */
  let elsewhere: Library;
  let worker: { close(): Promise<void> };
  let actor: Actor;
  let wishes: DocumentWish[];

  beforeAll(async () => {
    library = await aLibrary();
    elsewhere = await aLibrary(library);
    worker = await library.working();
  });
  afterAll(async () => {
    await worker.close();
    await elsewhere.close();
    await library.close();
  });
  beforeEach(async () => {
    actor = await anActor(library.db);
    const designer = await aPublishedRole(library.db, actor, [anExample('design-firm-designer')]);
    const engineer = await aPublishedRole(library.db, actor, [anExample('remote-engineer')]);
    wishes = [designer, engineer].flatMap((roleId) =>
      ['job-description', 'expectation-sheet', 'onboarding-agreement'].flatMap((kind) =>
        ['en', 'de'].map((language) => documentWishSchema.parse({ roleId, kind, language })),
      ),
    );
  });

  async function followed(server: Library, batchId: string, known = -1): Promise<BatchProgress[]> {
    const told: BatchProgress[] = [];
    for await (const progress of server.app.get(WatchBatch).watch(actor, batchId, known))
      if (progress) told.push(progress);
    return told;
  }

  it('is made by workers, and followed from any server until it is done', async () => {
    const order = await library.app.get(DocumentBatches).order(actor, wishes);
    expect(order).toMatchObject({ total: 12, waiting: 12, isDone: false });
    const [here, there] = await Promise.all([followed(library, order.id), followed(elsewhere, order.id)]);
    for (const told of [here, there]) {
      expect(told.at(-1)).toMatchObject({ total: 12, ready: 12, waiting: 0, failed: 0, isDone: true });
      const settled = told.map(settledOf);
      expect(settled).toEqual([...new Set(settled)].sort((a, b) => a - b));
    }
  });

  it('tells whoever comes back only what is new', async () => {
    const order = await library.app.get(DocumentBatches).order(actor, wishes.slice(0, 2));
    await followed(library, order.id);
    expect(await followed(elsewhere, order.id, 1)).toEqual([expect.objectContaining({ ready: 2, isDone: true })]);
  });

  it('names what cannot be made, makes the rest, and makes nothing twice', async () => {
    const [first] = wishes;
    const wrong = [
      documentWishSchema.parse({ ...first, roleId: NOWHERE }),
      documentWishSchema.parse({ ...first, roleVersion: 9 }),
      documentWishSchema.parse({ ...first, kind: 'statement-of-work' }),
      documentWishSchema.parse({ ...first, template: { id: NOWHERE } }),
    ];
    const batches = library.app.get(DocumentBatches);
    const order = await batches.order(actor, [...wrong, ...wishes.slice(0, 2), ...wishes.slice(0, 2)]);
    expect((await followed(library, order.id)).at(-1)).toMatchObject({ total: 8, failed: 4, ready: 4 });
    const items = await batches.items(actor, order.id, { limit: 9, after: null });
    expect(items.map(({ fault }) => fault?.code ?? null)).toEqual([
      'role-not-found',
      'role-version-not-found',
      'document-kind-unfit',
      'document-template-not-found',
      null,
      null,
      null,
      null,
    ]);
    expect(items[6]?.documentId).toBe(items[4]?.documentId);
    expect(await batches.items(actor, order.id, { limit: 2, after: 5 })).toEqual(items.slice(6));
  });

  it('is done also when a document of it was deleted', async () => {
    const batches = library.app.get(DocumentBatches);
    const order = await batches.order(actor, wishes.slice(0, 2));
    await followed(library, order.id);
    const [item] = await batches.items(actor, order.id, { limit: 1, after: null });
    await library.app.get(Documents).delete(actor, item?.documentId ?? '');
    expect(await batches.progress(actor, order.id)).toMatchObject({ ready: 1, deleted: 1, isDone: true });
  });

  it('is seen by nobody else', async () => {
    const order = await library.app.get(DocumentBatches).order(actor, wishes.slice(0, 1));
    const other = await anActor(library.db);
    const batches = library.app.get(DocumentBatches);
    await expect(batches.progress(other, order.id)).rejects.toThrow(BatchNotFound);
    await expect(batches.items(other, order.id, { limit: 9, after: null })).rejects.toThrow(BatchNotFound);
    await expect(library.app.get(WatchBatch).watch(other, order.id, -1).next()).rejects.toThrow(BatchNotFound);
  });
});

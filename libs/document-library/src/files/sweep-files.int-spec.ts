import type { Actor } from '#platform';
import { documentWishSchema } from '../documents/document-wish.js';
import { Documents } from '../documents/documents.js';
import { RequestDocument } from '../documents/request-document.js';
import { aLibrary, anActor, anExample, aPublishedRole, type Library } from '../library.fixture.js';
import { SweepFiles } from './sweep-files.js';

describe('a stored file that no document has', () => {
  let library: Library;
  let actor: Actor;
  let worker: { close(): Promise<void> };

  beforeAll(async () => {
    library = await aLibrary();
    actor = await anActor(library.db);
    worker = await library.working();
  });
  afterAll(async () => {
    await worker.close();
    await library.close();
  });

  const request = async (version: number, waitMs = 20_000) => {
    const roleId = await aPublishedRole(library.db, actor, [{ ...anExample('design-firm-designer'), version }]);
    const wish = documentWishSchema.parse({ roleId, kind: 'expectation-sheet', language: 'en' });
    return library.app.get(RequestDocument).request(actor, wish, waitMs);
  };
  const notes = async () => (await library.db.owner.query('SELECT file_key FROM unused_document_file')).rows;

  it('is looked for by the clock, and so are documents that lost their worker', async () => {
    const { rows } = await library.db.owner.query('SELECT name, cron, data FROM pgboss.schedule');
    const schedule = Object.groupBy(rows, ({ name }: { name: string }) => name);
    expect(schedule).toMatchObject({
      'end-lost-batches': [{ cron: '* * * * *', data: { tenantId: null } }],
      'end-lost-documents': [{ cron: '* * * * *', data: { tenantId: null } }],
      'sweep-files': [{ cron: '17 * * * *', data: { tenantId: null } }],
    });
  });

  it('goes when everything ended between the file and its document', async () => {
    // The row cannot be written once the file is stored: what a crash at that moment leaves.
    await library.db.owner.query(`
      CREATE FUNCTION end_here() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN RAISE 'the power is gone'; END $$;
      CREATE TRIGGER end_here BEFORE UPDATE ON document FOR EACH ROW WHEN (NEW.state = 'ready') EXECUTE FUNCTION end_here();`);
    const asked = await request(1, 2_000);
    expect(asked.fileKey).toBeNull();
    const [note] = await notes();
    const key: string = note.file_key;
    expect(await library.files.has(key)).toBe(true);
    await library.app.get(SweepFiles).sweep(0);
    expect(await library.files.has(key)).toBe(false);
    await library.db.owner.query('DROP TRIGGER end_here ON document');
    await worker.close();
  }, 60_000);

  it('goes when its document was deleted while it was made', async () => {
    const documents = library.app.get(Documents);
    library.renderer.meanwhile = async () => {
      const [document] = await documents.list(
        actor,
        { roleId: null, kind: null, state: 'rendering' },
        { limit: 1, after: null },
      );
      if (document !== undefined) await documents.delete(actor, document.id);
    };
    await library.db.owner.query('DELETE FROM document');
    worker = await library.working();
    await expect(request(2)).rejects.toMatchObject({ code: 'document-not-found' });
    library.renderer.meanwhile = () => Promise.resolve();
    const key = await noted();
    expect(await library.files.has(key)).toBe(true);
    expect(await library.app.get(SweepFiles).sweep(0)).toBe(1);
    expect(await library.files.has(key)).toBe(false);
  });

  it('leaves no note when its document has it', async () => {
    const made = await request(3);
    expect(made.state).toBe('ready');
    expect(await notes()).toEqual([]);
  });

  /** The document is gone before its file comes. */
  async function noted(): Promise<string> {
    const end = Date.now() + 10_000;
    for (;;) {
      const [note] = await notes();
      if (note !== undefined && (await library.files.has(note.file_key))) return note.file_key;
      if (Date.now() > end) throw new Error('No file was noted.');
      await new Promise((rested) => setTimeout(rested, 50));
    }
  }
});

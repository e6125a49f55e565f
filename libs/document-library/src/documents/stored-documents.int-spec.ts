import { execFileSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { buffer } from 'node:stream/consumers';
import type { Actor } from '#platform';
import { projectRoot } from '#program';
import { CreateRole, PublishRole } from '#roles';
import { DocumentNotFound, DocumentNotMade, DocumentNotReady } from '../document-library.errors.js';
import { SweepFiles } from '../files/sweep-files.js';
import { aLibrary, anActor, anExample, aPublishedRole, publishAgain, type Library } from '../library.fixture.js';
import { documentWishSchema, type DocumentWish } from './document-wish.js';
import { Documents } from './documents.js';
import { RenderDocument } from './render-document.js';
import { RequestDocument } from './request-document.js';

const designer = anExample('design-firm-designer');
const designerText = readFileSync(join(projectRoot(), 'examples/design-firm-designer.yaml'), 'utf8');
const wish = (roleId: string, more: Partial<DocumentWish> = {}): DocumentWish =>
  documentWishSchema.parse({ roleId, kind: 'expectation-sheet', language: 'en', ...more });

const tool = (name: string, ...args: string[]): string => execFileSync(name, args, { encoding: 'utf8' });

describe('a stored document', () => {
  let library: Library;
  let requesting: RequestDocument;
  let documents: Documents;
  let worker: { close(): Promise<void> };
  let actor: Actor;
  let roleId: string;

  beforeAll(async () => {
    library = await aLibrary();
    requesting = library.app.get(RequestDocument);
    documents = library.app.get(Documents);
    worker = await library.working();
  });
  afterAll(async () => {
    await worker.close();
    await library.close();
  });
  beforeEach(async () => {
    actor = await anActor(library.db);
    roleId = await aPublishedRole(library.db, actor, [designer]);
    library.renderer.printed.length = 0;
    library.renderer.meanwhile = () => Promise.resolve();
  });

  it('is made once, however many ask for it at the same time, by the same words or not', async () => {
    const second = await aLibrary(library);
    const asked = await Promise.all(
      Array.from({ length: 20 }, (_, at) => {
        const words = at % 2 === 0 ? wish(roleId) : wish(roleId, { roleVersion: 1, template: 'shipped' });
        return (at % 3 === 0 ? second.app.get(RequestDocument) : requesting).request(actor, words, 20_000);
      }),
    );
    await second.close();
    expect(new Set(asked.map(({ id }) => id)).size).toBe(1);
    expect(asked.map(({ state }) => state)).toEqual(asked.map(() => 'ready'));
    expect(library.renderer.printed).toHaveLength(1);
    expect(asked[0]).toMatchObject({
      roleVersion: 1,
      pages: 1,
      isStale: false,
      fileName: `${designer.id}-v1-expectation-sheet-en.pdf`,
    });
    const { rows } = await library.db.owner.query('SELECT fact FROM audit_entry WHERE tenant_id = $1', [
      actor.tenantId,
    ]);
    expect(rows).toEqual([{ fact: 'document-asked' }]);
  });

  it('is another when anything is another', async () => {
    const wishes = [
      wish(roleId),
      wish(roleId, { language: 'de' }),
      wish(roleId, { kind: 'job-description' }),
      wish(roleId, { paper: 'a4' }),
      wish(roleId, { paper: 'letter' }),
    ];
    const made = await Promise.all(wishes.map((one) => requesting.request(actor, one, 20_000)));
    // The role is in the United States, so letter is what it has anyway.
    expect(new Set(made.map(({ id }) => id)).size).toBe(4);
    const other = await anActor(library.db);
    const theirs = await aPublishedRole(library.db, other, [designer]);
    const same = await requesting.request(other, wish(theirs), 20_000);
    expect(same.fileKey).toBe(made[0]?.fileKey);
    expect(same.id).not.toBe(made[0]?.id);
  });

  it('knows when the role has moved on, and only when it says something else', async () => {
    const made = await requesting.request(actor, wish(roleId), 20_000);
    await publishAgain(library.db, actor, roleId, designer);
    expect((await documents.get(actor, made.id)).isStale).toBe(false);
    await publishAgain(library.db, actor, roleId, { ...designer, version: designer.version + 1 });
    expect((await documents.get(actor, made.id)).isStale).toBe(true);
    const next = await requesting.request(actor, wish(roleId), 20_000);
    expect(next).toMatchObject({ roleVersion: 3, isStale: false });
  });

  it('is not waited for longer than asked, and comes later', async () => {
    let go = (): void => undefined;
    const held = new Promise<void>((resolve) => (go = resolve));
    library.renderer.meanwhile = () => held;
    const before = performance.now();
    const first = await requesting.request(actor, wish(roleId), 300);
    expect(performance.now() - before).toBeLessThan(3_000);
    expect(['queued', 'rendering']).toContain(first.state);
    await expect(documents.file(actor, first.id)).rejects.toThrow(DocumentNotReady);
    go();
    expect(await requesting.request(actor, wish(roleId), 20_000)).toMatchObject({ id: first.id, state: 'ready' });
  });

  it('has a file that is what was printed, and nobody else’s to read', async () => {
    const made = await requesting.request(actor, wish(roleId), 20_000);
    const file = await documents.file(actor, made.id);
    expect((await buffer(await file.open())).toString()).toMatch(/^%PDF exhibition-designer /u);
    const other = await anActor(library.db);
    await expect(documents.file(other, made.id)).rejects.toThrow(DocumentNotFound);
    expect(await documents.list(other, { roleId: null, kind: null, state: null }, { limit: 9, after: null })).toEqual(
      [],
    );
    expect(
      await documents.list(actor, { roleId, kind: 'expectation-sheet', state: 'ready' }, { limit: 9, after: null }),
    ).toHaveLength(1);
  });

  it('that cannot be made of its role says so at once, each time, with the places', async () => {
    const contractor = await aPublishedRole(library.db, actor, [anExample('article-7-contractors')]);
    await expect(
      requesting.request(actor, wish(contractor, { kind: 'onboarding-agreement' }), 9_000),
    ).rejects.toMatchObject({
      code: 'document-not-made',
      extra: { cause: 'document-kind-unfit', documentId: null },
    });
    const real = await library.working(library.app.get(RenderDocument));
    await worker.close();
    const vague = await aPublishedRole(library.db, actor, [
      { ...designer, role: { ...designer.role, locationMode: null } },
    ]);
    for (const _ of [1, 2]) {
      const asking = requesting.request(actor, wish(vague), 20_000);
      await expect(asking).rejects.toThrow(DocumentNotMade);
      await expect(asking).rejects.toMatchObject({
        faults: [{ pointer: '/role/locationMode' }],
        extra: { cause: 'document-values-missing' },
      });
    }
    const [failed] = await documents.list(
      actor,
      { roleId: vague, kind: null, state: 'failed' },
      { limit: 9, after: null },
    );
    expect(failed?.fault?.isFinal).toBe(true);
    worker = await library.working();
    await real.close();
  });

  it('is tried again when the machine fails, and made by whoever asks after that', async () => {
    let failures = 0;
    library.renderer.meanwhile = () =>
      ++failures < 3 ? Promise.reject(new Error('The browser ended.')) : Promise.resolve();
    expect(await requesting.request(actor, wish(roleId), 20_000)).toMatchObject({ state: 'ready' });
    expect(library.renderer.printed).toHaveLength(3);
  });

  it('that was given up for no fault of its own is begun anew when it is asked for', async () => {
    const made = await requesting.request(actor, wish(roleId), 20_000);
    const fault = JSON.stringify({ code: 'document-not-printed', detail: 'x', faults: [], isFinal: false });
    await library.db.owner.query(
      `UPDATE document SET state = 'failed', fault = $1, file_key = NULL, bytes = NULL, ready_at = NULL WHERE id = $2`,
      [fault, made.id],
    );
    expect(await requesting.request(actor, wish(roleId), 20_000)).toMatchObject({
      id: made.id,
      state: 'ready',
      fault: null,
    });
  });

  it('is not made a second time by a job that comes twice', async () => {
    const made = await requesting.request(actor, wish(roleId), 20_000);
    await library.pretended.handle({ tenantId: actor.tenantId, documentId: made.id }, new AbortController().signal);
    expect(library.renderer.printed).toHaveLength(1);
  });

  it('can be deleted, and its file goes once no document of any organisation has it', async () => {
    // Of its own, so that no other test has the same file.
    const rare = { ...designer, version: 77 };
    roleId = await aPublishedRole(library.db, actor, [rare]);
    const made = await requesting.request(actor, wish(roleId), 20_000);
    const other = await anActor(library.db);
    const theirs = await requesting.request(other, wish(await aPublishedRole(library.db, other, [rare])), 20_000);
    const key = made.fileKey ?? '';
    expect(theirs.fileKey).toBe(key);
    const sweeping = library.app.get(SweepFiles);
    await documents.delete(actor, made.id);
    await sweeping.sweep(0);
    expect(await library.files.has(key)).toBe(true);
    await documents.delete(other, theirs.id);
    expect(await sweeping.sweep(3_600)).toBe(0);
    expect(await library.files.has(key)).toBe(true);
    await sweeping.sweep(0);
    expect(await library.files.has(key)).toBe(false);
    await expect(documents.get(actor, made.id)).rejects.toThrow(DocumentNotFound);
    expect(await requesting.request(actor, wish(roleId), 20_000)).toMatchObject({ state: 'ready', fileKey: key });
    await sweeping.sweep(0);
    expect(await library.files.has(key)).toBe(true);
  });

  it('never loses its file to a sweep at the same moment', async () => {
    const sweeping = library.app.get(SweepFiles);
    roleId = await aPublishedRole(library.db, actor, [{ ...designer, version: 78 }]);
    for (let round = 0; round < 15; round++) {
      const made = await requesting.request(actor, wish(roleId), 20_000);
      await documents.delete(actor, made.id);
      const [again] = await Promise.all([
        requesting.request(actor, wish(roleId), 20_000),
        sweeping.sweep(0),
        sweeping.sweep(0),
      ]);
      expect(await library.files.has(again.fileKey ?? '')).toBe(true);
    }
  });

  it('is a PDF when a browser prints it, and names the version that it was made of', async () => {
    await worker.close();
    const real = await library.working(library.app.get(RenderDocument));
    const { id } = await library.app.get(CreateRole).create(actor, { text: designerText, teamId: null });
    for (const _ of [1, 2]) await library.app.get(PublishRole).publish(actor, id, null, null);
    const made = await requesting.request(actor, wish(id, { language: 'de' }), 20_000);
    const path = join(library.folder, 'made.pdf');
    writeFileSync(path, await buffer(await (await documents.file(actor, made.id)).open()));
    expect(tool('pdfinfo', path)).toContain(`Pages:           ${made.pages}\n`);
    expect(made.roleVersion).toBe(2);
    expect(new Set(tool('pdftotext', path, '-').match(/Fassung \d+/gu))).toEqual(new Set(['Fassung 2']));
    worker = await library.working();
    await real.close();
  });
});

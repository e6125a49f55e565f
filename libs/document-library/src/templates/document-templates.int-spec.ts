import { shippedSources, templateSourcesSchema, type TemplateSources } from '#documents';
import type { Actor } from '#platform';
import {
  DocumentNotMade,
  TemplateChanged,
  TemplateNeverPublished,
  TemplateNotFound,
  TemplateNotPublishable,
  TemplateOfOtherKind,
  TemplatePublished,
  TemplateUnchanged,
  TemplateVersionNotFound,
} from '../document-library.errors.js';
import { documentWishSchema, type DocumentWish } from '../documents/document-wish.js';
import { RenderDocument } from '../documents/render-document.js';
import { RequestDocument } from '../documents/request-document.js';
import { aLibrary, anActor, anExample, aPublishedRole, type Library } from '../library.fixture.js';
import { DocumentTemplates } from './document-templates.js';
import type { TemplateDraft } from './template-rows.js';
import { TemplateVersions } from './template-versions.js';

const kind = 'expectation-sheet';
const shipped = shippedSources(kind);
/** The shipped sheet with a line at its end. */
const withLine = (line: string): TemplateSources =>
  templateSourcesSchema.parse({ body: `${shipped.body}<p>${line}</p>\n` });

describe('an organisation’s template', () => {
  let library: Library;
  let templates: DocumentTemplates;
  let versions: TemplateVersions;
  let worker: { close(): Promise<void> };
  let actor: Actor;

  beforeAll(async () => {
    library = await aLibrary();
    templates = library.app.get(DocumentTemplates);
    versions = library.app.get(TemplateVersions);
    worker = await library.working();
  });
  afterAll(async () => {
    await worker.close();
    await library.close();
  });
  beforeEach(async () => {
    actor = await anActor(library.db);
  });

  const created = (sources = withLine('Ours')): Promise<TemplateDraft> =>
    templates.create(actor, { kind, name: 'Our sheet', sources });
  const published = async (): Promise<string> => {
    const { id, revision } = await created();
    await versions.publish(actor, id, revision);
    return id;
  };

  it('may be kept with faults, which it says, and cannot be published with them', async () => {
    const draft = await created(withLine('{{tilte}} {{constructor}}'));
    expect(draft).toMatchObject({ revision: 1, latestVersion: 0, isDefault: false });
    expect(draft.faults).toMatchObject([
      { pointer: '/body', value: 'tilte', reason: expect.stringContaining('Did you mean “title”') },
      { pointer: '/body', value: 'constructor' },
    ]);
    const publishing = versions.publish(actor, draft.id, 1);
    await expect(publishing).rejects.toThrow(TemplateNotPublishable);
    await expect(publishing).rejects.toMatchObject({
      faults: [{ pointer: '/sources/body', detail: expect.stringMatching(/line \d+/u) }, {}],
    });
    const mended = await templates.save(actor, draft.id, 1, {
      name: 'Our sheet',
      isDefault: false,
      sources: withLine('Ours'),
    });
    expect(mended).toMatchObject({ revision: 2, faults: [] });
    expect(await versions.publish(actor, draft.id, 2)).toMatchObject({ number: 1, authorUserId: actor.userId });
  });

  it('has versions that stay, numbered without gaps, also when many publish at once', async () => {
    const { id } = await created();
    const all = await Promise.allSettled(Array.from({ length: 8 }, () => versions.publish(actor, id, 1)));
    expect(all.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
    expect(
      all.flatMap((one) => (one.status === 'rejected' && !(one.reason instanceof TemplateChanged) ? [one.reason] : [])),
    ).toEqual([]);
    await expect(versions.publish(actor, id, null)).rejects.toThrow(TemplateUnchanged);
    await templates.save(actor, id, null, { name: 'x', isDefault: false, sources: withLine('Two') });
    await versions.publish(actor, id, null);
    expect((await versions.list(actor, id, { limit: 9, before: null })).map(({ number }) => number)).toEqual([2, 1]);
    expect((await versions.get(actor, id, 1)).sources.body).toContain('<p>Ours</p>');
    await expect(versions.get(actor, id, 3)).rejects.toThrow(TemplateVersionNotFound);
    const changing = library.db.database.write(actor, (tx) =>
      tx.query(`UPDATE document_template_version SET hash = 'x'`),
    );
    await expect(changing).rejects.toThrow('permission denied');
  });

  it('changed by two at once is changed by one; the other gets both sides', async () => {
    const { id } = await created();
    const save = (line: string) =>
      templates.save(actor, id, 1, { name: line, isDefault: false, sources: withLine(line) });
    const [one, other] = await Promise.allSettled([save('A'), save('B')]);
    const lost = one.status === 'rejected' ? one : other;
    expect([one.status, other.status].sort()).toEqual(['fulfilled', 'rejected']);
    expect(lost).toMatchObject({
      reason: { code: 'document-template-changed', extra: { yours: { revision: 1 }, current: { revision: 2 } } },
    });
  });

  it('becomes the default of its kind in place of the one before, once it is published', async () => {
    const { id: unpublished } = await created();
    const wished = { name: 'x', isDefault: true, sources: withLine('Ours') };
    await expect(templates.save(actor, unpublished, null, wished)).rejects.toThrow(TemplateNeverPublished);
    const [first, second] = [await published(), await published()];
    await templates.save(actor, first, null, wished);
    await templates.save(actor, second, null, wished);
    const all = await templates.list(actor, kind, { limit: 9, after: null });
    expect(all.filter(({ isDefault }) => isDefault).map(({ id }) => id)).toEqual([second]);
    expect(await templates.list(actor, 'job-description', { limit: 9, after: null })).toEqual([]);
  });

  it('decides what documents are made with', async () => {
    const roleId = await aPublishedRole(library.db, actor, [anExample('design-firm-designer')]);
    const request = (more: object) => {
      const wish: DocumentWish = documentWishSchema.parse({ roleId, kind, language: 'en', ...more });
      return library.app.get(RequestDocument).request(actor, wish, 20_000);
    };
    const plain = await request({});
    expect(plain.templateId).toBeNull();
    const id = await published();
    await templates.save(actor, id, null, { name: 'x', isDefault: true, sources: withLine('Two') });
    const ours = await request({});
    expect(ours).toMatchObject({ templateId: id, templateVersion: 1, state: 'ready' });
    expect((await request({ template: 'shipped' })).id).toBe(plain.id);
    await versions.publish(actor, id, null);
    expect(await request({})).toMatchObject({ templateVersion: 2 });
    expect((await request({ template: { id, version: 1 } })).id).toBe(ours.id);
    await expect(request({ template: { id }, kind: 'job-description' })).rejects.toThrow(TemplateOfOtherKind);
    await expect(request({ template: { id, version: 9 } })).rejects.toThrow(TemplateVersionNotFound);
    expect(library.renderer.printed.filter((what) => what.includes('<p>Two</p>'))).toHaveLength(1);
  });

  it('shows its sample as a page and as a document', async () => {
    await worker.close();
    const real = await library.working(library.app.get(RenderDocument));
    const { id } = await created();
    expect(await templates.sampleHtml(actor, id)).toContain('<p>Ours</p>');
    const sample = await library.app.get(RequestDocument).requestSample(actor, id, 20_000);
    expect(sample).toMatchObject({ state: 'ready', roleId: null, templateId: id, templateRevision: 1 });
    const faulty = await created(withLine('{{tilte}}'));
    await expect(templates.sampleHtml(actor, faulty.id)).rejects.toThrow(TemplateNotPublishable);
    await expect(library.app.get(RequestDocument).requestSample(actor, faulty.id, 20_000)).rejects.toThrow(
      DocumentNotMade,
    );
    await templates.delete(actor, id, 1);
    await expect(templates.get(actor, id)).rejects.toThrow(TemplateNotFound);
    await real.close();
    worker = await library.working();
  });

  it('stays when it was published, and is seen by nobody else', async () => {
    const id = await published();
    await expect(templates.delete(actor, id, null)).rejects.toThrow(TemplatePublished);
    const other = await anActor(library.db);
    await expect(templates.get(other, id)).rejects.toThrow(TemplateNotFound);
    await expect(versions.get(other, id, 1)).rejects.toThrow(TemplateNotFound);
    expect(await versions.list(other, id, { limit: 9, before: null })).toEqual([]);
    await expect(
      templates.save(other, id, null, { name: 'x', isDefault: false, sources: withLine('x') }),
    ).rejects.toThrow(TemplateNotFound);
  });
});

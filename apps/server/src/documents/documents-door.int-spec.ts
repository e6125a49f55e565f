import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { buffer } from 'node:stream/consumers';
import { RenderBatch, RenderDocument } from '#document-library';
import { FileNotFound, FileStore, JobWorker, newId, type JobHandler } from '#platform';
import { projectRoot } from '#program';
import { canonicalHash, parseRoleFile } from '#work-model';
import { DocumentTemplatesDoor } from '../document-templates/document-templates.module.js';
import { aCaller, anExampleApp, type ExampleApp } from '../http/testing/example-app.fixture.js';
import { DocumentsDoor } from './documents.module.js';

/** Files of one test, gone with it. */
class FilesInMemory extends FileStore {
  private readonly files = new Map<string, Uint8Array>();

  override async put(content: Uint8Array | AsyncIterable<Uint8Array>): Promise<{ key: string; bytes: number }> {
    const bytes = content instanceof Uint8Array ? content : await buffer(content);
    const key = createHash('sha256').update(bytes).digest('hex');
    this.files.set(key, bytes);
    return { key, bytes: bytes.byteLength };
  }
  override async open(key: string): Promise<Readable> {
    const bytes = this.files.get(key);
    if (!bytes) throw new FileNotFound(key);
    return Readable.from([bytes]);
  }
  override async has(key: string): Promise<boolean> {
    return this.files.has(key);
  }
  override async delete(key: string): Promise<void> {
    this.files.delete(key);
  }
  override async *list(): AsyncIterable<string> {
    yield* this.files.keys();
  }
  override async check(): Promise<void> {}
}

const files = {
  module: class Files {},
  global: true,
  providers: [{ provide: FileStore, useClass: FilesInMemory }],
  exports: [FileStore],
};

describe('documents over HTTP', () => {
  let example: ExampleApp;
  let address: string;
  let worker: JobWorker;
  let roleId: string;
  let writer: Record<string, string>;
  let reader: Record<string, string>;
  let stranger: Record<string, string>;

  beforeAll(async () => {
    example = await anExampleApp({ imports: [files, DocumentsDoor, DocumentTemplatesDoor], hasRateLimits: false });
    await example.app.listen(0, '127.0.0.1');
    address = `${await example.app.getUrl()}/api/v1`;
    worker = new JobWorker({ url: example.db.appUrl, slots: 2, onError: () => undefined });
    const handlers = [RenderDocument, RenderBatch].map((handler) =>
      example.app.get<JobHandler>(handler, { strict: false }),
    );
    await worker.start(handlers);
    const [tenantId, otherId] = [await anOrganisation(), await anOrganisation()];
    roleId = await aRole(tenantId);
    writer = {
      ...aCaller('writer', tenantId, ['documents:create', 'documents:read', 'templates:write', 'templates:read'])
        .headers,
    };
    reader = { ...aCaller('reader', tenantId, ['documents:read', 'templates:read']).headers };
    stranger = {
      ...aCaller('stranger', otherId, ['documents:create', 'documents:read', 'templates:write', 'templates:read'])
        .headers,
    };
  });
  afterAll(async () => {
    await worker.stop();
    await example.close();
  });

  async function anOrganisation(): Promise<string> {
    const id = newId();
    await example.db.owner.query('INSERT INTO organisation (id, name, slug) VALUES ($1, $2, $2)', [
      id,
      `Example ${id}`,
    ]);
    return id;
  }

  async function aRole(tenantId: string): Promise<string> {
    const file = 'design-firm-designer.yaml';
    const read = parseRoleFile(readFileSync(join(projectRoot(), 'examples', file)), { file });
    if (!read.ok) throw new Error(`${file} has faults.`);
    const { model } = read;
    const id = newId();
    await example.db.owner.query(
      `INSERT INTO role (tenant_id, id, slug, title, state, engagement, jurisdictions, draft_text, draft_model, latest_version, search_words)
       VALUES ($1, $2, $3, $4, 'published', 'employee', '{}', '', $5, 1, '{}')`,
      [tenantId, id, model.id, model.role.title, JSON.stringify(model)],
    );
    await example.db.owner.query(
      `INSERT INTO role_version (tenant_id, id, role_id, number, text, model, model_hash, findings, measures, check_config, from_policies)
       VALUES ($1, $2, $3, 1, '', $4, $5, '{}', '{}', '{}', '{}')`,
      [tenantId, newId(), id, JSON.stringify(model), canonicalHash(model)],
    );
    return id;
  }

  const call = (
    path: string,
    headers: Record<string, string>,
    init: { method?: string; body?: unknown; headers?: Record<string, string> } = {},
  ) =>
    fetch(`${address}${path}`, {
      method: init.method ?? 'GET',
      headers: {
        ...headers,
        ...(init.body === undefined ? {} : { 'content-type': 'application/json' }),
        ...init.headers,
      },
      ...(init.body === undefined ? {} : { body: JSON.stringify(init.body) }),
    });
  const wanted = (more: object = {}): object => ({ roleId, kind: 'expectation-sheet', ...more });
  const json = async (response: Response): Promise<Record<string, unknown>> =>
    (await response.json()) as Record<string, unknown>;

  it('are made while the caller waits, and fetched by their hash', async () => {
    const asked = await call('/documents?wait=20', writer, { method: 'POST', body: wanted() });
    expect(asked.status).toBe(201);
    const made = await json(asked);
    expect(asked.headers.get('location')).toBe(`/api/v1/documents/${String(made['id'])}`);
    expect(made).toMatchObject({ state: 'ready', roleVersion: 1, language: 'en', paper: 'letter', fault: null });
    const file = await call(`/documents/${String(made['id'])}/file`, reader);
    expect(file.headers.get('content-type')).toBe('application/pdf');
    expect(file.headers.get('content-disposition')).toMatch(/^attachment; filename="[\w.-]+\.pdf"$/u);
    const bytes = Buffer.from(await file.arrayBuffer());
    expect(bytes.subarray(0, 5).toString()).toBe('%PDF-');
    expect(file.headers.get('etag')).toBe(`"${createHash('sha256').update(bytes).digest('hex')}"`);
    const again = await call(`/documents/${String(made['id'])}/file`, reader, {
      headers: { 'if-none-match': file.headers.get('etag') ?? '' },
    });
    expect(again.status).toBe(304);
    const list = await json(await call(`/documents?roleId=${roleId}&limit=1`, reader));
    expect(list['items']).toEqual([made]);
  });

  it('are told to come when they take longer', async () => {
    const asked = await call('/documents?wait=0', writer, { method: 'POST', body: wanted({ language: 'de' }) });
    expect(asked.status).toBe(202);
    expect(asked.headers.get('retry-after')).toBe('1');
    const { id } = await json(asked);
    const early = await call(`/documents/${String(id)}/file`, reader);
    expect([200, 409]).toContain(early.status);
    await early.arrayBuffer();
    const ready = await call('/documents?wait=20', writer, { method: 'POST', body: wanted({ language: 'de' }) });
    expect(await json(ready)).toMatchObject({ id, state: 'ready' });
    expect((await call(`/documents/${String(id)}`, writer, { method: 'DELETE' })).status).toBe(204);
    expect((await call(`/documents/${String(id)}`, writer)).status).toBe(404);
  });

  it.each([
    ['a role that is not there', { roleId: '00000000-0000-7000-8000-000000000000' }, 404, 'role-not-found'],
    ['a version that is not there', { roleVersion: 9 }, 404, 'role-version-not-found'],
    ['a kind that the role cannot have', { kind: 'statement-of-work' }, 422, 'document-not-made'],
    ['a kind that is none', { kind: 'poem' }, 422, 'request-invalid'],
  ])('of %s are refused', async (_, more, status, code) => {
    const asked = await call('/documents?wait=20', writer, { method: 'POST', body: wanted(more) });
    expect(asked.status).toBe(status);
    expect(String((await json(asked))['type'])).toContain(`/problems/${code}`);
  });

  it('are for those who may, and in their organisation', async () => {
    expect((await call('/documents', reader, { method: 'POST', body: wanted() })).status).toBe(403);
    expect((await call('/documents', stranger, { method: 'POST', body: wanted() })).status).toBe(404);
    const [made] = (await json(await call('/documents', reader)))['items'] as { id: string }[];
    for (const path of ['', '/file']) expect((await call(`/documents/${made?.id}${path}`, stranger)).status).toBe(404);
  });

  it('are ordered by the hundred and followed by events, to which one can come back', async () => {
    const items = ['job-description', 'expectation-sheet', 'onboarding-agreement', 'statement-of-work'].map((kind) =>
      wanted({ kind, paper: 'a4' }),
    );
    const order = await call('/document-batches', writer, { method: 'POST', body: { items } });
    expect(order.status).toBe(202);
    const path = order.headers.get('location')?.replace('/api/v1', '') ?? '';
    const events = await call(`${path}/events`, reader);
    expect(events.headers.get('content-type')).toContain('text/event-stream');
    const told = await events.text();
    expect(told).toMatch(/^retry: 2000\n\n/u);
    const last = told.trim().split('\n\n').at(-1) ?? '';
    expect(last).toMatch(/^id: 4\nevent: progress\ndata: \{/u);
    expect(JSON.parse(last.split('data: ')[1] ?? '')).toMatchObject({ total: 4, ready: 3, failed: 1, isDone: true });
    expect((await call(`${path}/events`, reader, { headers: { 'last-event-id': '4' } })).status).toBe(204);
    expect(await (await call(`${path}/events`, reader, { headers: { 'last-event-id': '2' } })).text()).toContain(
      'id: 4',
    );
    expect((await call(`${path}/events`, stranger)).status).toBe(404);
    const listed = (await json(await call(`${path}/items?limit=3`, reader)))['items'] as { state: string }[];
    expect(listed.map(({ state }) => state)).toEqual(['ready', 'ready', 'ready']);
  });

  it('are made with the organisation’s own template', async () => {
    const shipped = await json(await call('/shipped-document-templates/expectation-sheet', reader));
    const { body } = shipped['sources'] as { body: string };
    const begun = await call('/document-templates', writer, {
      method: 'POST',
      body: { kind: 'expectation-sheet', name: 'Ours', sources: { body: `${body}<script>` } },
    });
    expect(begun.status).toBe(201);
    const draft = await json(begun);
    expect(draft['faults']).toMatchObject([{ pointer: '/body', reason: expect.stringContaining('no scripts') }]);
    const path = `/document-templates/${String(draft['id'])}`;
    const publish = (etag: string) =>
      call(`${path}/versions`, writer, { method: 'POST', headers: { 'if-match': etag } });
    expect((await publish('"1"')).status).toBe(422);
    const change = { name: 'Ours', isDefault: false, sources: { body: `${body}<p>Of our own making</p>` } };
    expect((await call(path, writer, { method: 'PUT', body: change })).status).toBe(428);
    const saved = await call(path, writer, { method: 'PUT', body: change, headers: { 'if-match': '"1"' } });
    expect(await json(saved)).toMatchObject({ revision: 2, faults: [] });
    const conflict = await call(path, writer, { method: 'PUT', body: change, headers: { 'if-match': '"1"' } });
    expect([conflict.status, (await json(conflict))['current']]).toEqual([
      412,
      expect.objectContaining({ revision: 2 }),
    ]);
    const page = await call(`${path}/sample.html`, reader);
    expect(page.headers.get('content-security-policy')).toMatch(/^sandbox; default-src 'none'/u);
    expect(await page.text()).toContain('Of our own making');
    expect(await json(await call(`${path}/sample?wait=20`, writer, { method: 'POST' }))).toMatchObject({
      state: 'ready',
      templateRevision: 2,
      roleId: null,
    });
    expect((await publish('"2"')).status).toBe(201);
    const made = await call('/documents?wait=20', writer, {
      method: 'POST',
      body: wanted({ template: { id: draft['id'] } }),
    });
    expect(await json(made)).toMatchObject({ state: 'ready', templateVersion: 1 });
    expect((await call(`${path}/versions/1`, stranger)).status).toBe(404);
    expect((await call(`${path}/versions/1`, reader)).status).toBe(200);
    const check = await call('/document-templates/check', writer, {
      method: 'POST',
      body: { kind: 'expectation-sheet', sources: { style: '@import "x";' } },
    });
    expect(await json(check)).toMatchObject({ faults: [{ pointer: '/style', line: 1 }] });
    expect((await call(path, writer, { method: 'DELETE', headers: { 'if-match': '*' } })).status).toBe(409);
  });
});

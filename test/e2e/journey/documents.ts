import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { projectRoot } from '#program';
import { pdfInfo, pdfText } from '../pdf-tools.js';
import type { Journey } from './journey-state.js';
import { dataOf, etagOf, type Traveller } from './traveller.js';

/** Seconds: enough for a browser that starts on a busy machine. What a person waits by default is three. */
const WAIT = { query: { wait: 20 } };
const OURS = 'Printed for the wall of the studio.';

/** Documents of a role are asked for, fetched, laid out by the organisation's own template, and made by the dozen. */
export function itMakesDocuments(journey: Journey): void {
  const api = () => journey.program.api;
  const wanted = (more: object = {}) => ({ roleId: journey.roleId, kind: 'job-description' as const, ...more });
  const read = (documentId: string) => documentText(journey.program, documentId);

  it('makes a document while its asker waits, a real PDF that says what the role says', async () => {
    const answer = await api().POST('/api/v1/documents', { params: WAIT, body: wanted() });
    expect(answer.response.status).toBe(201);
    const document = dataOf(answer);
    expect(document).toMatchObject({ state: 'ready', isStale: false, paper: 'letter', language: 'en' });
    journey.documentId = document?.id ?? '';
    const { text, info } = await read(journey.documentId);
    expect(info).toMatchObject({ Title: expect.stringContaining('Journey Designer'), Pages: String(document?.pages) });
    expect(text).toContain('Studio day');
    expect(text).toContain(`Version ${document?.roleVersion}`);
    // From the policy of the organisation.
    expect(text).toMatch(/Quiet hours: [^.]*Sunday/);
  });

  it('makes the same document once: same inputs, same file, on whichever server', async () => {
    const again = dataOf(await api().POST('/api/v1/documents', { params: WAIT, body: wanted() }));
    expect(again?.id).toBe(journey.documentId);
    const etag = (await journey.program.get(`/api/v1/documents/${journey.documentId}/file`)).headers.get('etag');
    expect(etag).toBe(`"${again?.sha256}"`);
    const headers = { 'if-none-match': String(etag) };
    const known = await journey.program.ask('GET', `/api/v1/documents/${journey.documentId}/file`, { headers });
    expect(known.status).toBe(304);
  });

  it('lays documents out by the organisation’s own template, which must be sound before it is published', async () => {
    const kind = 'job-description' as const;
    const shipped = readFileSync(join(projectRoot(), 'templates/documents', kind, 'body.hbs'), 'utf8');
    const body = shipped.replace('</h1>', `</h1>\n<p>${OURS}</p>`);
    const wrong = { kind, name: 'Studio', sources: { body: body.replace('{{title}}', '{{tilte}}') } };
    const begun = await api().POST('/api/v1/document-templates', { body: wrong });
    const { id: templateId, faults } = dataOf(begun);
    expect(faults).toHaveLength(1);
    const path = { templateId };
    const unsound = { params: { path, header: { 'If-Match': etagOf(begun) } } };
    const publishing = api().POST('/api/v1/document-templates/{templateId}/versions', unsound);
    await expect(publishing).rejects.toMatchObject({ status: 422 });
    const change = { name: 'Studio', isDefault: false, sources: { body } };
    const saved = await api().PUT('/api/v1/document-templates/{templateId}', { ...unsound, body: change });
    expect(dataOf(saved).faults).toEqual([]);
    const sound = { params: { path, header: { 'If-Match': etagOf(saved) } } };
    await api().POST('/api/v1/document-templates/{templateId}/versions', sound);

    const ours = { template: { id: templateId } };
    const document = dataOf(await api().POST('/api/v1/documents', { params: WAIT, body: wanted(ours) }));
    expect(document).toMatchObject({ state: 'ready', templateId, templateVersion: 1 });
    expect((await read(document?.id ?? '')).text).toContain(OURS);
    expect((await read(journey.documentId)).text).not.toContain(OURS);
  });

  it('tells of a batch from another server how far it is, until all of it is done', async () => {
    const [first = ''] = journey.ground.addresses;
    const last = journey.ground.addresses.at(-1) ?? '';
    const kinds = ['job-description', 'expectation-sheet', 'onboarding-agreement', 'statement-of-work'] as const;
    const items = kinds.map((kind) => wanted({ kind, language: 'de' }));
    const authorization = `Bearer ${journey.apiKey}`;
    const ordered = await fetch(`${first}/api/v1/document-batches`, {
      method: 'POST',
      headers: { authorization, 'content-type': 'application/json' },
      body: JSON.stringify({ items }),
    });
    expect(ordered.status).toBe(202);
    const { id: batchId } = (await ordered.json()) as { id: string };
    const events = await fetch(`${last}/api/v1/document-batches/${batchId}/events`, { headers: { authorization } });
    expect(events.headers.get('content-type')).toContain('text/event-stream');
    const told = progressIn(await events.text());
    const settled = told.map(({ ready, failed }) => ready + failed);
    expect(settled).toEqual([...new Set(settled)].sort((a, b) => a - b));
    // A statement of work is for contractors; this role is an employee's.
    expect(told.at(-1)).toMatchObject({ isDone: true, total: 4, ready: 3, failed: 1, waiting: 0 });
    const params = { path: { batchId } };
    const made = dataOf(await api().GET('/api/v1/document-batches/{batchId}/items', { params })).items;
    expect(made.map(({ state }) => state)).toEqual(['ready', 'ready', 'ready', 'failed']);
    expect((await read(made[1]?.documentId ?? '')).text).toContain('Journey Designer');
  });

  it('calls a document stale once the role says something else', async () => {
    const params = { path: { roleId: journey.roleId } };
    const role = await api().GET('/api/v1/roles/{roleId}', { params });
    const edit = { params: { ...params, header: { 'If-Match': etagOf(role) } } };
    const body = [{ op: 'replace' as const, path: '/notice/reviewEveryDays', value: 90 }];
    const edited = await api().PATCH('/api/v1/roles/{roleId}/draft', { ...edit, body });
    const publication = { params: { ...params, header: { 'If-Match': etagOf(edited) } }, body: { note: null } };
    await api().POST('/api/v1/roles/{roleId}/publish', publication);
    const path = { documentId: journey.documentId };
    const document = dataOf(await api().GET('/api/v1/documents/{documentId}', { params: { path } }));
    expect(document).toMatchObject({ isStale: true, state: 'ready' });
    const renewed = dataOf(await api().POST('/api/v1/documents', { params: WAIT, body: wanted() }));
    expect(renewed?.id).not.toBe(journey.documentId);
    expect(renewed?.isStale).toBe(false);
  });
}

/** A document's file, judged by poppler. */
export async function documentText(
  traveller: Traveller,
  documentId: string,
): Promise<{ text: string; info: Record<string, string>; bytes: Buffer }> {
  const folder = mkdtempSync(join(tmpdir(), 'workpact-journey-'));
  const file = join(folder, 'document.pdf');
  try {
    const answer = await traveller.get(`/api/v1/documents/${documentId}/file`);
    const bytes = Buffer.from(await answer.arrayBuffer());
    writeFileSync(file, bytes);
    return { text: pdfText(file), info: pdfInfo(file), bytes };
  } finally {
    rmSync(folder, { recursive: true });
  }
}

interface Progress {
  readonly total: number;
  readonly waiting: number;
  readonly ready: number;
  readonly failed: number;
  readonly isDone: boolean;
}

function progressIn(stream: string): Progress[] {
  return [...stream.matchAll(/^data: (.+)$/gm)].map(([, data = '']) => JSON.parse(data) as Progress);
}

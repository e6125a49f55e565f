import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { zipSync } from 'fflate';
import { PgBoss } from 'pg-boss';
import { FileStore } from '#platform';
import { projectRoot } from '#program';
import { exerciseAccounts } from './exercise-accounts.js';
import { exerciseAgreements } from './exercise-agreements.js';
import { Exerciser } from './exerciser.js';
import type { Organisation, WholeApp } from './whole-app.js';

const EXAMPLE = 'examples/article-5-6-designer.yaml';

/** Fills an organisation by going through every route that a program can go through alone, and keeps what was sent. */
export async function filledOrganisation(whole: WholeApp, organisation: Organisation): Promise<Exerciser> {
  const door = new Exerciser(whole, organisation);
  await exerciseWebhooks(door);
  await exerciseTeams(door);
  await exerciseRoles(door);
  await exercisePolicies(door);
  await exerciseDocumentTemplates(door);
  await exerciseDocuments(door);
  await exerciseBatches(door);
  await exerciseAgreements(door);
  await exerciseJobs(door);
  await exerciseAccounts(door);
  await exerciseDeliveries(door);
  return door;
}

async function exerciseWebhooks(door: Exerciser): Promise<void> {
  const fields = { url: `https://${door.word}.example/hooks`, description: door.name, events: ['*'], isEnabled: true };
  const webhook = await door.make('POST /webhooks', fields);
  await door.ask('GET /webhooks');
  await door.ask('GET /webhooks/{webhookId}');
  await door.ask('PUT /webhooks/{webhookId}', fields);
  await door.ask('POST /webhooks/{webhookId}/secret');
  await door.make('POST /webhooks', fields);
  await door.ask('DELETE /webhooks/{webhookId}', undefined, { at: 1 });
  door.know('webhooks/{webhookId}', webhook.id);
}

async function exerciseDeliveries(door: Exerciser): Promise<void> {
  const { items } = await door.ask<{ items: { id: string }[] }>('GET /webhooks/{webhookId}/deliveries');
  for (const { id } of items.slice(0, 3)) door.know('deliveries/{deliveryId}', id);
  await door.ask('GET /webhooks/{webhookId}/deliveries/{deliveryId}');
  await door.ask('POST /webhooks/{webhookId}/deliveries/{deliveryId}/resend');
}

async function exerciseTeams(door: Exerciser): Promise<void> {
  const team = await door.make('POST /teams', { name: `Design of ${door.name}` });
  await door.make('POST /teams', { name: `Part of ${door.name}`, parentId: team.id });
  await door.ask('GET /teams');
  await door.ask('GET /teams/{teamId}');
  await door.ask('PUT /teams/{teamId}', { name: `Studio of ${door.name}`, parentId: null });
  await door.ask('DELETE /teams/{teamId}', undefined, { at: 1 });
  const jo = {
    displayName: `Jo ${door.name}`,
    email: `jo@${door.word}.example`,
    timeZone: 'Europe/Berlin',
    workingHours: { MO: [[540, 1020]] },
    state: 'employed',
  };
  const { userId } = door.organisation.owner;
  const person = await door.make('POST /people', { ...jo, userId });
  await door.make('POST /people', { ...jo, email: null });
  await door.ask('GET /people?state=employed');
  await door.ask('GET /people/{personId}');
  await door.ask('PUT /people/{personId}', { ...jo, userId });
  await door.ask('DELETE /people/{personId}', undefined, { at: 1 });
  door.know('members/{personId}', person.id);
  await door.ask('PUT /teams/{teamId}/members/{personId}');
  await door.ask('GET /teams/{teamId}/members');
  await door.ask('DELETE /teams/{teamId}/members/{personId}');
  await door.ask('PUT /me/preferred-window', { hours: { MO: [[600, 900]] } });
  await door.ask('GET /me/preferred-window');
  await door.ask('DELETE /me/preferred-window');
}

async function exerciseRoles(door: Exerciser): Promise<void> {
  const text = readFileSync(join(projectRoot(), EXAMPLE), 'utf8').replaceAll(/title: Designer|Juniper/g, (word) =>
    word === 'Juniper' ? door.name : `title: Designer at ${door.name}`,
  );
  await door.make('POST /roles', { text, teamId: door.at('teams/{teamId}') });
  await door.make('POST /roles', text.replace('title: Designer', 'title: Second designer'), {
    type: 'application/yaml',
  });
  await door.ask('GET /roles?q=designer&state=draft');
  await door.ask('GET /roles/{roleId}');
  await door.ask('PUT /roles/{roleId}/team', { teamId: door.at('teams/{teamId}') });
  const { model } = await door.ask<{ model: object }>('GET /roles/{roleId}/draft');
  await door.ask('PUT /roles/{roleId}/draft', text, { type: 'application/yaml' });
  await door.ask('PUT /roles/{roleId}/draft', { model });
  await door.ask('PUT /roles/{roleId}/draft', { text });
  await door.ask('GET /roles/{roleId}/draft/check');
  await door.ask('GET /roles/{roleId}/draft/file');
  await door.ask('POST /roles/{roleId}/publish', { note: `First of ${door.name}` });
  await door.ask('PATCH /roles/{roleId}/draft', [
    { op: 'replace', path: '/role/title', value: `Artist at ${door.name}` },
  ]);
  await door.ask('POST /roles/{roleId}/publish', { note: null });
  await door.ask('GET /roles/{roleId}/versions');
  door.know('versions/{number}', '1');
  for (const format of ['json', 'csv', 'svg', 'html']) {
    await door.ask(`GET /roles/{roleId}/draft/duty-breakdown?format=${format}`);
    await door.ask(`GET /roles/{roleId}/versions/{number}/duty-breakdown?format=${format}&language=de`);
  }
  await door.ask('GET /roles/{roleId}/versions/{number}');
  await door.ask('GET /roles/{roleId}/versions/{number}/file');
  await door.ask('GET /roles/{roleId}/changes?from=1&to=draft');
  await door.ask('POST /roles/{roleId}/versions/{number}/restore');
  await door.ask('POST /roles/{roleId}/archive', undefined, { at: 1 });
  await door.ask('POST /roles/{roleId}/unarchive', undefined, { at: 1 });
  await door.ask('GET /roles/export?state=draft');
  // With nothing in it that names the organisation: inside of an archive nobody can put other words.
  const third = readFileSync(join(projectRoot(), EXAMPLE), 'utf8').replace('title: Designer', 'title: Third designer');
  const archive = Buffer.from(zipSync({ 'third.yaml': Buffer.from(third) }));
  const address = `POST /roles/import?partial=true&teamId=${door.at('teams/{teamId}')}`;
  await door.ask(address, archive, { type: 'application/zip' });
}

async function exercisePolicies(door: Exerciser): Promise<void> {
  const body = {
    title: `Quiet hours of ${door.name}`,
    why: 'People answer when they work.',
    parameters: [{ name: 'night', type: 'time-range', default: '20:00-07:00', description: 'When not.' }],
    fields: { quietHours: 'daily {night}' },
  };
  const template = await door.make('POST /policy-templates', body);
  await door.make('POST /policy-templates', body);
  await door.ask('GET /policy-templates?kind=quiet-hours');
  await door.ask('GET /policy-templates/{templateId}');
  await door.ask('POST /policy-templates/{templateId}/publish', {});
  await door.ask('PUT /policy-templates/{templateId}', { ...body, fields: { quietHours: 'weekdays {night}' } });
  await door.ask('POST /policy-templates/{templateId}/publish', {});
  await door.ask('POST /policy-templates/{templateId}/archive', undefined, { at: 1 });
  await door.ask('GET /policy-templates/{templateId}/versions');
  await door.ask('GET /policy-templates/{templateId}/versions/{number}');
  door.know('diff/{other}', '2');
  await door.ask('GET /policy-templates/{templateId}/versions/{number}/diff/{other}');
  const use = { templateId: template.id, version: 1 };
  const [teamId, roleId] = [door.at('teams/{teamId}'), door.at('roles/{roleId}')];
  await door.make('POST /policy-assignments', { ...use, level: 'team', teamId, parameters: { night: '19:00-06:00' } });
  await door.make('POST /policy-assignments', { ...use, level: 'role', roleId });
  await door.ask(`GET /policy-assignments?level=team&teamId=${teamId}`);
  await door.ask(`GET /policy-assignments/explained?roleId=${roleId}`);
  await door.ask('GET /policy-assignments/{assignmentId}');
  await door.ask('PUT /policy-assignments/{assignmentId}', { parameters: {}, overrides: {}, locks: [] });
  await door.ask('POST /policy-assignments/{assignmentId}/adopt', { version: 2 });
  await door.ask('DELETE /policy-assignments/{assignmentId}', undefined, { at: 1 });
  await door.ask('POST /roles/policy-drafts', { templateId: template.id, version: 2 });
}

async function exerciseDocumentTemplates(door: Exerciser): Promise<void> {
  const sources = { style: `/* ${door.name} */ body { color: #123; }` };
  const kind = 'job-description';
  await door.make('POST /document-templates', { kind, name: `Sheet of ${door.name}`, sources });
  await door.make('POST /document-templates', { kind, name: `Spare of ${door.name}` });
  await door.ask('GET /document-templates?kind=job-description');
  await door.ask('POST /document-templates/check', { kind, sources });
  door.know('shipped-document-templates/{kind}', kind);
  await door.ask('GET /shipped-document-templates/{kind}');
  await door.ask('GET /document-templates/{templateId}');
  const change = { name: `Sheet of ${door.name}`, isDefault: false, sources };
  await door.ask('PUT /document-templates/{templateId}', change);
  await door.ask('POST /document-templates/{templateId}/versions');
  await door.ask('GET /document-templates/{templateId}/versions');
  await door.ask('GET /document-templates/{templateId}/versions/{number}');
  await door.ask('GET /document-templates/{templateId}/sample.html');
  await door.ask('POST /document-templates/{templateId}/sample?wait=0');
  await door.ask('DELETE /document-templates/{templateId}', undefined, { at: 1 });
}

async function exerciseDocuments(door: Exerciser): Promise<void> {
  const wanted = { roleId: door.at('roles/{roleId}'), kind: 'job-description' };
  await door.make('POST /documents?wait=0', wanted);
  await door.make('POST /documents?wait=0', { ...wanted, language: 'de' });
  await door.ask('GET /documents?state=queued');
  await door.ask('GET /documents/{documentId}');
  await door.ask('DELETE /documents/{documentId}', undefined, { at: 1 });
  // What a worker would have done.
  const pdf = Buffer.from(`%PDF-1.7 of ${door.name}`);
  const { key, bytes } = await door.whole.app.get(FileStore).put(pdf, { maxBytes: 1_000 });
  await door.whole.db.owner.query(
    `UPDATE document SET state = 'ready', file_key = $2, bytes = $3, pages = 1, ready_at = now() WHERE id = $1`,
    [door.at('documents/{documentId}'), key, bytes],
  );
  await door.ask('POST /documents?wait=0', wanted);
  await door.ask('GET /documents/{documentId}/file');
}

async function exerciseBatches(door: Exerciser): Promise<void> {
  const item = { roleId: door.at('roles/{roleId}'), kind: 'job-description' };
  await door.make('POST /document-batches', { items: [item, { ...item, language: 'de' }] });
  const batch = door.at('document-batches/{batchId}');
  const fault = JSON.stringify({ code: 'role-not-published', detail: 'Not published.', faults: [], isFinal: true });
  await door.whole.db.owner.query(
    'UPDATE document_batch_item SET is_taken = true, document_id = $2 WHERE batch_id = $1 AND position = 0',
    [batch, door.at('documents/{documentId}')],
  );
  await door.whole.db.owner.query(
    'UPDATE document_batch_item SET is_taken = true, fault = $2 WHERE batch_id = $1 AND position = 1',
    [batch, fault],
  );
  await door.ask('GET /document-batches/{batchId}');
  await door.ask('GET /document-batches/{batchId}/items?limit=1');
  await door.ask('GET /document-batches/{batchId}/events');
}

async function exerciseJobs(door: Exerciser): Promise<void> {
  const boss = new PgBoss({
    connectionString: door.whole.db.ownerUrl,
    supervise: false,
    schedule: false,
    migrate: false,
  });
  boss.on('error', () => undefined);
  await boss.start();
  // A queue of its own: what is run again waits there, and would be taken for the next one's.
  const queue = `work-of-${door.word}`;
  await boss.createQueue(queue, { deadLetter: 'dead-jobs', retryLimit: 0 });
  for (let at = 0; at < 2; at++) {
    await boss.send(queue, { tenantId: door.organisation.tenantId });
    const [job] = await boss.fetch(queue);
    await boss.fail(queue, job?.id ?? '', { message: `The printer of ${door.name} is on fire` });
  }
  await boss.stop({ graceful: false });
  const { items } = await door.ask<{ items: { id: string }[] }>('GET /jobs/dead');
  for (const { id } of items) door.know('dead/{jobId}', id);
  await door.ask('POST /jobs/dead/{jobId}/rerun', undefined, { at: 1 });
}

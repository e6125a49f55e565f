import 'reflect-metadata';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Module } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { DocumentRenderer, type DocumentRequest, type PrintedDocument } from '#documents';
import {
  Database,
  environment,
  FileStore,
  JobQueue,
  JobWorker,
  newId,
  PlatformModule,
  type Actor,
  type JobHandler,
} from '#platform';
import { POLICIES_ENTITIES } from '#policies';
import { projectRoot } from '#program';
import { GetVersions } from '#roles';
import { canonicalHash, parseRoleFile, workModelSchema, type WorkModel } from '#work-model';
import { aDatabase, type TestDatabase } from '../../../test/factories/database.js';
import { RenderBatch } from './batches/render-batch.js';
import { DocumentLibraryModule } from './document-library.module.js';
import { RenderDocument } from './documents/render-document.js';

/** Prints nothing: gives bytes that say what was asked for, as often and as slowly as a test wants, or an error. */
class PretendedRenderer extends DocumentRenderer {
  readonly printed: string[] = [];
  /** Called in the middle of a print. */
  meanwhile: () => Promise<void> = () => Promise.resolve();

  override async print({ model, kind, language, template }: DocumentRequest): Promise<PrintedDocument> {
    const what = [model.id, model.version, kind, language, template?.body ?? 'shipped'].join(' ');
    this.printed.push(what);
    await this.meanwhile();
    return { pdf: Buffer.from(`%PDF ${what}`), pages: 1 };
  }
}

@Module({ imports: [DocumentLibraryModule] })
class Rooms {}

/** The library on a database and a folder of its own, as one process has it. */
export async function aLibrary(shared?: { readonly db: TestDatabase; readonly folder: string }) {
  const db = shared?.db ?? (await aDatabase());
  const folder = shared?.folder ?? mkdtempSync(join(tmpdir(), 'workpact-library-'));
  const env = environment({ DATABASE_URL: db.appUrl, DATA_DIR: folder });
  const parts = { entities: POLICIES_ENTITIES, migrations: [] };
  const root = { module: Rooms, imports: [PlatformModule.register({ env, parts, name: 'test' })] };
  const app = await NestFactory.createApplicationContext(root, { logger: ['error'], abortOnError: false });
  const renderer = new PretendedRenderer();
  const pretended = new RenderDocument(
    app.get(Database),
    app.get(FileStore),
    renderer,
    app.get(GetVersions, { strict: false }),
  );
  return {
    db,
    folder,
    app,
    renderer,
    files: app.get(FileStore),
    jobs: app.get(JobQueue),
    /** Makes documents as a worker does, until closed. */
    async working(handler: RenderDocument = pretended): Promise<{ close(): Promise<void> }> {
      const worker = new JobWorker({ url: db.appUrl, slots: 2, onError: () => undefined });
      const handlers: JobHandler[] = [handler, app.get<JobHandler>(RenderBatch)];
      await worker.start(handlers);
      return { close: () => worker.stop() };
    },
    pretended,
    async close() {
      await renderer.close();
      await app.close();
      if (shared !== undefined) return;
      await db.close();
      rmSync(folder, { recursive: true });
    },
  };
}
export type Library = Awaited<ReturnType<typeof aLibrary>>;

/** Somebody in an organisation of their own. */
export async function anActor({ owner }: TestDatabase): Promise<Actor> {
  const tenantId = newId();
  await owner.query('INSERT INTO organisation (id, name, slug) VALUES ($1, $2, $2)', [tenantId, `Example ${tenantId}`]);
  return { tenantId, userId: newId(), apiKeyId: null, requestId: 'test', address: null };
}

export function anExample(name: string): WorkModel {
  const file = `${name}.yaml`;
  const read = parseRoleFile(readFileSync(join(projectRoot(), 'examples', file)), { file });
  if (!read.ok) throw new Error(`${file} has faults.`);
  return read.model;
}

/** A role with its versions 1, 2, … published. @returns its id */
export async function aPublishedRole(
  { owner }: TestDatabase,
  { tenantId }: Actor,
  versions: readonly WorkModel[],
): Promise<string> {
  const roleId = newId();
  const [model] = versions;
  if (model === undefined) throw new Error('A published role has a version.');
  await owner.query(
    `INSERT INTO role (tenant_id, id, slug, title, state, engagement, jurisdictions, draft_text, draft_model, latest_version, search_words)
     VALUES ($1, $2, $3, $4, 'published', $5, '{}', '', $6, $7, '{}')`,
    [
      tenantId,
      roleId,
      `${model.id}-${roleId}`,
      model.role.title,
      model.role.engagement,
      JSON.stringify(model),
      versions.length,
    ],
  );
  for (const [index, version] of versions.entries())
    await aVersion(owner, { tenantId, roleId, number: index + 1, model: version });
  return roleId;
}

/** One more version of a published role. */
export async function publishAgain(
  { owner }: TestDatabase,
  { tenantId }: Actor,
  roleId: string,
  model: WorkModel,
): Promise<void> {
  const { rows } = await owner.query<{ number: number }>(
    'UPDATE role SET latest_version = latest_version + 1 WHERE tenant_id = $1 AND id = $2 RETURNING latest_version AS number',
    [tenantId, roleId],
  );
  await aVersion(owner, { tenantId, roleId, number: rows[0]?.number ?? 0, model });
}

interface NewVersion {
  readonly tenantId: string;
  readonly roleId: string;
  readonly number: number;
  readonly model: WorkModel;
}

async function aVersion(owner: TestDatabase['owner'], { tenantId, roleId, number, model }: NewVersion): Promise<void> {
  const stored = workModelSchema.parse(model);
  await owner.query(
    `INSERT INTO role_version (tenant_id, id, role_id, number, text, model, model_hash, findings, measures, check_config, from_policies)
     VALUES ($1, $2, $3, $4, '', $5, $6, '{}', '{}', '{}', '{}')`,
    [tenantId, newId(), roleId, number, JSON.stringify(stored), canonicalHash(stored)],
  );
}

// An installation with the room of agreements in this process: an embedded Postgres, an organisation, roles that are published.
import 'reflect-metadata';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Module } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import pg from 'pg';
import { AgreementsModule } from '../../../dist/libs/agreements/src/index.js';
import { DocumentRenderer } from '../../../dist/libs/documents/src/index.js';
import { DATABASE_PARTS, prepareInstallation } from '../../../dist/libs/installation/src/index.js';
import { environment, FileStore, newId, PlatformModule } from '../../../dist/libs/platform/src/index.js';
import { CreateRole, PublishRole } from '../../../dist/libs/roles/src/index.js';

class Rooms {}
Module({ imports: [AgreementsModule] })(Rooms);

export async function aRoom() {
  const folder = mkdtempSync(join(tmpdir(), 'workpact-bench-agreements-'));
  const installation = await prepareInstallation(environment({ DATA_DIR: folder }), () => undefined);
  const { DATABASE_URL, DATABASE_OWNER_URL } = installation.settings;
  const owner = new pg.Pool({ connectionString: DATABASE_OWNER_URL, max: 2 });
  const env = environment({ DATABASE_URL, DATA_DIR: folder });
  const platform = PlatformModule.register({ env, parts: { ...DATABASE_PARTS, migrations: [] }, name: 'bench' });
  const app = await NestFactory.createApplicationContext({ module: Rooms, imports: [platform] }, { logger: ['error'] });
  const get = (type) => app.get(type, { strict: false });
  const actor = await anActor(owner);
  return {
    get,
    owner,
    actor,
    url: DATABASE_URL,
    files: get(FileStore),
    printed: watched(get(DocumentRenderer)),
    /** @param {string} text a role file @returns {Promise<string>} its id */
    async publish(text) {
      const role = await get(CreateRole).create(actor, { text, teamId: null });
      await get(PublishRole).publish(actor, role.id, null, null);
      return role.id;
    },
    async close() {
      await app.close();
      await owner.end();
      await installation.stop();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

async function anActor(owner) {
  const [tenantId, userId] = [newId(), newId()];
  await owner.query('INSERT INTO organisation (id, name, slug) VALUES ($1, $2, $3)', [tenantId, 'Bench', 'bench']);
  await owner.query('INSERT INTO app_user (id, email, name) VALUES ($1, $2, $3)', [
    userId,
    'sender@bench.example',
    'Mara Quinn',
  ]);
  await owner.query(`INSERT INTO membership (tenant_id, user_id, access_role) VALUES ($1, $2, 'recruiter')`, [
    tenantId,
    userId,
  ]);
  return { tenantId, userId, apiKeyId: null, requestId: 'bench', address: null };
}

/** Keeps the HTML of what is printed, so that it can be printed once more by nothing but the browser. */
function watched(renderer) {
  const printed = [];
  const { printer } = renderer;
  const print = printer.print.bind(printer);
  printer.print = (html, options) => {
    printed.push(html);
    return print(html, options);
  };
  return printed;
}

import { Config, createConfig, lintFromString } from '@redocly/openapi-core';
import type { DynamicModule } from '@nestjs/common';
import { Database } from '#platform';
import { openApiDocument, openApiOf } from './openapi-document.js';
import { anExampleApp, ExampleModule, type ExampleApp } from '../testing/example-app.fixture.js';

/** What a start would need, and a description must not: making it fails. */
const unstarted: DynamicModule = {
  module: class Platform {},
  global: true,
  providers: [{ provide: Database, useFactory: () => Promise.reject(new Error('A description needs no database.')) }],
  exports: [Database],
};

let example: ExampleApp;
beforeAll(async () => {
  example = await anExampleApp({ hasRateLimits: false });
});
afterAll(() => example.close());

/** What the linter says against a description. */
async function complaints(document: object): Promise<string[]> {
  const config: Config = await createConfig({ extends: ['recommended'] });
  const problems = await lintFromString({ source: JSON.stringify(document), absoluteRef: 'openapi.json', config });
  return problems.map(({ ruleId, message, location }) => `${ruleId}: ${message} ${location[0]?.pointer ?? ''}`);
}

test('the description of an API has nothing that the linter finds', async () => {
  expect(await complaints(openApiDocument(example.app))).toEqual([]);
});

test('the linter speaks up when something is wrong', async () => {
  const document = structuredClone(openApiDocument(example.app));
  delete document.paths['/api/v1/notes']?.get?.operationId;
  expect(await complaints(document)).toEqual([expect.stringMatching(/^operation-operationId: /)]);
});

test('it is the same from a running application, over HTTP, and from the module alone', async () => {
  const served = await example.app.inject({ method: 'GET', url: '/api/v1/openapi.json' });
  expect(served.statusCode).toBe(200);
  const document = openApiDocument(example.app);
  expect(served.json()).toEqual(JSON.parse(JSON.stringify(document)));
  expect(await openApiOf({ module: ExampleModule, imports: [unstarted] })).toEqual(document);
});

test('an operation says who may use it, with what headers, and every problem it has', () => {
  const { paths, components } = openApiDocument(example.app);
  expect(Object.keys(paths)).toEqual([
    '/api/v1/notes',
    '/api/v1/notes/{noteId}',
    '/api/v1/notes/{noteId}/text',
    '/api/v1/sign-in',
  ]);
  const change = paths['/api/v1/notes/{noteId}']?.put;
  expect(change).toMatchObject({
    operationId: 'notesChange',
    summary: 'Change a note',
    security: [{ session: [] }, { apiKey: [] }],
    'x-permission': 'roles:write',
    requestBody: {
      required: true,
      content: { 'application/json': { schema: { $ref: '#/components/schemas/NoteWritten' } } },
    },
  });
  expect(Object.keys(change?.responses ?? {})).toEqual(
    '200 400 401 403 404 409 412 413 414 415 422 428 429 500 503'.split(' '),
  );
  const names = (change?.parameters ?? []).map((parameter) => ('name' in parameter ? parameter.name : parameter.$ref));
  expect(names.sort()).toEqual(['If-Match', 'noteId']);
  expect(paths['/api/v1/notes']?.post?.parameters).toEqual([
    expect.objectContaining({ name: 'Idempotency-Key', in: 'header' }),
  ]);
  expect(paths['/api/v1/sign-in']?.post).toMatchObject({ security: [], 'x-public': 'Nobody is signed in yet.' });
  expect(components?.schemas).toMatchObject({ Problem: {}, Note: {}, Notes: {} });
  expect(Object.keys(components?.securitySchemes ?? {})).toEqual(['session', 'apiKey']);
});

test('a query is parameters with their bounds', () => {
  const { paths } = openApiDocument(example.app);
  expect(paths['/api/v1/notes']?.get?.parameters).toEqual([
    expect.objectContaining({
      name: 'limit',
      in: 'query',
      required: false,
      schema: expect.objectContaining({ minimum: 1, maximum: 100, default: 50 }),
    }),
    expect.objectContaining({ name: 'cursor', in: 'query', required: false }),
  ]);
});

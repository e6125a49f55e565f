import { createConfig, lintFromString } from '@redocly/openapi-core';
import type { OpenAPIObject } from '@nestjs/swagger';
import { environment } from '#platform';
import { AppModule } from '../../apps/server/src/app.module.js';
import type { Operation } from '../../apps/server/src/http/openapi/complete-operation.js';
import { openApiOf } from '../../apps/server/src/http/openapi/openapi-document.js';

let document: OpenAPIObject;
let operations: { readonly name: string; readonly method: string; readonly operation: Operation }[];
beforeAll(async () => {
  document = await openApiOf(AppModule.register(environment({})));
  operations = Object.entries(document.paths).flatMap(([path, item]) =>
    (['get', 'put', 'post', 'delete', 'patch'] as const).flatMap((method) => {
      const operation = item[method];
      return operation ? [{ name: `${method.toUpperCase()} ${path}`, method, operation }] : [];
    }),
  );
});

/** Names of the operations of which something is not so. */
const failing = (isSo: (operation: Operation, method: string) => boolean): string[] =>
  operations.filter(({ operation, method }) => !isSo(operation, method)).map(({ name }) => name);

test('a linter finds nothing, not even to warn of', async () => {
  const config = await createConfig({ extends: ['recommended'] });
  const problems = await lintFromString({ source: JSON.stringify(document), absoluteRef: 'openapi.json', config });
  expect(problems.map(({ ruleId, message, location }) => `${ruleId}: ${message} ${location[0]?.pointer}`)).toEqual([]);
});

test('every operation says what it does, under which heading, for whom, and what can go wrong', () => {
  expect(operations.length).toBeGreaterThan(100);
  expect(failing(({ summary }) => /^[A-Z\p{Lu}][^:]{3,}[^.]$/u.test(summary ?? ''))).toEqual([]);
  expect(
    failing(({ tags }) => tags?.length === 1 && document.tags?.some(({ name }) => name === tags[0]) === true),
  ).toEqual([]);
  expect(failing(({ security }) => security !== undefined)).toEqual([]);
  expect(
    failing((operation) =>
      operation.security?.length === 0
        ? 'x-public' in operation
        : 'x-permission' in operation && '401' in operation.responses && '403' in operation.responses,
    ),
  ).toEqual([]);
  expect(failing(({ responses }) => ['429', '500', '503'].every((status) => status in responses))).toEqual([]);
  expect(failing(({ responses }) => Object.keys(responses).some((status) => status.startsWith('2')))).toEqual([]);
  const ids = operations.map(({ operation }) => operation.operationId);
  expect(new Set(ids).size).toBe(ids.length);
});

test('what is not JSON is not described as if it were', () => {
  const breakdown = document.paths['/api/v1/roles/{roleId}/draft/duty-breakdown']?.get?.responses['200'];
  expect(breakdown).toMatchObject({
    content: {
      'application/json': { schema: { $ref: '#/components/schemas/DutyBreakdown' } },
      'text/csv': { schema: { type: 'string' } },
      'image/svg+xml': { schema: { type: 'string' } },
      'text/html': { schema: { type: 'string' } },
    },
  });
  const bytes = { schema: { type: 'string', format: 'binary' } };
  expect(document.paths['/api/v1/roles/import']?.post?.requestBody).toMatchObject({
    content: { 'application/zip': bytes },
  });
  expect(document.paths['/api/v1/roles/export']?.get?.responses['200']).toMatchObject({
    content: { 'application/zip': bytes },
  });
  expect(document.paths['/api/v1/roles']?.post?.requestBody).toMatchObject({
    content: {
      'application/json': { schema: { $ref: '#/components/schemas/NewRole' } },
      'application/yaml': { schema: { type: 'string' } },
    },
  });
});

test('every schema says something', () => {
  const empty: string[] = [];
  const look = (value: unknown, at: string): void => {
    if (typeof value !== 'object' || value === null) return;
    for (const [key, member] of Object.entries(value)) {
      const isEmptySchema = key === 'schema' && JSON.stringify(member) === '{}';
      if (isEmptySchema) empty.push(at);
      look(member, `${at}/${key}`);
    }
  };
  look(document.paths, '');
  expect(empty).toEqual([]);
});

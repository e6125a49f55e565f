import type { DynamicModule, INestApplicationContext, Type } from '@nestjs/common';
import { DiscoveryService, MetadataScanner, ModulesContainer, NestFactory, Reflector } from '@nestjs/core';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { FastifyAdapter } from '@nestjs/platform-fastify';
import { DocumentBuilder, SwaggerModule, type OpenAPIObject } from '@nestjs/swagger';
import { RouteWalk, type RouteAccess } from '#accounts';
import { workpactVersion } from '#program';
import { problemSchema } from '../problems/problem.js';
import { completeOperation, problemResponses } from './complete-operation.js';
import { withPlainNames } from './plain-names.js';
import { convertSchema } from './schema-converter.js';

/** Pages, health and metrics are not part of the API. */
const API = '/api/v1/';
const METHODS = ['get', 'put', 'post', 'delete', 'patch', 'head', 'options'] as const;

/**
 * The description of the API, from a root module alone: nothing is started, no database is needed.
 * @param rootModule the module that the server is made of
 */
export async function openApiOf(rootModule: Type | DynamicModule): Promise<OpenAPIObject> {
  const app = await NestFactory.create<NestFastifyApplication>(rootModule, new FastifyAdapter(), {
    preview: true,
    logger: false,
    abortOnError: false,
  });
  return openApiDocument(app);
}

/** The description of the API as OpenAPI 3.1, from the routes of an application. */
export function openApiDocument(app: NestFastifyApplication): OpenAPIObject {
  const document = SwaggerModule.createDocument(app, configuration(), {
    operationIdFactory: operationIdOf,
    standardSchemaConverter: convertSchema,
    autoTagControllers: true,
  });
  const accesses = accessesOf(app);
  const paths = Object.entries(document.paths).filter(([path]) => path.startsWith(API));
  const tags = new Set<string>();
  for (const [, item] of paths) {
    for (const method of METHODS) {
      const operation = item[method];
      if (!operation) continue;
      completeOperation(operation, method, accesses.get(operation.operationId ?? '') ?? null);
      operation.tags = (operation.tags ?? []).map(inWords);
      for (const tag of operation.tags) tags.add(tag);
    }
  }
  document.paths = Object.fromEntries(paths.sort(([a], [b]) => (a < b ? -1 : 1)));
  document.tags = [...tags].sort().map((name) => ({ name, description: `${name}.` }));
  return withPlainNames(withProblems(document));
}

/** `DutyBreakdowns` → “Duty breakdowns”. */
function inWords(tag: string): string {
  return tag.replaceAll(/(?<=[a-z])[A-Z]/g, (letter) => ` ${letter.toLowerCase()}`);
}

/** `RolesController.publish` → `rolesPublish`. */
function operationIdOf(controller: string, method: string): string {
  const thing = controller.replace(/Controller$/, '');
  return `${thing.charAt(0).toLowerCase()}${thing.slice(1)}${method.charAt(0).toUpperCase()}${method.slice(1)}`;
}

/** Made by hand, because in an application that is not started nothing is. */
function accessesOf(app: INestApplicationContext): ReadonlyMap<string, RouteAccess | null> {
  const discovery = new DiscoveryService(app.get(ModulesContainer));
  const routes = new RouteWalk(discovery, new MetadataScanner(), new Reflector()).routes();
  return new Map(
    routes.map(({ handler, access }) => {
      const [controller = '', method = ''] = handler.split('.');
      return [operationIdOf(controller, method), access];
    }),
  );
}

function withProblems(document: OpenAPIObject): OpenAPIObject {
  const problem = convertSchema(problemSchema, { schemaType: 'output' });
  const schemas = { ...document.components?.schemas, ...problem?.components };
  const responses = Object.entries(problemResponses()).filter(([name]) => isUsed(document, name));
  document.components = {
    ...document.components,
    schemas,
    responses: Object.fromEntries(responses),
  };
  return document;
}

function isUsed({ paths }: OpenAPIObject, response: string): boolean {
  return JSON.stringify(paths).includes(`"#/components/responses/${response}"`);
}

function configuration(): Omit<OpenAPIObject, 'paths'> {
  return new DocumentBuilder()
    .setOpenAPIVersion('3.1.0')
    .setTitle('Workpact')
    .setVersion(workpactVersion())
    .setDescription(
      'Roles whose work at set times and in own time is written down before anybody signs. See docs/guide/api.md for pages, ETags, repeated requests, limits and problems.',
    )
    .setLicense('Apache-2.0', 'https://www.apache.org/licenses/LICENSE-2.0')
    .addServer('/', 'The server that this description came from.')
    .addCookieAuth(
      '__Host-workpact',
      {
        type: 'apiKey',
        in: 'cookie',
        description: 'Session of a person who signed in. On plain http the cookie is called `workpact`.',
      },
      'session',
    )
    .addBearerAuth({ type: 'http', scheme: 'bearer', description: 'API key: `Authorization: Bearer wp_…`.' }, 'apiKey')
    .build();
}

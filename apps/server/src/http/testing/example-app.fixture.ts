import type { Writable } from 'node:stream';
import { APP_GUARD } from '@nestjs/core';
import { Module, type CanActivate, type DynamicModule, type ExecutionContext, type Type } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import { NotSignedIn, PermissionMissing, type Caller, type Permission, type RouteAccess } from '#accounts';
import {
  AuditLog,
  Database,
  ENV,
  environment,
  FileStore,
  JobQueue,
  Mailer,
  newId,
  Secrets,
  tenantTable,
  type Env,
} from '#platform';
import { aDatabase, type TestDatabase } from '../../../../../test/factories/database.js';
import { createApp, type AppOptions } from '../create-app.js';
import { NOTE_TABLE, NotesController, SignInController } from './notes.fixture.js';
import type { TestCaller } from './subject.fixture.js';

interface Credential {
  readonly tenantId: string;
  readonly id: string;
  readonly permissions: readonly Permission[];
}

/** Believes what a request says of itself, and holds it to the routes' permissions as the real guard does. */
class BelievingGuard implements CanActivate {
  canActivate(context: ExecutionContext): boolean {
    const declared = (target: object): RouteAccess | undefined => Reflect.getMetadata('workpact:route-access', target);
    const access = declared(context.getHandler()) ?? declared(context.getClass());
    if (!access) throw new Error('A route declares no access.');
    if ('publicBecause' in access) return true;
    const request = context.switchToHttp().getRequest<FastifyRequest & { caller?: Caller }>();
    const caller = callerOf(request);
    if (!caller.permissions.has(access.permission)) throw new PermissionMissing(access.permission);
    request.caller = caller;
    return true;
  }
}

function callerOf(request: FastifyRequest): Caller {
  const token = request.headers.authorization?.replace('Bearer ', '') ?? '';
  let credential: Credential;
  try {
    credential = JSON.parse(Buffer.from(token, 'base64url').toString());
  } catch {
    throw new NotSignedIn();
  }
  return {
    tenantId: credential.tenantId,
    userId: credential.id,
    apiKeyId: null,
    requestId: request.id,
    address: request.ip,
    accessRole: null,
    permissions: new Set(credential.permissions),
    sessionId: null,
    isConfined: false,
  };
}

/** Headers of a caller that the example application believes. */
export function aCaller(name: string, tenantId: string, permissions: Iterable<Permission>): TestCaller {
  const credential: Credential = { tenantId, id: newId(), permissions: [...permissions] };
  const token = Buffer.from(JSON.stringify(credential)).toString('base64url');
  return { name, headers: { authorization: `Bearer ${token}` }, permissions: new Set(permissions) };
}

export interface ExampleApp {
  readonly app: Awaited<ReturnType<typeof createApp>>;
  readonly db: TestDatabase;
  close(): Promise<void>;
}

interface ExampleOptions extends AppOptions {
  readonly env?: Record<string, string>;
  readonly controllers?: readonly Type[];
  readonly imports?: readonly (Type | DynamicModule)[];
  readonly logStream?: Writable;
}

/** The example's controllers, and what a room would bring, around a database of its own. */
export async function anExampleApp({
  env: given = {},
  controllers = [],
  imports = [],
  ...options
}: ExampleOptions = {}): Promise<ExampleApp> {
  const db = await aDatabase();
  await db.owner.query(NOTE_TABLE);
  await db.owner.query(tenantTable('note'));
  const env = environment({ LOG_LEVEL: 'silent', DATABASE_URL: db.appUrl, ...given });
  const jobs = new JobQueue(db.appUrl);
  const app = await createApp(aroundExample(env, db, jobs, controllers, imports), env, options);
  return {
    app,
    db,
    async close() {
      await app.close();
      await jobs.close();
      await db.close();
    },
  };
}

@Module({})
class PlatformStandIn {}

@Module({})
class Unused {}

/** To be imported where doors ask for these by name, but the test keeps, sends and seals nothing. */
export const filesMailAndSecretsUnused: DynamicModule = {
  module: Unused,
  global: true,
  providers: [FileStore, Mailer, Secrets].map((provide) => ({ provide, useValue: {} })),
  exports: [FileStore, Mailer, Secrets],
};

/** Its routes alone, for what needs no application. */
@Module({ controllers: [NotesController, SignInController] })
export class ExampleModule {}

function aroundExample(
  env: Env,
  db: TestDatabase,
  jobs: JobQueue,
  controllers: readonly Type[],
  imports: readonly (Type | DynamicModule)[],
): DynamicModule {
  const provided = [
    { provide: ENV, useValue: env },
    { provide: Database, useValue: db.database },
    { provide: JobQueue, useValue: jobs },
    AuditLog,
  ];
  const exported = [ENV, Database, JobQueue, AuditLog];
  return {
    module: ExampleModule,
    imports: [{ module: PlatformStandIn, global: true, providers: provided, exports: exported }, ...imports],
    controllers: [...controllers],
    providers: [{ provide: APP_GUARD, useClass: BelievingGuard }],
  };
}

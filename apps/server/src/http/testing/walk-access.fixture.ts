import {
  ACCESS_ROLES,
  ALL_PERMISSIONS,
  API_KEY_SCOPES,
  RouteWalk,
  type DeclaredRoute,
  type RouteAccess,
  type Permission,
} from '#accounts';
import { DiscoveryService, MetadataScanner, ModulesContainer, Reflector } from '@nestjs/core';
import type { InjectOptions } from 'fastify';
import { newId } from '#platform';
import { filledPath, type ApiSubject, type TestCaller } from './subject.fixture.js';

const METHODS = ['POST', 'PUT', 'PATCH', 'DELETE', 'HEAD'] as const;
const ANONYMOUS: TestCaller = { name: 'nobody', headers: {}, permissions: new Set() };

/** What a route did otherwise than its declaration says. */
export interface Hole {
  readonly route: string;
  readonly caller: string;
  readonly answer: string;
}

export interface Walk {
  readonly requests: number;
  readonly holes: readonly Hole[];
}

/** What an answer is held against. */
interface Expectation {
  readonly caller: TestCaller;
  /** Code of the problem that must come; null when the caller must be let in, whatever comes of it. */
  readonly refusal: 'not-signed-in' | 'permission-missing' | 'cross-site-request' | null;
  readonly request: InjectOptions;
}

/** All routes of an application, whatever they are. Made by hand so that it works without the module that has `RouteWalk`. */
export function routesOf({ app }: Pick<ApiSubject, 'app'>): readonly DeclaredRoute[] {
  const discovery = new DiscoveryService(app.get(ModulesContainer));
  return new RouteWalk(discovery, new MetadataScanner(), new Reflector()).routes();
}

/** All addresses that the HTTP server answers at, `GET /api/v1/teams/:teamId`, whoever made them; without HEAD. */
export function servedRoutes({ app }: Pick<ApiSubject, 'app'>): readonly string[] {
  const tree = app.getHttpAdapter().getInstance().printRoutes({ commonPrefix: false });
  const above: string[] = [];
  return tree.split('\n').flatMap((line) => {
    const [, indent = '', part = '', methods = ''] = /^(.*)[├└]── (\S+)(?: \((.*)\))?$/.exec(line) ?? [];
    if (part === '') return [];
    const depth = indent.length / 4;
    above.splice(depth, above.length, part);
    const path = above.join('');
    return methods.split(', ').flatMap((method) => (['', 'HEAD'].includes(method) ? [] : [`${method} ${path}`]));
  });
}

/**
 * Sends every route a request as every kind of caller, and looks whether it is let in as the route declares and the permission table
 * says: nobody and credentials that are worth nothing (401), each access role, sessions of single sign-on, people without organisation,
 * API keys that have or lack exactly this scope (403), and pages of other sites.
 */
export async function walkAccess(subject: ApiSubject, routes: readonly DeclaredRoute[]): Promise<Walk> {
  const holes: Hole[] = [];
  const keys = new KeyRing(subject);
  let requests = 0;
  for (const route of routes) {
    for (const expectation of await expectationsOf(subject, route, keys)) {
      requests++;
      const { statusCode, body, headers } = await subject.app.inject(expectation.request);
      const isHead = expectation.request.method === 'HEAD';
      const fault = isHead
        ? faultOfStatus(expectation, statusCode)
        : faultOf(expectation, route, { statusCode, body, text: `${JSON.stringify(headers)}${body}` }, subject);
      if (fault === null) continue;
      const { caller } = expectation;
      holes.push({ route: `${route.method} ${route.path}`, caller: caller.name, answer: `${statusCode}: ${fault}` });
    }
  }
  return { requests, holes };
}

async function expectationsOf(subject: ApiSubject, route: DeclaredRoute, keys: KeyRing): Promise<Expectation[]> {
  const { access, method } = route;
  const { owner } = subject.members;
  const to = (caller: TestCaller, refusal: Expectation['refusal'], verb = method): Expectation => ({
    caller,
    refusal,
    request: requestFor({ ...route, method: verb }, caller, subject, refusal === null),
  });
  const foreign = { ...owner, name: 'page of another site', headers: { ...owner.headers, ...CROSS_SITE } };
  const crossSite = method === 'GET' ? [] : [to(foreign, 'cross-site-request')];
  if (!access || 'publicBecause' in access) return [to(ANONYMOUS, null), ...crossSite];
  const { permission } = access;
  const nobodies = [ANONYMOUS, ...subject.nobodies].map((caller) => to(caller, 'not-signed-in'));
  const callers = await callersOf(subject, route, permission, keys);
  const known = callers.map((caller) => {
    if (!isOfApi(route.path) && 'authorization' in caller.headers) return to(caller, 'not-signed-in');
    return to(caller, caller.permissions.has(permission) ? null : 'permission-missing');
  });
  const head = method === 'GET' ? [to(ANONYMOUS, 'not-signed-in', 'HEAD')] : [];
  return [...nobodies, ...crossSite, ...head, ...known];
}

/** Pages are for people: API keys open none. */
function isOfApi(path: string): boolean {
  return path.startsWith('/api/');
}

/** Forms of pages know no DELETE. */
function endsSomething({ method, path }: Pick<DeclaredRoute, 'method' | 'path'>): boolean {
  return method === 'DELETE' || (method === 'POST' && path === '/sign-out');
}

const CROSS_SITE = { 'sec-fetch-site': 'cross-site' };

async function callersOf(
  subject: ApiSubject,
  { method, path }: DeclaredRoute,
  permission: Permission,
  keys: KeyRing,
): Promise<readonly TestCaller[]> {
  const { members, others } = subject;
  const people = ACCESS_ROLES.map((role) => members[role]);
  const lacking = await keys.of(API_KEY_SCOPES.filter((other) => other !== permission));
  const having = API_KEY_SCOPES.includes(permission) && isOfApi(path) ? [await keys.of([permission])] : [];
  if (!endsSomething({ method, path })) return [...people, ...others, lacking, ...having];
  // Who may delete their session or membership is somebody who is not needed afterwards.
  const spare = await Promise.all(
    ACCESS_ROLES.map(async (role) =>
      members[role].permissions.has(permission) ? subject.newMember(role) : members[role],
    ),
  );
  return [...spare, ...others.filter(({ permissions }) => !permissions.has(permission)), lacking, ...having];
}

/** Makes a key for the same scopes once. */
class KeyRing {
  private readonly keys = new Map<string, TestCaller>();

  constructor(private readonly subject: ApiSubject) {}

  async of(scopes: readonly Permission[]): Promise<TestCaller> {
    const name = scopes.join();
    const key = this.keys.get(name) ?? (await this.subject.apiKey(scopes));
    this.keys.set(name, key);
    return key;
  }
}

function requestFor(
  { method, path }: DeclaredRoute,
  caller: TestCaller,
  { existing, exercises }: ApiSubject,
  isLetIn: boolean,
): InjectOptions {
  // What may be deleted is what is not there: it is needed by those who come after.
  const isSpared = isLetIn && method === 'DELETE';
  const filled = filledPath(path, (key) => (isSpared ? newId() : encodeURIComponent(existing[key]?.[0] ?? newId())));
  const pattern = path.replaceAll(/:(\w+)/g, '{$1}');
  // Some wait, unless their query says otherwise.
  const query = exercises.find((one) => one.path === pattern && one.method === method)?.url.split('?')[1];
  return {
    method: METHODS.find((one) => one === method) ?? 'GET',
    url: query === undefined ? filled : `${filled}?${query}`,
    // A body that no schema takes: who may do it is decided before what is asked.
    headers: { ...caller.headers, ...(method === 'GET' || method === 'HEAD' ? {} : { 'if-match': '"999999"' }) },
    ...(['POST', 'PUT', 'PATCH'].includes(method) ? { payload: { 'of-no-schema': true } } : {}),
  };
}

interface Seen {
  readonly statusCode: number;
  readonly body: string;
  /** Headers and body. */
  readonly text: string;
}

const STATUS = { 'not-signed-in': 401, 'permission-missing': 403, 'cross-site-request': 403 } as const;

function faultOfStatus({ refusal }: Expectation, status: number): string | null {
  return refusal === null || status === STATUS[refusal] ? null : `should be ${STATUS[refusal]}`;
}

function faultOf(expectation: Expectation, { access }: DeclaredRoute, seen: Seen, subject: ApiSubject): string | null {
  if (!access) return 'declares no access';
  if (seen.statusCode >= 500) return seen.body;
  return faultOfAccess(expectation, access, seen) ?? leakIn(expectation, seen, subject);
}

function faultOfAccess({ refusal }: Expectation, access: RouteAccess, { statusCode, body }: Seen): string | null {
  const code = /"type":"https:\/\/workpact\.org\/problems\/([^"]+)"/.exec(body)?.[1] ?? 'no problem';
  if (refusal === null) return code in STATUS ? `should be let in, not ${code}` : null;
  if (code !== refusal || statusCode !== STATUS[refusal]) return `should be ${refusal}, is ${code}`;
  const named = refusal === 'permission-missing' && 'permission' in access ? access.permission : '';
  return body.includes(named) ? null : `does not name ${named}`;
}

function leakIn(
  { caller, refusal }: Expectation,
  { text }: Seen,
  { private: words, secret }: ApiSubject,
): string | null {
  if (secret.some((word) => text.includes(word))) return 'shows what nobody may see';
  const isTold = caller.permissions.size > 0 && refusal === null;
  return !isTold && words.some((word) => withoutInstance(text).includes(word)) ? 'shows what is not theirs' : null;
}

/** A problem repeats the address that was asked for, ids included: that is the caller's own word. */
export function withoutInstance(text: string): string {
  return text.replace(/"instance":"[^"]*"/, '');
}

/** Permissions that routes ask for; the rest of the table would be for nothing. */
export function permissionsAskedFor(routes: readonly DeclaredRoute[]): readonly Permission[] {
  const asked = new Set(routes.flatMap(({ access }) => (access && 'permission' in access ? [access.permission] : [])));
  return ALL_PERMISSIONS.filter((permission) => asked.has(permission));
}

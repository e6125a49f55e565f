import { ACCESS_ROLES, ALL_PERMISSIONS, RouteWalk, type DeclaredRoute } from '#accounts';
import { DiscoveryService, MetadataScanner, ModulesContainer, Reflector } from '@nestjs/core';
import type { InjectOptions } from 'fastify';
import { newId } from '#platform';
import type { ApiSubject, TestCaller } from './subject.fixture.js';

/** `@All` is walked as GET. */
const METHODS = ['POST', 'PUT', 'PATCH', 'DELETE', 'HEAD', 'OPTIONS'] as const;
const ANONYMOUS: TestCaller = { name: 'nobody', headers: {}, permissions: new Set() };

/** What a route did otherwise than its declaration says. */
export interface Hole {
  readonly route: string;
  readonly caller: string;
  readonly answer: string;
}

/** All routes of an application, whatever they are. Made by hand so that it works without the module that has `RouteWalk`. */
export function routesOf({ app }: Pick<ApiSubject, 'app'>): readonly DeclaredRoute[] {
  const discovery = new DiscoveryService(app.get(ModulesContainer));
  return new RouteWalk(discovery, new MetadataScanner(), new Reflector()).routes();
}

/**
 * Sends every route a request as every kind of caller, and looks whether it is let in as the route declares: by nobody (401), by each
 * access role and by API keys that have or lack exactly this scope (403), and by the owner of another organisation, who must find nothing.
 */
export async function walkAccess(
  subject: ApiSubject,
  routes: readonly DeclaredRoute[],
): Promise<{ requests: number; holes: Hole[] }> {
  const holes: Hole[] = [];
  let requests = 0;
  for (const route of routes) {
    for (const caller of await callersOf(subject, route)) {
      requests++;
      const answer = await subject.app.inject(requestFor(route, caller, subject));
      const fault = faultOf(route, caller, answer.statusCode, answer.body, subject);
      if (fault)
        holes.push({
          route: `${route.method} ${route.path}`,
          caller: caller.name,
          answer: `${answer.statusCode}: ${fault}`,
        });
    }
  }
  return { requests, holes };
}

async function callersOf(subject: ApiSubject, { access, method }: DeclaredRoute): Promise<readonly TestCaller[]> {
  const members = ACCESS_ROLES.map((role) => subject.members[role]);
  if (!access || 'publicBecause' in access) return [ANONYMOUS];
  const { permission } = access;
  const lacking = await subject.apiKey(ALL_PERMISSIONS.filter((other) => other !== permission));
  const having = await subject.apiKey([permission]);
  const refused = [
    ANONYMOUS,
    lacking,
    ...members.filter((member) => !member.permissions.has(permission)),
    subject.stranger,
  ];
  const letIn = [...members.filter((member) => member.permissions.has(permission)), having];
  // What deletes comes last, and only where it would be let in: the things are needed by those before.
  return method === 'DELETE' ? refused : [...refused, ...letIn];
}

function requestFor({ method, path }: DeclaredRoute, caller: TestCaller, { existing }: ApiSubject): InjectOptions {
  return {
    method: METHODS.find((one) => one === method) ?? 'GET',
    url: path.replaceAll(/:(\w+)/g, (_, name: string) => encodeURIComponent(existing[name] ?? newId())),
    // A body that no schema takes: who may do it is decided before what is asked.
    headers: { ...caller.headers, ...(method === 'GET' ? {} : { 'if-match': '"999999"' }) },
    ...(['POST', 'PUT', 'PATCH'].includes(method) ? { payload: { 'of-no-schema': true } } : {}),
  };
}

function faultOf(
  { access }: DeclaredRoute,
  caller: TestCaller,
  status: number,
  body: string,
  { stranger, private: words, secret }: ApiSubject,
): string | null {
  const shown = secret.find((text) => body.includes(text));
  if (shown !== undefined) return 'shows what nobody may see';
  if (!access) return 'declares no access';
  if ('publicBecause' in access)
    return words.some((word) => body.includes(word)) ? 'shows an organisation to anybody' : null;
  if (caller === ANONYMOUS) return status === 401 ? null : 'should be 401';
  if (!caller.permissions.has(access.permission)) return status === 403 ? null : 'should be 403';
  if (caller === stranger)
    return words.some((word) => withoutInstance(body).includes(word)) ? 'shows another organisation' : null;
  return status === 401 || status === 403 ? 'should be let in' : null;
}

/** A problem repeats the address that was asked for, ids included: that is the caller's own word. */
export function withoutInstance(body: string): string {
  return body.replace(/"instance":"[^"]*"/, '');
}

import { ALL_PERMISSIONS } from '#accounts';
import type { ApiSubject } from '../../apps/server/src/http/testing/subject.fixture.js';
import {
  permissionsAskedFor,
  routesOf,
  servedRoutes,
  walkAccess,
} from '../../apps/server/src/http/testing/walk-access.fixture.js';
import { walkStrangers } from '../../apps/server/src/http/testing/walk-strangers.fixture.js';
import { wholeAppSubject } from './two-organisations.js';

/** What is served without a controller, and so without a declaration. */
const UNDECLARED = ['GET /api/v1/openapi.json'];
/** What a program alone cannot go through: it takes an authenticator. `sign-in.e2e-spec.ts` has one. */
const NOT_EXERCISED = ['POST /api/v1/passkeys', 'POST /api/v1/passkeys/sign-in'];

let subject: ApiSubject;
beforeAll(async () => {
  subject = await wholeAppSubject();
}, 180_000);
afterAll(() => subject.close());

test('nothing is served that does not declare who may use it', () => {
  const declared = routesOf(subject).map(({ method, path }) => `${method} ${path}`);
  expect(declared.length).toBeGreaterThan(100);
  expect(servedRoutes(subject).filter((route) => !declared.includes(route))).toEqual(UNDECLARED);
  expect(declared.filter((route) => !servedRoutes(subject).includes(route))).toEqual([]);
});

test('every route of the API has been gone through: a new one needs an entry in filled-organisation.ts', () => {
  const gone = new Set(subject.exercises.map(({ method, path }) => `${method} ${path}`));
  const routes = routesOf(subject)
    .filter(({ path }) => path.startsWith('/api/v1/'))
    .map(({ method, path }) => `${method} ${path.replaceAll(/:(\w+)/g, '{$1}')}`);
  expect(routes.filter((route) => !gone.has(route)).sort()).toEqual(NOT_EXERCISED);
});

test('every permission of the table opens a route', () => {
  expect(permissionsAskedFor(routesOf(subject))).toEqual(ALL_PERMISSIONS);
});

test('another organisation finds and changes nothing, whatever ids it knows', async () => {
  const before = await subject.fingerprint();
  const { requests, holes } = await walkStrangers(subject);
  expect(holes).toEqual([]);
  expect(requests).toBeGreaterThan(200);
  expect(await subject.fingerprint()).toBe(before);
}, 300_000);

test('every route lets in whom the table says and nobody else', async () => {
  const routes = routesOf(subject);
  const { requests, holes } = await walkAccess(subject, routes);
  expect(holes).toEqual([]);
  expect(requests).toBeGreaterThan(routes.length * 15);
}, 300_000);

test('the walk finds a route that lets in more or fewer than it declares', async () => {
  const teams = routesOf(subject).filter(({ path, method }) => path === '/api/v1/teams' && method === 'GET');
  const narrower = teams.map((route) => ({ ...route, access: { permission: 'api-keys:manage' as const } }));
  expect((await walkAccess(subject, narrower)).holes.map(({ answer }) => answer)).toEqual(
    expect.arrayContaining(['200: should be permission-missing, is no problem']),
  );
  const open = teams.map((route) => ({ ...route, access: { publicBecause: 'of a slip' } }));
  expect((await walkAccess(subject, open)).holes).toMatchObject([
    { answer: '401: should be let in, not not-signed-in' },
  ]);
}, 300_000);

test('the walk of strangers finds it when one of them is shown something', async () => {
  const { holes } = await walkStrangers({ ...subject, strangers: [subject.members.viewer] });
  expect(holes.map(({ route }) => route)).toEqual(
    expect.arrayContaining(['GET /api/v1/teams', 'GET /api/v1/roles/{roleId}']),
  );
}, 300_000);

import { exampleSubject } from '../../apps/server/src/http/testing/example-app.fixture.js';
import type { ApiSubject } from '../../apps/server/src/http/testing/subject.fixture.js';
import { routesOf, walkAccess } from '../../apps/server/src/http/testing/walk-access.fixture.js';

/** The application that is walked over. */
const aSubject: () => Promise<ApiSubject> = () => exampleSubject();

let subject: ApiSubject;
beforeAll(async () => {
  subject = await aSubject();
}, 120_000);
afterAll(() => subject.close());

test('every route lets in whom it declares: each access role, API keys, other organisations, nobody', async () => {
  const routes = routesOf(subject);
  expect(routes.length).toBeGreaterThan(5);
  const { requests, holes } = await walkAccess(subject, routes);
  expect(holes).toEqual([]);
  expect(requests).toBeGreaterThan(routes.length);
}, 300_000);

test('the walk finds a route that lets in more than it declares', async () => {
  const wider = routesOf(subject).map((route) => ({ ...route, access: { permission: 'webhooks:manage' as const } }));
  const { holes } = await walkAccess(subject, wider);
  expect(holes.map(({ answer }) => answer)).toEqual(expect.arrayContaining(['403: should be let in']));
  expect(holes.some(({ answer }) => /should be 40[13]/.test(answer))).toBe(true);
}, 300_000);

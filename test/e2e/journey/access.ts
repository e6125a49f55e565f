import { API_KEY_SCOPES } from '#accounts';
import type { Journey } from './journey-state.js';
import { dataOf, type Traveller } from './traveller.js';

/** An owner signs in by a link and makes a key for a program. */
export function itLetsPeopleIn(journey: Journey): void {
  it('lets an owner in by a login link, once, and every server knows the session', async () => {
    const { ground, stranger } = journey;
    journey.owner = await signedIn(stranger, ground.loginLink);
    for (const address of ground.addresses) {
      const session = dataOf(await journey.owner.api.GET('/api/v1/session'));
      expect([address, session.accessRole]).toEqual([address, 'owner']);
    }
    await expect(signedIn(stranger, ground.loginLink)).rejects.toMatchObject({ status: 401 });
    await expect(stranger.api.GET('/api/v1/session')).rejects.toMatchObject({ code: 'not-signed-in' });
  });

  it('gives a program a key, which may do what it is for and nothing else', async () => {
    const { owner, stranger } = journey;
    const body = { name: 'Journey', scopes: [...API_KEY_SCOPES] as never[], days: 1 };
    const { key } = dataOf(await owner.api.POST('/api/v1/api-keys', { body }));
    journey.apiKey = key;
    journey.program = stranger.as({ authorization: `Bearer ${key}` });
    const team = { name: 'Journey team', parentId: null };
    journey.teamId = dataOf(await journey.program.api.POST('/api/v1/teams', { body: team })).id;
    await expect(journey.program.api.POST('/api/v1/api-keys', { body })).rejects.toMatchObject({
      code: 'permission-missing',
    });
  });

  it('does once what is sent twice under one idempotency key, whichever server gets it', async () => {
    const params = { header: { 'Idempotency-Key': crypto.randomUUID() } };
    const body = { name: 'Asked for twice', parentId: journey.teamId };
    const { api } = journey.program;
    const first = dataOf(await api.POST('/api/v1/teams', { params, body }));
    expect(dataOf(await api.POST('/api/v1/teams', { params, body }))).toEqual(first);
    const { items } = dataOf(await api.GET('/api/v1/teams', { params: { query: { limit: 100 } } }));
    expect(items.filter(({ name }) => name === body.name)).toHaveLength(1);
  });
}

/** Signs in as a program would that follows the link for a person. @throws Problem */
async function signedIn(stranger: Traveller, link: string): Promise<Traveller> {
  const token = new URL(link).pathname.replace('/login/', '');
  const { response } = await stranger.api.POST('/api/v1/login-links/redeem', { body: { token } });
  return inBrowser(stranger, response);
}

/** Whoever an answer has signed in, in a browser on a page of the server. */
export function inBrowser(stranger: Traveller, answer: Response): Traveller {
  const [cookie = ''] = answer.headers.get('set-cookie')?.split(';') ?? [];
  return stranger.as({ cookie, 'sec-fetch-site': 'same-origin' });
}

import { AuditLog } from '#platform';
import { accountsUnderTest, aVisitor, sessionToken, type AccountsUnderTest } from '../accounts.fixture.js';
import type { Caller } from '../access/caller.js';
import { Lookups } from '../sign-in/lookups.js';
import { FoundFirstOrganisation } from './found-first-organisation.js';
import { foundOrganisation } from './found-organisation.js';

const DEMO_OWNER = 'owner@demo.invalid';

let accounts: AccountsUnderTest;
let demoOwner: Caller;
let count = 0;

beforeAll(async () => {
  accounts = await accountsUnderTest({ DEMO: true });
  const owner = { email: DEMO_OWNER, name: 'Demo Owner' };
  await foundOrganisation(accounts.db.database, new AuditLog(), { name: 'Demo', slug: 'demo', owner });
  demoOwner = await callerOf(await accounts.signIn(DEMO_OWNER));
}, 60_000);
afterAll(() => accounts.close());

async function callerOf(token: string): Promise<Caller> {
  const caller = await accounts.callerOf(token);
  if (caller === null) throw new Error('Nobody was found.');
  return caller;
}

const wish = (name: string, email = `founder-${++count}@example.org`) => ({
  name,
  owner: { email, name: 'Ada Founder', locale: 'de' },
});
const found = (caller: Caller, given: ReturnType<typeof wish>) =>
  accounts.app.get(FoundFirstOrganisation).found(caller, given, aVisitor());

it('makes an organisation, and signs its founder in as the owner of it and of nothing else', async () => {
  const token = sessionToken(await found(demoOwner, wish('Müller & Söhne GmbH')));
  const caller = await callerOf(token);
  expect(caller.accessRole).toBe('owner');
  expect(caller.tenantId).not.toBe(demoOwner.tenantId);
  const own = await accounts.app.get(Lookups).ownOrganisations(String(caller.userId));
  expect(own.map(({ name, slug }) => [name, slug])).toEqual([['Müller & Söhne GmbH', 'muller-sohne-gmbh']]);
  expect(await accounts.audited(caller.tenantId)).toContain('organisation-founded');
});

it.each([
  ['Müller & Söhne GmbH', 'muller-sohne-gmbh-2'],
  ['Demo', 'organisation'],
  ['工房', 'gongfang'],
  ['!!!', 'organisation-2'],
  ['Long '.repeat(30), 'long-long-long-long-long-long-long-long-long-long'],
])('names %s in addresses %s', async (name, slug) => {
  const caller = await callerOf(sessionToken(await found(demoOwner, wish(name))));
  const own = await accounts.app.get(Lookups).ownOrganisations(String(caller.userId));
  expect(own.map((one) => one.slug)).toEqual([slug]);
});

it('lets nobody in as somebody who is here already', async () => {
  const victim = await accounts.found();
  await expect(found(demoOwner, wish('Mine', victim.email.toUpperCase()))).rejects.toMatchObject({
    code: 'person-known',
  });
});

it('is for the owner of the demo organisation alone, where there is one', async () => {
  const other = await accounts.found();
  const caller = await callerOf(await accounts.signIn(other.email));
  const first = accounts.app.get(FoundFirstOrganisation);
  expect([await first.mayFound(demoOwner), await first.mayFound(caller)]).toEqual([true, false]);
  expect(await first.mayFound({ ...demoOwner, accessRole: 'admin' })).toBe(false);
  expect(await first.mayFound({ ...demoOwner, userId: null })).toBe(false);
  await expect(found(caller, wish('Second'))).rejects.toMatchObject({ code: 'not-of-demo' });
  await expect(found({ ...demoOwner, tenantId: caller.tenantId }, wish('Second'))).rejects.toMatchObject({
    code: 'not-of-demo',
  });
});

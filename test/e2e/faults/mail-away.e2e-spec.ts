import { aMailServer } from '../../factories/mail-server.js';
import { aDatabase, type TestDatabase } from '../../factories/database.js';
import { eventually } from '../eventually.js';
import { anInstallation, type TestInstallation } from '../installation.js';
import { Asker, succeeded } from './asker.js';
import { deadJob } from './documents-asked.js';
import { anOrganisation, signedIn, type TestOrganisation } from './organisation.js';
import { aRelay, type Relay } from './relay.js';
import { withoutPauses } from './retries.js';

const GONE = 'nobody@gone.example';

let db: TestDatabase;
let mail: Awaited<ReturnType<typeof aMailServer>>;
let relay: Relay;
let installation: TestInstallation;
let organisation: TestOrganisation;
let anybody: Asker;
let owner: Asker;

beforeAll(async () => {
  db = await aDatabase();
  mail = await aMailServer({ refuses: { [GONE]: '550 5.1.1 There is no such mailbox' } });
  relay = await aRelay(Number(mail.host.split(':')[1]));
  installation = await anInstallation({ DATABASE_URL: db.appUrl, SMTP_URL: `smtp://127.0.0.1:${relay.port}` });
  const addresses = installation.servers.map(({ address }) => address);
  anybody = new Asker(addresses);
  organisation = await anOrganisation(db.database);
  owner = await signedIn(db.database, organisation.email, addresses);
});
afterAll(async () => {
  await installation.stop();
  await relay.close();
  await mail.close();
  await db.close();
});

it('a sign-in link that is asked for while the mail server is away arrives once when it is back, and lets in', async () => {
  await relay.become('away');
  const asked = await anybody.ask('POST', '/api/v1/login-links', { body: { email: organisation.email } });
  expect(asked.status).toBe(202);
  await eventually(async () => {
    const query = `SELECT 1 FROM pgboss.job WHERE name = 'send-login-mail' AND state = 'retry' AND output ->> 'message' LIKE 'Mail cannot be sent%'`;
    return (await db.owner.query(query)).rowCount || undefined;
  });
  await relay.become('through');
  const stop = withoutPauses(db.owner, 'send-login-mail');
  const [received] = await eventually(() => (mail.received.length > 0 ? mail.received : undefined));
  await stop();
  expect(received?.recipients).toEqual([organisation.email]);
  const token = /\/login\/(?<token>[\w-]{43})/.exec(received?.text ?? '')?.groups?.['token'];
  succeeded(await anybody.ask('POST', '/api/v1/login-links/redeem', { body: { token } }));
  await eventually(async () => {
    const query = `SELECT 1 FROM pgboss.job WHERE name = 'send-login-mail' AND state = 'completed'`;
    return (await db.owner.query(query)).rowCount || undefined;
  });
  expect(mail.received).toHaveLength(1);
});

it('a mailbox that does not exist is told to those who invited, in the words of its server and without its address', async () => {
  await owner.post('/api/v1/invitations', { email: GONE, accessRole: 'viewer' });
  const dead = await deadJob(owner);
  expect(dead).toMatchObject({ kind: 'send-invitation', reason: expect.stringContaining('550 5.1.1') });
  expect(dead.reason).not.toContain(GONE);
  expect(mail.received.map(({ recipients }) => recipients)).not.toContainEqual([GONE]);
  // What is refused for good is not tried again.
  const tried = `SELECT retry_count AS again FROM pgboss.job WHERE name = 'send-invitation'`;
  expect((await db.owner.query(tried)).rows).toEqual([{ again: 0 }]);
});

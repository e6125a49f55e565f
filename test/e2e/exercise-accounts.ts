import { API_KEY_SCOPES, issueLoginLink } from '#accounts';
import { newId } from '#platform';
import { Secret, TOTP } from 'otpauth';
import { anOidcServer } from '../../apps/server/src/accounts/oidc-server.fixture.js';
import type { Exerciser } from './exerciser.js';

const PASSWORD = 'korrekt pferd batterie';

/** Everything about the organisation itself, who belongs to it, and how they sign in. */
export async function exerciseAccounts(door: Exerciser): Promise<void> {
  await door.ask('GET /organisation');
  await door.ask('PATCH /organisation', { name: `${door.name} & Sons` });
  await exerciseMembers(door);
  await exerciseKeys(door);
  await exerciseSingleSignOn(door);
  await exerciseSessions(door);
  await exerciseSignIn(door);
  await door.ask('GET /audit?subject=role');
}

async function exerciseMembers(door: Exerciser): Promise<void> {
  for (let at = 0; at < 2; at++)
    door.know('members/{userId}', (await door.whole.enter(door.organisation, 'viewer')).userId);
  await door.ask('GET /members');
  await door.ask('PATCH /members/{userId}', { accessRole: 'recruiter' });
  await door.ask('DELETE /members/{userId}', undefined, { at: 1 });
  for (const mailbox of ['new', 'newer']) {
    await door.make('POST /invitations', { email: `${mailbox}@${door.word}.example`, accessRole: 'viewer' });
  }
  await door.ask('GET /invitations');
  await door.ask('DELETE /invitations/{invitationId}', undefined, { at: 1 });
}

async function exerciseKeys(door: Exerciser): Promise<void> {
  for (const purpose of ['Import', 'Export'])
    await door.make('POST /api-keys', { name: `${purpose} of ${door.name}`, scopes: [...API_KEY_SCOPES], days: 30 });
  await door.ask('GET /api-keys');
  await door.ask('DELETE /api-keys/{apiKeyId}', undefined, { at: 1 });
}

async function exerciseSingleSignOn(door: Exerciser): Promise<void> {
  const server = await anOidcServer('http://localhost/callback');
  const { issuer, clientId, clientSecret } = server;
  const written = { issuer, clientId, clientSecret, emailDomains: [`${door.word}.example`] };
  await door.ask('PUT /oidc/provider', written);
  await door.ask('GET /oidc/provider');
  await door.ask('DELETE /oidc/provider');
  await door.ask('PUT /oidc/provider', written);
  await server.close();
}

async function exerciseSessions(door: Exerciser): Promise<void> {
  const { owner, tenantId } = door.organisation;
  await door.ask('GET /session');
  for (let at = 0; at < 2; at++) await door.whole.signIn(owner.email);
  const { items } = await door.ask<{ items: { id: string; isCurrent: boolean }[] }>('GET /sessions');
  for (const { id, isCurrent } of items) if (!isCurrent) door.know('sessions/{sessionId}', id);
  await door.ask('DELETE /sessions/{sessionId}', undefined, { at: 1 });
  await door.ask('PUT /session/organisation', { organisationId: tenantId });
  await door.ask('DELETE /session', undefined, { headers: await door.whole.signIn(owner.email) });
  const { headers: spare } = await door.whole.enter(door.organisation, 'viewer');
  await door.ask('DELETE /sessions', undefined, { headers: spare });
}

async function exerciseSignIn(door: Exerciser): Promise<void> {
  const { headers, userId } = await door.whole.enter(door.organisation, 'viewer');
  const { rows } = await door.whole.db.owner.query<{ email: string }>('SELECT email FROM app_user WHERE id = $1', [
    userId,
  ]);
  const email = rows[0]?.email ?? '';
  await door.ask('PUT /password', { password: PASSWORD }, { headers });
  await door.ask('POST /password/sign-in', { email, password: PASSWORD }, { headers: {} });
  const { secret } = await door.ask<{ secret: string }>('POST /second-factor', undefined, { headers });
  const app = new TOTP({ secret: Secret.fromBase32(secret) });
  const { recoveryCodes } = await door.ask<{ recoveryCodes: string[] }>(
    'POST /second-factor/confirm',
    { code: app.generate() },
    { headers },
  );
  const asked = await door.ask<{ challenge: string }>(
    'POST /password/sign-in',
    { email, password: PASSWORD },
    { headers: {} },
  );
  await door.ask(
    'POST /second-factor/sign-in',
    { challenge: asked.challenge, code: recoveryCodes[0] },
    { headers: {} },
  );
  await door.ask('DELETE /second-factor', undefined, { headers });
  await door.ask('POST /login-links', { email }, { headers: {} });
  const token = (await issueLoginLink(door.whole.db.database, email)).replace('/login/', '');
  await door.ask('POST /login-links/redeem', { token }, { headers: {} });
  await exercisePasskeys(door, headers, userId);
}

async function exercisePasskeys(door: Exerciser, headers: Record<string, string>, userId: string): Promise<void> {
  await door.ask('POST /passkeys/registration', undefined, { headers });
  await door.ask('POST /passkeys/sign-in/options', undefined, { headers: {} });
  const id = newId();
  await door.whole.db.owner.query(
    `INSERT INTO passkey (id, user_id, credential_id, public_key, counter, name) VALUES ($1::uuid, $2, $1::text, '', 0, $3)`,
    [id, userId, `Telephone of ${door.name}`],
  );
  door.know('passkeys/{passkeyId}', id);
  await door.ask('GET /passkeys', undefined, { headers });
  await door.ask('DELETE /passkeys/{passkeyId}', undefined, { headers });
}

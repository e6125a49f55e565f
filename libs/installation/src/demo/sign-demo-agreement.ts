import { setTimeout as pause } from 'node:timers/promises';
import type { INestApplicationContext } from '@nestjs/common';
import {
  Acknowledge,
  agreementWishSchema,
  byUser,
  ConfirmSigning,
  Consent,
  DraftAgreement,
  OpenAgreement,
  PrepareSigning,
  ReadAgreements,
  SendAgreement,
  SignerDesk,
  SignerSessions,
} from '#agreements';
import { Mailer, OutboxMailer, type Actor } from '#platform';
import { ListRoles } from '#roles';

const ROLE = 'Front Desk Administrator';
const ALL_DAY = [1, 2, 3, 4, 5, 6, 7].map((day) => ({ day, from: '00:00', to: '00:00' }));
/** Nobody has an address at `.invalid` (RFC 2606). */
const NEW_HIRE = { part: 'new-hire', displayName: 'Noor Haddad', email: 'noor@demo.invalid', hours: ALL_DAY };
const COMPANY = {
  part: 'company-signer',
  displayName: 'Grace Holloway',
  email: 'grace@demo.invalid',
  title: 'Center director',
  turn: 2,
  hours: ALL_DAY,
};
const VISITOR = { address: '127.0.0.1', device: 'Workpact, for the demo organisation', requestId: 'demo' };
const PATIENCE_MS = 120_000;

/**
 * Sends an agreement of the demo organisation and signs it for both made-up sides, by the way that people go: links from their mail, consent,
 * each expectation, the signature that was shown. Workers do the printing, sealing and mailing meanwhile.
 * @returns false when there is an agreement already, or mail goes out to a server: nobody could read it there
 */
export async function signDemoAgreement(
  rooms: INestApplicationContext,
  actor: Actor,
  stopped: AbortSignal,
): Promise<boolean> {
  const mailer = rooms.get(Mailer);
  const agreements = rooms.get(ReadAgreements, { strict: false });
  const [known] = await agreements.list(actor, { roleId: null, state: null }, { limit: 1, before: null });
  if (known !== undefined || !(mailer instanceof OutboxMailer)) return false;
  const anything = { state: null, teamId: null, engagement: null, location: null, jurisdiction: null };
  const [role] = await rooms
    .get(ListRoles, { strict: false })
    .list(actor, { ...anything, text: ROLE, state: 'published' }, { limit: 1, after: null });
  if (role === undefined) return false;
  const doer = byUser(actor);
  const wish = agreementWishSchema.parse({ roleId: role.id, asksForFormatCheck: false, parties: [NEW_HIRE, COMPANY] });
  const { agreement } = await rooms.get(DraftAgreement, { strict: false }).draft(doer, wish);
  await rooms.get(SendAgreement, { strict: false }).send(doer, agreement.id, null);
  for (const { email, displayName } of [NEW_HIRE, COMPANY]) {
    const token = await until(stopped, () => linkTo(mailer, email));
    await sign(rooms, token, displayName);
  }
  await until(stopped, async () => (await agreements.get(actor, agreement.id)).agreement.state === 'delivered' || null);
  return true;
}

async function sign(rooms: INestApplicationContext, token: string, name: string): Promise<void> {
  const opened = await rooms.get(OpenAgreement, { strict: false }).open(token, VISITOR);
  const signer = await rooms.get(SignerSessions, { strict: false }).find(opened.token, opened.partyId, VISITOR);
  await rooms.get(Consent, { strict: false }).consent(signer, null);
  const { reading } = await rooms.get(SignerDesk, { strict: false }).look(signer);
  const expectations = reading.sections.flatMap(({ items }) => items.flatMap(({ expectation }) => expectation ?? []));
  await rooms.get(Acknowledge, { strict: false }).acknowledge(signer, expectations);
  const mark = { kind: 'typed', text: name } as const;
  const { digest } = await rooms.get(PrepareSigning, { strict: false }).prepare(signer, mark, true);
  await rooms.get(ConfirmSigning, { strict: false }).confirm(signer, digest);
}

/** The secret of the link that was mailed to somebody. */
async function linkTo(mailer: OutboxMailer, email: string): Promise<string | null> {
  const mails = (await mailer.outbox()).filter(({ to }) => to === email);
  return mails.map(({ text }) => /\/agree\/([\w-]{43})/u.exec(text)?.[1]).find((link) => link !== undefined) ?? null;
}

/** @throws Error when it does not come about in time, or everything is being stopped: the agreement then stays as far as it came */
async function until<T>(stopped: AbortSignal, look: () => Promise<T | null>): Promise<T> {
  const end = Date.now() + PATIENCE_MS;
  for (;;) {
    const found = await look();
    if (found !== null) return found;
    if (Date.now() > end) throw new Error('The demo agreement was not signed in time.');
    await pause(250, undefined, { signal: stopped });
  }
}

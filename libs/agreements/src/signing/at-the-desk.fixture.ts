import type { Actor } from '#platform';
import { aWish, eventually, tokenIn, type AgreementsRoom } from '../agreements.fixture.js';
import { DraftAgreement } from '../drafting/draft-agreement.js';
import { byUser } from '../log/doer.js';
import { ReadAgreements, type AgreementDetail } from '../reading/read-agreements.js';
import { SendAgreement } from '../sending/send-agreement.js';
import { OpenAgreement } from '../visiting/open-agreement.js';
import { SignerDesk } from '../visiting/signer-desk.js';
import { SignerSessions } from '../visiting/signer-sessions.js';
import type { Signer, Visitor } from '../visiting/signer.js';
import { Acknowledge } from './acknowledge.js';
import { ConfirmSigning } from './confirm-signing.js';
import { Consent } from './consent.js';
import { PrepareSigning } from './prepare-signing.js';

export const VISITOR: Visitor = { address: '198.51.100.7', device: 'A browser of a test', requestId: 'test' };

let count = 0;

/** An agreement that is out. Both have addresses of their own. */
export interface SentAgreement {
  readonly id: string;
  readonly hire: string;
  readonly company: string;
}

/** @param more of the wish @param companyTurn 1: both may sign at once */
export async function aSentAgreement(
  room: AgreementsRoom,
  actor: Actor,
  roleId: string,
  { companyTurn = 2, ...more }: { readonly companyTurn?: number; readonly asksForCode?: boolean } = {},
): Promise<SentAgreement> {
  count += 1;
  const [hire, company] = [`zoe-${count}@example.net`, `mara-${count}@example-works.example`];
  const parties = aWish(roleId).parties.map((party) =>
    party.part === 'new-hire' ? { ...party, email: hire } : { ...party, email: company, turn: companyTurn },
  );
  const { agreement } = await room.app.get(DraftAgreement).draft(byUser(actor), aWish(roleId, { parties, ...more }));
  await room.app.get(SendAgreement).send(byUser(actor), agreement.id, null);
  return { id: agreement.id, hire, company };
}

/** The secret of the newest link that was mailed to somebody, when they have so many mails. */
export async function newestLink(room: AgreementsRoom, address: string, mails = 1): Promise<string> {
  const [mail] = await room.mailsTo(address, mails);
  return mail === undefined ? '' : tokenIn(mail);
}

export async function opened(room: AgreementsRoom, address: string): Promise<Signer> {
  const { token, partyId } = await room.app.get(OpenAgreement).open(await newestLink(room, address), VISITOR);
  return room.app.get(SignerSessions).find(token, partyId, VISITOR);
}

/** Opens, consents and understands all of it. */
export async function readBy(room: AgreementsRoom, address: string): Promise<Signer> {
  const signer = await opened(room, address);
  await room.app.get(Consent).consent(signer, null);
  const { reading } = await room.app.get(SignerDesk).look(signer);
  const expectations = reading.sections.flatMap(({ items }) => items.flatMap(({ expectation }) => expectation ?? []));
  await room.app.get(Acknowledge).acknowledge(signer, expectations);
  return signer;
}

/** @returns the digest that is shown */
export async function prepared(room: AgreementsRoom, signer: Signer, text = 'Zoë Łukasiewicz'): Promise<string> {
  return (await room.app.get(PrepareSigning).prepare(signer, { kind: 'typed', text }, true)).digest;
}

/** From the link in their mail to the signature. */
export async function signedBy(room: AgreementsRoom, address: string): Promise<void> {
  const signer = await readBy(room, address);
  await room.app.get(ConfirmSigning).confirm(signer, await prepared(room, signer));
}

export async function inState(
  room: AgreementsRoom,
  actor: Actor,
  { id }: SentAgreement,
  state: string,
): Promise<AgreementDetail> {
  return eventually(async () => {
    const found = await room.app.get(ReadAgreements).get(actor, id);
    return found.agreement.state === state ? found : null;
  });
}

/** What the log says happened, in its order; fails when its chain is not whole. */
export async function factsOf(room: AgreementsRoom, actor: Actor, { id }: SentAgreement): Promise<string[]> {
  const { events, fault } = await room.app.get(ReadAgreements).events(actor, id);
  if (fault !== null) throw new Error(`The chain is not whole: ${JSON.stringify(fault)}`);
  return events.map(({ fact }) => fact);
}

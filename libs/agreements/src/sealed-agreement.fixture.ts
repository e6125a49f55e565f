import type { Actor } from '#platform';
import { aWish, eventually, tokenIn, type AgreementsRoom } from './agreements.fixture.js';
import { DraftAgreement } from './drafting/draft-agreement.js';
import { byUser } from './log/doer.js';
import { ReadAgreements, type AgreementDetail } from './reading/read-agreements.js';
import { SendAgreement } from './sending/send-agreement.js';
import { Acknowledge } from './signing/acknowledge.js';
import { ConfirmSigning } from './signing/confirm-signing.js';
import { Consent } from './signing/consent.js';
import { PrepareSigning } from './signing/prepare-signing.js';
import { OpenAgreement } from './visiting/open-agreement.js';
import { SignerDesk } from './visiting/signer-desk.js';
import { SignerSessions } from './visiting/signer-sessions.js';
import type { Signer } from './visiting/signer.js';

const VISITOR = { address: '198.51.100.7', device: 'A browser of a test', requestId: 'test' };

/** Opens the newest link that was mailed to somebody. */
async function opened(room: AgreementsRoom, address: string): Promise<Signer> {
  const [mail] = await room.mailsTo(address);
  if (mail === undefined) throw new Error(`Nobody wrote to ${address}.`);
  const { token, partyId } = await room.app.get(OpenAgreement).open(tokenIn(mail), VISITOR);
  return room.app.get(SignerSessions).find(token, partyId, VISITOR);
}

/** Consents, understands all of it and signs by typed name. @returns the digest that was shown */
async function sign(room: AgreementsRoom, signer: Signer, name: string): Promise<string> {
  await room.app.get(Consent).consent(signer, null);
  const { reading } = await room.app.get(SignerDesk).look(signer);
  const expectations = reading.sections.flatMap(({ items }) => items.flatMap(({ expectation }) => expectation ?? []));
  await room.app.get(Acknowledge).acknowledge(signer, expectations);
  const { digest } = await room.app.get(PrepareSigning).prepare(signer, { kind: 'typed', text: name }, true);
  await room.app.get(ConfirmSigning).confirm(signer, digest);
  return digest;
}

/** An agreement that all have signed and have got, by a room whose workers work. */
export async function aSealedAgreement(room: AgreementsRoom, actor: Actor, roleId: string) {
  // An address of its own: mail to it is of this agreement.
  const hire = `zoe-${actor.tenantId}@example.net`;
  const wish = aWish(roleId);
  const parties = wish.parties.map((party) =>
    party.part === 'new-hire' ? { ...party, email: hire } : { ...party, email: `mara-${hire}` },
  );
  const { agreement } = await room.app.get(DraftAgreement).draft(byUser(actor), { ...wish, parties });
  await room.app.get(SendAgreement).send(byUser(actor), agreement.id, null);
  const shown = await sign(room, await opened(room, hire), 'Zoë Łukasiewicz');
  await sign(room, await opened(room, `mara-${hire}`), 'Mara Quinn');
  const detail = await eventually(async (): Promise<AgreementDetail | null> => {
    const found = await room.app.get(ReadAgreements).get(actor, agreement.id);
    return found.agreement.state === 'delivered' ? found : null;
  });
  const file = (kind: string): Promise<Buffer> => {
    const position = detail.files.find((one) => one.kind === kind)?.position ?? -1;
    return room.app.get(ReadAgreements).file(actor, agreement.id, position);
  };
  return { detail, shown, file, hire };
}

import { timingSafeEqual } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { Database, JobQueue } from '#platform';
import { MakeSeal } from '#seals';
import { reopenPrepared } from '#signing';
import { CodeNeeded, PreparedOutdated } from '../agreements.errors.js';
import { AgreementParty } from '../entities/agreement-party.entity.js';
import { AgreementSignature } from '../entities/agreement-signature.entity.js';
import { PreparedSignatureRow } from '../entities/prepared-signature.entity.js';
import { addFile, AgreementFiles, type KeptFile } from '../files/agreement-files.js';
import { InviteTurn } from '../parties/invite-turn.js';
import { SEAL_AGREEMENT } from '../sealing/seal-agreement.job.js';
import { databaseNow } from '../steps/database-clock.js';
import type { WholeAgreement } from '../steps/held-agreement.js';
import { TakeStep } from '../steps/take-step.js';
import { isLastToSign } from '../steps/turns.js';
import { holdForSigner } from '../visiting/hold-for-signer.js';
import { bySigner, type Signer } from '../visiting/signer.js';
import { INTENT_VERSION } from './consent-text.js';
import { assertMaySign, signingConditions } from './prepare-signing.js';

/** The day that is printed beside the signature, and the terms, must still be those that were looked at. */
const SHOWN_MINUTES = 60;

export interface SignedResult {
  /** SHA-256 of the document with the signature. */
  readonly documentHash: string;
}

/** Signs what was shown. Sent twice, it is signed once, and both get the same answer. */
@Injectable()
export class ConfirmSigning {
  constructor(
    private readonly database: Database,
    private readonly files: AgreementFiles,
    private readonly jobs: JobQueue,
    private readonly seals: MakeSeal,
    private readonly steps: TakeStep,
    private readonly invitations: InviteTurn,
  ) {}

  /**
   * @param digest of what was shown, as the page sends it back
   * @throws CodeNeeded, SignerSessionEnded, StepHindered, PreparedOutdated, SealKeyFailed
   */
  async confirm(signer: Signer, digest: string): Promise<SignedResult> {
    if (!signer.isProven) throw new CodeNeeded();
    const doer = bySigner(signer);
    const { done, prepared } = await this.database.write(doer, (tx) => begin(tx, signer, digest));
    if (done !== null) return done;
    const shown = await this.files.read({ fileKey: prepared.fileKey, bytes: prepared.fileBytes });
    // The key may be far away: nobody's row is held while it signs. What is written is checked again below.
    const signed = await this.seals.sign({ tenantId: signer.tenantId, userId: null }, reopenPrepared(shown, digest));
    const kept = await this.files.put(doer, signed);
    return this.database.write(doer, (tx) => this.write(tx, signer, prepared, kept));
  }

  private async write(
    tx: EntityManager,
    signer: Signer,
    prepared: PreparedSignatureRow,
    kept: KeptFile,
  ): Promise<SignedResult> {
    const doer = bySigner(signer);
    const standing = await standingOf(tx, signer);
    if (standing.done !== null) return resultOf(standing.done, prepared.digest);
    const { held, party } = standing;
    const { agreement } = held;
    const now = await databaseNow(tx);
    assertStillShown(agreement, prepared, now);
    const conditions = { ...(await signingConditions(tx, held, party)), digestIsTheOneShown: true };
    const isLast = isLastToSign(held.parties, party);
    await addFile(tx, agreement, 'signed', kept, party.id);
    await tx.insert(AgreementSignature, {
      tenantId: signer.tenantId,
      partyId: party.id,
      agreementId: agreement.id,
      digest: prepared.digest,
      fileKey: kept.fileKey,
      markKind: prepared.markKind,
      intentVersion: INTENT_VERSION,
      signedAt: now,
    });
    await tx.query('DELETE FROM prepared_signature WHERE tenant_id = app_tenant() AND party_id = $1', [party.id]);
    const changed = { state: 'signed' as const, stateSince: now, actedAt: now, expiresAt: null, nextReminderAt: null };
    const details = {
      digest: prepared.digest,
      mark: prepared.markKind,
      intentVersion: INTENT_VERSION,
      language: party.language,
    };
    await this.steps.take(tx, doer, held, isLast ? 'countersign' : 'sign', {
      conditions,
      set: { fileKey: kept.fileKey, fileBytes: kept.bytes },
      fact: { documentHash: kept.fileKey, details },
    });
    await tx.update(AgreementParty, { tenantId: party.tenantId, id: party.id }, changed);
    Object.assign(party, changed);
    await this.goOn(tx, held, isLast, doer);
    return { documentHash: kept.fileKey };
  }

  private async goOn(
    tx: EntityManager,
    held: WholeAgreement,
    isLast: boolean,
    doer: ReturnType<typeof bySigner>,
  ): Promise<void> {
    const { tenantId, id: agreementId } = held.agreement;
    if (isLast) await this.jobs.enqueue(tx, SEAL_AGREEMENT, { tenantId, agreementId });
    else await this.invitations.invite(tx, doer, held, 'signing');
  }
}

type Begun =
  | { readonly done: SignedResult; readonly prepared: null }
  | { readonly done: null; readonly prepared: PreparedSignatureRow };

/** Asked before the key is used, which signs for nobody who may not; all of it is asked again when the signature is written. */
async function begin(tx: EntityManager, signer: Signer, digest: string): Promise<Begun> {
  const standing = await standingOf(tx, signer);
  if (standing.done !== null) return { done: resultOf(standing.done, digest), prepared: null };
  const { held, party } = standing;
  const prepared = await tx.findOneBy(PreparedSignatureRow, { partyId: party.id });
  if (prepared === null || !isSame(prepared.digest, digest)) throw new PreparedOutdated();
  assertStillShown(held.agreement, prepared, await databaseNow(tx));
  await assertMaySign(tx, held, party);
  return { done: null, prepared };
}

type Standing =
  | { readonly done: AgreementSignature }
  | { readonly done: null; readonly held: WholeAgreement; readonly party: AgreementParty };

/** What they have signed already, or the agreement, held, when they may sign it. @throws SignerSessionEnded, StepHindered */
async function standingOf(tx: EntityManager, signer: Signer): Promise<Standing> {
  try {
    const found = await holdForSigner(tx, signer, 'sign');
    return (await doneBy(tx, signer)) ?? { done: null, ...found };
  } catch (error) {
    // Sent twice: by now the other one has signed, and perhaps it was the last signature.
    const done = await doneBy(tx, signer);
    if (done === null) throw error;
    return done;
  }
}

async function doneBy(tx: EntityManager, { partyId }: Signer): Promise<{ readonly done: AgreementSignature } | null> {
  const done = await tx.findOneBy(AgreementSignature, { partyId });
  return done === null ? null : { done };
}

/** @throws PreparedOutdated when something else was confirmed than was signed */
function resultOf(signature: AgreementSignature, digest: string): SignedResult {
  if (!isSame(signature.digest, digest)) throw new PreparedOutdated();
  return { documentHash: signature.fileKey };
}

/** Nobody else has signed meanwhile, and it was shown of late. @throws PreparedOutdated */
function assertStillShown(
  { fileKey }: WholeAgreement['agreement'],
  { baseFileKey, preparedAt }: PreparedSignatureRow,
  now: Date,
): void {
  if (fileKey !== baseFileKey || now.getTime() - preparedAt.getTime() > SHOWN_MINUTES * 60_000)
    throw new PreparedOutdated();
}

function isSame(known: string, given: string): boolean {
  const [a, b] = [Buffer.from(known, 'hex'), Buffer.from(given, 'hex')];
  return a.length === b.length && timingSafeEqual(a, b);
}

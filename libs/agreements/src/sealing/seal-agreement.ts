import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { Database, type JobHandler } from '#platform';
import { MakeSeal, type Sealed } from '#seals';
import { prepareSignature } from '#signing';
import { CompletionCertificate } from '../completion/completion-certificate.js';
import { faultOf } from '../faults/note-fault.js';
import { addFile, AgreementFiles, type KeptFile } from '../files/agreement-files.js';
import { headOf } from '../log/agreement-log.js';
import { byProgram } from '../log/doer.js';
import { organisationOf } from '../mail/organisation-of.js';
import { MailQueue } from '../mail/mail-queue.js';
import { holdAgreement, readAgreement, type WholeAgreement } from '../steps/held-agreement.js';
import { TakeStep } from '../steps/take-step.js';
import { SEAL_AGREEMENT, type SealAgreementInput } from './seal-agreement.job.js';

/**
 * Seals what all have signed, with the chain of events anchored in the seal, makes the completion certificate, and has both delivered. Killed
 * anywhere, it begins again from what all have signed: files that nothing came to have are swept, and exactly one seal is written down.
 */
@Injectable()
export class SealAgreement implements JobHandler<SealAgreementInput> {
  readonly kind = SEAL_AGREEMENT;

  constructor(
    private readonly database: Database,
    private readonly files: AgreementFiles,
    private readonly seals: MakeSeal,
    private readonly certificates: CompletionCertificate,
    private readonly steps: TakeStep,
    private readonly mail: MailQueue,
  ) {}

  async handle({ tenantId, agreementId }: SealAgreementInput, signal?: AbortSignal): Promise<void> {
    const doer = byProgram(tenantId);
    const whole = await this.database.read(doer, (tx) => readAgreement(tx, agreementId));
    if (!waitsForSeal(whole)) return;
    try {
      await this.seal(whole, signal);
    } catch (error) {
      await this.fail(agreementId, tenantId, error);
      throw error;
    }
  }

  private async seal(whole: WholeAgreement, signal?: AbortSignal): Promise<void> {
    const { agreement } = whole;
    const { tenantId, id } = agreement;
    const doer = byProgram(tenantId);
    const sealed = await this.sealed(whole);
    const document = await this.files.put(doer, sealed.pdf);
    const certificate = await this.certified(whole, sealed, document, signal);
    await this.database.write(doer, async (tx) => {
      const held = await holdAgreement(tx, id);
      // Voided meanwhile, or another worker was quicker.
      if (!waitsForSeal(held) || held.agreement.fileKey !== agreement.fileKey) return;
      await addFile(tx, held.agreement, 'sealed', document);
      await addFile(tx, held.agreement, 'certificate', certificate);
      const { level, levelWanted, loweredBecause } = sealed;
      await this.steps.take(tx, doer, held, 'seal', {
        set: { fileKey: document.fileKey, fileBytes: document.bytes, level, levelWanted, loweredBecause, fault: null },
        fact: {
          documentHash: document.fileKey,
          details: {
            level,
            levelWanted,
            lowered: loweredBecause !== null,
            loweredBecause,
            unasked: sealed.unasked.length,
            certificate: certificate.fileKey,
            bytes: document.bytes,
          },
        },
      });
      if (loweredBecause !== null) await this.mail.toSealKeepers(tx, held.agreement, 'agreement-seal-lowered');
      for (const party of held.parties.filter(({ email }) => email !== ''))
        await this.mail.enqueue(tx, party, 'agreement-sealed');
    });
  }

  private async sealed({ agreement }: WholeAgreement): Promise<Sealed> {
    const { tenantId, id, fileKey, fileBytes, modelHash } = agreement;
    if (fileKey === null || fileBytes === null) throw new Error('What all have signed has a document.');
    const scope = { tenantId, userId: null };
    const { name, anchor } = await this.database.read(scope, async (tx) => ({
      name: (await organisationOf(tx)).name,
      anchor: await headOf(tx, id),
    }));
    const prepared = await prepareSignature(await this.files.read({ fileKey, bytes: fileBytes }), {
      field: { name: 'seal', isNew: true },
      fills: [],
      mark: null,
      caption: null,
      certifies: null,
      signer: { name, reason: 'Sealed after all parties have signed', location: null },
      at: new Date(),
      facts: { agreement: id, part: 'seal', model: modelHash, auditSequence: anchor.sequence, auditHash: anchor.hash },
    });
    return this.seals.finish(scope, prepared);
  }

  private async certified(
    whole: WholeAgreement,
    sealed: Sealed,
    document: KeptFile,
    signal?: AbortSignal,
  ): Promise<KeptFile> {
    const { tenantId } = whole.agreement;
    const pdf = await this.certificates.make(whole, sealed, document, signal);
    return this.files.put({ tenantId, userId: null }, pdf);
  }

  /** The reason stands on the agreement; admins hear of it when it is another one than before. */
  private async fail(agreementId: string, tenantId: string, error: unknown): Promise<void> {
    const doer = byProgram(tenantId);
    await this.database.write(doer, async (tx: EntityManager) => {
      const held = await holdAgreement(tx, agreementId);
      if (!waitsForSeal(held)) return;
      const { agreement } = held;
      const fault = faultOf(error, agreement.fault);
      const isNew = fault.message !== agreement.fault?.message || agreement.state !== 'seal-failed';
      if (isNew) {
        await this.steps.take(tx, doer, held, 'fail-seal', { set: { fault }, fact: { details: { code: fault.code } } });
        await this.mail.toSealKeepers(tx, agreement, 'agreement-seal-failed');
      } else
        await tx.query('UPDATE agreement SET fault = $2 WHERE tenant_id = app_tenant() AND id = $1', [
          agreementId,
          JSON.stringify(fault),
        ]);
    });
  }
}

function waitsForSeal({ agreement }: WholeAgreement): boolean {
  return agreement.state === 'countersigned' || agreement.state === 'seal-failed';
}

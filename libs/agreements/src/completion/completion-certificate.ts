import { Injectable } from '@nestjs/common';
import { DocumentRenderer } from '#documents';
import { Database } from '#platform';
import { MakeSeal, type Sealed } from '#seals';
import { prepareSignature } from '#signing';
import type { KeptFile } from '../files/agreement-files.js';
import { headOf } from '../log/agreement-log.js';
import type { WholeAgreement } from '../steps/held-agreement.js';
import { BaseUrl } from '#accounts';
import { organisationOf } from '../mail/organisation-of.js';
import { completionRecord } from './completion-record.js';

/** Prints what happened, from the first draft to the seal, and seals that too. It is a file of its own, so that it breaks no signature. */
@Injectable()
export class CompletionCertificate {
  constructor(
    private readonly database: Database,
    private readonly renderer: DocumentRenderer,
    private readonly seals: MakeSeal,
    private readonly baseUrl: BaseUrl,
  ) {}

  async make(whole: WholeAgreement, sealed: Sealed, document: KeptFile, signal?: AbortSignal): Promise<Uint8Array> {
    const { tenantId, id, language, paper, modelHash } = whole.agreement;
    const scope = { tenantId, userId: null };
    const { record, anchor, slug } = await this.database.read(scope, async (tx) => ({
      slug: (await organisationOf(tx)).slug,
      record: await completionRecord(tx, whole),
      anchor: await headOf(tx, id),
    }));
    const completed = {
      ...record,
      seal: {
        sha256: document.fileKey,
        bytes: document.bytes,
        level: sealed.level,
        levelWanted: sealed.levelWanted,
        loweredBecause: sealed.loweredBecause,
        anchor,
      },
    };
    const place = { language, paper, verifyAddress: this.baseUrl.at(`/verify/${slug}`) };
    const json = Buffer.from(JSON.stringify(completed), 'utf8');
    const { pdf } = await this.renderer.printCertificate(completed, place, json, signal);
    const prepared = await prepareSignature(pdf, {
      field: { name: 'seal', isNew: true },
      fills: [],
      mark: null,
      caption: null,
      certifies: 1,
      signer: { name: record.agreement.organisation, reason: 'Completion certificate', location: null },
      at: new Date(),
      facts: { agreement: id, part: 'seal', model: modelHash, auditSequence: anchor.sequence, auditHash: anchor.hash },
    });
    return this.seals.sign(scope, prepared);
  }
}

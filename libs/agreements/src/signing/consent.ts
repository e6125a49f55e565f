import { Injectable } from '@nestjs/common';
import { Database } from '#platform';
import { AgreementParty } from '../entities/agreement-party.entity.js';
import { AgreementLog } from '../log/agreement-log.js';
import { TakeStep } from '../steps/take-step.js';
import { isTheirTurn } from '../steps/turns.js';
import { holdForSigner } from '../visiting/hold-for-signer.js';
import { bySigner, type Signer } from '../visiting/signer.js';
import { ConsentCheckWrong } from '../agreements.errors.js';
import { CONSENT_VERSION } from './consent-text.js';
import { formatCheckCode } from './format-check.js';

/** A party agrees to do this electronically: its own event, with the version of the text that they read. */
@Injectable()
export class Consent {
  constructor(
    private readonly database: Database,
    private readonly steps: TakeStep,
    private readonly log: AgreementLog,
  ) {}

  /**
   * @param shownCode what they read in the PDF, where the agreement asks for it
   * @throws CodeNeeded, SignerSessionEnded, StepHindered, ConsentCheckWrong
   */
  async consent(signer: Signer, shownCode: string | null): Promise<void> {
    await this.database.write(bySigner(signer), async (tx) => {
      const { held, party } = await holdForSigner(tx, signer, 'consent');
      if (party.consentedAt !== null) return;
      const { agreement } = held;
      if (
        agreement.asksForFormatCheck &&
        shownCode?.replaceAll(/\s/g, '').toUpperCase() !== formatCheckCode(signer.sessionId)
      )
        throw new ConsentCheckWrong();
      const now = new Date();
      const changed = {
        state: 'consented' as const,
        stateSince: now,
        consentedAt: now,
        consentVersion: CONSENT_VERSION,
      };
      await tx.update(AgreementParty, { tenantId: party.tenantId, id: party.id }, changed);
      Object.assign(party, changed);
      const details = {
        consentVersion: CONSENT_VERSION,
        language: party.language,
        formatShown: agreement.asksForFormatCheck,
      };
      if (agreement.state === 'opened') {
        const conditions = { isTheirTurn: isTheirTurn(held.parties, party) };
        await this.steps.take(tx, bySigner(signer), held, 'consent', { conditions, fact: { details } });
      } else await this.log.record(tx, bySigner(signer), agreement.id, { fact: 'party-consented', details });
    });
  }
}

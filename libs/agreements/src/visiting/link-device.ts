import { Injectable } from '@nestjs/common';
import { Attempts } from '#accounts';
import { Database } from '#platform';
import { IssueLink } from '../links/issue-link.js';
import { holdForSigner } from './hold-for-signer.js';
import { VISIT_LIMITS } from './limits.js';
import { bySigner, type Signer } from './signer.js';

/** Takes a party over to their phone: a link that opens once, within minutes, held up as a code to its camera. */
@Injectable()
export class LinkDevice {
  constructor(
    private readonly database: Database,
    private readonly attempts: Attempts,
    private readonly links: IssueLink,
  ) {}

  /** @returns the address @throws CodeNeeded, SignerSessionEnded, StepHindered, TooManyAttempts */
  async link(signer: Signer): Promise<string> {
    await this.attempts.count(VISIT_LIMITS.devicesOfParty, signer.partyId);
    const doer = bySigner(signer);
    return this.database.write(doer, async (tx) => {
      const { held, party } = await holdForSigner(tx, signer, 'sign');
      return this.links.forDevice(tx, doer, held, party);
    });
  }
}

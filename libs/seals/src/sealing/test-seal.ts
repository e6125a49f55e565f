import { createHash, randomBytes } from 'node:crypto';
import { Injectable, Logger } from '@nestjs/common';
import { ProductError, type Actor } from '#platform';
import { certificateFacts, type CertificateFacts } from '#signing';
import { SealKeys } from '../keys/seal-keys.js';
import { SealSettingsService } from '../settings/seal-settings.js';
import { MakeSeal } from './make-seal.js';
import { trySigning } from './sign-prepared.js';

/** Whether sealing would work now, part by part. */
export interface SealTest {
  readonly key: { readonly works: boolean; readonly certificate: CertificateFacts | null; readonly why: string | null };
  /** Null where no time stamps are asked for. */
  readonly timestamp: { readonly works: boolean; readonly at: string | null; readonly why: string | null } | null;
}

/** Tries the key and the time stamping authority, for the settings page and `doctor`. */
@Injectable()
export class TestSeal {
  private readonly log = new Logger('Seals');

  constructor(
    private readonly keys: SealKeys,
    private readonly settings: SealSettingsService,
    private readonly seals: MakeSeal,
  ) {}

  async test(actor: Actor): Promise<SealTest> {
    return { key: await this.testKey(actor), timestamp: await this.testTimestamp(actor) };
  }

  private async testKey(actor: Actor): Promise<SealTest['key']> {
    try {
      const key = await this.keys.current(actor);
      await trySigning(key);
      return { works: true, certificate: certificateFacts(key.certificates[0] ?? new Uint8Array()), why: null };
    } catch (error) {
      return { works: false, certificate: null, why: this.wordsOf(error) };
    }
  }

  private async testTimestamp(actor: Actor): Promise<SealTest['timestamp']> {
    try {
      const tsa = await this.settings.tsa(actor);
      if (tsa === null) return null;
      const token = await this.seals.stamping(tsa)(createHash('sha256').update(randomBytes(32)).digest());
      return { works: true, at: token.at.toISOString(), why: null };
    } catch (error) {
      return { works: false, at: null, why: this.wordsOf(error) };
    }
  }

  private wordsOf(error: unknown): string {
    if (error instanceof ProductError) return error.message;
    this.log.error(error);
    return 'It failed for a reason of its own; see the log.';
  }
}

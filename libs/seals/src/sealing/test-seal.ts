import { createHash, randomBytes } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { ProductError, type Actor } from '#platform';
import { certificateFacts, type CertificateFacts } from '#signing';
import { SealKeys } from '../keys/seal-keys.js';
import { SealSettingsService } from '../settings/seal-settings.js';
import { MakeSeal } from './make-seal.js';

/** Whether sealing would work now, part by part. */
export interface SealTest {
  readonly key: { readonly works: boolean; readonly certificate: CertificateFacts | null; readonly why: string | null };
  /** Null where no time stamps are asked for. */
  readonly timestamp: { readonly works: boolean; readonly at: string | null; readonly why: string | null } | null;
}

/** Tries the key and the time stamping authority, for the settings page and `doctor`. */
@Injectable()
export class TestSeal {
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
      await key.sign(randomBytes(32));
      return { works: true, certificate: certificateFacts(key.certificates[0] ?? new Uint8Array()), why: null };
    } catch (error) {
      return { works: false, certificate: null, why: wordsOf(error) };
    }
  }

  private async testTimestamp(actor: Actor): Promise<SealTest['timestamp']> {
    const tsa = await this.settings.tsa(actor);
    if (tsa === null) return null;
    try {
      const token = await this.seals.stamping(tsa)(createHash('sha256').update(randomBytes(32)).digest());
      return { works: true, at: token.at.toISOString(), why: null };
    } catch (error) {
      return { works: false, at: null, why: wordsOf(error) };
    }
  }
}

function wordsOf(error: unknown): string {
  return error instanceof ProductError ? error.message : 'It failed for a reason of its own; see the log.';
}

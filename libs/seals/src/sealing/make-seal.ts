import { Inject, Injectable } from '@nestjs/common';
import { ENV, type Env, type Scope } from '#platform';
import {
  archiveSignatures,
  detachedSignature,
  sealSignature,
  timestampClient,
  type PreparedSignature,
  type SealKey,
  type TimestampClient,
} from '#signing';
import { SealKeys } from '../keys/seal-keys.js';
import type { SealLevel } from '../settings/seal-level.js';
import { SealSettingsService, type TsaAccess } from '../settings/seal-settings.js';
import { postToTsa } from '../timestamps/tsa-post.js';
import { SealKeyFailed, TimestampFailed } from './seals.errors.js';

export interface Sealed {
  readonly pdf: Uint8Array;
  readonly levelWanted: SealLevel;
  readonly level: SealLevel;
  /** Why the level is lower than wanted; null when it is not. */
  readonly loweredBecause: string | null;
}

type OfTenant = Scope & { readonly tenantId: string };

/** Seals prepared documents with an organisation's key. */
@Injectable()
export class MakeSeal {
  constructor(
    private readonly keys: SealKeys,
    private readonly settings: SealSettingsService,
    @Inject(ENV) private readonly env: Env,
  ) {}

  /** Writes a signature into its place, at level B-B. @throws SealKeyFailed */
  async sign(scope: OfTenant, prepared: PreparedSignature): Promise<Uint8Array> {
    return sealSignature(prepared, await this.signature(await this.keys.current(scope), prepared.digest, null));
  }

  /** The last signature, at the level that the organisation wants. @throws SealKeyFailed, TimestampFailed */
  async finish(scope: OfTenant, prepared: PreparedSignature): Promise<Sealed> {
    const { level: levelWanted, whenTimestampFails } = await this.settings.get(scope);
    const key = await this.keys.current(scope);
    const tsa = levelWanted === 'B-B' ? null : await this.settings.tsa(scope);
    if (tsa === null)
      return {
        pdf: sealSignature(prepared, await this.signature(key, prepared.digest, null)),
        levelWanted,
        level: 'B-B',
        loweredBecause: null,
      };
    const stamp = this.stamping(tsa);
    try {
      const stamped = sealSignature(prepared, await this.signature(key, prepared.digest, stamp));
      const pdf = levelWanted === 'B-T' ? stamped : await archived(stamped, levelWanted, stamp);
      return { pdf, levelWanted, level: levelWanted, loweredBecause: null };
    } catch (error) {
      if (!(error instanceof TimestampFailed) || whenTimestampFails === 'wait') throw error;
      const pdf = sealSignature(prepared, await this.signature(key, prepared.digest, null));
      return { pdf, levelWanted, level: 'B-B', loweredBecause: error.message };
    }
  }

  /** Asks for a time stamp, and checks what comes. @throws TimestampFailed */
  stamping(tsa: TsaAccess): TimestampClient {
    const rules = { allowPrivateAddresses: this.env.ALLOW_PRIVATE_ADDRESSES };
    const client = timestampClient((request) => postToTsa(tsa, request, rules), { trustedRoots: tsa.roots });
    return async (digest) => {
      try {
        return await client(digest);
      } catch (error) {
        throw new TimestampFailed(error instanceof Error ? error.message : String(error), { cause: error });
      }
    };
  }

  private async signature(key: SealKey, digest: string, timestamp: TimestampClient | null): Promise<Uint8Array> {
    try {
      return await detachedSignature({ digest, key, timestamp });
    } catch (error) {
      if (error instanceof TimestampFailed) throw error;
      throw new SealKeyFailed(error instanceof Error ? error.message : String(error), { cause: error });
    }
  }
}

async function archived(pdf: Uint8Array, level: SealLevel, timestamp: TimestampClient): Promise<Uint8Array> {
  try {
    return await archiveSignatures(pdf, { timestamp, withTimestamp: level === 'B-LTA' });
  } catch (error) {
    if (error instanceof TimestampFailed) throw error;
    throw new TimestampFailed(error instanceof Error ? error.message : String(error), { cause: error });
  }
}

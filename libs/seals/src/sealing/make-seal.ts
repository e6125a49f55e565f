import { Inject, Injectable } from '@nestjs/common';
import { ENV, type Env, type Scope } from '#platform';
import {
  addDocumentTimestamp,
  addValidationData,
  certificatesInPem,
  CertificateWithdrawn,
  type PreparedSignature,
  type SealKey,
  type TimestampClient,
  type ValidationRules,
  type WithValidationData,
} from '#signing';
import { SealKeys } from '../keys/seal-keys.js';
import { askAddress } from '../net/ask-tsa.js';
import type { RequestRules } from '../net/guarded-request.js';
import type { SealLevel } from '../settings/seal-level.js';
import { SealSettingsService } from '../settings/seal-settings.js';
import type { TsaAccess } from '../settings/settings-shape.js';
import { LevelUnreached, TimestampFailed } from './seals.errors.js';
import { assertKeyNotWithdrawn, inWordsOfSeals, signedPlainly, signedWithStamp } from './sign-prepared.js';
import { stamping } from './stamping.js';

export interface Sealed {
  readonly pdf: Uint8Array;
  readonly levelWanted: SealLevel;
  readonly level: SealLevel;
  /** Why the level is lower than wanted, in a sentence; null when it is not. */
  readonly loweredBecause: string | null;
  /**
   * At B-LT and above: subjects of certificates that name nobody who says whether they were withdrawn, such as those of this installation's
   * root. Of them the chain alone is in the document.
   */
  readonly unasked: readonly string[];
}

type OfTenant = Scope & { readonly tenantId: string };
type Reached = Pick<Sealed, 'pdf' | 'level' | 'unasked'>;

/** Seals prepared documents with an organisation's key. */
@Injectable()
export class MakeSeal {
  constructor(
    private readonly keys: SealKeys,
    private readonly settings: SealSettingsService,
    @Inject(ENV) private readonly env: Pick<Env, 'ALLOW_PRIVATE_ADDRESSES'>,
  ) {}

  /** Writes a signature into its place, at level B-B. @throws SealKeyFailed */
  async sign(scope: OfTenant, prepared: PreparedSignature): Promise<Uint8Array> {
    return signedPlainly(prepared, await this.keys.current(scope));
  }

  /**
   * The last signature, at the level that the organisation wants; where it wants that, at the highest one that can be reached.
   * @throws SealKeyFailed, TimestampFailed, ValidationDataFailed
   */
  async finish(scope: OfTenant, prepared: PreparedSignature): Promise<Sealed> {
    const { level: levelWanted, whenTimestampFails } = await this.settings.get(scope);
    const key = await this.keys.current(scope);
    let reached: Reached | null = null;
    try {
      for await (const step of this.steps(levelWanted, await this.settings.tsa(scope), key, prepared)) reached = step;
    } catch (error) {
      if (!(error instanceof LevelUnreached) || whenTimestampFails === 'wait') throw error;
      return { ...(reached ?? (await plain(prepared, key))), levelWanted, loweredBecause: error.why };
    }
    return { ...(reached ?? (await plain(prepared, key))), levelWanted, loweredBecause: null };
  }

  /** Asks for a time stamp, and checks what comes. @throws TimestampFailed */
  stamping(tsa: TsaAccess): TimestampClient {
    return stamping(tsa, this.rules());
  }

  /** From level to level, each on top of the one before. */
  private async *steps(
    wanted: SealLevel,
    tsa: TsaAccess | null,
    key: SealKey,
    prepared: PreparedSignature,
  ): AsyncGenerator<Reached> {
    if (wanted === 'B-B') return;
    if (tsa === null) throw new TimestampFailed('no time stamping authority is set');
    const stamp = this.stamping(tsa);
    const others = tsa.roots === null ? [] : certificatesInPem(tsa.roots);
    const rules: ValidationRules = { ask: askAddress(this.rules()), others };
    // Before anything is signed: a key that was withdrawn seals nothing, at no lower level either.
    if (wanted !== 'B-T') await assertKeyNotWithdrawn(key, rules);
    const stamped = await signedWithStamp(prepared, key, stamp);
    const atBT = { pdf: stamped, level: 'B-T', unasked: [] } as const;
    if (wanted === 'B-T') {
      yield atBT;
      return;
    }
    let proved: WithValidationData;
    try {
      proved = await addValidationData(stamped, rules);
    } catch (error) {
      // By an authority whose certificate was withdrawn nothing is proved, not even when.
      if (!(error instanceof CertificateWithdrawn)) yield atBT;
      throw inWordsOfSeals(error);
    }
    yield { ...proved, level: 'B-LT' };
    if (wanted === 'B-LT') return;
    const { pdf, unasked } = await addDocumentTimestamp(proved.pdf, stamp, rules).catch((error: unknown) => {
      throw inWordsOfSeals(error);
    });
    yield { pdf, level: 'B-LTA', unasked: [...new Set([...proved.unasked, ...unasked])] };
  }

  /** Where it may ask, and for how long. */
  protected rules(): RequestRules {
    return { allowPrivateAddresses: this.env.ALLOW_PRIVATE_ADDRESSES };
  }
}

async function plain(prepared: PreparedSignature, key: SealKey): Promise<Reached> {
  return { pdf: await signedPlainly(prepared, key), level: 'B-B', unasked: [] };
}

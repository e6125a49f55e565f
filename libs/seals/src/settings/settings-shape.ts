import type { SealLevel } from './seal-level.js';

/** How an organisation seals. */
export interface SealSettings {
  readonly level: SealLevel;
  /** Null: no time stamps are to be had, and the level is B-B. */
  readonly tsaUrl: string | null;
  readonly tsaUser: string | null;
  /** Whether there is a password; it is never shown. */
  readonly hasTsaPassword: boolean;
  /** PEM. */
  readonly tsaRoots: string | null;
  readonly whenTimestampFails: 'wait' | 'lower';
  /** 0: as usual, nothing was set. */
  readonly revision: number;
}

export interface SealSettingsChange extends Omit<SealSettings, 'hasTsaPassword' | 'revision'> {
  /** Undefined: as it was; null: none. */
  readonly tsaPassword?: string | null | undefined;
}

/** What a time stamp is asked with. */
export interface TsaAccess {
  readonly url: string;
  readonly user: string | null;
  readonly password: string | null;
  readonly roots: string | null;
}

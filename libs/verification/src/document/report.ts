/**
 * `authentic`: sealed by an organisation that is trusted, and nothing has changed since. `altered`: something in it is not as it was signed.
 * `unrecognised`: it is not one of ours, or nobody who is trusted signed it. `unsealed`: all that is in it is right, but not all have
 * signed, or it is a print.
 */
export const VERDICTS = ['authentic', 'altered', 'unrecognised', 'unsealed'] as const;
export type Verdict = (typeof VERDICTS)[number];

/** Why the verdict is as it is: each code has words in `words.ts`. */
export const REASON_CODES = [
  'damaged',
  'not-ours',
  'no-signature',
  'not-all-signed',
  'two-seals',
  'wrong-order',
  'not-certified',
  'another-agreement',
  'another-model',
  'another-organisation',
  'no-model',
  'record-broken',
  'bytes-changed',
  'signature-wrong',
  'signature-form',
  'certificate-unfit',
  'unknown-root',
  'expired-without-timestamp',
  'timestamp-wrong',
  'not-covered',
  'revision-unsigned',
  'object-changed',
  'object-unused',
  'object-was-missing',
  'active-content',
  'field-not-theirs',
  'field-shows-other',
  'catalog-changed',
] as const;
export type ReasonCode = (typeof REASON_CODES)[number];

export interface Reason {
  readonly code: ReasonCode;
  /** Name of the field of the signature that it is about. */
  readonly signature: string | null;
  /** Number of the object, and offset in the file. */
  readonly object: number | null;
  readonly at: number | null;
  /** For people who know PDF, in English. */
  readonly detail: string | null;
}

export type SealLevel = 'B-B' | 'B-T' | 'B-LT' | 'B-LTA';

/** One signature, its facts apart from each other. */
export interface SignatureReport {
  /** Name of its field: `employee`, `seal`. */
  readonly field: string;
  /** What was done by it: `issuer`, `new-hire`, `company-signer`, `seal`; null when it does not say. */
  readonly part: string | null;
  readonly party: string | null;
  /** Whose act it is, and why, as the signature says. */
  readonly name: string | null;
  readonly reason: string | null;
  /** By the clock of the signer. */
  readonly claimedAt: Date | null;
  /** By a time stamping authority. Only the word of one that is trusted outlives the certificate of the signer. */
  readonly proven: { readonly at: Date; readonly authority: string; readonly isTrusted: boolean } | null;
  readonly level: SealLevel;
  readonly certificate: {
    readonly subject: string;
    readonly issuer: string;
    readonly validFrom: Date;
    readonly validTo: Date;
    readonly fingerprint: string;
  } | null;
  /** SHA-256 of what it covers, in hex: what the signer was shown. */
  readonly digest: string;
  readonly audit: { readonly sequence: number; readonly hash: string } | null;
  /** The bytes are those that were signed. */
  readonly intact: boolean;
  /** The signature is one, by the key of its certificate, in the form that ours have. */
  readonly valid: boolean;
  /** A root that is trusted stands behind the certificate, at the time that counts. */
  readonly trusted: boolean;
  /** All of the file is under it, or only what may follow follows. */
  readonly entireFile: boolean;
}

/** The same facts about a time stamp over all that stands before it. */
export interface DocumentTimestampReport {
  readonly at: Date | null;
  readonly authority: string | null;
  readonly isRight: boolean;
}

export interface DocumentReport {
  readonly verdict: Verdict;
  readonly reasons: readonly Reason[];
  readonly signatures: readonly SignatureReport[];
  readonly documentTimestamps: readonly DocumentTimestampReport[];
  /** Level of the last signature. */
  readonly level: SealLevel | null;
  readonly agreement: string | null;
  /** The work model inside: its text, its hash, and whether that is the one that all have signed. */
  readonly model: { readonly json: string; readonly sha256: string; readonly isSigned: boolean } | null;
  /** The completion record inside, of a completion certificate. */
  readonly record: { readonly events: number; readonly sealedSha256: string | null; readonly isWhole: boolean } | null;
  readonly bytes: number;
  /** Of the whole file, in hex. */
  readonly sha256: string;
}

export function reason(code: ReasonCode, more: Partial<Omit<Reason, 'code'>> = {}): Reason {
  return { code, signature: null, object: null, at: null, detail: null, ...more };
}

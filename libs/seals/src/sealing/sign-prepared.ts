import { randomBytes } from 'node:crypto';
import { ProductError } from '#platform';
import {
  CertificateWithdrawn,
  detachedSignature,
  gatherValidationData,
  RevocationUnknown,
  sealSignature,
  SignatureUnfit,
  type PreparedSignature,
  type SealKey,
  type TimestampClient,
  type ValidationRules,
} from '#signing';
import { inTime } from '../keys/in-time.js';
import { SealKeyFailed, TimestampFailed, ValidationDataFailed } from './seals.errors.js';

/** Signs something that nothing comes of, and looks whether it is right. @throws SealKeyFailed */
export async function trySigning(key: SealKey): Promise<void> {
  await signature({ digest: randomBytes(32).toString('hex') }, key, null);
}

/** At level B-B. @throws SealKeyFailed */
export async function signedPlainly(prepared: PreparedSignature, key: SealKey): Promise<Uint8Array> {
  const cms = await signature(prepared, key, null);
  try {
    return sealSignature(prepared, cms);
  } catch (error) {
    if (!(error instanceof SignatureUnfit)) throw error;
    throw new SealKeyFailed('its chain of certificates is too long for a document', { cause: error });
  }
}

/** At level B-T. @throws SealKeyFailed, TimestampFailed */
export async function signedWithStamp(
  prepared: PreparedSignature,
  key: SealKey,
  stamp: TimestampClient,
): Promise<Uint8Array> {
  const cms = await signature(prepared, key, stamp);
  try {
    return sealSignature(prepared, cms);
  } catch (error) {
    throw inWordsOfSeals(error);
  }
}

/** @throws SealKeyFailed; not when it cannot be found out, which a lower level does not need */
export async function assertKeyNotWithdrawn(key: SealKey, rules: ValidationRules): Promise<void> {
  try {
    await gatherValidationData(key.certificates, rules);
  } catch (error) {
    if (error instanceof CertificateWithdrawn) throw new SealKeyFailed(error.message, { cause: error });
    if (!(error instanceof RevocationUnknown)) throw error;
  }
}

/** What went wrong after the key had signed. */
export function inWordsOfSeals(error: unknown): unknown {
  if (error instanceof RevocationUnknown) return new ValidationDataFailed(error.message, { cause: error });
  if (error instanceof CertificateWithdrawn) return new TimestampFailed(error.message, { cause: error });
  if (error instanceof SignatureUnfit)
    return new TimestampFailed('what came, with its certificates, is too long for a document', { cause: error });
  return error;
}

async function signature(
  { digest }: Pick<PreparedSignature, 'digest'>,
  key: SealKey,
  timestamp: TimestampClient | null,
): Promise<Uint8Array> {
  try {
    return await detachedSignature({
      digest,
      key: { ...key, sign: (message) => inTime(key.sign(message), 'it did not sign') },
      timestamp,
    });
  } catch (error) {
    if (error instanceof ProductError) throw error;
    throw new SealKeyFailed(error instanceof Error ? error.message : String(error), { cause: error });
  }
}

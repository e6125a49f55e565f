import { AsnConvert } from '@peculiar/asn1-schema';
import { TSTInfo } from '@peculiar/asn1-tsp';
import { isSameBytes, ownBuffer, toHex } from '../bytes.js';
import { isForTimestampsAlone, type ReadCertificate } from './certificate.js';
import { digestName } from './signature-algorithms.js';
import { digestBy, readSignedData, signatureFacts } from './signed-data.js';
import { assertStrictDer } from './strict-der.js';

const ID_CT_TST_INFO = '1.2.840.113549.1.9.16.1.4';

/** A time stamp (RFC 3161), read and checked as far as it goes by itself. Whether its authority is trusted is asked apart. */
export interface ReadTimestamp {
  readonly der: Uint8Array;
  /** When the authority says it was. */
  readonly at: Date;
  /** In hex; null when there is none. */
  readonly nonce: string | null;
  readonly policy: string;
  readonly digest: string | null;
  readonly imprint: Uint8Array;
  readonly authority: ReadCertificate;
  readonly certificates: readonly ReadCertificate[];
  readonly faults: readonly TimestampFault[];
}

export type TimestampFault =
  /** It is of something else. */
  | 'other-imprint'
  /** It is not signed by the certificate that it names. */
  | 'signature-wrong'
  /** The certificate is not for time stamps, or for more than them. */
  | 'not-for-timestamps'
  /** The certificate was not valid when it says it was. */
  | 'certificate-not-valid-then';

/**
 * @param stamped what should have been stamped
 * @throws Error for what is no time stamp token in strict DER
 */
export async function readTimestamp(
  der: Uint8Array,
  stamped: Uint8Array | { readonly sha256: Uint8Array },
): Promise<ReadTimestamp> {
  const read = await readSignedData(der);
  if (read.contentType !== ID_CT_TST_INFO || read.content === null)
    throw new Error('It is no time stamp: its content is another.');
  assertStrictDer(read.content);
  const info = AsnConvert.parse(ownBuffer(read.content), TSTInfo);
  if (read.signerCertificate === null) throw new Error('It is a time stamp without the certificate of its authority.');
  const { isDigestRight, isSignatureRight, namesCertificate } = await signatureFacts(
    read,
    await digestBy(read, read.content),
  );
  const digest = digestName(info.messageImprint.hashAlgorithm.algorithm);
  const imprint = new Uint8Array(info.messageImprint.hashedMessage.buffer);
  const authority = read.signerCertificate;
  const faults: TimestampFault[] = [
    ...((await isImprintOf(imprint, digest, stamped)) ? [] : (['other-imprint'] as const)),
    ...(isDigestRight && isSignatureRight && namesCertificate ? [] : (['signature-wrong'] as const)),
    ...(isForTimestampsAlone(authority) ? [] : (['not-for-timestamps'] as const)),
    ...(info.genTime >= authority.validFrom && info.genTime <= authority.validTo
      ? []
      : (['certificate-not-valid-then'] as const)),
  ];
  return {
    der,
    at: info.genTime,
    nonce: info.nonce === undefined ? null : toHex(new Uint8Array(info.nonce)),
    policy: info.policy,
    digest,
    imprint,
    authority,
    certificates: read.certificates,
    faults,
  };
}

async function isImprintOf(
  imprint: Uint8Array,
  digest: string | null,
  stamped: Uint8Array | { readonly sha256: Uint8Array },
): Promise<boolean> {
  if (digest === null) return false;
  if ('sha256' in stamped) return digest === 'SHA-256' && isSameBytes(imprint, stamped.sha256);
  return isSameBytes(imprint, await digestBy({ digest }, stamped));
}

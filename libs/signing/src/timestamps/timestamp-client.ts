import { randomBytes } from 'node:crypto';
import { AsnConvert, OctetString } from '@peculiar/asn1-schema';
import { MessageImprint, PKIStatus, TimeStampReq, TimeStampReqVersion, TimeStampResp } from '@peculiar/asn1-tsp';
import { AlgorithmIdentifier } from '@peculiar/asn1-x509';
import { chainTo, readCertificate, readTimestamp, type ReadTimestamp, type TimestampFault } from '#verification';
import { certificatesInPem } from '../keys/certificates-in-pem.js';
import { TimestampRefused } from '../signing.errors.js';

/** A time stamp that was asked for and checked. */
interface Timestamp {
  /** The token, as it goes into a document. */
  readonly der: Uint8Array;
  readonly at: Date;
}

/** @param sha256 of what is stamped @throws TimestampRefused, and what the way to the authority throws */
export type TimestampClient = (sha256: Uint8Array) => Promise<Timestamp>;

export interface TimestampRules {
  /** PEM of the roots that an authority must come from; null: any authority whose token is right. */
  readonly trustedRoots: string | null;
  /** Our own clock; another in tests only. */
  readonly now?: () => Date;
}

const ID_SHA256 = '2.16.840.1.101.3.4.2.1';
/** Clocks of servers are right to the second; an authority that is minutes off is wrong, or a replay. */
const MOST_SKEW_MS = 5 * 60_000;

/**
 * Asks an authority for time stamps (RFC 3161) and believes nothing: what comes back must be a right token of what was asked, with our nonce,
 * of about now, by a certificate that is for time stamps.
 *
 * @param post carries the request there and brings the answer
 */
export function timestampClient(
  post: (request: Uint8Array) => Promise<Uint8Array>,
  rules: TimestampRules,
): TimestampClient {
  return async (sha256) => {
    const { der, nonce } = timestampRequest(sha256);
    const token = tokenIn(await post(der));
    const read = await readTimestamp(token, { sha256 }).catch((error: unknown) => {
      throw new TimestampRefused('sent something that is no time stamp', { cause: error });
    });
    assertRight(read, nonce, rules.now?.() ?? new Date());
    await assertTrusted(read, rules.trustedRoots);
    return { der: token, at: read.at };
  };
}

/** DER of a request with a fresh nonce. */
function timestampRequest(sha256: Uint8Array): { readonly der: Uint8Array; readonly nonce: string } {
  const nonce = randomBytes(16);
  // A DER integer: positive, and no shorter than it is.
  nonce[0] = ((nonce[0] ?? 0) & 0x7f) | 0x40;
  const request = new TimeStampReq({
    version: TimeStampReqVersion.v1,
    messageImprint: new MessageImprint({
      hashAlgorithm: new AlgorithmIdentifier({ algorithm: ID_SHA256, parameters: new Uint8Array([5, 0]).buffer }),
      hashedMessage: new OctetString(new Uint8Array(sha256).buffer),
    }),
    nonce: new Uint8Array(nonce).buffer,
    certReq: true,
  });
  return { der: new Uint8Array(AsnConvert.serialize(request)), nonce: nonce.toString('hex') };
}

function tokenIn(answer: Uint8Array): Uint8Array {
  let response: TimeStampResp;
  try {
    response = AsnConvert.parse(new Uint8Array(answer).buffer, TimeStampResp);
  } catch (error) {
    throw new TimestampRefused('sent something that is no answer to a request for a time stamp', { cause: error });
  }
  const { status } = response.status;
  if (status !== PKIStatus.granted && status !== PKIStatus.grantedWithMods)
    throw new TimestampRefused(`refused to stamp (status ${status})`);
  if (response.timeStampToken === undefined) throw new TimestampRefused('granted a time stamp and sent none');
  return new Uint8Array(AsnConvert.serialize(response.timeStampToken));
}

const FAULTS: Readonly<Record<TimestampFault, string>> = {
  'other-imprint': 'stamped something else than what was sent',
  'signature-wrong': 'sent a time stamp whose signature is wrong',
  'not-for-timestamps': 'signs with a certificate that is not for time stamps alone',
  'certificate-not-valid-then': 'signs with a certificate that was not valid at the time it says',
};

function assertRight({ faults, nonce, at }: ReadTimestamp, asked: string, now: Date): void {
  const [fault] = faults;
  if (fault !== undefined) throw new TimestampRefused(FAULTS[fault]);
  if (nonce !== asked) throw new TimestampRefused('answered another request than ours');
  const skew = Math.abs(at.getTime() - now.getTime());
  if (skew > MOST_SKEW_MS) throw new TimestampRefused(`says a time that is ${Math.round(skew / 1000)} s off our clock`);
}

async function assertTrusted(
  { authority, certificates, at }: ReadTimestamp,
  trustedRoots: string | null,
): Promise<void> {
  if (trustedRoots === null) return;
  const roots = await Promise.all(certificatesInPem(trustedRoots).map(readCertificate));
  const { kind } = await chainTo(authority, certificates, roots, at);
  if (kind !== 'trusted') throw new TimestampRefused('is not one that the settings trust');
}

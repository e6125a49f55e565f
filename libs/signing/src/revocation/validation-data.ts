import { readCertificate, type ReadCertificate } from '#verification';
import { certificatesInCms } from '../cms/certificates-in-cms.js';
import { CertificateWithdrawn, RevocationUnknown } from '../signing.errors.js';
import { addressesIn, isIssuedBy, isSelfIssued } from './certificate-in-chain.js';
import { assertGoodByCrl } from './crl.js';
import { assertGoodByOcsp, ocspRequest } from './ocsp.js';

/** All that is needed to check signatures when those who issued their certificates are gone. DER. */
export interface ValidationData {
  readonly certificates: readonly Uint8Array[];
  readonly ocspResponses: readonly Uint8Array[];
  readonly crls: readonly Uint8Array[];
  /** Subjects of certificates that name nobody who says whether they were withdrawn: of them there is the chain alone. */
  readonly unasked: readonly string[];
}

/**
 * Carries a request to an address that a certificate names: whoever made the certificate chose it, so it must be guarded.
 * @param post null to get what is there
 * @throws Error in words for anything but an answer
 */
export type AskAddress = (
  url: string,
  post: { readonly contentType: string; readonly body: Uint8Array } | null,
) => Promise<Uint8Array>;

export interface ValidationRules {
  readonly ask: AskAddress;
  /** DER of certificates that may be needed besides those that signatures bring along: roots from the settings. */
  readonly others?: readonly Uint8Array[];
  /** Our own clock; another in tests only. */
  readonly now?: () => Date;
}

/** A chain has three or four; more than this is somebody who sends us through the net. */
const MOST_CERTIFICATES = 24;

/**
 * Gathers it for the certificates of signatures and time stamps, and believes nothing that it is told.
 * @param given DER
 * @throws CertificateWithdrawn; RevocationUnknown when a certificate names who knows, and no answer that proves it was to be had
 */
export async function gatherValidationData(
  given: readonly Uint8Array[],
  { ask, others = [], now = () => new Date() }: ValidationRules,
): Promise<ValidationData> {
  const chain = await Promise.all(given.map(readable));
  const known = new Map(chain.map((certificate) => [certificate.fingerprint, certificate]));
  const reserve = await Promise.all(others.map(readCertificate));
  const proofs: Proof[] = [];
  const unasked: string[] = [];
  // Those that are added on the way are walked over too.
  for (const certificate of known.values()) {
    if (known.size > MOST_CERTIFICATES)
      throw new RevocationUnknown(certificate.subject, `its chain has more than ${MOST_CERTIFICATES} certificates`);
    if (isSelfIssued(certificate)) continue;
    const issuer = await issuerOf(certificate, [...known.values(), ...reserve], ask);
    if (issuer !== null) known.set(issuer.fingerprint, issuer);
    const proof = issuer === null ? null : await proofOf(certificate, issuer, ask, now());
    if (proof === null) unasked.push(certificate.subject);
    else proofs.push(proof);
  }
  // Of those who answer nobody asks in turn: their certificates are short-lived, and came with the answer.
  const responders = proofs.flatMap((proof) => proof.responders);
  const certificates = new Map([...known.values(), ...responders].map(({ fingerprint, der }) => [fingerprint, der]));
  return {
    certificates: [...certificates.values()],
    ocspResponses: proofs.flatMap(({ kind, der }) => (kind === 'ocsp' ? [der] : [])),
    crls: proofs.flatMap(({ kind, der }) => (kind === 'crl' ? [der] : [])),
    unasked,
  };
}

async function readable(der: Uint8Array): Promise<ReadCertificate> {
  return readCertificate(der).catch((error: unknown) => {
    throw new RevocationUnknown('–', 'it cannot be read', { cause: error });
  });
}

interface Proof {
  readonly kind: 'ocsp' | 'crl';
  readonly der: Uint8Array;
  readonly responders: readonly ReadCertificate[];
}

/** Null where neither is it there nor does the certificate say where. @throws RevocationUnknown */
async function issuerOf(
  certificate: ReadCertificate,
  candidates: readonly ReadCertificate[],
  ask: AskAddress,
): Promise<ReadCertificate | null> {
  const there = candidates.find((one) => isIssuedBy(certificate, one));
  if (there !== undefined) return there;
  const { issuers } = addressesIn(certificate);
  if (issuers.length === 0) return null;
  return firstAnswer(certificate, issuers, async (url) => {
    const came = await certificatesIn(await ask(url, null));
    const issuer = came.find((one) => isIssuedBy(certificate, one));
    if (issuer === undefined) throw new Error('the certificate of another issuer came');
    return issuer;
  });
}

/** One by itself, or several in a message that signs nothing (RFC 5280, 4.2.2.1). */
async function certificatesIn(answer: Uint8Array): Promise<ReadCertificate[]> {
  const one = await readCertificate(answer).catch(() => null);
  if (one !== null) return [one];
  try {
    return await Promise.all(certificatesInCms(answer).map(readCertificate));
  } catch (error) {
    throw new Error('what came is no certificate', { cause: error });
  }
}

/** Who answers for one certificate is asked before the list of all. @returns null where the certificate names nobody */
async function proofOf(
  certificate: ReadCertificate,
  issuer: ReadCertificate,
  ask: AskAddress,
  now: Date,
): Promise<Proof | null> {
  const { ocsp, crls } = addressesIn(certificate);
  if (ocsp.length + crls.length === 0) return null;
  const ways = [
    ...ocsp.map((url) => ({ kind: 'ocsp', url }) as const),
    ...crls.map((url) => ({ kind: 'crl', url }) as const),
  ];
  return firstAnswer(certificate, ways, async ({ kind, url }): Promise<Proof> => {
    if (kind === 'crl') {
      const der = await ask(url, null);
      assertGoodByCrl(der, certificate, issuer, now);
      return { kind, der, responders: [] };
    }
    const body = ocspRequest(certificate, issuer);
    const der = await ask(url, { contentType: 'application/ocsp-request', body });
    return { kind, der, responders: await assertGoodByOcsp(der, certificate, issuer, now) };
  });
}

/** One address after the other, until one gives an answer that holds. That a certificate was withdrawn is an answer. */
async function firstAnswer<Address, Answer>(
  { subject }: ReadCertificate,
  addresses: readonly Address[],
  tryOne: (address: Address) => Promise<Answer>,
): Promise<Answer> {
  let failure: unknown = null;
  for (const address of addresses) {
    try {
      return await tryOne(address);
    } catch (error) {
      if (error instanceof CertificateWithdrawn) throw error;
      failure ??= error;
    }
  }
  const why = failure instanceof Error ? failure.message : 'nobody answered';
  throw new RevocationUnknown(subject, why, { cause: failure });
}

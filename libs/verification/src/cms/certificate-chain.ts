import { hasUnknownCriticalExtension, isIssuedBy, mayIssue, type ReadCertificate } from './certificate.js';

const MOST_LINKS = 8;

/** What was found on the way from a certificate to a root. */
export type ChainResult =
  | { readonly kind: 'trusted'; readonly chain: readonly ReadCertificate[] }
  /** No way leads to a root that is trusted. */
  | { readonly kind: 'unknown-root' }
  /** A certificate on the only way was not valid at that time, or may not do what it did. */
  | {
      readonly kind: 'unfit';
      readonly subject: string;
      readonly why: 'not-yet-valid' | 'expired' | 'not-an-issuer' | 'unknown-extension';
    };

/**
 * Looks for a way from a certificate to a trusted root, by names and signatures (RFC 5280, 6). Whether one was withdrawn is not looked at.
 * @param others that came with the signature
 * @param at when it must have been valid
 */
export async function chainTo(
  certificate: ReadCertificate,
  others: readonly ReadCertificate[],
  roots: readonly ReadCertificate[],
  at: Date,
): Promise<ChainResult> {
  const chain: ReadCertificate[] = [certificate];
  for (;;) {
    const last = chain.at(-1) ?? certificate;
    const unfit = unfitness(last, chain.length - 1, at);
    if (unfit !== null) return { kind: 'unfit', subject: last.subject, why: unfit };
    if (roots.some(({ fingerprint }) => fingerprint === last.fingerprint)) return { kind: 'trusted', chain };
    const issuer = await issuerOf(last, [...roots, ...others], chain);
    if (issuer === null || chain.length >= MOST_LINKS) return { kind: 'unknown-root' };
    chain.push(issuer);
  }
}

function unfitness(
  certificate: ReadCertificate,
  below: number,
  at: Date,
): 'not-yet-valid' | 'expired' | 'not-an-issuer' | 'unknown-extension' | null {
  if (at < certificate.validFrom) return 'not-yet-valid';
  if (at > certificate.validTo) return 'expired';
  if (hasUnknownCriticalExtension(certificate)) return 'unknown-extension';
  // Those between an issuer and the end; the end itself does not count.
  return below > 0 && !mayIssue(certificate, below - 1) ? 'not-an-issuer' : null;
}

async function issuerOf(
  certificate: ReadCertificate,
  candidates: readonly ReadCertificate[],
  chain: readonly ReadCertificate[],
): Promise<ReadCertificate | null> {
  for (const candidate of candidates) {
    if (chain.some(({ fingerprint }) => fingerprint === candidate.fingerprint)) continue;
    if (await isIssuedBy(certificate, candidate)) return candidate;
  }
  return null;
}

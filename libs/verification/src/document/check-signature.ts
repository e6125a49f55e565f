import { isSameBytes, sha256, toHex } from '../bytes.js';
import { chainTo } from '../cms/certificate-chain.js';
import { isIssuedBy, maySign, type ReadCertificate } from '../cms/certificate.js';
import { profileFaults } from '../cms/signature-profile.js';
import {
  digestBy,
  readSignedData,
  signatureFacts,
  type ReadSignedData,
  type SignatureFacts,
} from '../cms/signed-data.js';
import { endOfValue } from '../cms/strict-der.js';
import { readTimestamp, type ReadTimestamp } from '../cms/timestamp-token.js';
import { nameOf, textOf } from '../file/values.js';
import { reason, type Reason, type ReasonCode, type SignatureReport } from './report.js';
import type { SignatureValue } from './signature-values.js';

/** What a signature says, and what is wrong with it. */
export interface CheckedSignature {
  readonly report: Omit<SignatureReport, 'level' | 'entireFile'>;
  readonly reasons: readonly Reason[];
}

export interface CheckedTimestamp {
  /** Null when it cannot be read. */
  readonly stamp: ReadTimestamp | null;
  readonly reasons: readonly Reason[];
}

export interface CheckRules {
  readonly bytes: Uint8Array;
  /** Behind the revision that it is in. */
  readonly endOfRevision: number;
  readonly roots: readonly ReadCertificate[];
  readonly now: Date;
  /** Roots of time stamping authorities whose word counts. */
  readonly timestampRoots: readonly ReadCertificate[];
  /** When something behind it, which covers it, was there by the word of such an authority; null: nobody says so. */
  readonly provenBefore: Date | null;
}

/** Checks one signature by itself. */
export async function checkSignature(value: SignatureValue, rules: CheckRules): Promise<CheckedSignature> {
  const faults = new Faults(value.field);
  const covered = coveredBytes(value, rules, faults);
  const cms = cmsIn(value, rules.bytes, faults);
  const read = cms === null ? null : await readSignedData(cms).catch(() => null);
  const said = saidBy(value);
  formFaults(value, said, faults);
  if (read === null) faults.add('signature-wrong', 'it cannot be read');
  const facts =
    read === null ? NOTHING_READ : await factsOf(read, covered, { ...rules, claimedAt: said.claimedAt }, faults);
  return {
    report: {
      ...said,
      ...facts,
      digest: toHex(await sha256(covered)),
      intact: facts.intact && !faults.has('not-covered'),
      valid: facts.valid && !faults.has('signature-wrong', 'signature-form', 'timestamp-wrong'),
    },
    reasons: faults.reasons,
  };
}

type Said = Pick<SignatureReport, 'field' | 'part' | 'party' | 'name' | 'reason' | 'claimedAt' | 'audit'>;

/** By the signature's own word. */
function saidBy({ field, facts, dictionary }: SignatureValue): Said {
  return {
    field,
    part: facts?.part ?? null,
    party: facts?.party ?? null,
    name: textOf(dictionary.get('Name')),
    reason: textOf(dictionary.get('Reason')),
    claimedAt: dateOf(textOf(dictionary.get('M'))),
    audit: facts === null ? null : { sequence: facts.auditSequence, hash: facts.auditHash },
  };
}

type CmsFacts = Pick<SignatureReport, 'proven' | 'certificate' | 'intact' | 'valid' | 'trusted'>;
const NOTHING_READ: CmsFacts = { proven: null, certificate: null, intact: false, valid: false, trusted: false };

async function factsOf(
  read: ReadSignedData,
  covered: Uint8Array,
  rules: Omit<TrustRules, 'proven'>,
  faults: Faults,
): Promise<CmsFacts> {
  const proven = await provenTime(read, faults);
  const isKnown = proven !== null && (await isKnownAuthority(proven, rules.timestampRoots));
  const { signerCertificate: certificate } = read;
  const facts = read.digest === null ? null : await signatureFacts(read, await digestBy(read, covered));
  noteFacts(facts, faults);
  await cmsFormFaults(read, faults);
  return {
    proven: proven === null ? null : { at: proven.at, authority: proven.authority.subject, isTrusted: isKnown },
    certificate: certificate === null ? null : certificateReport(certificate),
    intact: facts?.isDigestRight ?? false,
    valid: facts !== null && facts.isSignatureRight && facts.namesCertificate,
    trusted: await isTrusted(read, { ...rules, proven: isKnown ? proven : null }, faults),
  };
}

/** @param facts null: its digest is none that is accepted */
function noteFacts(facts: SignatureFacts | null, faults: Faults): void {
  if (facts === null) return faults.add('signature-wrong', 'its digest proves nothing any more');
  if (!facts.isDigestRight) faults.add('bytes-changed');
  if (!facts.isSignatureRight) faults.add('signature-wrong', 'the key of its certificate did not make it');
  if (!facts.namesCertificate) faults.add('signature-wrong', 'it does not name its certificate');
}

async function cmsFormFaults(read: ReadSignedData, faults: Faults): Promise<void> {
  for (const fault of profileFaults(read.der, read.frame)) faults.add('signature-form', fault);
  if (read.hasSigningTime) faults.add('signature-form', 'signing-time');
  if (!(await isOneChain(read.signerCertificate, read.certificates))) faults.add('signature-form', 'certificates');
}

/** Checks a time stamp over all that stands before it. */
export async function checkDocumentTimestamp(value: SignatureValue, rules: CheckRules): Promise<CheckedTimestamp> {
  const faults = new Faults(value.field);
  const covered = coveredBytes(value, rules, faults);
  const der = cmsIn(value, rules.bytes, faults);
  const stamp = der === null ? null : await readTimestamp(der, { sha256: await sha256(covered) }).catch(() => null);
  if (stamp === null) faults.add('timestamp-wrong', 'it cannot be read');
  else await timestampFaults(stamp, faults);
  return { stamp, reasons: faults.reasons };
}

class Faults {
  readonly reasons: Reason[] = [];

  constructor(private readonly field: string) {}

  add(code: ReasonCode, detail: string | null = null): void {
    this.reasons.push(reason(code, { signature: this.field, detail }));
  }

  has(...codes: readonly ReasonCode[]): boolean {
    return this.reasons.some(({ code }) => codes.includes(code));
  }
}

/** All of the file up to the end of the revision, without the hole for the signature: nothing else may be left out (ISO 32000-1, 12.8.1). */
function coveredBytes(
  { byteRange, contents }: SignatureValue,
  { bytes, endOfRevision }: CheckRules,
  faults: Faults,
): Uint8Array {
  const right = [0, contents.start, contents.end, endOfRevision - contents.end];
  if (byteRange.length !== 4 || right.some((one, index) => one !== byteRange[index]))
    faults.add('not-covered', `its ByteRange is [${byteRange.join(' ')}] and not [${right.join(' ')}]`);
  const covered = new Uint8Array(endOfRevision - (contents.end - contents.start));
  covered.set(bytes.subarray(0, contents.start));
  covered.set(bytes.subarray(contents.end, endOfRevision), contents.start);
  return covered;
}

function hasByteFrom(bytes: Uint8Array, start: number, end: number, least: number): boolean {
  for (let at = start; at < end; at++) if ((bytes[at] ?? 0) >= least) return true;
  return false;
}

/** What stands in the hole: upper-case digits, and zeros behind the signature. Whatever else stood there, nobody would have signed it. */
function cmsIn({ contents }: SignatureValue, bytes: Uint8Array, faults: Faults): Uint8Array | null {
  const isUpperCase = !hasByteFrom(bytes, contents.start + 1, contents.end - 1, 97);
  if (!contents.isHex || !isUpperCase) faults.add('signature-form', 'the hole holds more than its digits');
  try {
    const end = endOfValue(contents.bytes);
    if (contents.bytes.subarray(end).some((byte) => byte !== 0))
      faults.add('signature-form', 'something stands behind it');
    return contents.bytes.subarray(0, end);
  } catch {
    return null;
  }
}

/** Each certificate that came along stands behind the one before it: none is there that nobody looks at. */
async function isOneChain(first: ReadCertificate | null, all: readonly ReadCertificate[]): Promise<boolean> {
  const left = all.filter((one) => one.fingerprint !== first?.fingerprint);
  let last = first;
  while (last !== null && left.length > 0) {
    let next = -1;
    for (const [index, one] of left.entries()) if (await isIssuedBy(last, one)) next = index;
    if (next < 0) return false;
    last = left.splice(next, 1)[0] ?? null;
  }
  // A root that names itself must have signed itself.
  const isOwnIssuer = last !== null && isSameBytes(last.raw.issuer, last.raw.subject);
  return last !== null && left.length === 0 && (!isOwnIssuer || (await isIssuedBy(last, last)));
}

async function provenTime(read: ReadSignedData, faults: Faults): Promise<ReadTimestamp | null> {
  const [token] = read.timestampTokens;
  if (token === undefined) return null;
  const stamp = await readTimestamp(token, read.signatureValue).catch(() => null);
  if (stamp === null) faults.add('timestamp-wrong', 'it cannot be read');
  else if (await timestampFaults(stamp, faults)) return stamp;
  return null;
}

async function timestampFaults(stamp: ReadTimestamp, faults: Faults): Promise<boolean> {
  for (const fault of stamp.faults) faults.add('timestamp-wrong', fault);
  if (await isOneChain(stamp.authority, stamp.certificates)) return stamp.faults.length === 0;
  faults.add('timestamp-wrong', 'certificates');
  return false;
}

/** Whoever makes a time stamp says when it was; whether that is so is for those to say whom one trusts with it. */
export async function isKnownAuthority(
  { authority, certificates, at }: ReadTimestamp,
  roots: readonly ReadCertificate[],
): Promise<boolean> {
  return (await chainTo(authority, certificates, roots, at)).kind === 'trusted';
}

interface TrustRules extends CheckRules {
  readonly proven: ReadTimestamp | null;
  readonly claimedAt: Date | null;
}

/** At the time that is proven, of it or of what covers it; else at the one that is claimed, as long as the certificate has not run out since. */
async function isTrusted(
  read: ReadSignedData,
  { proven, provenBefore, claimedAt, roots, now }: TrustRules,
  faults: Faults,
): Promise<boolean> {
  const { signerCertificate: certificate, certificates } = read;
  if (certificate === null) return false;
  const at = proven?.at ?? provenBefore;
  if (!maySign(certificate)) faults.add('certificate-unfit', `${certificate.subject}: not for documents`);
  if (at === null && now > certificate.validTo) faults.add('expired-without-timestamp', certificate.subject);
  const chain = await chainTo(certificate, certificates, roots, at ?? claimedAt ?? now);
  if (chain.kind === 'unfit') faults.add('certificate-unfit', `${chain.subject}: ${chain.why}`);
  if (chain.kind === 'unknown-root') faults.add('unknown-root', certificate.issuer);
  return !faults.has('certificate-unfit', 'unknown-root', 'expired-without-timestamp');
}

const SIGNATURE_KEYS = new Set(
  'Type Filter SubFilter ByteRange Contents M Name Reason Location Reference WPCT'.split(' '),
);

function formFaults({ dictionary }: SignatureValue, { claimedAt }: Said, faults: Faults): void {
  if (claimedAt === null) faults.add('signature-form', 'it says no time');
  if (nameOf(dictionary.get('Type')) !== 'Sig') faults.add('signature-form', '/Type');
  if (nameOf(dictionary.get('SubFilter')) !== 'ETSI.CAdES.detached') faults.add('signature-form', '/SubFilter');
  for (const key of dictionary.keys()) if (!SIGNATURE_KEYS.has(key)) faults.add('signature-form', `/${key}`);
}

/** `D:20261123160314+00'00'`. Ours are in UTC. */
function dateOf(text: string | null): Date | null {
  const [, year, month, day, hour, minute, second] =
    /^D:(\d{4})(\d\d)(\d\d)(\d\d)(\d\d)(\d\d)(?:Z|\+00'00')$/.exec(text ?? '') ?? [];
  const at = new Date(`${year}-${month}-${day}T${hour}:${minute}:${second}Z`);
  return Number.isNaN(at.getTime()) ? null : at;
}

function certificateReport({
  subject,
  issuer,
  validFrom,
  validTo,
  fingerprint,
}: ReadCertificate): NonNullable<SignatureReport['certificate']> {
  return { subject, issuer, validFrom, validTo, fingerprint };
}

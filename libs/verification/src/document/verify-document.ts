import { sha256, toHex } from '../bytes.js';
import { readCertificate, type ReadCertificate } from '../cms/certificate.js';
import { PdfFault } from '../file/pdf-fault.js';
import { readRevisions, type PdfFile } from '../file/revisions.js';
import { forbiddenChanges } from './allowed-changes.js';
import { attachedFile } from './attached-data.js';
import {
  checkDocumentTimestamp,
  checkSignature,
  isKnownAuthority,
  type CheckedSignature,
  type CheckedTimestamp,
  type CheckRules,
} from './check-signature.js';
import { readRecord } from './completion-record.js';
import { foreignContent } from './first-revision.js';
import { agreementFaults, formFaults, orderFaults } from './order-of-signatures.js';
import {
  reason,
  type DocumentReport,
  type DocumentTimestampReport,
  type Reason,
  type ReasonCode,
  type SealLevel,
  type SignatureReport,
  type Verdict,
} from './report.js';
import { dictionaryAt, signatureValues, type SignatureValue } from './signature-values.js';
import { stateAfter } from './state.js';

export interface VerifyOptions {
  /** Certificates that are trusted, DER. */
  readonly roots: readonly Uint8Array[];
  /** Certificates of time stamping authorities whose word counts when a certificate has run out, DER; none, if left out. */
  readonly timestampRoots?: readonly Uint8Array[];
  readonly now: Date;
}

/** Larger ones are no agreements, and would keep whoever looks waiting. */
const MOST_FILE_BYTES = 64 * 1024 * 1024;
/** What stands in every signature of ours. */
const MARK = '/WPCT';

/**
 * Says whether a document is as it was signed, and by whom. It asks nobody and repairs nothing: the same bytes get the same answer
 * everywhere, today and later (but for certificates that run out). Never throws because of the document.
 */
export async function verifyDocument(bytes: Uint8Array, options: VerifyOptions): Promise<DocumentReport> {
  const facts = { bytes: bytes.length, sha256: toHex(await sha256(bytes)) };
  try {
    if (bytes.length > MOST_FILE_BYTES) throw new PdfFault(0, `it has more than ${MOST_FILE_BYTES} bytes`);
    const file = readRevisions(bytes);
    return { ...(await verifyFile(bytes, file, signatureValues(file), options)), ...facts };
  } catch (error) {
    const isFault = error instanceof PdfFault;
    const damaged = reason('damaged', { at: isFault ? error.at : null, detail: isFault ? error.why : null });
    const isOurs = hasMark(bytes);
    return {
      ...NOTHING_KNOWN,
      ...facts,
      verdict: isOurs ? 'altered' : 'unrecognised',
      reasons: [damaged, ...(isOurs ? [] : [reason('not-ours')])],
    };
  }
}

function hasMark(bytes: Uint8Array): boolean {
  return new TextDecoder('latin1').decode(bytes).includes(MARK);
}

const NOTHING_KNOWN = {
  signatures: [],
  documentTimestamps: [],
  level: null,
  agreement: null,
  model: null,
  record: null,
};

async function verifyFile(
  bytes: Uint8Array,
  file: PdfFile,
  values: readonly SignatureValue[],
  { roots, timestampRoots = [], now }: VerifyOptions,
): Promise<Omit<DocumentReport, 'bytes' | 'sha256'>> {
  const trusted = await Promise.all(roots.map(readCertificate));
  const authorities = await Promise.all(timestampRoots.map(readCertificate));
  const rulesFor = ({ revision }: SignatureValue, provenBefore: Date | null = null): CheckRules => {
    return {
      bytes,
      roots: trusted,
      timestampRoots: authorities,
      now,
      provenBefore,
      endOfRevision: file.revisions[revision]?.end ?? 0,
    };
  };
  const ours = values.filter(({ kind }) => kind === 'signature');
  const stamps = await Promise.all(
    values.filter(({ kind }) => kind === 'timestamp').map((value) => checkDocumentTimestamp(value, rulesFor(value))),
  );
  const checked = await checkFromTheEnd(ours, rulesFor, await earliestKnown(stamps, authorities));
  const changes = file.revisions.flatMap((_, index) => revisionFaults(file, index, values));
  const inside = await contentOf(file, ours);
  // What nobody has signed is not measured by what is signed with us; unless its signatures were taken out of sight.
  const isSigned = values.length > 0 || hasMark(bytes);
  const reasons = [
    ...[...checked, ...stamps].flatMap((one) => one.reasons),
    ...(isSigned ? [...foreignContent(file), ...changes] : []),
    ...orderFaults(ours),
    ...formFaults(file, ours),
    ...agreementFaults(ours, checked),
    ...inside.reasons,
    ...(values.length === 0 ? [reason('no-signature')] : []),
  ];
  const signatures = signatureReports(file, checked, changes, stamps.length > 0);
  return {
    verdict: verdictOf(reasons),
    reasons,
    signatures,
    documentTimestamps: stamps.map(timestampReport),
    level: signatures.at(-1)?.level ?? null,
    agreement: ours[0]?.facts?.agreement ?? null,
    model: inside.model,
    record: inside.record,
  };
}

/** From the last to the first: each is covered by those behind it, so what proves their time proves that it was there. */
async function checkFromTheEnd(
  values: readonly SignatureValue[],
  rulesFor: (value: SignatureValue, provenBefore: Date | null) => CheckRules,
  provenOfAll: Date | null,
): Promise<CheckedSignature[]> {
  let proven = provenOfAll;
  const checked: CheckedSignature[] = [];
  for (const value of values.toReversed()) {
    const one = await checkSignature(value, rulesFor(value, proven));
    checked.unshift(one);
    if (one.report.proven?.isTrusted === true) proven = one.report.proven.at;
  }
  return checked;
}

/** Of time stamps over the whole, the first by an authority whose word counts. */
async function earliestKnown(
  stamps: readonly CheckedTimestamp[],
  authorities: readonly ReadCertificate[],
): Promise<Date | null> {
  for (const { stamp, reasons } of stamps)
    if (stamp !== null && reasons.length === 0 && (await isKnownAuthority(stamp, authorities))) return stamp.at;
  return null;
}

/** What is inside besides pages: the work model, or the record of a completion certificate. */
async function contentOf(
  file: PdfFile,
  ours: readonly SignatureValue[],
): Promise<Pick<DocumentReport, 'model' | 'record' | 'reasons'>> {
  const attached = await attachedFile(file, 'work-model.json');
  const record = await readRecord(file, ours.at(-1)?.facts ?? null);
  const isOther = attached !== null && ours.some(({ facts }) => facts?.model !== attached.sha256);
  const isSigned = ours.length > 0 && !isOther;
  return {
    model: attached === null ? null : { json: attached.text, sha256: attached.sha256, isSigned },
    record,
    reasons: [
      ...(ours.length > 0 && attached === null && record === null ? [reason('no-model')] : []),
      ...(isOther ? [reason('another-model')] : []),
      ...(record?.isWhole === false ? [reason('record-broken')] : []),
    ],
  };
}

function signatureReports(
  file: PdfFile,
  checked: readonly CheckedSignature[],
  changes: readonly Reason[],
  hasStamps: boolean,
): SignatureReport[] {
  const hasProofs = dictionaryAt(stateAfter(file, file.revisions.length - 1), file.root)?.has('DSS') ?? false;
  const isCovered = !changes.some(({ code }) => code === 'revision-unsigned');
  return checked.map(({ report }) => ({
    ...report,
    level: levelOf(report, hasProofs, hasStamps),
    entireFile: isCovered && !changes.some(({ signature }) => signature === report.field),
  }));
}

function timestampReport({ stamp, reasons }: CheckedTimestamp): DocumentTimestampReport {
  return { at: stamp?.at ?? null, authority: stamp?.authority.subject ?? null, isRight: reasons.length === 0 };
}

/** Each revision behind the first brings one signature. The last two may be proofs: a store of certificates, a time stamp over all of it. */
function revisionFaults(file: PdfFile, index: number, values: readonly SignatureValue[]): Reason[] {
  const own = values.filter(({ revision }) => revision === index);
  if (index === 0) return own.map(({ field, at }) => reason('wrong-order', { signature: field, at }));
  const [signature = null, ...others] = own;
  const isProof = signature === null && values.every(({ revision, kind }) => revision < index || kind === 'timestamp');
  const at = file.revisions[index]?.start ?? null;
  return [
    ...others.map(({ field }) => reason('wrong-order', { signature: field, at })),
    ...(signature === null && !(isProof && hasProofsOnly(file, index)) ? [reason('revision-unsigned', { at })] : []),
    ...forbiddenChanges(file, index, signature),
  ];
}

/** It changes the catalog, and brings certificates and what says that they were not withdrawn. */
function hasProofsOnly(file: PdfFile, index: number): boolean {
  const before = stateAfter(file, index - 1);
  const revision = file.revisions[index];
  const changed = Array.from(revision?.objects.keys() ?? []).filter((number) => before.has(number));
  return (
    changed.every((number) => number === file.root) &&
    dictionaryAt(stateAfter(file, index), file.root)?.has('DSS') === true
  );
}

const NOT_TRUSTED: readonly ReasonCode[] = [
  'not-ours',
  'unknown-root',
  'certificate-unfit',
  'expired-without-timestamp',
];
const NOT_DONE: readonly ReasonCode[] = ['no-signature', 'not-all-signed'];

/** The worst that was found: something changed, nobody is known, not all have signed. */
function verdictOf(reasons: readonly Reason[]): Verdict {
  const has = (codes: readonly ReasonCode[]): boolean => reasons.some(({ code }) => codes.includes(code));
  if (has(['not-ours'])) return 'unrecognised';
  if (reasons.some(({ code }) => !NOT_TRUSTED.includes(code) && !NOT_DONE.includes(code))) return 'altered';
  if (has(NOT_TRUSTED)) return 'unrecognised';
  return has(NOT_DONE) ? 'unsealed' : 'authentic';
}

function levelOf({ proven }: CheckedSignature['report'], hasProofs: boolean, hasStamps: boolean): SealLevel {
  if (proven === null) return 'B-B';
  if (!hasProofs) return 'B-T';
  return hasStamps ? 'B-LTA' : 'B-LT';
}

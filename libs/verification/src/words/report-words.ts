import type { DocumentReport, Reason, SignatureReport, Verdict } from '../document/report.js';
import { de } from './de.js';
import { en } from './en.js';
import type { Words } from './words.js';

/** Languages that reports are told in. */
export type ReportLanguage = 'en' | 'de';

/** A report as people read it. */
export interface ReportWords {
  readonly verdict: Verdict;
  readonly title: string;
  readonly text: string;
  readonly reasons: readonly string[];
  readonly facts: readonly Fact[];
  readonly signatures: readonly {
    readonly title: string;
    readonly facts: readonly Fact[];
    readonly checks: readonly Check[];
  }[];
}

interface Fact {
  readonly label: string;
  readonly value: string;
}

/** One of the four facts about a signature, each by itself. */
interface Check {
  readonly label: string;
  readonly holds: boolean;
}

/** A report in words, the verdict first. Times are in UTC. */
export function reportWords(report: DocumentReport, language: ReportLanguage): ReportWords {
  const words = language === 'de' ? de : en;
  const [title, text] = words.verdicts[report.verdict];
  return {
    verdict: report.verdict,
    title,
    text: report.verdict === 'authentic' && report.record !== null ? words.authenticRecord : text,
    reasons: [...new Set(report.reasons.map((one) => reasonWords(one, words)))],
    facts: factsOf(report, words),
    signatures: report.signatures.map((signature) => signatureWords(signature, words)),
  };
}

function reasonWords({ code, signature, object, at, detail }: Reason, { reasons, labels }: Words): string {
  const places = [
    ...(signature === null ? [] : [labels.signature.replace('{name}', signature)]),
    ...(object === null ? [] : [labels.object.replace('{number}', String(object))]),
    ...(at === null ? [] : [labels.at.replace('{at}', String(at))]),
    ...(detail === null ? [] : [detail]),
  ];
  return places.length === 0 ? reasons[code] : `${reasons[code]} (${places.join(', ')})`;
}

function factsOf(
  { sha256, level, model, record, documentTimestamps }: DocumentReport,
  { labels, levels }: Words,
): Fact[] {
  return [
    { label: labels.file, value: sha256 },
    ...(level === null ? [] : [{ label: labels.level, value: levels[level] }]),
    ...(model === null
      ? []
      : [
          { label: labels.model, value: `${model.sha256}: ${model.isSigned ? labels.modelSigned : labels.modelOther}` },
        ]),
    ...(record === null ? [] : [{ label: labels.record, value: String(record.events) }]),
    ...(record === null || record.sealedSha256 === null ? [] : [{ label: labels.sealed, value: record.sealedSha256 }]),
    ...documentTimestamps.map(({ at, authority }) => ({
      label: labels.stamp,
      value: `${timeOf(at)}, ${authority ?? '–'}`,
    })),
  ];
}

function signatureWords(
  signature: SignatureReport,
  { parts, labels, checks }: Words,
): ReportWords['signatures'][number] {
  const { part, name, field, claimedAt, proven, certificate, digest } = signature;
  const title = parts[part ?? 'other'] ?? parts['other'] ?? '{name}';
  return {
    title: title.replace('{name}', name ?? field),
    facts: [
      ...(proven === null
        ? [{ label: labels.claimed, value: timeOf(claimedAt) }]
        : [
            {
              label: proven.isTrusted ? labels.proven : labels.provenByStranger,
              value: `${timeOf(proven.at)}, ${proven.authority}`,
            },
          ]),
      ...(certificate === null
        ? []
        : [
            { label: labels.by, value: certificate.subject },
            { label: labels.certificate, value: certificate.issuer },
          ]),
      { label: labels.digest, value: digest },
    ],
    checks: (['intact', 'valid', 'trusted', 'entireFile'] as const).map((fact) => ({
      label: checks[fact][signature[fact] ? 0 : 1],
      holds: signature[fact],
    })),
  };
}

function timeOf(at: Date | null): string {
  return at === null ? '–' : `${at.toISOString().slice(0, 19).replace('T', ' ')} UTC`;
}

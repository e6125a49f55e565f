import { readFile } from 'node:fs/promises';
import { reportWords, verifyDocument, type DocumentReport, type ReportLanguage, type ReportWords } from '#verification';
import { ExitCode, Failure } from '../failure.js';
import { readTrusted } from '../trusted-roots.js';

interface VerifyOptions {
  readonly root: readonly string[];
  readonly timestampRoot: readonly string[];
  readonly format: 'pretty' | 'json';
  readonly lang: ReportLanguage;
}

/** Says of each file whether it is as it was signed, and by whom. Asks nobody: it needs no network and no installation. */
export async function verifyFiles(
  files: readonly string[],
  { root, timestampRoot, format, lang }: VerifyOptions,
): Promise<void> {
  const trusted = await Promise.all(root.map(readTrusted));
  const authorities = await Promise.all(timestampRoot.map(readTrusted));
  const roots = trusted.flatMap((one) => one.roots);
  const timestampRoots = [...trusted.flatMap((one) => one.timestampRoots), ...authorities.flatMap((one) => one.roots)];
  const reports: { readonly file: string; readonly report: DocumentReport }[] = [];
  for (const file of files)
    reports.push({
      file,
      report: await verifyDocument(await bytesOf(file), { roots, timestampRoots, now: new Date() }),
    });
  if (format === 'json') process.stdout.write(`${JSON.stringify(reports, null, 2)}\n`);
  else for (const { file, report } of reports) process.stdout.write(told(file, reportWords(report, lang)));
  if (roots.length === 0 && format === 'pretty')
    process.stderr.write(
      'Nobody is trusted yet. Give the root that the organisation names with --root; an installation shows its own at /verify/roots.json.\n',
    );
  const isAuthentic = reports.every(({ report }) => report.verdict === 'authentic');
  process.exitCode = isAuthentic ? ExitCode.ok : ExitCode.findings;
}

async function bytesOf(file: string): Promise<Uint8Array> {
  try {
    return new Uint8Array(await readFile(file));
  } catch (error) {
    throw new Failure(
      ExitCode.badInput,
      `${file} cannot be read: ${error instanceof Error ? error.message : 'why is not known'}`,
    );
  }
}

/** The verdict first, then why, then each signature with its four facts. */
function told(file: string, { title, text, reasons, facts, signatures }: ReportWords): string {
  return [
    `${file}: ${title}`,
    `  ${text}`,
    ...reasons.map((reason) => `  - ${reason}`),
    ...signatures.flatMap((signature) => [
      '',
      `  ${signature.title}`,
      ...signature.checks.map(({ label, holds }) => `    ${holds ? '✓' : '✗'} ${label}`),
      ...signature.facts.map(({ label, value }) => `    ${label}: ${value}`),
    ]),
    '',
    ...facts.map(({ label, value }) => `  ${label}: ${value}`),
    '',
    '',
  ].join('\n');
}

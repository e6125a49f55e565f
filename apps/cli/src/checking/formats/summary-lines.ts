import type { RunSummary } from '../run-summary.js';
import type { Palette } from './palette.js';
import { wrapped } from './text-columns.js';

interface SummaryOptions {
  readonly palette: Palette;
  readonly width: number;
  readonly isQuiet: boolean;
  readonly isVerbose: boolean;
}

/** The last lines of a run, for people: what was found, what can be mended at once, what was not looked at. */
export function summaryLines(summary: RunSummary, options: SummaryOptions): string[] {
  const { palette, width } = options;
  return [
    resultLine(summary, palette),
    ...extraLines(summary).map((line) => wrapped(line, width, { indent: 2 })),
    ...notRunLines(summary, options).map((line) => palette.dim(wrapped(line, width, { indent: 2 }))),
  ];
}

function resultLine({ files, filesWithFindings, counts, milliseconds }: RunSummary, palette: Palette): string {
  const time = palette.dim(`(${seconds(milliseconds)})`);
  const parts = [
    counts.error > 0 ? palette.severity.error(amount(counts.error, 'error')) : null,
    counts.warning > 0 ? palette.severity.warning(amount(counts.warning, 'warning')) : null,
    counts.info > 0 ? palette.severity.info(`${counts.info} info`) : null,
  ].filter((part) => part !== null);
  if (parts.length === 0) return `${palette.good('Nothing found')} in ${amount(files, 'role file')} ${time}`;
  const where =
    filesWithFindings === files ? amount(files, 'role file') : `${filesWithFindings} of ${files} role files`;
  return `${parts.join(', ')} in ${where} ${time}`;
}

function extraLines({ fixed, notFixed, fixable, waived, warningsAllowed }: RunSummary): string[] {
  return [
    fixed > 0 ? `${amount(fixed, 'fix', 'fixes')} made.` : null,
    notFixed > 0 ? `${amount(notFixed, 'fix', 'fixes')} not made; the reason stands with each.` : null,
    fixable > 0 && fixed + notFixed === 0 ? `${amount(fixable, 'finding')} can be mended with --fix.` : null,
    waived > 0 ? `${amount(waived, 'finding')} waived in the role files.` : null,
    warningsAllowed === null ? null : `More warnings than --max-warnings ${warningsAllowed} allows.`,
  ].filter((line) => line !== null);
}

/** A check that says nothing must not be taken for one that found nothing. */
function notRunLines({ skipped }: RunSummary, { isVerbose, isQuiet }: SummaryOptions): string[] {
  const told = skipped.filter(({ reason }) => isVerbose || reason !== 'off');
  if (told.length === 0 || (isQuiet && !isVerbose)) return [];
  const count = amount(new Set(told.map(({ rule }) => rule)).size, 'rule');
  if (isVerbose) {
    return [`${count} not run:`, ...told.map(({ rule, reason, detail }) => `  ${rule}: ${why(reason, detail)}`)];
  }
  const needs = told.filter(({ reason }) => reason === 'needs-input').map(({ detail }) => detail);
  const others = told.filter(({ reason }) => reason !== 'needs-input').map(({ detail }) => detail);
  const reasons = [...(needs.length > 0 ? [`needs ${[...new Set(needs)].join(', ')}`] : []), ...new Set(others)];
  return [`${count} not run: ${reasons.join('; ')}. (--verbose names them)`];
}

function why(reason: RunSummary['skipped'][number]['reason'], detail: string): string {
  return reason === 'needs-input' ? `needs ${detail}` : detail;
}

function amount(count: number, one: string, many = `${one}s`): string {
  return `${count.toLocaleString('en')} ${count === 1 ? one : many}`;
}

function seconds(milliseconds: number): string {
  return milliseconds < 950 ? `${Math.round(milliseconds)} ms` : `${(milliseconds / 1000).toFixed(1)} s`;
}

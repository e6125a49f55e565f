import type { Fix } from '#analysis';
import type { CheckedFile, FixMade, FixNotMade, LineChange, Place, PlacedFinding } from '../checked-file.js';
import type { RunSummary } from '../run-summary.js';
import { codeFrame, gutterOf, type Mark } from './code-frame.js';
import type { Palette } from './palette.js';
import type { ReportFormat } from './report-format.js';
import { summaryLines } from './summary-lines.js';
import { harmless, wrapped } from './text-columns.js';

export interface PrettyOptions {
  readonly palette: Palette;
  /** Columns of the terminal. */
  readonly width: number;
  /** Leaves out all but errors. */
  readonly isQuiet: boolean;
  /** Names every rule that did not run. */
  readonly isVerbose: boolean;
}

/** For people at a terminal: each finding with the file's own line, a caret under what is meant, and the way out. */
export class PrettyFormat implements ReportFormat {
  constructor(private readonly options: PrettyOptions) {}

  begin(): string {
    return '';
  }

  file(checked: CheckedFile): string {
    const findings = [...checked.findings].sort(byPlace).map((one) => this.#finding(one, checked));
    const fixes = [
      ...checked.fixed.map((fix) => this.#fixed(fix, checked.file)),
      ...checked.notFixed.map((fix) => this.#notFixed(fix, checked.file)),
    ];
    return [...fixes, ...findings].map((lines) => `${lines.join('\n')}\n\n`).join('');
  }

  end(summary: RunSummary): string {
    return summaryLines(summary, this.options)
      .map((line) => `${line}\n`)
      .join('');
  }

  #finding({ finding, place, second }: PlacedFinding, { file, text }: CheckedFile): string[] {
    const { palette, width } = this.options;
    const paint = palette.severity[finding.severity];
    const head = `${finding.severity}[${finding.rule}]`;
    const message = wrapped(oneLine(`${head}: ${finding.message}`), width, { indent: 2 });
    const marks = marksOf(place, second, paint, palette);
    const gutter = ' '.repeat(marks.length === 0 ? 1 : gutterOf(marks));
    const at = place === null ? '' : `:${place.line}:${place.column}`;
    const frame = text === null || marks.length === 0 ? [] : codeFrame(text, marks, { width, paint: palette.frame });
    const tail = [
      ...finding.fixes.map((fix) => this.#tailLine(gutter, ...fixLine(fix))),
      ...sourceLines(finding.sources).map((line) => palette.dim(this.#tailLine(gutter, 'source', line))),
    ];
    return [
      paint(head) + palette.strong(message.slice(head.length)),
      `${gutter}${palette.frame('-->')} ${harmless(file)}${at}`,
      ...frame,
      ...(frame.length > 0 && tail.length > 0 ? [palette.frame(`${gutter} |`)] : []),
      ...tail,
    ];
  }

  #tailLine(gutter: string, label: string, text: string): string {
    const { palette, width } = this.options;
    const indent = gutter.length + 5 + label.length;
    const body = wrapped(oneLine(text), width, { indent, taken: indent });
    if (label === 'source') return `${gutter} = ${label}: ${body}`;
    return `${gutter} ${palette.frame('=')} ${label === 'fix' ? palette.good(label) : palette.strong(label)}: ${body}`;
  }

  #fixed({ rule, title, changes }: FixMade, file: string): string[] {
    const { palette } = this.options;
    const [first] = changes;
    const at = first ? `:${first.line}` : '';
    return [
      `${palette.good(`fixed[${rule}]`)}${palette.strong(`: ${harmless(title)}`)}`,
      `  ${palette.frame('-->')} ${harmless(file)}${at}`,
      ...changes.flatMap((change) => this.#changedLines(change)),
    ];
  }

  #changedLines({ before, after }: LineChange): string[] {
    const { palette } = this.options;
    return [
      ...shortened(before).map((line) => palette.removed(`    - ${harmless(line.trimEnd())}`)),
      ...shortened(after).map((line) => palette.added(`    + ${harmless(line.trimEnd())}`)),
    ];
  }

  #notFixed({ rule, title, why }: FixNotMade, file: string): string[] {
    const { palette, width } = this.options;
    return [
      `${palette.severity.warning(`not fixed[${rule}]`)}${palette.strong(`: ${harmless(title)}`)}`,
      `  ${palette.frame('-->')} ${harmless(file)}`,
      `  ${palette.frame('=')} ${wrapped(`why: ${harmless(why)}`, width, { indent: 4, taken: 4 })}`,
    ];
  }
}

/** Texts of the role that a message quotes may go over several lines. */
function oneLine(text: string): string {
  return harmless(text.replaceAll(/\s+/g, ' '));
}

/** Down the file, as one reads it; what is about the whole file comes first. */
function byPlace(a: PlacedFinding, b: PlacedFinding): number {
  const [one, other] = [a.place, b.place];
  return (one?.line ?? 0) - (other?.line ?? 0) || (one?.column ?? 0) - (other?.column ?? 0);
}

function marksOf(place: Place | null, second: Place | null, paint: Mark['paint'], palette: Palette): Mark[] {
  if (place === null) return [];
  const own: Mark = { place, line: '^', label: '', paint };
  if (second === null || second.line === place.line) return [own];
  return [own, { place: second, line: '-', label: 'the other one', paint: palette.frame }];
}

function fixLine({ title, isSafe, patch }: Fix): [label: string, text: string] {
  if (patch === null) return ['help', title];
  return ['fix', isSafe ? `${title} (safe, --fix)` : `${title} (yours to decide)`];
}

/** One line for all; addresses and statutes speak for themselves. */
function sourceLines(sources: readonly string[]): string[] {
  return sources.length === 0 ? [] : [sources.join('; ')];
}

/** A long list that was written anew needs not be read twice. */
function shortened(lines: readonly string[]): string[] {
  return lines.length <= 8 ? [...lines] : [...lines.slice(0, 6), `… ${lines.length - 6} more lines`];
}

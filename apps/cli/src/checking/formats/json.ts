import { workpactVersion } from '#program';
import type { CheckedFile, Place, PlacedFinding } from '../checked-file.js';
import { isPassed, type RunSummary } from '../run-summary.js';
import type { ReportFormat } from './report-format.js';

/** Raised when a program that reads the report must change. New keys may come without it. */
const JSON_REPORT_VERSION = 1;

/** For programs: docs/guide/checking.md says what each key means. The same files give the same bytes; so no times are in it. */
export class JsonFormat implements ReportFormat {
  #isFirst = true;

  begin(): string {
    const tool = { name: 'workpact', version: workpactVersion() };
    return `{\n  "version": ${JSON_REPORT_VERSION},\n  "tool": ${JSON.stringify(tool)},\n  "files": [`;
  }

  file({ file, findings, waived, skipped, fixed, notFixed }: CheckedFile): string {
    const entry = {
      file,
      findings: findings.map(flat),
      waived: waived.map(({ waiver, ...one }) => ({ ...flat(one), waiver })),
      skipped,
      fixed,
      notFixed,
    };
    const separator = this.#isFirst ? '' : ',';
    this.#isFirst = false;
    return `${separator}\n${indented(entry, 4)}`;
  }

  end(summary: RunSummary): string {
    const { files, filesWithFindings, counts, waived, fixed, notFixed, fixable } = summary;
    const body = {
      files,
      filesWithFindings,
      errors: counts.error,
      warnings: counts.warning,
      infos: counts.info,
      waived,
      fixed,
      notFixed,
      fixable,
      passed: isPassed(summary),
    };
    return `${this.#isFirst ? '' : '\n  '}],\n  "summary": ${indented(body, 2).trimStart()}\n}\n`;
  }
}

function flat({ finding, place, second }: PlacedFinding): object {
  const { rule, severity, path, messageId, message, data, fixes, sources } = finding;
  return {
    rule,
    severity,
    path,
    messageId,
    message,
    data,
    at: placeOf(place),
    otherAt: placeOf(second),
    fixes,
    sources,
  };
}

function placeOf(place: Place | null): Place | null {
  if (place === null) return null;
  const { line, column, endLine, endColumn, isExact } = place;
  return { line, column, endLine, endColumn, isExact };
}

function indented(value: object, by: number): string {
  const blanks = ' '.repeat(by);
  return blanks + JSON.stringify(value, null, 2).replaceAll('\n', `\n${blanks}`);
}

import type { CheckedFile, PlacedFinding } from '../checked-file.js';
import type { ReportFormat } from './report-format.js';

const COMMANDS = { error: 'error', warning: 'warning', info: 'notice' } as const;

/** Workflow commands of GitHub Actions: each finding becomes a remark at its line of the pull request. */
export class GithubFormat implements ReportFormat {
  begin(): string {
    return '';
  }

  file({ file, findings }: CheckedFile): string {
    return findings.map((one) => commandFor(file, one)).join('');
  }

  end(): string {
    return '';
  }
}

function commandFor(file: string, { finding, place }: PlacedFinding): string {
  const properties: [string, string | number][] = [['file', file]];
  if (place) {
    properties.push(['line', place.line], ['endLine', place.endLine], ['col', place.column]);
    // GitHub takes columns only within one line.
    if (place.endLine === place.line) properties.push(['endColumn', place.endColumn]);
  }
  properties.push(['title', finding.rule]);
  const written = properties.map(([name, value]) => `${name}=${escapedProperty(String(value))}`).join(',');
  const advice = finding.fixes.map(({ title }) => `\n${title}`).join('');
  return `::${COMMANDS[finding.severity]} ${written}::${escaped(finding.message + advice)}\n`;
}

/** As the runner reads it back: https://github.com/actions/toolkit, packages/core/src/command.ts. */
function escaped(text: string): string {
  return text.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A');
}

function escapedProperty(text: string): string {
  return escaped(text).replaceAll(':', '%3A').replaceAll(',', '%2C');
}

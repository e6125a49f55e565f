import { DiagnosticSeverity, type Diagnostic, type DiagnosticRelatedInformation } from 'vscode-languageserver/node';
import type { Finding, Severity } from '#analysis';
import type { PlacedFinding } from '../checking/checked-file.js';
import type { CheckedDocument } from './checked-document.js';
import { relatedPlaces } from '../checking/related-places.js';
import { pageUri } from './rule-documentation.js';
import type { TextPlaces } from './text-places.js';

const SEVERITY: Readonly<Record<Severity, DiagnosticSeverity>> = {
  error: DiagnosticSeverity.Error,
  warning: DiagnosticSeverity.Warning,
  info: DiagnosticSeverity.Information,
};

/** Everything found in a document. @param uri The document, when the editor shows what a finding clashes with; else null. */
export function diagnosticsOf(known: CheckedDocument, uri: string | null): Diagnostic[] {
  const own = known.findings.map((placed) => {
    const related = uri === null ? [] : relatedTo(placed.finding, known, uri);
    const diagnostic = diagnosticOf(placed, known.places);
    return related.length === 0 ? diagnostic : { ...diagnostic, relatedInformation: related };
  });
  return known.obstacle === null ? own : [obstacleDiagnostic(known.obstacle, known.places), ...own];
}

export function diagnosticOf({ finding, place }: PlacedFinding, places: TextPlaces): Diagnostic {
  const page = pageUri(finding.rule);
  return {
    range: places.rangeOf(place),
    severity: SEVERITY[finding.severity],
    code: finding.rule,
    ...(page === null ? {} : { codeDescription: { href: page } }),
    source: 'workpact',
    message: finding.message,
  };
}

function relatedTo(
  finding: Finding,
  { checked, places }: CheckedDocument,
  uri: string,
): DiagnosticRelatedInformation[] {
  if (checked === null) return [];
  const { role } = checked;
  return relatedPlaces(role, finding).map(({ pointer, title }) => ({
    location: { uri, range: places.rangeOf(role.locate(pointer)) },
    message: `“${title}”`,
  }));
}

/** What stands in the way of a check, at the top of the file. */
function obstacleDiagnostic(message: string, places: TextPlaces): Diagnostic {
  return { range: places.rangeOf(null), severity: DiagnosticSeverity.Error, source: 'workpact', message };
}

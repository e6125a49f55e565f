import { createHash } from 'node:crypto';
import { pathToFileURL } from 'node:url';
import { isAbsolute } from 'node:path';
import type { Fix } from '#analysis';
import { workpactVersion } from '#program';
import { editRoleFile, EditRefused, PatchRefused, type RoleFileText, type TextEdit } from '#work-model';
import type { CheckedFile, Place, PlacedFinding, PlacedWaived } from '../checked-file.js';
import type { ReportFormat } from './report-format.js';
import { SARIF_LEVELS, sarifRules } from './sarif-rules.js';

const SCHEMA = 'https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json';

/** SARIF 2.1.0, as code scanning services read it: rules with their pages, regions, fixes as replacements, waivers as suppressions. */
export class SarifFormat implements ReportFormat {
  #isFirst = true;

  begin(): string {
    const driver = {
      name: 'Workpact',
      semanticVersion: workpactVersion(),
      rules: sarifRules(),
    };
    const head = JSON.stringify({ $schema: SCHEMA, version: '2.1.0' }).slice(0, -1);
    const run = JSON.stringify({ tool: { driver }, columnKind: 'utf16CodeUnits' }).slice(0, -1);
    return `${head},"runs":[${run},"results":[`;
  }

  file(checked: CheckedFile): string {
    const results = [
      ...checked.findings.map((one) => resultOf(checked, one)),
      ...checked.waived.map((one) => ({ ...resultOf(checked, one), suppressions: [suppressionOf(one)] })),
    ];
    return results.map((result) => this.#separated(result)).join('');
  }

  end(): string {
    return '\n]}]}\n';
  }

  #separated(result: object): string {
    const separator = this.#isFirst ? '\n' : ',\n';
    this.#isFirst = false;
    return separator + JSON.stringify(result);
  }
}

function resultOf({ file, role }: CheckedFile, { finding, place, second }: PlacedFinding): object {
  const { rule, severity, path, messageId, message, fixes } = finding;
  const artifactLocation = { uri: uriOf(file) };
  const sarifFixes =
    role === null ? [] : fixes.map((fix) => fixOf(fix, role, artifactLocation)).filter((fix) => fix !== null);
  return {
    ruleId: rule,
    level: SARIF_LEVELS[severity],
    message: { text: message },
    locations: [
      {
        physicalLocation: { artifactLocation, ...(place && { region: regionOf(place) }) },
        ...(path !== '' && { logicalLocations: [{ fullyQualifiedName: path, kind: 'value' }] }),
      },
    ],
    ...(second && {
      relatedLocations: [
        { physicalLocation: { artifactLocation, region: regionOf(second) }, message: { text: 'The other one' } },
      ],
    }),
    partialFingerprints: {
      'workpactFinding/v1': fingerprint(file, rule, role === null ? path : pathByIds(role.model, path), messageId),
    },
    ...(sarifFixes.length > 0 && { fixes: sarifFixes }),
  };
}

/** Waivers stand in the role file itself, with who, why and until when. */
function suppressionOf({ waiver }: PlacedWaived): object {
  const { reason, by, until } = waiver;
  return { kind: 'inSource', status: 'accepted', justification: `${reason} (${by}, until ${until})` };
}

function regionOf({ line, column, endLine, endColumn }: Place): object {
  return { startLine: line, startColumn: column, endLine, endColumn };
}

/** Null when the change cannot be written as replacements of text. */
function fixOf({ title, patch }: Fix, role: RoleFileText, artifactLocation: object): object | null {
  const edits = patch === null ? [] : editsOf(role, patch);
  if (edits.length === 0) return null;
  const replacements = edits.map(({ offset, endOffset, newText }) => ({
    deletedRegion: { charOffset: offset, charLength: endOffset - offset },
    insertedContent: { text: newText },
  }));
  return { description: { text: title }, artifactChanges: [{ artifactLocation, replacements }] };
}

function editsOf(role: RoleFileText, patch: NonNullable<Fix['patch']>): TextEdit[] {
  try {
    return editRoleFile(role, patch);
  } catch (error) {
    if (error instanceof EditRefused || error instanceof PatchRefused) return [];
    throw error;
  }
}

/** Relative to where the check ran, which in CI is the root of the repository; percent-encoded. */
function uriOf(file: string): string {
  if (isAbsolute(file)) return pathToFileURL(file).href;
  return file.split('/').map(encodeURIComponent).join('/');
}

/** `/sync/2/place` → `/sync/team-meeting/place`: the item stays the same when others are put before it. */
function pathByIds(model: object, path: string): string {
  let here: unknown = model;
  const keys = path.split('/').slice(1);
  return keys
    .map((key) => {
      here = typeof here === 'object' && here !== null ? Reflect.get(here, key) : undefined;
      const id: unknown = typeof here === 'object' && here !== null ? Reflect.get(here, 'id') : undefined;
      return /^\d+$/.test(key) && typeof id === 'string' ? `/${id}` : `/${key}`;
    })
    .join('');
}

/** Stays the same while lines move. */
function fingerprint(...parts: readonly string[]): string {
  return createHash('sha256').update(JSON.stringify(parts)).digest('hex').slice(0, 32);
}

import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import Ajv from 'ajv-draft-04';
import addFormats from 'ajv-formats';
import { ALL_RULES } from '#analysis';
import { projectRoot } from '#program';
import { applyEdits, openRoleFile } from '#work-model';
import { brokenFile, checkedFile, roleOf, ROLE_TEXT, summaryOf, waivedFinding } from './report.fixture.js';
import { SarifFormat } from './sarif.js';

interface Replacement {
  readonly deletedRegion: { readonly charOffset: number; readonly charLength: number };
  readonly insertedContent: { readonly text: string };
}
interface Result {
  readonly ruleId: string;
  readonly level: string;
  readonly locations: { physicalLocation: { artifactLocation: { uri: string }; region?: object } }[];
  readonly relatedLocations?: object[];
  readonly partialFingerprints: Record<string, string>;
  readonly suppressions?: object[];
  readonly fixes?: { artifactChanges: { replacements: Replacement[] }[] }[];
}
interface Log {
  readonly runs: { tool: { driver: { rules: { id: string; help: { markdown?: string } }[] } }; results: Result[] }[];
}

const ajv = new Ajv.default({ allErrors: true, strict: false });
addFormats.default(ajv);
const schema = JSON.parse(
  readFileSync(join(projectRoot(), 'test/golden/sarif/sarif-schema-2.1.0.json'), 'utf8'),
) as object;
const validate = ajv.compile(schema);

function logOf(files: Parameters<typeof summaryOf>[0]): Log {
  const format = new SarifFormat();
  return JSON.parse(format.begin() + files.map((file) => format.file(file)).join('') + format.end()) as Log;
}
const resultsOf = (files: Parameters<typeof summaryOf>[0]): Result[] => logOf(files).runs[0]?.results ?? [];

describe('the report in SARIF', () => {
  it.each([
    ['nothing', []],
    ['findings of each kind, one of them waived', [checkedFile({ waived: [waivedFinding()] })]],
    ['a file that is no role', [checkedFile(), brokenFile()]],
  ])('is valid by the official schema over %s', (_, files) => {
    validate(logOf(files));
    expect(validate.errors).toBeNull();
  });

  it('is not valid by that schema when a region is wrong, so the schema is really asked', () => {
    const log = logOf([checkedFile()]);
    Object.assign(log.runs[0]?.results[0]?.locations[0]?.physicalLocation ?? {}, { region: { startLine: 0 } });
    expect(validate(log)).toBe(false);
  });

  it('carries every rule with its page, and every result names one of them', () => {
    const rules = logOf([]).runs[0]?.tool.driver.rules ?? [];
    expect(rules.map(({ id }) => id)).toEqual(expect.arrayContaining(ALL_RULES.map(({ id }) => id)));
    expect(rules.find(({ id }) => id === 'vague-term')?.help.markdown).toMatch(/^# vague-term\n/);
    const known = new Set(rules.map(({ id }) => id));
    expect(resultsOf([checkedFile(), brokenFile()]).filter(({ ruleId }) => !known.has(ruleId))).toEqual([]);
  });

  it('gives levels, regions and the other place', () => {
    const [overlap, notice, vague] = resultsOf([checkedFile()]);
    expect([overlap?.level, notice?.level, vague?.level]).toEqual(['error', 'warning', 'note']);
    expect(overlap?.locations[0]?.physicalLocation.region).toEqual({
      startLine: 16,
      startColumn: 11,
      endLine: 16,
      endColumn: 18,
    });
    expect(overlap?.relatedLocations).toHaveLength(1);
    expect(notice?.locations[0]?.physicalLocation.region).toBeUndefined();
  });

  it('gives fixes as replacements that make the file say what the fix means', () => {
    const replacements = resultsOf([checkedFile()])[0]?.fixes?.[0]?.artifactChanges[0]?.replacements ?? [];
    const edits = replacements.map(({ deletedRegion: { charOffset, charLength }, insertedContent: { text } }) => ({
      offset: charOffset,
      endOffset: charOffset + charLength,
      newText: text,
    }));
    const changed = openRoleFile(applyEdits(ROLE_TEXT, edits), { file: 'a.yaml' });
    expect(changed.ok && changed.model.sync[1]).toMatchObject({ startMinute: 600, endMinute: 660 });
    expect(resultsOf([checkedFile()])[2]?.fixes).toBeUndefined();
  });

  it('tells what is waived as suppressed, with the reason', () => {
    const waived = resultsOf([checkedFile({ findings: [], waived: [waivedFinding()] })]);
    expect(waived[0]?.suppressions).toEqual([
      { kind: 'inSource', status: 'accepted', justification: 'The team knows it by this name (Ada, until 2026-09-01)' },
    ]);
  });

  it('keeps the fingerprint of a finding when items are put before it', () => {
    const moved = roleOf(
      ROLE_TEXT.replace(
        'sync:\n',
        "sync:\n  - { title: New, kind: meeting, days: [FR], from: '09:00', to: '10:00' }\n",
      ),
    );
    const [overlap] = checkedFile().findings;
    const path = '/sync/2/startMinute';
    const later = checkedFile({
      role: moved,
      findings: overlap ? [{ ...overlap, finding: { ...overlap.finding, path } }] : [],
    });
    expect(resultsOf([later])[0]?.partialFingerprints).toEqual(resultsOf([checkedFile()])[0]?.partialFingerprints);
  });

  it('percent-encodes names of files', () => {
    const [first] = resultsOf([checkedFile({ file: 'roles/ä b#1.yaml' })]);
    expect(first?.locations[0]?.physicalLocation.artifactLocation.uri).toBe('roles/%C3%A4%20b%231.yaml');
  });
});

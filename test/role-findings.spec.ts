import { ALL_RULES, type CheckReport, type Finding } from '#analysis';
import { REALISTIC_ROLES, reportOn, reportWithInputsOn, ROLES_WITH_INPUTS } from './realistic-roles.fixture.js';
import { EXPECTED, FALSE_ALARMS, type TableRow } from './roles/tables.fixture.js';

const TEST_ROLES = REALISTIC_ROLES.filter((name) => name.startsWith('test/roles/'));
const reports = new Map(REALISTIC_ROLES.map((name) => [name, reportOn(name)]));
const withInputs = new Map(ROLES_WITH_INPUTS.map((name) => [name, reportWithInputsOn(name)]));
const fileOf = (name: string, folder = ''): string => name.replace('test/roles/', folder).concat('.yaml');

/** Above, at or below: a finding about a duty meets an expectation about its start. */
function meets({ rule, path }: Finding, row: TableRow): boolean {
  return rule === row.rule && (isWithin(path, row.about) || isWithin(row.about, path));
}

function isWithin(path: string, above: string): boolean {
  return path === above || above === '' || path.startsWith(`${above}/`);
}

const inWords = ({ severity, rule, path, message }: Finding): string => `${severity} ${rule} ${path}: ${message}`;

/** What was expected and not found, found and not expected, or found with another severity. */
function differences(found: readonly Finding[], rows: readonly TableRow[]): string[] {
  const missed = rows.filter((row) => row.isOptional !== true && !found.some((one) => meets(one, row)));
  const surprising = found.filter((one) => !rows.some((row) => meets(one, row)));
  const graded = found.filter((one) => rows.some((row) => meets(one, row)));
  const otherwise = graded.filter(
    (one) => !rows.some((row) => meets(one, row) && (row.severity === undefined || row.severity === one.severity)),
  );
  return [
    ...missed.map(({ rule, about }) => `missed: ${rule} ${about}`),
    ...surprising.map((one) => `not expected: ${inWords(one)}`),
    ...otherwise.map((one) => `graded otherwise: ${inWords(one)}`),
  ];
}

describe.each(TEST_ROLES)('%s', (name) => {
  const findings = reports.get(name)?.findings ?? [];

  it('has the findings that a careful reader expects, and no other', () => {
    expect(differences(findings, EXPECTED[fileOf(name)] ?? [])).toEqual([]);
  });

  it('has none that a careful reader would call wrong', () => {
    const wrong = FALSE_ALARMS[fileOf(name)] ?? [];
    expect(findings.filter((one) => wrong.some((row) => meets(one, row))).map(inWords)).toEqual([]);
  });

  it('gives the same report, byte for byte, a second time', () => {
    expect(JSON.stringify(reportOn(name))).toBe(JSON.stringify(reports.get(name)));
  });
});

describe.each(ROLES_WITH_INPUTS)('%s with what its role file does not hold', (name) => {
  it('has the findings that a careful reader expects besides', () => {
    const before = new Set(reports.get(name)?.findings.map(inWords));
    const added = withInputs.get(name)?.findings.filter((one) => !before.has(inWords(one))) ?? [];
    expect(differences(added, EXPECTED[fileOf(name, 'inputs/')] ?? [])).toEqual([]);
  });
});

describe('over all realistic roles', () => {
  const all: readonly CheckReport[] = [...reports.values(), ...withInputs.values()];

  it.each(ALL_RULES.map(({ id }) => id))('%s fires in at least one and is silent in at least two', (id) => {
    const ran = all.filter(({ skipped }) => !skipped.some(({ rule }) => rule === id));
    const fired = ran.filter(({ findings }) => findings.some(({ rule }) => rule === id));
    expect(fired.length).toBeGreaterThanOrEqual(1);
    expect(ran.length - fired.length).toBeGreaterThanOrEqual(2);
  });
});

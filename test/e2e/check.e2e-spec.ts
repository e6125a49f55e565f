import {
  chmodSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { workpact, type Outcome } from './workpact.js';

const CLEAN = readFileSync('examples/clinic-front-desk.yaml', 'utf8');
/** The huddle begins while the desk is staffed by the same person: one error, at its `from`. */
const OVERLAPPING = CLEAN.replace("from: '15:30'\n    to: '16:00'", "from: '15:00' # the huddle\n    to: '16:00'");
/** Nothing says when the expectations are looked at again: a warning with a safe fix. */
const WITHOUT_REVIEW = CLEAN.replace(/\n {2}reviewEveryDays: 182 days/, '').replace(/\nreviewDate: .*/, '');
const TODAY = ['--today', '2026-03-02'];

/** A folder with these files. */
function folderOf(files: Readonly<Record<string, string>>): string {
  const folder = mkdtempSync(join(tmpdir(), 'workpact-check-'));
  for (const [name, text] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, name)), { recursive: true });
    writeFileSync(join(folder, name), text);
  }
  return folder;
}

const check = (cwd: string, ...args: string[]): Promise<Outcome> => workpact(['check', ...TODAY, ...args], { cwd });

interface Report {
  readonly files: {
    file: string;
    findings: { rule: string; severity: string; at: { line: number } | null }[];
    fixed: object[];
    notFixed: object[];
    skipped: { rule: string; detail: string }[];
  }[];
  readonly summary: { files: number; errors: number; warnings: number; passed: boolean };
}
const reportOf = ({ stdout }: Outcome): Report => JSON.parse(stdout.toString()) as Report;

describe('workpact check', () => {
  it('finds nothing in a clean role, says which rules did not look, and ends with 0', async () => {
    const { code, stdout, stderr } = await check(folderOf({ 'a.yaml': CLEAN }), 'a.yaml', '--verbose');
    expect([code, stderr]).toEqual([0, '']);
    expect(stdout.toString()).toMatch(/^Nothing found in 1 role file/);
    expect(stdout.toString()).toContain('coverage-understaffed: needs team');
  });

  it('shows an error with the line of the file and a caret, and ends with 1', async () => {
    const { code, stdout } = await check(folderOf({ 'a.yaml': OVERLAPPING }), 'a.yaml');
    expect(code).toBe(1);
    expect(stdout.toString()).toMatch(/error\[sync-duties-overlap\]: /);
    expect(stdout.toString()).toMatch(
      /--> a\.yaml:(\d+):11\n *\|\n[^]*\n\1 \| {5}from: '15:00' # the huddle\n *\| {11}\^{7}\n/,
    );
  });

  it('looks through folders for role files, sorted, and leaves other YAML and JSON alone', async () => {
    const files = {
      'b/role.yml': CLEAN,
      'a.yaml': OVERLAPPING,
      'package.json': '{ "bin": { "workpact": "x" } }',
      'ci.yaml': 'jobs:\n  workpact: {}\n',
      'node_modules/x/role.yaml': CLEAN,
    };
    const report = reportOf(await check(folderOf(files), '.', 'b/role.yml', '--format', 'json'));
    expect(report.files.map(({ file }) => file)).toEqual(['a.yaml', 'b/role.yml']);
    expect(report.summary).toMatchObject({ files: 2, errors: 1, passed: false });
  });

  it('tells faults of a file as findings and goes on with the others', async () => {
    const folder = folderOf({
      'a.yaml': 'workpact: 1\nrole: { title: A, engagement: employe }\n',
      'b.yaml': OVERLAPPING,
    });
    const { code, stdout } = await check(folder, '.', '--format', 'github');
    expect(code).toBe(1);
    expect(stdout.toString()).toMatch(/::error file=a\.yaml,line=2,.*title=role-file::.*%0AWrite: employee\n/);
    expect(stdout.toString()).toMatch(/::error file=b\.yaml,.*title=sync-duties-overlap::/);
  });

  it('gives the same bytes for the same files', async () => {
    const folder = folderOf({ 'a.yaml': OVERLAPPING, 'b.yaml': WITHOUT_REVIEW });
    const [first, second] = [await check(folder, '.', '-f', 'json'), await check(folder, '.', '-f', 'json')];
    expect(first.stdout.equals(second.stdout)).toBe(true);
  });

  it.each([
    [[], 0],
    [['--max-warnings', '1'], 0],
    [['--max-warnings', '0'], 1],
  ])('with one warning and %j ends with %i', async (args, code) => {
    const outcome = await check(
      folderOf({ 'a.yaml': WITHOUT_REVIEW }),
      'a.yaml',
      '--rule',
      'missing-change-notice',
      ...args,
    );
    expect([outcome.code, outcome.stdout.toString()]).toEqual([
      code,
      expect.stringContaining('1 warning in 1 role file'),
    ]);
  });

  it.each([
    ['a file that is not there', ['nowhere.yaml'], 'nowhere.yaml: there is no such file'],
    ['a folder without role files', ['empty'], 'no role file to check'],
    ['an unknown rule', ['a.yaml', '--rule', 'vage-term'], 'Did you mean vague-term?'],
    ['a number that is none', ['a.yaml', '--max-warnings', 'many'], 'a number from 0 up'],
    ['a day that does not exist', ['a.yaml', '--today', '2026-02-30'], 'is not a date'],
    ['mending standard input', ['-', '--fix'], 'Name the file'],
  ])('answers %s with 2 and says why', async (_, args, why) => {
    const { code, stdout, stderr } = await check(folderOf({ 'a.yaml': CLEAN, 'empty/x.txt': '' }), ...args);
    expect([code, stdout.toString()]).toEqual([2, '']);
    expect(stderr).toContain(why);
  });

  it('writes a whole report to a file', async () => {
    const folder = folderOf({ 'roles/a.yaml': OVERLAPPING });
    const { code, stdout } = await check(folder, 'roles', '-f', 'sarif', '--output', 'out/report.sarif');
    expect([code, stdout.toString(), readdirSync(join(folder, 'out'))]).toEqual([1, '', ['report.sarif']]);
    const log = JSON.parse(readFileSync(join(folder, 'out/report.sarif'), 'utf8')) as { runs: { results: object[] }[] };
    expect(log.runs[0]?.results).toMatchObject([{ ruleId: 'sync-duties-overlap' }]);
  });
});

describe('a configuration', () => {
  it('holds for the files below it, the nearest one winning, with overrides and files left out', async () => {
    const folder = folderOf({
      'workpact.config.yaml':
        'rules: { missing-change-notice: error }\noverrides: [{ files: [soft], rules: { missing-change-notice: info } }]\nignore: [old/]\n',
      'a.yaml': WITHOUT_REVIEW,
      'soft/b.yaml': WITHOUT_REVIEW,
      'old/c.yaml': OVERLAPPING,
      'own/workpact.config.json': '{\n\t"rules": { "missing-change-notice": "off" }\n}',
      'own/d.yaml': WITHOUT_REVIEW,
    });
    const report = reportOf(await check(folder, '.', '--format', 'json'));
    const found = report.files.map(({ file, findings }) => [file, ...findings.map(({ severity }) => severity)]);
    expect(found).toEqual([['a.yaml', 'error'], ['own/d.yaml'], ['soft/b.yaml', 'info']]);
  });

  it('with faults stops the run before anything is checked, and names each with line, pointer and nearest name', async () => {
    const folder = folderOf({
      'workpact.config.yaml': 'rules:\n  vage-term: off\n  hard-to-read: wraning\nignor: []\n',
      'a.yaml': OVERLAPPING,
    });
    const shape = await check(folder, 'a.yaml');
    expect([shape.code, shape.stdout.toString()]).toEqual([2, '']);
    expect(shape.stderr).toMatch(/workpact\.config\.yaml:3:17 \(\/rules\/hard-to-read\): .*“wraning”.* Write: warning/);
    expect(shape.stderr).toMatch(/workpact\.config\.yaml:4:1 \(\/ignor\): .* Write: ignore/);
    writeFileSync(join(folder, 'workpact.config.yaml'), 'rules:\n  vage-term: off\n  weekly-hours-over-48: off\n');
    const names = await check(folder, 'a.yaml');
    expect(names.stderr).toMatch(/:2:3 \(\/rules\/vage-term\): .* Write: vague-term/);
    expect(names.stderr).toMatch(/:3:25 \(\/rules\/weekly-hours-over-48\): .*not switched off/);
  });
});

describe('inputs', () => {
  const holder = `holder:
  sleepOnset: { workdays: 60, freeDays: 180 }
  wakeUp: { workdays: 390, freeDays: 660 }
`;

  it('let rules look that were not run without them', async () => {
    const folder = folderOf({ 'a.yaml': CLEAN, 'in.yaml': 'team: { members: [] }\n' });
    const [without, given] = [
      await check(folder, 'a.yaml', '-f', 'json'),
      await check(folder, 'a.yaml', '-f', 'json', '--input', 'in.yaml'),
    ];
    const skipped = (outcome: Outcome) => reportOf(outcome).files[0]?.skipped.map(({ rule }) => rule);
    expect(skipped(without)).toContain('coverage-understaffed');
    expect(skipped(given)).not.toContain('coverage-understaffed');
  });

  it('with faults are refused with line, pointer and nearest name', async () => {
    const folder = folderOf({ 'a.yaml': CLEAN, 'in.yaml': 'team:\n  membres: []\n' });
    const { code, stderr } = await check(folder, 'a.yaml', '--input', 'in.yaml');
    expect(code).toBe(2);
    expect(stderr).toMatch(/in\.yaml:2:3 \(\/team\/membres\): .* Write: members/);
  });

  it('about the holder’s own clock are used for the holder, and never in a report for others', async () => {
    const folder = folderOf({ 'a.yaml': CLEAN, 'in.yaml': holder });
    const own = await check(
      folder,
      'a.yaml',
      '--input',
      'in.yaml',
      '--rule',
      'schedule-forces-social-jetlag',
      '-f',
      'json',
    );
    expect(reportOf(own).files[0]?.findings).toMatchObject([{ rule: 'schedule-forces-social-jetlag' }]);
    const others = await check(folder, 'a.yaml', '--input', 'in.yaml', '-f', 'sarif');
    const { runs } = JSON.parse(others.stdout.toString()) as { runs: { results: object[] }[] };
    expect(runs[0]?.results).toEqual([]);
    expect(others.stderr).toContain('left out');
  });
});

describe('workpact check --fix', () => {
  it('mends what is safe to mend, keeps comments, layout, permissions and links, and says line by line what it did', async () => {
    const folder = folderOf({ 'real.yaml': `${WITHOUT_REVIEW}# the end\n` });
    chmodSync(join(folder, 'real.yaml'), 0o640);
    symlinkSync('real.yaml', join(folder, 'role.yaml'));
    const { code, stdout } = await check(folder, 'role.yaml', '--fix');
    expect(code).toBe(0);
    expect(stdout.toString()).toMatch(/fixed\[missing-change-notice\]: .*\n {2}--> role\.yaml:\d+\n(?: {4}[-+] .*\n)+/);
    const mended = readFileSync(join(folder, 'real.yaml'), 'utf8');
    expect(mended).toMatch(/\n {2}reviewEveryDays: 182 days\n/);
    expect(mended.replace(/\n {2}reviewEveryDays: 182 days/, '')).toBe(`${WITHOUT_REVIEW}# the end\n`);
    expect(statSync(join(folder, 'real.yaml')).mode & 0o777).toBe(0o640);
    expect(readdirSync(folder).sort()).toEqual(['real.yaml', 'role.yaml']);
    const again = reportOf(await check(folder, 'role.yaml', '--fix', '-f', 'json'));
    expect(again.files[0]).toMatchObject({ findings: [], fixed: [] });
  });

  it('leaves a file alone in which nothing is safe to mend', async () => {
    const folder = folderOf({ 'a.yaml': OVERLAPPING });
    const before = statSync(join(folder, 'a.yaml')).mtimeMs;
    const { code } = await check(folder, 'a.yaml', '--fix');
    expect([code, readFileSync(join(folder, 'a.yaml'), 'utf8')]).toEqual([1, OVERLAPPING]);
    expect(statSync(join(folder, 'a.yaml')).mtimeMs).toBe(before);
  });

  it('lists the fixes it made in the report for programs', async () => {
    const folder = folderOf({ 'a.yaml': WITHOUT_REVIEW });
    const report = reportOf(await check(folder, 'a.yaml', '--fix', '-f', 'json'));
    expect(report.files[0]?.fixed).toMatchObject([
      { rule: 'missing-change-notice', changes: [{ after: ['  reviewEveryDays: 182 days'] }] },
    ]);
  });
});

import { SaxesParser } from 'saxes';
import type { CheckedFile } from '../checked-file.js';
import { GithubFormat } from './github.js';
import { JsonFormat } from './json.js';
import { JunitFormat } from './junit.js';
import { brokenFile, checkedFile, summaryOf, waivedFinding } from './report.fixture.js';
import type { ReportFormat } from './report-format.js';

function reportOf(format: ReportFormat, files: readonly CheckedFile[]): string {
  return format.begin() + files.map((file) => format.file(file)).join('') + format.end(summaryOf(files));
}

describe('the report for programs', () => {
  it.each([
    ['no file', []],
    ['one file', [checkedFile()]],
    ['two files', [checkedFile(), brokenFile()]],
  ])('is JSON over %s', (_, files) => {
    const report = JSON.parse(reportOf(new JsonFormat(), files)) as { version: number; files: unknown[] };
    expect([report.version, report.files.length]).toEqual([1, files.length]);
  });

  it('holds findings in their order with place, data, fixes, what is waived, and what did not run', () => {
    const report = JSON.parse(reportOf(new JsonFormat(), [checkedFile({ waived: [waivedFinding()] })])) as {
      files: { findings: object[]; waived: object[]; skipped: object[] }[];
      summary: object;
    };
    const [file] = report.files;
    expect(file?.findings[0]).toMatchObject({
      rule: 'sync-duties-overlap',
      path: '/sync/1/startMinute',
      data: { other: 'stand-up', minutes: 30 },
      at: { line: 16, column: 11, endLine: 16, endColumn: 18, isExact: true },
      otherAt: { line: 8 },
      fixes: [{ isSafe: false, patch: [{ op: 'replace' }, { op: 'replace' }] }],
    });
    expect(file?.findings[1]).toMatchObject({ at: null });
    expect(file?.waived).toMatchObject([{ waiver: { by: 'Ada' } }]);
    expect(file?.skipped).toEqual([{ rule: 'coverage-understaffed', reason: 'needs-input', detail: 'team' }]);
    expect(report.summary).toEqual({
      files: 1,
      filesWithFindings: 1,
      errors: 1,
      warnings: 1,
      infos: 1,
      waived: 1,
      fixed: 0,
      notFixed: 0,
      fixable: 1,
      passed: false,
    });
  });
});

describe('the report for GitHub', () => {
  it('is one command a finding, with percent signs and line ends escaped', () => {
    expect(reportOf(new GithubFormat(), [checkedFile()]).split('\n')).toEqual([
      '::error file=roles/a.yaml,line=16,endLine=16,col=11,endColumn=18,title=sync-duties-overlap::“Review” and “Stand-up” overlap, 100%25: <both> & at once.%0AMove “Review” to Monday 10:00–11:00',
      '::warning file=roles/a.yaml,title=missing-change-notice::Nothing says how long before a change people hear of it.%0AGive 14 days of notice',
      '::notice file=roles/a.yaml,line=8,endLine=8,col=12,endColumn=20,title=vague-term::Two lines%0Aof text.%0ASay it in numbers',
      '',
    ]);
  });

  it('escapes colons and commas in the name of a file', () => {
    expect(reportOf(new GithubFormat(), [checkedFile({ file: 'a,b:c\r.yaml' })])).toMatch(
      /^::error file=a%2Cb%3Ac%0D\.yaml,/,
    );
  });
});

describe('the report for CI servers', () => {
  it('is XML with a suite a file, a case a rule that ran, and a failure for errors and warnings only', () => {
    const found = elementsOf(reportOf(new JunitFormat(), [checkedFile(), brokenFile()]));
    const suites = found.filter(({ name }) => name === 'testsuite').map(({ attributes }) => attributes);
    expect(suites).toEqual([
      { name: 'roles/a.yaml', tests: '4', failures: '2', errors: '0' },
      { name: 'b.yaml', tests: '1', failures: '1', errors: '0' },
    ]);
    const cases = found.filter(({ name }) => name === 'testcase').map(({ attributes }) => attributes['name']);
    expect(cases).toEqual(['sync-duties-overlap', 'missing-change-notice', 'vague-term', 'missing-owner', 'role-file']);
    const failures = found.filter(({ name }) => name === 'failure');
    expect(failures.map(({ attributes }) => attributes['type'])).toEqual(['error', 'warning', 'error']);
    expect(failures[0]?.text).toBe(
      'roles/a.yaml:16:11: error: “Review” and “Stand-up” overlap, 100%: <both> & at once.\n  Move “Review” to Monday 10:00–11:00',
    );
    expect(found.find(({ name }) => name === 'system-out')?.text).toContain('Two lines\nof text.');
  });

  it('stays XML when a message holds what XML cannot', () => {
    const { findings, ...rest } = checkedFile();
    const odd = findings.map((one) => ({ ...one, finding: { ...one.finding, message: 'a \u0001 ]]> b' } }));
    const failures = elementsOf(reportOf(new JunitFormat(), [{ ...rest, findings: odd }])).filter(
      ({ name }) => name === 'failure',
    );
    expect(failures[0]?.attributes['message']).toBe('a \uFFFD ]]> b');
  });
});

interface Element {
  readonly name: string;
  readonly attributes: Record<string, string>;
  text: string;
}

/** All elements in the order in which they open, with their own text. @throws when it is not XML */
function elementsOf(xml: string): Element[] {
  const all: Element[] = [];
  const open: Element[] = [];
  const parser = new SaxesParser();
  parser.on('opentag', ({ name, attributes }) => {
    const element = { name, attributes, text: '' };
    all.push(element);
    open.push(element);
  });
  parser.on('text', (text) => {
    const here = open.at(-1);
    if (here) here.text += text;
  });
  parser.on('closetag', () => void open.pop());
  parser.on('error', (error) => {
    throw error;
  });
  parser.write(xml).close();
  return all;
}

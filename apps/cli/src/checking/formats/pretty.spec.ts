import { stripVTControlCharacters } from 'node:util';
import { brokenFile, checkedFile, summaryOf } from './report.fixture.js';
import { paletteFor } from './palette.js';
import { PrettyFormat } from './pretty.js';

const plain = { palette: paletteFor(false), width: 80, isQuiet: false, isVerbose: false };

describe('the report for people', () => {
  it('shows the line, a caret under what is meant, what it clashes with, the ways out and the sources', () => {
    expect(new PrettyFormat(plain).file(checkedFile()))
      .toBe(`warning[missing-change-notice]: Nothing says how long before a change people
  hear of it.
 --> roles/a.yaml
  = fix: Give 14 days of notice (safe, --fix)

info[vague-term]: Two lines of text.
 --> roles/a.yaml:8:12
  |
8 |   - title: Stand-up # 每日
  |            ^^^^^^^^
  |
  = help: Say it in numbers

error[sync-duties-overlap]: “Review” and “Stand-up” overlap, 100%: <both> & at
  once.
  --> roles/a.yaml:16:11
   |
 8 |   - title: Stand-up # 每日
   |     --------------- the other one
...
16 |     from: '09:30'
   |           ^^^^^^^
   |
   = fix: Move “Review” to Monday 10:00–11:00 (yours to decide)
   = source: Nobody is in two places at once

`);
  });

  it('shows the faults of a file that is no role in the same way', () => {
    expect(new PrettyFormat(plain).file(brokenFile())).toContain(`
 --> b.yaml:3:31
  |
3 | role: { title: B, engagement: employe }
  |                               ^^^^^^^
`);
  });

  it('says the same with colours as without', () => {
    const coloured = new PrettyFormat({ ...plain, palette: paletteFor(true) }).file(checkedFile());
    expect(coloured).toContain('\u001B[');
    expect(stripVTControlCharacters(coloured)).toBe(new PrettyFormat(plain).file(checkedFile()));
  });

  it('ends with the counts, what can be mended, and the rules that did not run', () => {
    expect(new PrettyFormat(plain).end(summaryOf([checkedFile(), brokenFile()], 0)))
      .toBe(`2 errors, 1 warning, 1 info in 2 role files (1.2 s)
1 finding can be mended with --fix.
More warnings than --max-warnings 0 allows.
1 rule not run: needs team. (--verbose names them)
`);
  });

  it('says so when nothing was found', () => {
    const clean = checkedFile({ findings: [], skipped: [] });
    expect(new PrettyFormat(plain).end(summaryOf([clean]))).toBe('Nothing found in 1 role file (1.2 s)\n');
  });

  it('tells each fix that was made, with its lines before and after, and each that was not', () => {
    const fixed = [
      {
        rule: 'vague-term',
        title: 'Say 9:00',
        path: '/a',
        changes: [{ line: 3, before: ['a: soon'], after: ['a: 9:00'] }],
      },
    ];
    const notFixed = [{ rule: 'missing-owner', title: 'Name Ada', path: '/b', why: 'the file is in the way' }];
    expect(new PrettyFormat(plain).file(checkedFile({ findings: [], fixed, notFixed })))
      .toBe(`fixed[vague-term]: Say 9:00
  --> roles/a.yaml:3
    - a: soon
    + a: 9:00

not fixed[missing-owner]: Name Ada
  --> roles/a.yaml
  = why: the file is in the way

`);
  });
});

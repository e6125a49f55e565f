import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { LineCounter, parseDocument, visit } from 'yaml';
import { displayMeasures, measure, type DisplayMeasures } from '#analysis';
import { projectRoot } from '#program';
import { formatFault, parseRoleFile } from '#work-model';

const folder = join(projectRoot(), 'examples');

function measuresOf(name: string): DisplayMeasures {
  const result = parseRoleFile(readFileSync(join(folder, `${name}.yaml`)), { file: name });
  if (!result.ok) throw new Error(result.faults.map(formatFault).join('\n'));
  return displayMeasures(measure(result.model));
}

describe("the article's examples, as files", () => {
  it.each([
    [
      'article-1-front-desk',
      {
        weeklySyncHours: 30,
        synchronicityIndex: 100,
        ownTimeShare: 0,
        scheduleControlIndex: 0,
        label: 'synchronous',
        colocationDays: 5,
      },
    ],
    [
      'article-2-client-counselor',
      {
        weeklySyncHours: 30,
        synchronicityIndex: 85.7,
        ownTimeShare: 14.3,
        scheduleControlIndex: 13.9,
        longestFocusMinutes: 120,
        focusBlocks: 5,
      },
    ],
    [
      'article-3-4-creative-team',
      {
        weeklySyncHours: 4,
        synchronicityIndex: 10,
        scheduleControlIndex: 45,
        fragmentation: 0.05,
        longestFocusMinutes: 480,
        focusBlocks: 7,
      },
    ],
    [
      'article-5-6-designer',
      {
        weeklySyncHours: 16,
        synchronicityIndex: 40,
        scheduleControlIndex: 55.3,
        fragmentation: 0.148,
        longestFocusMinutes: 480,
        focusBlocks: 5,
        label: 'mixed',
        colocationDays: 2,
      },
    ],
    [
      'article-7-contractors',
      {
        weeklySyncHours: 0,
        synchronicityIndex: 0,
        scheduleControlIndex: 100,
        label: 'asynchronous',
        colocationDays: 0,
      },
    ],
    ['spectrum-work-from-home-friday', { synchronicityIndex: 80, scheduleControlIndex: 13.3 }],
    ['spectrum-submit-on-monday', { synchronicityIndex: 0, scheduleControlIndex: 88.1 }],
    ['day-in-blocks', { fragmentation: 0.412, longestFocusMinutes: 150, focusBlocks: 1 }],
    ['day-peppered', { fragmentation: 1, longestFocusMinutes: 90, focusBlocks: 0 }],
  ])('%s measures what was worked out by hand', (name, expected) => {
    expect(measuresOf(name)).toMatchObject(expected);
  });

  it('has the office days of the designer as fully synchronous days', () => {
    const byDay = measuresOf('article-5-6-designer').synchronicityByDay;
    expect(byDay).toMatchObject({ MO: 100, TU: 0, TH: 100 });
  });

  it('lets the Friday deadline of the contractors lie untouched until Monday', () => {
    expect(measuresOf('article-7-contractors').handoffLatency).toMatchObject({ maxMinutes: 3840 });
  });

  it('orders the roles along the spectrum', () => {
    const index = (name: string): number => measuresOf(name).synchronicityIndex ?? Number.NaN;
    const ordered = [
      'spectrum-work-from-home-friday',
      'article-5-6-designer',
      'article-3-4-creative-team',
      'spectrum-submit-on-monday',
    ];
    expect(ordered.map(index)).toEqual(ordered.map(index).toSorted((a, b) => b - a));
    expect(new Set(ordered.map(index)).size).toBe(ordered.length);
  });
});

describe('the origin of values', () => {
  const drawn = readdirSync(folder).filter((name) => /^(article|spectrum|day)-/.test(name));

  it.each(drawn)('%s says of every value whether the article gives it or it is assumed', (name) => {
    const source = readFileSync(join(folder, name), 'utf8');
    const lines = new LineCounter();
    const unmarked: string[] = [];
    visit(parseDocument(source, { lineCounter: lines }), {
      Scalar(key, node) {
        if (key === 'key' || !node.range) return;
        const { line } = lines.linePos(node.range[1] - 1);
        if (!/ # (article|assumed)\b/.test(source.split('\n')[line - 1]!))
          unmarked.push(`${line}: ${String(node.value)}`);
      },
    });
    expect(unmarked).toEqual([]);
    expect(source).toMatch(/ # article\b/m);
  });
});

describe('every example', () => {
  const names = readdirSync(folder).filter((name) => name.endsWith('.yaml'));

  it.each(names)('%s tells editors where its schema is', (name) => {
    expect(readFileSync(join(folder, name), 'utf8')).toMatch(
      /^# yaml-language-server: \$schema=\.\.\/schemas\/work-model\.schema\.json\n/,
    );
  });
});

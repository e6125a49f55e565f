import { existsSync, mkdtempSync, readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { workpact } from './workpact.js';

const folder = (): string => mkdtempSync(join(tmpdir(), 'workpact-terminal-'));
const frontDesk = 'examples/article-1-front-desk.yaml';
const contractors = 'examples/article-7-contractors.yaml';

describe('workpact', () => {
  it('shows help with examples and ends with 0', async () => {
    const { code, stdout } = await workpact(['--help']);
    expect(code).toBe(0);
    expect(stdout.toString()).toContain('workpact render examples/');
  });

  it.each([
    ['frobnicate'],
    ['render'],
    ['render', frontDesk, '--format', 'docx'],
    ['measure', '--nonsense', frontDesk],
  ])('answers the unusable call "%s %s %s %s" with exit code 2', async (...args) => {
    const { code, stderr } = await workpact(args.filter((arg) => arg !== undefined));
    expect(code).toBe(2);
    expect(stderr).toMatch(/error: /);
  });
});

describe('workpact measure', () => {
  it('prints one JSON object with the keys in their order', async () => {
    const { code, stdout } = await workpact(['measure', frontDesk, '--format', 'json']);
    expect(code).toBe(0);
    const measures = JSON.parse(stdout.toString()) as Record<string, unknown>;
    expect(Object.keys(measures).slice(0, 16)).toEqual([
      'weeklySyncHours',
      'synchronicityIndex',
      'ownTimeShare',
      'scheduleControlIndex',
      'synchronicityByDay',
      'fragmentation',
      'clusterRatio',
      'longestFocusMinutes',
      'focusBlocks',
      'focusHours',
      'overlap',
      'responsivenessBurden',
      'handoffLatency',
      'colocationDays',
      'label',
      'clarity',
    ]);
    expect(measures['synchronicityIndex']).toBe(100);
  });

  it('reads standard input', async () => {
    const { code, stdout } = await workpact(['measure', '-', '--format', 'json'], {
      stdin: readFileSync(contractors, 'utf8'),
    });
    expect(code).toBe(0);
    expect(JSON.parse(stdout.toString())).toMatchObject({ synchronicityIndex: 0, scheduleControlIndex: 100 });
  });

  it('names every fault of a bad file with its line and ends with 2', async () => {
    const source = readFileSync(frontDesk, 'utf8')
      .replace(/^workpact: 1/m, 'workpact: 7')
      .replace(/engagement: employee/, 'engagement: employe');
    const { code, stderr } = await workpact(['measure', '-'], { stdin: source });
    expect(code).toBe(2);
    expect(stderr).toContain('2 faults');
    expect(stderr).toMatch(/<stdin>:\d+:\d+/);
    expect(stderr).toContain('employee');
  });

  it('gives the faults as JSON when asked', async () => {
    const { code, stderr } = await workpact(['--json', 'measure', '-'], { stdin: 'workpact: 1\nrole: {}\n' });
    expect(code).toBe(2);
    const { error, details } = JSON.parse(stderr) as { error: string; details: { pointer: string; line: number }[] };
    expect(error).toContain('<stdin>');
    expect(details.map(({ pointer }) => pointer)).toContain('/organisation');
  });

  it('says what is wrong with a file that is not there', async () => {
    const { code, stderr } = await workpact(['measure', 'nowhere.yaml']);
    expect(code).toBe(2);
    expect(stderr).toContain('nowhere.yaml: there is no such file');
  });
});

describe('workpact diff', () => {
  it('ends with 0 and says so when nothing changed', async () => {
    const { code, stdout } = await workpact(['diff', frontDesk, frontDesk]);
    expect([code, stdout.toString()]).toEqual([0, 'Nothing changed.\n']);
  });

  it('says in words what changed and ends with 1', async () => {
    const changed = join(folder(), 'changed.yaml');
    writeFileSync(changed, readFileSync(frontDesk, 'utf8').replace(/to: ["']15:00["']/, "to: '14:30'"));
    const { code, stdout } = await workpact(['diff', frontDesk, changed]);
    expect(code).toBe(1);
    expect(stdout.toString()).toMatch(/15:00/);
    expect(stdout.toString()).toMatch(/14:30/);
  });
});

describe('workpact schema', () => {
  it('prints the schema that is kept in git', async () => {
    const { stdout } = await workpact(['schema']);
    expect(JSON.parse(stdout.toString())).toEqual(JSON.parse(readFileSync('schemas/work-model.schema.json', 'utf8')));
  });
});

describe('workpact render', () => {
  it('makes every document that fits the role, in a folder it creates', async () => {
    const out = join(folder(), 'new/folder');
    const { code } = await workpact(['render', frontDesk, contractors, '--format', 'html', '--out', out]);
    expect(code).toBe(0);
    expect(readdirSync(out).sort()).toEqual([
      'article-1-front-desk.expectation-sheet.html',
      'article-1-front-desk.job-description.html',
      'article-1-front-desk.onboarding-agreement.html',
      'article-7-contractors.expectation-sheet.html',
      'article-7-contractors.job-description.html',
      'article-7-contractors.statement-of-work.html',
    ]);
  });

  it('writes one document to the file that is named', async () => {
    const out = join(folder(), 'sheet.pdf');
    const { code } = await workpact(['render', frontDesk, '-d', 'expectation-sheet', '--out', out]);
    expect(code).toBe(0);
    expect(readFileSync(out).subarray(0, 5).toString()).toBe('%PDF-');
  });

  it('writes to standard output and nothing else to it', async () => {
    const { code, stdout } = await workpact(['render', frontDesk, '-f', 'ics', '--out', '-']);
    expect(code).toBe(0);
    expect(stdout.toString()).toMatch(/^BEGIN:VCALENDAR\r\n[^]*END:VCALENDAR\r\n$/);
  });

  it('gives the view as JSON', async () => {
    const { stdout } = await workpact(['render', frontDesk, '-d', 'job-description', '-f', 'json', '--out', '-']);
    expect(JSON.parse(stdout.toString())).toHaveProperty('meta.title');
  });

  it('refuses a document kind that does not fit the role, and says which do', async () => {
    const { code, stderr } = await workpact(['render', frontDesk, '-d', 'statement-of-work', '--out', folder()]);
    expect(code).toBe(2);
    expect(stderr).toContain('onboarding-agreement');
  });

  it('refuses to write several documents into one file', async () => {
    const { code, stderr } = await workpact(['render', frontDesk, '--out', join(folder(), 'all.pdf')]);
    expect(code).toBe(2);
    expect(stderr).toContain('all.pdf');
  });

  it('makes the documents of the good files when one file is bad, and ends with 2', async () => {
    const out = folder();
    const bad = join(folder(), 'bad.yaml');
    writeFileSync(bad, 'workpact: 1\n');
    const { code, stderr } = await workpact(['render', bad, frontDesk, '-f', 'ics', '--out', out]);
    expect(code).toBe(2);
    expect(stderr).toContain('bad.yaml');
    expect(existsSync(join(out, 'article-1-front-desk.ics'))).toBe(true);
  });

  it('names what a role lacks for a document, with its place in the file', async () => {
    const source = readFileSync(frontDesk, 'utf8').replace(/^\s+(from|to): ["']?\d.*$/gm, '');
    const { code, stderr } = await workpact(['render', '-', '-d', 'expectation-sheet', '-f', 'html', '--out', '-'], {
      stdin: source,
    });
    expect(code).toBe(1);
    expect(stderr).toContain('/sync/0/');
  });
});

describe('workpact doctor', () => {
  it('looks at all that an installation needs and finds this machine fit', async () => {
    const { code, stdout } = await workpact(['doctor', '--format', 'json']);
    const results = JSON.parse(stdout.toString()) as { name: string; state: string }[];
    expect(results.map(({ name }) => name)).toEqual([
      'Node',
      'Browser',
      'Fonts',
      'Database',
      'Disk',
      'Settings',
      'Address',
      'Secret key',
      'Files',
      'Mail',
      'Embedded Postgres',
    ]);
    expect(results.filter(({ state }) => state === 'fault')).toEqual([]);
    expect(code).toBe(0);
  });

  it('says how to mend a database that does not answer, and ends with 3', async () => {
    const saved = process.env['DATABASE_URL'];
    process.env['DATABASE_URL'] = 'postgres://nobody@127.0.0.1:9/none';
    try {
      const { code, stdout } = await workpact(['doctor']);
      expect(code).toBe(3);
      expect(stdout.toString()).toContain('Check DATABASE_URL');
    } finally {
      if (saved === undefined) delete process.env['DATABASE_URL'];
      else process.env['DATABASE_URL'] = saved;
    }
  });
});

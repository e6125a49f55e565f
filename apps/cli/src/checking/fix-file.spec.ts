import { mkdtempSync, readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ALL_RULES, checkConfigSchema, resolveConfig } from '#analysis';
import { openRoleFile } from '#work-model';
import { fixFile } from './fix-file.js';

const CLEAN = readFileSync('examples/clinic-front-desk.yaml', 'utf8');
const WITHOUT_REVIEW = CLEAN.replace(/\n {2}reviewEveryDays: 182 days/, '').replace(/\nreviewDate: .*/, '');
const options = { today: '2026-03-02', rules: resolveConfig(ALL_RULES, checkConfigSchema.parse({})) };

/** Mends `read` while the folder holds `onDisk`. */
async function mended(read: string, onDisk: string, selection: ReadonlySet<string> | null = null) {
  const folder = mkdtempSync(join(tmpdir(), 'workpact-fix-'));
  const path = join(folder, 'a.yaml');
  writeFileSync(path, onDisk);
  const opened = openRoleFile(read, { file: 'a.yaml' });
  if (!opened.ok) throw new Error('The role of the test has faults.');
  const result = await fixFile({ role: opened.file, path, bytes: Buffer.from(read) }, options, selection);
  return { ...result, text: readFileSync(path, 'utf8'), files: readdirSync(folder) };
}

describe('mending a file', () => {
  it('writes the fix and reports what is left', async () => {
    const { fixed, notFixed, report, text, files } = await mended(WITHOUT_REVIEW, WITHOUT_REVIEW);
    expect(fixed).toMatchObject([
      { rule: 'missing-change-notice', changes: [{ after: ['  reviewEveryDays: 182 days'] }] },
    ]);
    expect([notFixed, report.findings, files]).toEqual([[], [], ['a.yaml']]);
    expect(text).toContain('\n  reviewEveryDays: 182 days\n');
  });

  it('keeps a byte order mark and the line ends of the file', async () => {
    const source = `\uFEFF${WITHOUT_REVIEW.replaceAll('\n', '\r\n')}`;
    const { fixed, text } = await mended(source, source);
    expect(fixed).toHaveLength(1);
    expect(text.startsWith('\uFEFF')).toBe(true);
    expect(text.replaceAll('\r\n', '')).not.toContain('\n');
  });

  it('does not overwrite what somebody saved meanwhile, and says so', async () => {
    const { fixed, notFixed, report, text, files } = await mended(WITHOUT_REVIEW, CLEAN);
    expect([fixed, text, files]).toEqual([[], CLEAN, ['a.yaml']]);
    expect(notFixed).toMatchObject([
      { rule: 'missing-change-notice', why: expect.stringContaining('somebody else') as string },
    ]);
    expect(report.findings).toMatchObject([{ rule: 'missing-change-notice' }]);
  });

  it('mends only what is asked for', async () => {
    const { fixed, text } = await mended(WITHOUT_REVIEW, WITHOUT_REVIEW, new Set(['vague-term']));
    expect([fixed, text]).toEqual([[], WITHOUT_REVIEW]);
  });
});

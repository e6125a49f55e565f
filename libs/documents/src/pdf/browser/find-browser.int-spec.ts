import { chmod, mkdir, mkdtemp, readdir, readFile, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { PdfPrinter } from '../printing/pdf-printer.js';
import { browserReport } from '../browser-report.js';
import { BrowserNotFound, BrowserUnusable } from './browser-errors.js';
import { unpackBundledBrowser } from './bundled-browser.js';
import { cacheFolder } from './cache-folder.js';
import { findBrowser } from './find-browser.js';

describe('the browser to print with', () => {
  let folder: string;
  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), 'workpact-find-'));
    await chmod(folder, 0o755); // a browser that runs as another user must get in
  });
  afterEach(() => rm(folder, { recursive: true }));

  const program = async (name: string, script: string): Promise<string> => {
    const path = join(folder, name);
    await mkdir(join(path, '..'), { recursive: true });
    await writeFile(path, `#!/bin/sh\n${script}\n`, { mode: 0o755 });
    return path;
  };

  it('is the one that the environment names', async () => {
    const path = await program('mine', 'echo "Google Chrome for Testing 160.0.1.2"');
    const other = await program('other', 'echo "Chromium 1.0"');
    expect(await findBrowser({ WORKPACT_BROWSER: path, PUPPETEER_EXECUTABLE_PATH: other }, folder)).toEqual({
      executablePath: path,
      version: 'Chrome for Testing 160.0.1.2',
      source: 'configured',
    });
    expect(await findBrowser({ PUPPETEER_EXECUTABLE_PATH: other }, folder)).toMatchObject({ executablePath: other });
  });

  it.each([
    ['is not there', undefined, 'no such file'],
    ['is another program', 'echo "GNU hello 2.12"', '--version says "GNU hello 2.12", which is no Chromium'],
    ['lacks a library', 'echo "error while loading shared libraries: libnss3.so" >&2; exit 127', 'libnss3.so'],
  ])('is not replaced in silence when the named one %s', async (_, script, problem) => {
    const path = script ? await program('mine', script) : join(folder, 'absent');
    const search = findBrowser({ WORKPACT_BROWSER: path }, folder);
    await expect(search).rejects.toThrow(BrowserNotFound);
    await expect(search).rejects.toThrow(problem);
    await expect(search).rejects.toThrow('Correct the environment variable WORKPACT_BROWSER');
  });

  it('is a headless shell from PATH rather than a full browser, and neither a broken one nor a snap', async () => {
    await program('one/chromium-headless-shell', 'exit 127');
    await program('two/chromium', 'echo "Chromium 150.0.0.1"');
    const shell = await program('three/chrome-headless-shell', 'echo "Chromium 150.0.0.2"');
    const snap = await program('snap/bin/chromium-headless-shell', 'echo "Chromium 150.0.0.3"');
    await mkdir(join(folder, 'zero'));
    await symlink(snap, join(folder, 'zero', 'chromium-headless-shell'));
    const PATH = ['zero', 'one', 'two', 'three'].map((name) => join(folder, name)).join(':');
    const found = await findBrowser({ PATH }, folder);
    // A machine with Debian's headless shell has the better one, at an absolute path.
    if (found.executablePath.startsWith(folder))
      expect(found).toMatchObject({ executablePath: shell, source: 'installed' });
    else expect(found.executablePath).toBe('/usr/lib/chromium/chromium-headless-shell');
  });

  it('is unpacked whole, with its libraries, also by two at once', async () => {
    const [one, two] = await Promise.all([unpackBundledBrowser(folder), unpackBundledBrowser(folder)]);
    expect(two).toEqual(one);
    expect(await readdir(folder)).toEqual([expect.stringMatching(/^chromium-\d+\.\d+\.\d+$/)]);
    expect(await readdir(one!.libraryPath)).toEqual(expect.arrayContaining(['libnss3.so', 'libexpat.so.1']));
    const found = await findBrowser({ WORKPACT_BROWSER: one!.executablePath }, folder);
    expect(found.version).toMatch(/^Chromium \d+\./);
  });

  it('gets nothing of our environment, which may hold secrets', async () => {
    const printer = new PdfPrinter({ pages: 1, env: { ...process.env, DATABASE_URL: 'postgres://me:secret@db/x' } });
    await printer.print('<p>x</p>');
    const environment = await readFile(`/proc/${printer.report().browser?.processId}/environ`, 'latin1');
    await printer.close();
    expect(environment).toContain('FONTCONFIG_FILE=');
    expect(environment).not.toContain('secret');
  });

  describe('in the report for the doctor', () => {
    it('has printed text in each font, and says whether it has its sandbox', async () => {
      const report = await browserReport();
      expect(report).toMatchObject({ canPrint: true });
      expect(report.browser?.version).toMatch(/^Chrom/);
      expect(report.fonts).toHaveLength(6);
      expect(report.faults.every((fault) => fault.isWarning && fault.fix.length > 20)).toBe(true);
      expect(report.sandbox?.on).toBe(report.faults.length === 0);
    });

    it('is a fault with a remedy when there is none', async () => {
      const report = await browserReport({ ...process.env, WORKPACT_BROWSER: join(folder, 'absent') });
      expect(report).toMatchObject({ canPrint: false, browser: null, faults: [{ isWarning: false }] });
      expect(report.faults[0]?.problem).toContain(join(folder, 'absent'));
      expect(report.faults[0]?.fix).toBe('Correct the environment variable WORKPACT_BROWSER, or unset it.');
    });

    it('is a fault when it prints blank pages', async () => {
      const real = await findBrowser(process.env, await cacheFolder());
      const noFonts = join(folder, 'no-fonts.conf');
      await writeFile(noFonts, '<?xml version="1.0"?><fontconfig></fontconfig>');
      const libraries = real.libraryPath ? `export LD_LIBRARY_PATH=${real.libraryPath}\n` : '';
      const blank = await program(
        'blank',
        `${libraries}export FONTCONFIG_FILE=${noFonts}\nexec ${real.executablePath} "$@"`,
      );
      const report = await browserReport({ ...process.env, WORKPACT_BROWSER: blank });
      expect(report).toMatchObject({ canPrint: false, faults: [{ isWarning: false }] });
      expect(report.faults[0]?.problem).toContain('prints blank pages');
      const printer = new PdfPrinter({ env: { ...process.env, WORKPACT_BROWSER: blank } });
      await expect(printer.print('<p>x</p>')).rejects.toThrow(BrowserUnusable);
      await printer.close();
    });
  });
});

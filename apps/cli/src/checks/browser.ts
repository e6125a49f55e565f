import { browserReport, type BrowserReport } from '#documents';
import type { CheckResult } from './check.js';

/** The browser that prints documents, and the fonts it prints with, judged by printing a page. */
export async function checkBrowserAndFonts(): Promise<CheckResult[]> {
  const report = await browserReport();
  return [browser(report), fonts(report)];
}

function browser(report: BrowserReport): CheckResult {
  const { faults, canPrint } = report;
  const found = report.browser
    ? `${report.browser.version} (${report.browser.source}) at ${report.browser.path}, ${sandbox(report)}`
    : faults.map(({ problem }) => problem).join('; ');
  return {
    name: 'Browser',
    state: !canPrint ? 'fault' : faults.length > 0 ? 'warning' : 'ok',
    found,
    fix: faults.length > 0 ? faults.map(({ fix }) => fix).join(' ') : null,
  };
}

function sandbox({ sandbox: state }: BrowserReport): string {
  if (!state) return 'sandbox unknown';
  return state.on ? `sandbox on (${state.reason})` : `sandbox off (${state.reason})`;
}

function fonts(report: BrowserReport): CheckResult {
  const printed = report.fonts.length > 0;
  return {
    name: 'Fonts',
    state: printed ? 'ok' : 'fault',
    found: printed
      ? `a test page was printed with ${families(report.fonts)}`
      : 'no page could be printed, so no font was seen',
    fix: printed ? null : 'Mend the browser first. The fonts come with the packages: run npm start or npm ci.',
  };
}

/** A PDF names the part of a font that it holds `ABCDEF+Name-Style`. */
function families(names: readonly string[]): string {
  return [...new Set(names.map((font) => font.replace(/^[A-Z]{6}\+/, '')))].join(', ');
}

import { BrowserUnusable } from '../browser/browser-errors.js';
import type { WarmPage } from './warm-page.js';

// One letter of each bundled subset (Latin, Latin Extended, Greek, Cyrillic) and of each symbol font.
const SPECIMEN =
  '<!doctype html><html lang="en"><head><title>Self-test</title></head>' +
  '<body style="font-family:\'Source Sans 3\'">A Ł Ω Ж → ✓</body></html>';
const SUBSETS_IN_SPECIMEN = 6;

/**
 * Prints one line and looks whether the text is in it. A Chromium that finds no usable system font prints blank pages without
 * any error, or leaves out single fonts; that must be noticed before the first agreement goes out blank.
 *
 * @returns the font names in the PDF
 * @throws BrowserUnusable if a font is missing
 */
export async function selfTest(page: WarmPage): Promise<string[]> {
  const pdf = Buffer.from(await page.print(SPECIMEN, { paper: 'a4', paperOnly: false })).toString('latin1');
  const fonts = [...pdf.matchAll(/\/Subtype \/Type0\s*\/BaseFont \/+([^\s/]+)/g)].map((match) => match[1] ?? '');
  const embedded = pdf.match(/\/FontFile2 /g)?.length ?? 0;
  if (fonts.length < SUBSETS_IN_SPECIMEN || embedded < SUBSETS_IN_SPECIMEN) {
    throw new BrowserUnusable(
      `The browser starts but prints blank pages: a test line in ${SUBSETS_IN_SPECIMEN} fonts came out with ${fonts.length} ` +
        `(${fonts.join(', ') || 'none'}). The font configuration or the browser is broken.`,
    );
  }
  return fonts;
}

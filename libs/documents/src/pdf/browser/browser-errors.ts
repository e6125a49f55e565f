export interface TriedBrowser {
  path: string;
  problem: string;
}

const INSTALL_LINE = 'apt-get install --no-install-recommends chromium-headless-shell';

/** No Chromium could be started. `tried` says what was looked at and what was wrong with it. */
export class BrowserNotFound extends Error {
  override readonly name = 'BrowserNotFound';
  readonly kind = 'unavailable';

  constructor(
    readonly tried: readonly TriedBrowser[],
    readonly fix = `Install one (${INSTALL_LINE}; on older systems the package is called chromium), or set WORKPACT_BROWSER to the path of a Chromium or Chrome.`,
  ) {
    const seen = tried.map(({ path, problem }) => `  ${path}: ${problem}`).join('\n');
    super(`No browser to print with.${seen ? `\n${seen}` : ''}\n${fix}`);
  }
}

/** A browser was found but does not start, or prints blank pages. */
export class BrowserUnusable extends Error {
  override readonly name = 'BrowserUnusable';
  readonly kind = 'unavailable';
  readonly fix = `Try another browser: ${INSTALL_LINE}, or set WORKPACT_BROWSER.`;
}

import { createHash } from 'node:crypto';
import { chmod, mkdir, writeFile } from 'node:fs/promises';
import { delimiter, join } from 'node:path';
import { BASE_FONT_FAMILY, baseFont } from '../fonts/base-font.js';
import { placeFolder } from './cache-folder.js';

/**
 * Writes the browser's own fontconfig file and returns its path (for `FONTCONFIG_FILE`). It knows one bundled font and no font
 * of the machine, so that a document looks the same and has the same bytes everywhere.
 *
 * Who writes in a script that the bundled faces lack names folders with fonts for it in `WORKPACT_FONTS` (joined by ":").
 */
export async function prepareFontConfiguration(cacheFolder: string, env: NodeJS.ProcessEnv): Promise<string> {
  const extraFolders = (env['WORKPACT_FONTS'] ?? '').split(delimiter).filter(Boolean);
  const font = await baseFont();
  const version = createHash('sha256').update(font).update(JSON.stringify(extraFolders)).digest('hex').slice(0, 12);
  const folder = join(cacheFolder, `fonts-${version}`);
  await placeFolder(folder, async (draft) => {
    await mkdir(join(draft, 'base'));
    await writeFile(join(draft, 'base', 'base.ttf'), font);
    await writeFile(join(draft, 'fonts.conf'), configuration([join(folder, 'base'), ...extraFolders]));
    await chmod(draft, 0o755);
  });
  return join(folder, 'fonts.conf');
}

// The cache goes under the browser's own XDG_CACHE_HOME: the browser may run as a user who cannot write beside the fonts.
function configuration(folders: readonly string[]): string {
  return `<?xml version="1.0"?>
<!DOCTYPE fontconfig SYSTEM "urn:fontconfig:fonts.dtd">
<fontconfig>
${folders.map((folder) => `  <dir>${escapeXml(folder)}</dir>`).join('\n')}
  <cachedir prefix="xdg">fontconfig</cachedir>
  <match target="pattern">
    <edit name="family" mode="append" binding="weak"><string>${BASE_FONT_FAMILY}</string></edit>
  </match>
</fontconfig>
`;
}

function escapeXml(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
}

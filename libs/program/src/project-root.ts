import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

/**
 * The folder that holds `package.json`, `templates/` and `node_modules/`. The same code runs from `libs/` (tests) and from
 * `dist/libs/` (everything else), which lie at different depths, so the root is searched for, not counted to.
 */
export function projectRoot(): string {
  let folder = dirname(fileURLToPath(import.meta.url));
  while (!existsSync(join(folder, 'templates')) || !existsSync(join(folder, 'package.json'))) {
    const parent = dirname(folder);
    if (parent === folder) throw new Error('Workpact cannot find its own folder (with package.json and templates/).');
    folder = parent;
  }
  return folder;
}

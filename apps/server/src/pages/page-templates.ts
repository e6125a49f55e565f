import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Templates } from '#documents';
import { projectRoot } from '#program';

const ROOT = join(projectRoot(), 'templates');
/** Folders whose templates every page may call by name. */
const PARTIAL_FOLDERS = ['pages/layout', 'pages/components'];

/**
 * The templates of the web app's pages, with the frame and the components that they call. A file beside a page whose name begins with
 * `_` is a part of that folder's pages: `_version-row.hbs` of `roles` is called `roles-version-row`.
 * @param folders of `templates/pages`, such as `roles`
 */
export function pageTemplates(...folders: readonly string[]): Templates {
  const sources = new Map<string, string>();
  for (const folder of PARTIAL_FOLDERS) {
    for (const name of templatesIn(folder)) sources.set(`partials/${name}.hbs`, read(folder, name));
  }
  for (const folder of folders) {
    for (const name of templatesIn(`pages/${folder}`)) {
      const key = name.startsWith('_') ? `partials/${folder}-${name.slice(1)}.hbs` : `${folder}/${name}`;
      sources.set(key, read(`pages/${folder}`, name));
    }
  }
  return new Templates(sources);
}

function templatesIn(folder: string): string[] {
  return readdirSync(join(ROOT, folder))
    .filter((file) => file.endsWith('.hbs'))
    .map((file) => file.slice(0, -'.hbs'.length));
}

function read(folder: string, name: string): string {
  return readFileSync(join(ROOT, folder, `${name}.hbs`), 'utf8');
}

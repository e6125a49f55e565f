import { createHash } from 'node:crypto';
import { workpactVersion } from '#program';
import { documentTemplates, templateFolder, templateSources } from '../templating/document-templates.js';
import { DOCUMENT_KINDS } from '../views/document-kinds.js';

let known: string | null = null;

/**
 * Names what, besides the request, decides how a document looks: this program's version and its shipped templates. Documents that are
 * kept under another version are made anew when they are asked for. The browser is not part of it: it may differ from worker to worker.
 */
export function rendererVersion(): string {
  if (known !== null) return known;
  const hash = createHash('sha256').update(workpactVersion());
  for (const [path, source] of templateSources(templateFolder())) hash.update(`\0${path}\0${source}`);
  for (const kind of DOCUMENT_KINDS) hash.update(`\0${documentTemplates().styleOf(kind)}`);
  known = hash.digest('hex').slice(0, 16);
  return known;
}

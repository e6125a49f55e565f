import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { DocumentKind } from '../views/document-kinds.js';
import { VIEW_SCHEMAS } from '../views/schema/view-schemas.js';
import {
  bodyPath,
  sharedStyle,
  stylePath,
  templateFolder,
  templateSources,
  type DocumentTemplates,
} from './document-templates.js';
import { checkMarkup } from './markup/read-markup.js';
import { parseStrictly } from './strict-template.js';
import { checkStyle } from './style/check-style.js';
import { TemplateError } from './template-error.js';
import { templateHash, type TemplateSources } from './template-sources.js';
import { partialNames, Templates } from './templates.js';
import { PathCheck } from './view-types/check-paths.js';
import { viewTypeOf } from './view-types/view-type.js';

/** Sets kept compiled. A worker makes documents of a few organisations at a time, and a set has a megabyte. */
const MOST_KEPT = 16;
const kept = new Map<string, DocumentTemplates>();

/**
 * The templates of one kind with an organisation's own in place of those that it has replaced. Everything of the organisation's is
 * checked anew, so that what was stored under older rules is not filled under newer ones.
 *
 * @throws TemplateError, the first fault
 */
export function organisationTemplates(kind: DocumentKind, sources: TemplateSources): DocumentTemplates {
  const key = `${kind} ${templateHash(sources)}`;
  const found = kept.get(key) ?? compile(kind, sources);
  // Taken out and put in again, so that the first of the map is the one unused for longest.
  kept.delete(key);
  kept.set(key, found);
  const [oldest] = kept.keys();
  if (kept.size > MOST_KEPT && oldest !== undefined) kept.delete(oldest);
  return found;
}

function compile(kind: DocumentKind, sources: TemplateSources): DocumentTemplates {
  const [fault] = sourceFaults(kind, sources);
  if (fault !== undefined) throw fault;
  const folder = templateFolder();
  const templates = new Templates(laidOver(kind, sources));
  const style = `${sharedStyle(folder)}\n${sources.style ?? readFileSync(join(folder, stylePath(kind)), 'utf8')}`;
  return { templates, styleOf: () => style };
}

/**
 * What is wrong with the sources as they are written: what cannot be read, markup and style that documents do not have, and values that
 * the view does not hold. One fault a source that cannot be read; all faults of values once every source can.
 */
export function sourceFaults(kind: DocumentKind, sources: TemplateSources): TemplateError[] {
  const all = laidOver(kind, sources);
  const own = new Set(ownTemplates(kind, sources).keys());
  const partials = partialNames(all.keys());
  const programs = new Map<string, hbs.AST.Program>();
  const quoted = new Set<hbs.AST.Node>();
  const faults: TemplateError[] = [];
  const noting = (work: () => void): void => {
    try {
      work();
    } catch (error) {
      if (!(error instanceof TemplateError)) throw error;
      faults.push(error);
    }
  };
  for (const [path, source] of all) {
    noting(() => {
      const program = parseStrictly(path, source, partials);
      if (own.has(path)) for (const value of checkMarkup(path, program)) quoted.add(value);
      programs.set(path, program);
    });
  }
  noting(() => checkStyle(stylePath(kind), sources.style ?? ''));
  if (faults.length > 0) return faults;
  const paths = new PathCheck(programs, quoted);
  paths.check(bodyPath(kind), viewTypeOf(VIEW_SCHEMAS[kind]));
  return paths.faults;
}

/** Shipped partials and body, with the organisation's in their place. */
function laidOver(kind: DocumentKind, sources: TemplateSources): Map<string, string> {
  const shipped = [...templateSources(templateFolder())].filter(
    ([path]) => path.startsWith('partials/') || path === bodyPath(kind),
  );
  return new Map([...shipped, ...ownTemplates(kind, sources)]);
}

function ownTemplates(kind: DocumentKind, { body, partials }: TemplateSources): Map<string, string> {
  const own = new Map(Object.entries(partials).map(([name, source]) => [`partials/${name}.hbs`, source]));
  if (body !== null) own.set(bodyPath(kind), body);
  return own;
}

import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { projectRoot } from '#platform';
import { DOCUMENT_KINDS, type DocumentKind } from '../views/document-kinds.js';
import { Templates } from './templates.js';

export interface DocumentTemplates {
  readonly templates: Templates;
  /** Style sheet of a kind: tokens, the shared print style, then what the kind adds. */
  readonly styleOf: (kind: DocumentKind) => string;
}

let loaded: DocumentTemplates | null = null;

/** The templates that ship with Workpact, read and compiled once in a process. */
export function documentTemplates(): DocumentTemplates {
  loaded ??= loadTemplates(join(projectRoot(), 'templates'));
  return loaded;
}

export function bodyPath(kind: DocumentKind): string {
  return `documents/${kind}/body.hbs`;
}

/** All sources under a `templates/` folder that documents need: path → source. */
export function templateSources(folder: string): Map<string, string> {
  const partials = readdirSync(join(folder, 'partials'))
    .filter((name) => name.endsWith('.hbs'))
    .map((name) => `partials/${name}`);
  const paths = [...partials.toSorted(), ...DOCUMENT_KINDS.map(bodyPath)];
  return new Map(paths.map((path) => [path, readFileSync(join(folder, path), 'utf8')]));
}

function loadTemplates(folder: string): DocumentTemplates {
  const read = (path: string): string => readFileSync(join(folder, path), 'utf8');
  const shared = ['tokens.css', 'print.css'].map((name) => read(`documents/style/${name}`));
  const styles = new Map(
    DOCUMENT_KINDS.map((kind) => [kind, [...shared, read(`documents/${kind}/style.css`)].join('\n')] as const),
  );
  return {
    templates: new Templates(templateSources(folder)),
    styleOf: (kind) => styles.get(kind) ?? '',
  };
}

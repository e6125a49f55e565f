import { readdirSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { projectRoot } from '#program';
import { DOCUMENT_KINDS, type DocumentKind } from '../views/document-kinds.js';
import type { TemplateSources } from './template-sources.js';
import { Templates } from './templates.js';

export interface DocumentTemplates {
  readonly templates: Templates;
  /** Style sheet of a kind: tokens, the shared print style, then what the kind adds. */
  readonly styleOf: (kind: DocumentKind) => string;
}

let loaded: DocumentTemplates | null = null;

/** The templates that ship with Workpact, read and compiled once in a process. */
export function documentTemplates(): DocumentTemplates {
  loaded ??= loadTemplates(templateFolder());
  return loaded;
}

/** Where the shipped templates lie. */
export function templateFolder(): string {
  return join(projectRoot(), 'templates');
}

export function bodyPath(kind: DocumentKind): string {
  return `documents/${kind}/body.hbs`;
}

export function stylePath(kind: DocumentKind): string {
  return `documents/${kind}/style.css`;
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
  const styles = new Map(
    DOCUMENT_KINDS.map((kind) => [
      kind,
      `${sharedStyle(folder)}\n${readFileSync(join(folder, stylePath(kind)), 'utf8')}`,
    ]),
  );
  return {
    templates: new Templates(templateSources(folder)),
    styleOf: (kind) => styles.get(kind) ?? '',
  };
}

/** The shipped templates of one kind as sources: what an organisation begins its own with. */
export function shippedSources(kind: DocumentKind): TemplateSources {
  const folder = templateFolder();
  const all = templateSources(folder);
  const partials = [...all].filter(([path]) => path.startsWith('partials/'));
  return {
    body: all.get(bodyPath(kind)) ?? '',
    style: readFileSync(join(folder, stylePath(kind)), 'utf8'),
    partials: Object.fromEntries(partials.map(([path, source]) => [basename(path, '.hbs'), source])),
  };
}

/** The part of the style that all kinds have. */
export function sharedStyle(folder: string): string {
  return ['tokens.css', 'print.css']
    .map((name) => readFileSync(join(folder, 'documents/style', name), 'utf8'))
    .join('\n');
}

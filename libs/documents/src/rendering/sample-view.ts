import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { SafeHtml } from '../safe-html.js';
import { templateFolder } from '../templating/document-templates.js';
import type { DocumentKind } from '../views/document-kinds.js';
import { VIEW_SCHEMAS } from '../views/schema/view-schemas.js';
import type { DocumentView } from './render-html.js';

export function samplePath(kind: DocumentKind): string {
  return join(templateFolder(), 'documents', kind, 'sample.json');
}

/**
 * The example view that lies beside each template, for previews. Its pictures are taken as markup because the file is part of
 * Workpact; never read a view from elsewhere this way.
 *
 * @throws ZodError when the file is not a view of this kind
 */
export function sampleView(kind: DocumentKind): DocumentView {
  const json: unknown = JSON.parse(readFileSync(samplePath(kind), 'utf8'), (_, value: unknown) =>
    isMarkup(value) ? SafeHtml.ofOwnMarkup(value.$markup) : value,
  );
  return VIEW_SCHEMAS[kind].parse(json);
}

function isMarkup(value: unknown): value is { $markup: string } {
  return typeof value === 'object' && value !== null && '$markup' in value && typeof value.$markup === 'string';
}

import type { WorkModel } from '#work-model';
import type { Language } from '../language/language.js';
import type { TemplateSources } from '../templating/template-sources.js';
import type { Paper } from '../views/document-input.js';
import type { DocumentKind } from '../views/document-kinds.js';

/** One document of one role. */
export interface DocumentRequest {
  readonly model: WorkModel;
  readonly kind: DocumentKind;
  readonly language: Language;
  /** Null: by the jurisdiction of the role. */
  readonly paper?: Paper | null;
  /** An organisation's own templates of this kind. Null: as shipped. */
  readonly template?: TemplateSources | null;
}

import type { WorkModel } from '#work-model';
import type { Language } from '../language/language.js';
import type { SafeHtml } from '../safe-html.js';
import { documentInput } from './document-input.js';

/** The pictures of a role's documents, for a page: its usual week, and how much of it is at set times. Null: there is nothing to draw. */
export interface RolePictures {
  readonly week: SafeHtml | null;
  readonly synchronicityBar: SafeHtml | null;
}

/** @throws RecurrenceInvalid, RecurrenceTooLarge */
export function rolePictures(model: WorkModel, language: Language): RolePictures {
  const { weekPicture, synchronicityBar } = documentInput({ model, kind: 'job-description', language });
  return { week: weekPicture, synchronicityBar };
}

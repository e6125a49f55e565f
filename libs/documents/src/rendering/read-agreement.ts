import type { Language } from '../language/language.js';
import { readingOf, type Reading } from '../views/reading.js';
import type { WorkModel } from '#work-model';
import { documentInput } from './document-input.js';
import { viewOf } from './render-html.js';

/**
 * The words of an agreement, part by part, for a page on which each can be answered.
 * @throws DocumentKindUnfitError, MissingValuesError
 */
export function readAgreement(
  kind: 'onboarding-agreement' | 'statement-of-work',
  model: WorkModel,
  language: Language,
): Reading {
  const input = documentInput({ model, kind, language });
  return readingOf(kind === 'statement-of-work' ? viewOf(kind, input) : viewOf(kind, input));
}

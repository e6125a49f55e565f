import type { WorkModel } from '#work-model';
import type { Language } from '../language/language.js';
import { SafeHtml } from '../templating/safe-html.js';
import type { WeekFacts } from '../views/document-input.js';
import { weekPicture, weekPictureInput } from '../week-picture/index.js';

/** The week at a glance. The picture escapes all words of the model itself, which makes it markup of our own. */
export function drawWeek(model: WorkModel, language: Language): SafeHtml {
  return SafeHtml.ofOwnMarkup(weekPicture(weekPictureInput(model, language)));
}

export function drawSynchronicityBar(_model: WorkModel, _language: Language, _week: WeekFacts): SafeHtml | null {
  return null;
}

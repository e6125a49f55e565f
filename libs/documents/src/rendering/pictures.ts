import type { WorkModel } from '#work-model';
import type { Language } from '../language/language.js';
import { SafeHtml } from '../safe-html.js';
import type { WeekFacts } from '../views/document-input.js';
import { synchronicityBar, synchronicityBarInput, weekPicture, weekPictureInput } from '../week-picture/index.js';

/** The week at a glance. The picture escapes all words of the model itself, which makes it markup of our own. */
export function drawWeek(model: WorkModel, language: Language): SafeHtml {
  return SafeHtml.ofOwnMarkup(weekPicture(weekPictureInput(model, language)));
}

/** Set time and own time as one bar. */
export function drawSynchronicityBar(model: WorkModel, language: Language, week: WeekFacts): SafeHtml {
  return SafeHtml.ofOwnMarkup(synchronicityBar(synchronicityBarInput(model, language, week)));
}

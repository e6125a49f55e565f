import { displayMeasures, measure, Ratio } from '#analysis';
import { canonicalHash, type WorkModel } from '#work-model';
import type { DocumentInput, WeekFacts } from '../views/document-input.js';
import type { DocumentRequest } from './document-request.js';
import { drawSynchronicityBar, drawWeek } from './pictures.js';

/** Gathers all that a document is made from: the model, its hash, its measures, its pictures. */
export function documentInput({ model, language, paper }: DocumentRequest): DocumentInput {
  const week = weekFacts(model);
  return {
    model,
    modelHash: canonicalHash(model),
    language,
    paper: paper ?? null,
    week,
    // Drawn when a view asks: agreements have no pictures.
    get weekPicture() {
      return drawWeek(model, language);
    },
    get synchronicityBar() {
      return drawSynchronicityBar(model, language, week);
    },
  };
}

/** What the documents say in numbers, from the exact measures. */
function weekFacts(model: WorkModel): WeekFacts {
  const measures = measure(model);
  const { synchronicityIndex, ownTimeShare, label } = displayMeasures(measures);
  const weeklySyncMinutes = measures.weeklySyncHours.times(Ratio.of(60)).rounded(0);
  const contracted = model.role.contractedMinutesPerWeek;
  return {
    weeklySyncMinutes,
    contractedMinutesPerWeek: contracted,
    ownMinutes: contracted === null ? null : Math.max(0, contracted - weeklySyncMinutes),
    synchronicityIndex,
    ownTimeShare,
    label,
  };
}

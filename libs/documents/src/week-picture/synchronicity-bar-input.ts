import type { WorkModel } from '#work-model';
import { hours } from '../language/durations.js';
import { LOCALES, type Language } from '../language/language.js';
import { number } from '../language/numbers.js';
import { synchronicityLabel } from './picture-words.js';
import { say } from '../language/say.js';
import type { WeekFacts } from '../views/document-input.js';
import { capital } from '../views/parts/prose.js';
import { DEFAULT_ACCENT } from '../colour.js';
import type { SynchronicityBarInput } from './synchronicity-bar.js';

/** Middle of the span that counts as mixed, 20 to 60 percent. */
const MIXED = 40;

/** The bar of a role in words and numbers, from its measures. */
export function synchronicityBarInput(model: WorkModel, language: Language, week: WeekFacts): SynchronicityBarInput {
  const words = { setTime: setTimeWords(language, week), ownTime: ownTimeWords(language, week) };
  const label = week.label === null ? null : capital(synchronicityLabel(language, week.label));
  return {
    idPrefix: `${model.id}-bar`,
    title: say(language, 'bar.title'),
    description: say(language, 'bar.description', {
      label: label ?? say(language, 'bar.noShare'),
      setTime: words.setTime[0] ?? '',
      ownTime: words.ownTime[0] ?? '',
    }),
    language: LOCALES[language],
    index: week.synchronicityIndex,
    label,
    words,
    anchors: [
      { at: 0, label: capital(synchronicityLabel(language, 'asynchronous')) },
      { at: 100, label: capital(synchronicityLabel(language, 'synchronous')) },
      { at: MIXED, label: capital(synchronicityLabel(language, 'mixed')) },
    ],
    accent: model.organisation.brand.colour ?? DEFAULT_ACCENT,
  };
}

/** The full wording, then one for a narrow part. */
function setTimeWords(language: Language, { weeklySyncMinutes, synchronicityIndex }: WeekFacts): string[] {
  if (weeklySyncMinutes === 0) return [say(language, 'bar.noSetTime')];
  const values = { hours: hours(language, weeklySyncMinutes), percent: number(language, synchronicityIndex ?? 0) };
  if (synchronicityIndex === null) return [say(language, 'bar.setTime', values)];
  return [say(language, 'bar.setTimeShare', values), say(language, 'bar.share', values), values.hours];
}

function ownTimeWords(language: Language, { ownMinutes, ownTimeShare, weeklySyncMinutes }: WeekFacts): string[] {
  if (ownTimeShare === null) return [say(language, 'bar.restOwnTime')];
  if (ownMinutes === null) return weeklySyncMinutes === 0 ? [say(language, 'bar.allOwnTime')] : [];
  if (ownMinutes === 0) return [say(language, 'bar.noOwnTime')];
  const values = { hours: hours(language, ownMinutes), percent: number(language, ownTimeShare) };
  return [say(language, 'bar.ownTimeShare', values), say(language, 'bar.share', values), values.hours];
}

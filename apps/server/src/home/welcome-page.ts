import type { Language } from '#documents';
import { openPageOf, pageTemplates } from '../pages/index.js';
import { homeWords } from './words.js';

const templates = pageTemplates('home');

/** What Workpact is, for those who are not signed in. */
export function welcomePage(language: Language): string {
  const say = homeWords(language);
  return openPageOf(templates, 'home/welcome', language, { title: `Workpact: ${say('heading')}` }, { say: say.words });
}

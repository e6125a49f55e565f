import { pageOf, pageTemplates, type PageReader } from '../pages/index.js';
import { homeWords } from './words.js';

const templates = pageTemplates('home');

/** What waits for whoever is signed in. */
export function homePage(reader: PageReader): string {
  const say = homeWords(reader.language);
  const frame = { title: say('hello', { name: reader.viewer.name }), part: 'home' } as const;
  return pageOf(templates, 'home/home', reader, frame, { say: say.words });
}

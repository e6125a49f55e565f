import { findWords } from '../text/words.js';
import type { Draft, Pattern } from './pattern.js';

/** The first line, or what is called so; without what is said of place and contract behind it. */
export const title: Pattern<'title'> = {
  id: 'title-line',
  kind: 'title',
  examples: [
    { mark: '✅', language: 'en', isTitle: true, text: 'Bookkeeper (remote)', values: { title: 'Bookkeeper' } },
    { mark: '✅', language: 'de', isTitle: true, text: 'Gärtner (m/w/d)', values: { title: 'Gärtner (m/w/d)' } },
    { mark: '❌', language: 'en', isTitle: true, text: 'We are looking for someone who loves books.' },
  ],
  find(passage): readonly Draft<'title'>[] {
    if (passage.section !== 'title' && passage.label !== 'title') return [];
    const start = passage.label === 'title' ? passage.afterLabel : 0;
    const end = endOfTitle(passage.words, passage.language.terms.afterTitle);
    const words = passage.words.slice(start, end);
    return /\p{L}/u.test(words) ? [{ start, end, values: { title: words } }] : [];
  },
};

function endOfTitle(words: string, after: string): number {
  let end = words.length;
  // Each turn takes one word of place or contract off the end; a title has few of them.
  for (let turn = 0; turn < 5; turn += 1) {
    const tail = findWords(words.slice(0, end).replace(/[ ,|()[\]–-]+$/, ''), `(?:${after})$`)[0];
    if (tail === undefined || tail.start === 0 || !/[ ,|([–-]$/.test(words.slice(0, tail.start))) break;
    end = words.slice(0, tail.start).replace(/[ ,|([–-]+$/, '').length;
  }
  return end === 0 ? words.length : end;
}

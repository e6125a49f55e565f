import { findWords } from '../text/words.js';
import { mayHoldTerms, type Pattern } from './pattern.js';

/** Whether the person is employed or works for themselves: only when the text names it. */
export const engagement: Pattern<'engagement'> = {
  id: 'engagement',
  kind: 'engagement',
  examples: [
    {
      mark: '✅',
      language: 'en',
      text: 'We are looking for an independent contractor.',
      values: { engagement: 'contractor' },
    },
    { mark: '✅', language: 'de', text: 'Anstellung: Festanstellung', values: { engagement: 'employee' } },
    { mark: '❌', language: 'en', text: 'We are an equal opportunity employer.' },
    { mark: '❌', language: 'de', isTitle: true, text: 'Rechtsanwaltsfachangestellte' },
  ],
  find(passage) {
    if (!mayHoldTerms(passage)) return [];
    const [hit] = passage.language.terms.engagements
      .flatMap(({ pattern, means }) => findWords(passage.words, pattern).map((found) => ({ ...found, means })))
      .sort((a, b) => a.start - b.start);
    return hit === undefined ? [] : [{ start: hit.start, end: hit.end, values: { engagement: hit.means } }];
  },
};

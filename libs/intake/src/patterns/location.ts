import { findWords, hasWords } from '../text/words.js';
import type { Passage } from '../text/passages.js';
import { mayHoldTerms, type Draft, type Pattern } from './pattern.js';

type Mode = 'onsite' | 'hybrid' | 'remote';

/** Where the work is done: at the place, elsewhere or both, and the place in the text's own words. */
export const location: Pattern<'location'> = {
  id: 'work-location',
  kind: 'location',
  examples: [
    { mark: '✅', language: 'en', text: 'Location: Leeds (hybrid)', values: { mode: 'hybrid', place: 'Leeds' } },
    { mark: '✅', language: 'de', text: 'Arbeitsort: Köln-Ehrenfeld', values: { mode: null, place: 'Köln-Ehrenfeld' } },
    { mark: '❌', language: 'en', text: 'We support remote teams in ten countries.' },
    { mark: '❌', language: 'en', under: 'Requirements', text: 'Experience of remote work' },
  ],
  find(passage) {
    if (!mayHoldTerms(passage) && passage.section !== 'company') return [];
    return labelled(passage) ?? anywhere(passage) ?? named(passage) ?? modeAlone(passage) ?? headerPlace(passage) ?? [];
  },
};

function modeIn(words: string, { language }: Passage): { mode: Mode; start: number; end: number } | null {
  const hits = language.terms.modes.flatMap(({ pattern, means }) =>
    findWords(words, pattern).map(({ start, end }) => ({ mode: means, start, end })),
  );
  return hits.sort((a, b) => a.start - b.start)[0] ?? null;
}

function labelled(passage: Passage): Draft<'location'>[] | null {
  if (passage.label !== 'location') return null;
  const { words, afterLabel } = passage;
  const said = words.slice(afterLabel);
  const mode = modeIn(said, passage);
  if (mode !== null && mode.start === 0 && !/[(|]/.test(said)) {
    return [{ start: afterLabel, end: afterLabel + mode.end, values: { mode: mode.mode, place: null } }];
  }
  const without = mode === null ? said : `${said.slice(0, mode.start)}${said.slice(mode.end)}`;
  const place = without
    .replace(/[()|]/g, ' ')
    .replace(/ +/g, ' ')
    .replace(/^[\s,;–-]+|[\s,;.–-]+$/g, '');
  return [
    { start: afterLabel, end: words.length, values: { mode: mode?.mode ?? null, place: place === '' ? null : place } },
  ];
}

function anywhere(passage: Passage): Draft<'location'>[] | null {
  const [hit] = findWords(passage.words, passage.language.terms.anywhereIn);
  const place = hit?.groups[0]?.trim();
  if (hit === undefined || place === undefined) return null;
  return [{ start: hit.start, end: hit.end, values: { mode: 'remote', place } }];
}

function named(passage: Passage): Draft<'location'>[] | null {
  const [hit] = findWords(passage.words, passage.language.terms.placeIs);
  const place = hit?.groups[0]?.trim();
  // Case is not regarded by the pattern, and a place has a name.
  if (hit === undefined || place === undefined || !/^(?:the )?\p{Lu}/u.test(place)) return null;
  return [{ start: hit.start, end: hit.end, values: { mode: null, place } }];
}

function modeAlone(passage: Passage): Draft<'location'>[] | null {
  if (passage.section === 'company' || hasWords(passage.words, `^(?:${passage.language.duties.otherSubjects})`))
    return null;
  const hit = modeIn(passage.words, passage);
  return hit === null ? null : [{ start: hit.start, end: hit.end, values: { mode: hit.mode, place: null } }];
}

/** “Some Institute | Hobart, Tasmania” under the title: the part that names a town and what it lies in. */
function headerPlace({ words, order, isItem }: Passage): Draft<'location'>[] | null {
  if (order > 3 || isItem || !words.includes('|')) return null;
  const [place] = words
    .split('|')
    .map((part) => part.trim())
    .filter((part) => /^\p{Lu}[\p{L} -]+, \p{Lu}[\p{L} ]+$/u.test(part));
  if (place === undefined) return null;
  const start = words.indexOf(place);
  return [{ start, end: start + place.length, values: { mode: null, place } }];
}

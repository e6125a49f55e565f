import type { AgeCodedPhrase } from '../age-coded.js';

/** None is named in a regulation; German courts have read several as hints of discrimination by age under the AGG. */
export const AGE_CODED_DE: readonly AgeCodedPhrase[] = [
  {
    pattern: String.raw`(?:Alter|alt)(?: von|:)? \d{2} ?(?:bis|-|–) ?\d{2}`,
    unless: [String.raw`(?:Kinder|Schüler\p{L}*|Jugendliche\p{L}*)[^.]{0,30}\d{2}`],
  },
  {
    pattern: String.raw`zwischen \d{2} und \d{2} Jahren?(?: alt)?`,
    unless: [String.raw`(?:Kinder|Schüler\p{L}*|Jugendliche\p{L}*)[^.]{0,30}zwischen \d{2} und \d{2} Jahren?(?: alt)?`],
  },
  { pattern: String.raw`(?:nicht älter als|höchstens|maximal|bis) \d{2} Jahre(?: alt)?` },
  {
    pattern: 'junge[mnrs]?',
    unless: [
      'junge[mnrs]? (?:Menschen|Erwachsene\\p{L}*|Leute|Familien|Patient\\p{L}*|Talente|Unternehmen|Firma|Marke|Eltern|Geflüchtete\\p{L}*|Straftäter\\p{L}*|Bäume|Tiere)',
    ],
  },
  { pattern: 'Digital Natives?' },
  {
    pattern: 'jugendliche[mnrs]?',
    unless: [
      'jugendliche[mnrs]? (?:Straftäter\\p{L}*|Patient\\p{L}*|Geflüchtete\\p{L}*|Besucher\\p{L}*)',
      '(?:die|der|den|für|mit|von|und) Jugendliche[nr]?',
    ],
  },
  { pattern: 'überqualifiziert' },
  { pattern: String.raw`(?:maximal|höchstens|bis zu|max\.) \d{1,2} Jahre(?:n)? (?:Berufs)?erfahrung` },
].map((phrase) => ({ group: 'other', ...phrase }));

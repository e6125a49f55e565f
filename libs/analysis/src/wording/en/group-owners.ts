import type { Phrase } from '../find-phrases.js';

/** Words that name everybody and so nobody who answers for a result (rule 27). Match whole fields with `isPhrase`. */
export const GROUP_OWNERS_EN: readonly Phrase[] = [
  {
    pattern:
      '(?:the |our |my |whole |entire )*(?:team|teams|group|department|staff|crew|company|office|organi[sz]ation|board|committee|project team|design team|everyone|everybody|anyone|anybody|someone|somebody|all(?: of us| staff| hands)?|us|we|both|employees|colleagues)',
  },
  { pattern: 'whoever (?:is|has|can)\\b.{0,40}' },
  { pattern: '(?:TBD|TBC|n/a|none|nobody|no one|various|several people)' },
];

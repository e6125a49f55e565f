import type { Phrase } from '../find-phrases.js';

/** Words that stand in place of a channel (rule 28). */
export const UNCLEAR_CHANNELS_DE: readonly Phrase[] = [
  { pattern: 'wie (?:üblich|immer|gehabt|gewohnt|vereinbart|besprochen)' },
  {
    pattern:
      '(?:(?:über|auf|per|in) )?(?:die |den |dem |unsere |alle )?(?:üblichen?|bekannten?|gewohnten?|verfügbaren?) (?:Kanäle?n?|Wege?n?|Weg|Kanal)',
  },
  { pattern: 'auf (?:dem )?(?:üblichem|üblichen) Weg(?:e)?' },
  { pattern: '(?:online|elektronisch|digital)' },
  { pattern: '(?:nach Absprache|offen|diverse|verschiedene|egal|TBD)' },
];

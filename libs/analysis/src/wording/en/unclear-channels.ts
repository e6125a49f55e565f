import type { Phrase } from '../find-phrases.js';

/** Words that stand in place of a channel (rule 28). */
export const UNCLEAR_CHANNELS_EN: readonly Phrase[] = [
  { pattern: '(?:as|like) (?:usual|always|before|agreed|normal)' },
  {
    pattern:
      '(?:(?:through|via|on|by|over|in) )?(?:the |our |all )?(?:usual|normal|regular|standard|appropriate|established|agreed|official|relevant|various|available) (?:channels?|means|ways?|tools?|place|route)',
  },
  { pattern: '(?:the )?usual' },
  { pattern: '(?:any|whichever|whatever|some) (?:channel|tool|means|way)(?: (?:works|is best|suits|you like))?' },
  { pattern: 'any' },
  { pattern: '(?:online|electronically|digitally|remotely)' },
  { pattern: '(?:TBD|TBC|to be (?:agreed|confirmed|determined))' },
  { pattern: '(?:n/a|none|various|other|as needed)' },
];

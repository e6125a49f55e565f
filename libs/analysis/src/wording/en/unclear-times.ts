import type { Phrase } from '../find-phrases.js';

const WEEKDAY = '(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day';
const PART = '(?:morning|afternoon|evening|night|lunch ?time|noonish)';

/** Words that stand in place of a clock time (rule 25). */
export const UNCLEAR_TIMES_EN: readonly Phrase[] = [
  {
    pattern:
      '(?:by |at |before )?(?:the )?(?:end|close|start|beginning) of (?:the |each |every )?(?:business|working day|work day|work|day|week|month|quarter|play|shift)',
  },
  { pattern: '(?:by |at |before )?(?-i:EOD|EOB|COB|EOW|EOM)' },
  { pattern: `(?:by |on |every |each |before )?(?:the )?(?:next |following )?${WEEKDAY}s? ${PART}s?` },
  { pattern: `(?:by|on|before|every|each) (?:the )?(?:next |following )?${WEEKDAY}s?` },
  {
    pattern: `(?:by |in |before |every )?(?:the )?(?:early |mid[- ]?|late |next )?${PART}s?`,
    unless: ['good (?:morning|afternoon|evening|night)'],
  },
  { pattern: '(?:daily|weekly|fortnightly|bi-?weekly|monthly|quarterly)' },
  {
    pattern:
      '(?:by |before )?(?:tomorrow|tonight|next (?:day|week|month)|the (?:next|following|same) (?:working |business )?(?:day|week))',
  },
  { pattern: '(?:before|after|around|at) (?:lunch|work|school|hours)' },
  { pattern: 'first thing(?: in the morning)?' },
  {
    pattern:
      '(?:as soon as possible|ASAP|soon|shortly|immediately|whenever (?:possible|ready)|when (?:ready|done|possible))',
  },
  { pattern: '(?:TBD|TBC|to be (?:agreed|confirmed|determined))' },
];

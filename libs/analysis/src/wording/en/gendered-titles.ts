import type { Phrase } from '../find-phrases.js';

/** Job titles that name a sex. A posting under Directive (EU) 2023/970 has a neutral one. */
export const GENDERED_TITLES_EN: readonly Phrase[] = [
  {
    pattern:
      '(?:sales|fore|chair|handy|repair|crafts|drafts|camera|door|business|milk|mail|fire|service|weather|spokes|vendor)(?:wo)?man',
  },
  { pattern: 'waitress|hostess|stewardess|barmaid|cleaning lady|girl friday|office girl|seamstress' },
];

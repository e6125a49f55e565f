import { z } from 'zod';
import { postingOf } from '../../checking/posting-of.js';
import { defineRule } from '../../checking/rule.js';
import { findPhrases } from '../../wording/index.js';

/** Words that tell older people not to apply. */
export const ageCodedWording = defineRule({
  id: 'age-coded-wording',
  family: 'posting',
  title: 'The posting has words that may deter people of some age',
  severity: 'warning',
  isLegal: false,
  options: z.strictObject({}),
  messages: { found: '“{match}” may deter older applicants. Name the skill or the level (“entry level”).' },
  sources: ['29 CFR 1625.4'],
  *check({ model, inputs }) {
    const posting = postingOf(model, inputs);
    if (posting.lexicon === null) return;
    const told = new Set<string>();
    for (const { path, text } of [posting.title, ...posting.passages]) {
      for (const { match, phrase } of findPhrases(text, posting.lexicon.ageCoded)) {
        const key = `${path} ${match.toLowerCase()}`;
        if (told.has(key)) continue;
        told.add(key);
        yield { message: 'found', data: { match }, path, severity: phrase.group === 'regulation' ? 'warning' : 'info' };
      }
    }
  },
});

import { z } from 'zod';
import { payRows } from '../../checking/pay-rows.js';
import { postingOf, type Posting } from '../../checking/posting-of.js';
import { defineRule } from '../../checking/rule.js';
import { listed } from '../../checking/words.js';
import { placeName } from '../../law/index.js';

/** What a job pays is the first thing a candidate asks, and a growing number of places want the posting to say it. */
export const payRangeMissing = defineRule({
  id: 'pay-range-missing',
  family: 'posting',
  title: 'The posting does not say the pay where the law wants it said',
  severity: 'warning',
  isLegal: true,
  options: z.strictObject({}),
  messages: {
    missing: 'The law of {places} asks for the expected pay in this posting; it says none.',
    openEnded: 'The law of {places} asks for the expected pay in this posting; “{pay}” leaves an end open.',
    beforeInterview:
      'In {places} candidates must know the pay before the interview, in the posting or otherwise; it says none.',
  },
  sources: ['Pay transparency: laws of states and countries, one row a place'],
  *check({ model, inputs }) {
    const posting = postingOf(model, inputs);
    const open = openEnd(posting);
    if (posting.pay !== null && open === null) return;
    const rows = payRows(model, posting).filter(({ mustShow }) => mustShow.includes('range'));
    const path = posting.pay === null ? '/role' : '/role/pay';
    const advice = { title: 'Say the least and the most that you really expect to pay', patch: null, isSafe: false };
    const inPosting = rows.filter(({ due }) => due === 'in-posting');
    if (inPosting.length > 0) {
      const places = listed(inPosting.map(({ code }) => placeName(code)));
      const message = open === null ? 'missing' : 'openEnded';
      yield { message, data: { places, pay: open ?? '' }, path, law: inPosting, fixes: [advice] };
    }
    const before = rows.filter(({ due }) => due === 'before-interview');
    if (before.length > 0 && posting.pay === null) {
      const places = listed(before.map(({ code }) => placeName(code)));
      yield { message: 'beforeInterview', data: { places }, path, severity: 'info', law: before, fixes: [advice] };
    }
  },
});

/** "up to 29 USD", or null when both ends are said. */
function openEnd({ pay }: Posting): string | null {
  if (pay === null || (pay.min !== null && pay.max !== null)) return null;
  const each = `${pay.currency} per ${pay.unit}`;
  return pay.max === null ? `from ${pay.min ?? ''} ${each}` : `up to ${pay.max} ${each}`;
}

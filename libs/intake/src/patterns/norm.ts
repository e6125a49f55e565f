import { clausesOf } from '../duties/clauses.js';
import { inClause } from '../duties/deadline.js';
import { replyIn } from '../duties/reply.js';
import type { Pattern } from './pattern.js';

/** How fast messages on a channel are answered. */
export const norm: Pattern<'norm'> = {
  id: 'reply-time',
  kind: 'norm',
  examples: [
    {
      mark: '✅',
      language: 'en',
      under: 'Responsibilities',
      text: 'Reply to emails within 24 hours',
      values: { channel: 'emails', reply: { amount: 24, unit: 'hour', clock: null } },
    },
    {
      mark: '✅',
      language: 'de',
      under: 'Aufgaben',
      text: 'E-Mails innerhalb eines Arbeitstages beantworten',
      values: { reply: { amount: 1, unit: 'day', clock: 'working' } },
    },
    { mark: '❌', language: 'en', under: 'Responsibilities', text: 'Answer the phone' },
    { mark: '❌', language: 'en', under: 'How to apply', text: 'We reply to every email within 5 days.' },
  ],
  find(passage) {
    const { section, sentence } = passage;
    if (sentence.isHeading || ['company', 'requirements', 'applying', 'benefits'].includes(section)) return [];
    return clausesOf(passage).flatMap((clause) => {
      const reply = replyIn(passage, clause);
      if (reply === null) return [];
      const { ranges, days } = inClause(passage, clause);
      const [range] = ranges;
      const hours = { days: days[0]?.days ?? null, from: range?.from ?? null, to: range?.to ?? null };
      return [{ start: clause.start, end: clause.end, values: { ...reply, ...hours } }];
    });
  },
};

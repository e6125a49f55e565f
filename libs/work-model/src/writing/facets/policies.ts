import { z } from 'zod';
import { commNorm, texts, workBreak, type WorkBreak } from '../../schema/policies.js';
import { dayCountValue, minutesValue, replyText } from '../notation/amounts.js';
import { clockLike, clockOfEnd } from '../notation/clock.js';
import { facetOf, formOf, prefersExact, said, type Facet, type Form, type Written } from './facet.js';

const reply = facetOf(
  commNorm,
  { exact: ['responseMinutes', 'clock'], inFile: ['reply', 'responseMinutes', 'clock'] },
  ({ responseMinutes, clock }, present, isExact) => {
    if (responseMinutes === null) return said({ clock });
    if (prefersExact(present, 'responseMinutes', ['reply'], isExact)) return said({ responseMinutes, clock });
    if (present['clock'] === undefined) return { reply: replyText({ responseMinutes, clock }, present['reply']) };
    return said({ reply: replyText({ responseMinutes, clock: null }, present['reply']), clock });
  },
);

const startAndLength = facetOf(
  workBreak,
  {
    exact: ['startMinute', 'durationMinutes'],
    inFile: ['from', 'startMinute', 'to', 'minutes', 'durationMinutes'],
  },
  (rest, present, isExact) => {
    const { startMinute } = rest;
    const isMinute = startMinute === 1440 || prefersExact(present, 'startMinute', ['from'], isExact);
    const start = isMinute
      ? { startMinute }
      : { from: startMinute === null ? null : clockLike(startMinute, present['from']) };
    return said({ ...start, ...lengthOf(rest, present, isExact) });
  },
);

function lengthOf({ startMinute, durationMinutes }: WorkBreak, present: Written, isExact: boolean): Written {
  if (prefersExact(present, 'durationMinutes', ['minutes', 'to'], isExact)) return { durationMinutes };
  const end = startMinute === null ? null : clockOfEnd(startMinute, startMinute + durationMinutes);
  if (end !== null && present['minutes'] === undefined) return { to: clockLike(end, present['to']) };
  return { minutes: minutesValue(durationMinutes, present['minutes'], isExact) };
}

/** Facets of policies, by kind of item. */
export const POLICY_FACETS: Readonly<Record<string, readonly Facet[]>> = {
  '/norms/*': [reply],
  '/breaks/*': [startAndLength],
};

const days = formOf(z.number(), dayCountValue);
const minutes = formOf(z.number(), minutesValue);
const dutyText = formOf(texts.shape.duties.unwrap().element, (duty, present, isExact) => {
  const isPlain = !duty.essential && duty.why === null;
  const isText = typeof present === 'string' || (present === undefined && !isExact);
  if (isText && isPlain) return duty.text;
  return {
    text: duty.text,
    ...(duty.essential ? { essential: true } : {}),
    ...(duty.why === null ? {} : { why: duty.why }),
  };
});

/** Values of policies that a file may write in words. */
export const POLICY_FORMS: Readonly<Record<string, Form>> = {
  '/notice/scheduleDays': days,
  '/notice/changeDays': days,
  '/notice/reviewEveryDays': days,
  '/contractTerms/paymentDays': days,
  '/contractTerms/acceptanceDays': days,
  '/travel/*/minutes': minutes,
  '/people/*/commuteMinutes': minutes,
  '/texts/duties/*': dutyText,
};

import { z } from 'zod';
import { isoDate, text } from './basics.js';

/** Shorter reasons have been seen to say nothing ("ok", "agreed"). */
export const SHORTEST_REASON = 15;

/**
 * A finding that someone has looked at and accepts for a time. It speaks to the checker, not to the person hired: it is no term of the
 * job, is in no document, and does not change the model's hash.
 */
export const waiver = z.strictObject({
  rule: z
    .string()
    .regex(/^[a-z][a-z0-9-]*$/)
    .describe('Id of the rule.'),
  path: z
    .string()
    .regex(/^(\/[^/]*)*$/)
    .describe(
      'JSON Pointer to what the finding is about; it covers all below it. In place of a number in a list the id of the item may be written: /sync/team-meeting.',
    ),
  reason: z.string().trim().min(SHORTEST_REASON).describe('Why it is right as it is, in at least 15 characters.'),
  by: text.describe('Who accepts it.'),
  until: isoDate.describe('Last day on which it holds; at most 12 months ahead.'),
});
export type Waiver = z.output<typeof waiver>;

import { z } from 'zod';
import { BREAKDOWN_LANGUAGES, NARROWEST, WIDEST } from '#roles';

const BREAKDOWN_FORMATS = ['json', 'csv', 'svg', 'html'] as const;
export type BreakdownFormat = (typeof BREAKDOWN_FORMATS)[number];

export const breakdownRequest = z.strictObject({
  format: z.enum(BREAKDOWN_FORMATS).optional().describe('Left out: what the header Accept asks for, else JSON.'),
  language: z.enum(BREAKDOWN_LANGUAGES).default('en'),
  width: z.coerce
    .number()
    .int()
    .min(NARROWEST)
    .max(WIDEST)
    .default(720)
    .describe('Width of the picture in pixels; it is laid out for it.'),
});

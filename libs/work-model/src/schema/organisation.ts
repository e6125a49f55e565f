import { z } from 'zod';
import { isoDate, optionalText, text } from './basics.js';

const person = z.object({ name: text, title: optionalText, email: optionalText, phone: optionalText });

/** Who offers the role, and the house policies that its documents quote. */
export const organisation = z.object({
  legalName: text,
  tradingName: optionalText,
  address: optionalText,
  industry: optionalText,
  about: optionalText,
  headcountTotal: z.int().min(0).nullable().default(null),
  /** ISO 3166-2 code → number of staff there. */
  headcountByJurisdiction: z.record(z.string(), z.int().min(0)).default({}),
  locationsWorldwide: z.int().min(0).nullable().default(null),
  usFederalContractor: z.boolean().nullable().default(null),
  /** Answers questions about the role; printed on the documents. */
  contact: person.nullable().default(null),
  /** Signs agreements for the organisation. */
  signatory: person.nullable().default(null),
  policies: z
    .object({
      disconnect: z
        .object({ text, reviewedOn: isoDate.nullable().default(null) })
        .nullable()
        .default(null),
      timeRecording: optionalText,
      expenses: optionalText,
      accommodation: optionalText,
      equalOpportunity: optionalText,
      privacy: optionalText,
      aiUse: optionalText,
    })
    .prefault({}),
  /** How the organisation's documents look. */
  brand: z
    .object({
      /** `#rrggbb`; text set in it on white must reach a contrast of 4.5:1. */
      colour: z
        .string()
        .regex(/^#[0-9a-f]{6}$/i)
        .nullable()
        .default(null),
      /** `data:image/svg+xml` or `data:image/png` URL. */
      logo: optionalText,
    })
    .prefault({}),
});
export type Organisation = z.output<typeof organisation>;

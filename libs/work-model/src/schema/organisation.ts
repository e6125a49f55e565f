import { z } from 'zod';
import { isoDate, jurisdiction, optionalText, text } from './basics.js';

/** Someone who can be asked or who signs. */
export const contactPerson = z.strictObject({
  name: text,
  title: optionalText,
  email: optionalText,
  phone: optionalText,
});

/** Who offers the role, and the house policies that its documents quote. */
export const organisation = z.strictObject({
  legalName: text,
  tradingName: optionalText,
  address: optionalText,
  industry: optionalText,
  about: optionalText,
  headcountTotal: z.int().min(0).max(100_000_000).nullable().default(null),
  headcountByJurisdiction: z
    .record(jurisdiction, z.int().min(0).max(100_000_000))
    .default({})
    .describe('ISO 3166-2 code → number of staff there.'),
  locationsWorldwide: z.int().min(0).max(100_000_000).nullable().default(null),
  usFederalContractor: z.boolean().nullable().default(null),
  contact: contactPerson
    .nullable()
    .default(null)
    .describe('Answers questions about the role; printed on the documents.'),
  signatory: contactPerson.nullable().default(null).describe('Signs agreements for the organisation.'),
  policies: z
    .strictObject({
      disconnect: z
        .strictObject({ text, reviewedOn: isoDate.nullable().default(null) })
        .nullable()
        .default(null),
      timeRecording: optionalText,
      expenses: optionalText.describe('What the organisation pays of the costs of working, or where that is written.'),
      remoteWork: optionalText.describe('The written agreement on work from home or elsewhere, or where it is.'),
      accommodation: optionalText,
      equalOpportunity: optionalText,
      privacy: optionalText,
      aiUse: optionalText,
    })
    .prefault({}),
  /** How the organisation's documents look. */
  brand: z
    .strictObject({
      colour: z
        .string()
        .regex(/^#[0-9a-f]{6}$/i)
        .nullable()
        .default(null)
        .describe('Accent colour, #rrggbb. Text set in it on white must reach a contrast of 4.5:1.'),
      logo: z
        .string()
        .regex(/^data:image\/(?:svg\+xml|png)[;,]/)
        .nullable()
        .default(null)
        .describe('Logo as a data:image/svg+xml or data:image/png URL.'),
    })
    .prefault({}),
});
export type Organisation = z.output<typeof organisation>;

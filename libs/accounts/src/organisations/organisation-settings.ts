import { z } from 'zod';

/** What an organisation sets for all its people; each of them can choose otherwise. */
export const organisationSettings = z.strictObject({
  language: z.enum(['en', 'de']).optional().describe('Language of documents and mail, unless another is asked for.'),
  timeZone: z
    .string()
    .refine(
      (zone) => Intl.supportedValuesOf('timeZone').includes(zone) || zone === 'UTC',
      'is not the IANA name of a time zone',
    )
    .optional()
    .describe('IANA name, such as Europe/Berlin.'),
});
export type OrganisationSettings = z.infer<typeof organisationSettings>;

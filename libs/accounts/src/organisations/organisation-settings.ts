import { z } from 'zod';

/** When somebody is reminded who has been asked and has not acted. Days are counted from the day of asking, or of the reminder before. */
export const remindersSchema = z.strictObject({
  firstAfterDays: z.int().min(1).max(90),
  everyDays: z.int().min(1).max(90),
  most: z.int().min(0).max(20).describe('0: nobody is reminded.'),
});
export type Reminders = z.output<typeof remindersSchema>;

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
  agreements: z
    .strictObject({
      reminders: remindersSchema.optional(),
      expiresInDays: z.int().min(1).max(365).optional(),
      asksForCode: z.boolean().optional().describe('Whether parties show a code from their mail before they read.'),
      retention: z
        .array(
          z.strictObject({
            place: z
              .string()
              .regex(/^(?:\*|[A-Z]{2}(?:-[A-Z0-9]{1,3})?)$/, 'is not the code of a place such as DE or US-NY, or *')
              .describe('ISO 3166 code of a country or region; *: where no rule is known.'),
            type: z.enum(['signed-agreement', 'unsigned-agreement']),
            days: z.int().min(1).max(36_500),
            why: z.string().trim().min(1).max(300).describe('Told to people who ask why something is kept.'),
          }),
        )
        .max(100)
        .optional()
        .describe(
          'How long agreements are kept, in place of what is built in. What was signed is never kept for less.',
        ),
    })
    .optional()
    .describe('What holds for agreements that say nothing else.'),
});
export type OrganisationSettings = z.infer<typeof organisationSettings>;
export type OwnRetentionRule = NonNullable<NonNullable<OrganisationSettings['agreements']>['retention']>[number];

import { createHash } from 'node:crypto';
import { z } from 'zod';

/** Characters of one source. The longest that ships has 12,000; a logo inside as data may have the rest. */
const LONGEST_SOURCE = 200_000;
/** Characters of all sources of one template. */
const LONGEST_TEMPLATE = 400_000;
const MOST_PARTIALS = 60;

const source = z.string().max(LONGEST_SOURCE, `has more than ${LONGEST_SOURCE} characters`);

/**
 * What an organisation puts in place of the shipped templates of one kind of document. What is absent stays as shipped; a partial that
 * has the name of a shipped one takes its place, in this kind of document only.
 */
export const templateSourcesSchema = z
  .strictObject({
    /** Handlebars: what stands between `<body>` and `</body>`. */
    body: source.nullable().default(null),
    /** CSS that is added to the style all documents share. */
    style: source.nullable().default(null),
    partials: z
      .record(z.string().regex(/^[a-z0-9][a-z0-9-]{0,59}$/, 'is not a name in lower case, digits and hyphens'), source)
      .default({}),
  })
  .refine(({ partials }) => Object.keys(partials).length <= MOST_PARTIALS, `has more than ${MOST_PARTIALS} partials`)
  .refine(
    ({ body, style, partials }) => [body, style, ...Object.values(partials)].join('').length <= LONGEST_TEMPLATE,
    `has more than ${LONGEST_TEMPLATE} characters in all`,
  );
export type TemplateSources = z.output<typeof templateSourcesSchema>;

/** SHA-256 in hexadecimal of what the sources say; the order in which partials came does not matter. */
export function templateHash({ body, style, partials }: TemplateSources): string {
  const sorted = Object.entries(partials).sort(([a], [b]) => (a < b ? -1 : 1));
  return createHash('sha256')
    .update(JSON.stringify([body, style, sorted]))
    .digest('hex');
}

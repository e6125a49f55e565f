import { z } from 'zod';
import { DOCUMENT_KINDS, LANGUAGES } from '#documents';

/** A document of a role, as it is asked for. */
export const documentWishSchema = z.strictObject({
  roleId: z.uuid(),
  /** Null: the latest that is published. */
  roleVersion: z.int().min(1).max(1_000_000).nullable().default(null),
  kind: z.enum(DOCUMENT_KINDS),
  language: z.enum(LANGUAGES),
  /** Null: by the jurisdiction of the role. */
  paper: z.enum(['a4', 'letter']).nullable().default(null),
  /** `default`: the organisation's own of the kind, if it has one; `shipped`: Workpact's. */
  template: z
    .union([
      z.enum(['default', 'shipped']),
      z.strictObject({ id: z.uuid(), version: z.int().min(1).max(1_000_000).nullable().default(null) }),
    ])
    .default('default'),
});
export type DocumentWish = z.output<typeof documentWishSchema>;

import { z } from 'zod';
import type { JobKind } from '#platform';

const renderDocumentInput = z.strictObject({ tenantId: z.uuid(), documentId: z.uuid() });
export type RenderDocumentInput = z.infer<typeof renderDocumentInput>;

/** Tries after the first. What the input causes fails at once; this is for browsers, stores and databases that come back. */
export const RENDER_RETRIES = 4;

export const RENDER_DOCUMENT: JobKind<RenderDocumentInput> = {
  name: 'render-document',
  schema: renderDocumentInput,
  retryLimit: RENDER_RETRIES,
  retryDelaySeconds: 1,
  retryDelayMaxSeconds: 60,
  // A print has 30 s, a new browser 20 s, and both may happen twice.
  expireSeconds: 180,
};

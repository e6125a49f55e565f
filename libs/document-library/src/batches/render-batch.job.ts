import { z } from 'zod';
import type { JobKind } from '#platform';

const renderBatchInput = z.strictObject({ tenantId: z.uuid(), batchId: z.uuid() });
export type RenderBatchInput = z.infer<typeof renderBatchInput>;

export const RENDER_BATCH: JobKind<RenderBatchInput> = {
  name: 'render-documents',
  schema: renderBatchInput,
  // It begins where it ended: items that are taken are not taken again.
  retryLimit: 10,
  expireSeconds: 600,
};

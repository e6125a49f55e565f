import { z } from 'zod';
import type { JobKind } from '#platform';

const workOffBatchInput = z.strictObject({ tenantId: z.uuid(), batchId: z.uuid() });
export type WorkOffBatchInput = z.infer<typeof workOffBatchInput>;

export const WORK_OFF_BATCH: JobKind<WorkOffBatchInput> = {
  name: 'work-off-agreement-batch',
  schema: workOffBatchInput,
  // It begins where it ended: items that are taken are not taken again.
  retryLimit: 10,
  expireSeconds: 3600,
};

import { z } from 'zod';
import type { JobKind } from '#platform';

const endLostBatchesInput = z.strictObject({ tenantId: z.null() });
export type EndLostBatchesInput = z.infer<typeof endLostBatchesInput>;

export const END_LOST_BATCHES: JobKind<EndLostBatchesInput> = {
  name: 'end-lost-batches',
  schema: endLostBatchesInput,
  schedule: '* * * * *',
};

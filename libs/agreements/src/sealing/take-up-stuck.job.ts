import { z } from 'zod';
import type { JobKind } from '#platform';

const takeUpStuckInput = z.strictObject({ tenantId: z.null() });
export type TakeUpStuckInput = z.infer<typeof takeUpStuckInput>;

export const TAKE_UP_STUCK: JobKind<TakeUpStuckInput> = {
  name: 'take-up-stuck-agreements',
  schema: takeUpStuckInput,
  schedule: '*/5 * * * *',
};

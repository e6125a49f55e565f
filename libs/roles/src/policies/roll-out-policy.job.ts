import { z } from 'zod';
import type { JobKind } from '#platform';

const rollOutPolicyInput = z.strictObject({
  tenantId: z.uuid(),
  templateId: z.uuid(),
  version: z.int().min(1),
  /** Who published it: it is their change. */
  userId: z.uuid().nullable(),
  apiKeyId: z.uuid().nullable(),
});
export type RollOutPolicyInput = z.infer<typeof rollOutPolicyInput>;

export const ROLL_OUT_POLICY: JobKind<RollOutPolicyInput> = {
  name: 'roll-out-policy',
  schema: rollOutPolicyInput,
  // What is done is not done again: it goes on where it ended.
  retryLimit: 10,
  expireSeconds: 1800,
};

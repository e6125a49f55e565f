import { z } from 'zod';
import type { JobKind } from '#platform';

const eraseDueInput = z.strictObject({ tenantId: z.null() });
export type EraseDueInput = z.infer<typeof eraseDueInput>;

export const ERASE_DUE: JobKind<EraseDueInput> = {
  name: 'erase-due-agreements',
  schema: eraseDueInput,
  schedule: '23 * * * *',
};

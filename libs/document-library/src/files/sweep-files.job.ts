import { z } from 'zod';
import type { JobKind } from '#platform';

const sweepFilesInput = z.strictObject({ tenantId: z.null() });
export type SweepFilesInput = z.infer<typeof sweepFilesInput>;

export const SWEEP_FILES: JobKind<SweepFilesInput> = {
  name: 'sweep-files',
  schema: sweepFilesInput,
  schedule: '17 * * * *',
};

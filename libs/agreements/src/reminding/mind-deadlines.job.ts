import { z } from 'zod';
import type { JobKind } from '#platform';

const mindDeadlinesInput = z.strictObject({ tenantId: z.null() });
export type MindDeadlinesInput = z.infer<typeof mindDeadlinesInput>;

export const MIND_DEADLINES: JobKind<MindDeadlinesInput> = {
  name: 'mind-agreement-deadlines',
  schema: mindDeadlinesInput,
  schedule: '* * * * *',
};

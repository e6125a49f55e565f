import { z } from 'zod';
import type { JobKind } from '#platform';

const endLostDocumentsInput = z.strictObject({ tenantId: z.null() });
export type EndLostDocumentsInput = z.infer<typeof endLostDocumentsInput>;

export const END_LOST_DOCUMENTS: JobKind<EndLostDocumentsInput> = {
  name: 'end-lost-documents',
  schema: endLostDocumentsInput,
  schedule: '* * * * *',
};

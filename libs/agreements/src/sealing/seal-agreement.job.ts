import { z } from 'zod';
import type { JobKind } from '#platform';

const sealAgreementInput = z.strictObject({ tenantId: z.uuid(), agreementId: z.uuid() });
export type SealAgreementInput = z.infer<typeof sealAgreementInput>;

export const SEAL_AGREEMENT: JobKind<SealAgreementInput> = {
  name: 'seal-agreement',
  schema: sealAgreementInput,
  // What does not work by then is taken up again by the sweep, for as long as it takes.
  retryLimit: 3,
  retryDelaySeconds: 5,
};

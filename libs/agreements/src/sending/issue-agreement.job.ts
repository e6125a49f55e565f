import { z } from 'zod';
import type { JobKind } from '#platform';

const issueAgreementInput = z.strictObject({ tenantId: z.uuid(), agreementId: z.uuid() });
export type IssueAgreementInput = z.infer<typeof issueAgreementInput>;

export const ISSUE_AGREEMENT: JobKind<IssueAgreementInput> = {
  name: 'issue-agreement',
  schema: issueAgreementInput,
  // The print is waited for here; a large order of prints is worked off in minutes.
  retryLimit: 8,
};

import type { DocumentKind } from '../document-kinds.js';
import { expectationSheetSchema } from './expectation-sheet.js';
import { jobDescriptionSchema } from './job-description.js';
import { onboardingAgreementSchema } from './onboarding-agreement.js';
import { statementOfWorkSchema } from './statement-of-work.js';

/** The shape of each kind's view model; the types of the views are made from these. */
export const VIEW_SCHEMAS = {
  'job-description': jobDescriptionSchema,
  'expectation-sheet': expectationSheetSchema,
  'onboarding-agreement': onboardingAgreementSchema,
  'statement-of-work': statementOfWorkSchema,
} as const satisfies Record<DocumentKind, unknown>;

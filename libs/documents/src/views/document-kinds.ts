import type { WorkModel } from '#work-model';

export const DOCUMENT_KINDS = [
  'job-description',
  'expectation-sheet',
  'onboarding-agreement',
  'statement-of-work',
] as const;
export type DocumentKind = (typeof DOCUMENT_KINDS)[number];

/**
 * The documents a role can have, in the order in which people meet them. A contractor signs a statement of work in place of an
 * onboarding agreement: working time, place and quiet hours are an employer's to set, and setting them for a contractor is a
 * sign of employment.
 */
export function documentKindsFor(model: WorkModel): DocumentKind[] {
  const signed = model.role.engagement === 'contractor' ? 'statement-of-work' : 'onboarding-agreement';
  return ['job-description', 'expectation-sheet', signed];
}

/** A document was asked for that this role cannot have. */
export class DocumentKindUnfitError extends Error {
  readonly kind = 'invalid';

  constructor(
    readonly documentKind: DocumentKind,
    readonly fitting: readonly DocumentKind[],
    model: WorkModel,
  ) {
    super(
      `The role "${model.role.title}" is for ${model.role.engagement === 'contractor' ? 'a contractor' : 'an employee'}, ` +
        `so it cannot have the document "${documentKind}". It can have: ${fitting.join(', ')}.`,
    );
    this.name = 'DocumentKindUnfitError';
  }
}

/** @throws DocumentKindUnfitError */
export function assertKindFits(kind: DocumentKind, model: WorkModel): void {
  const fitting = documentKindsFor(model);
  if (!fitting.includes(kind)) throw new DocumentKindUnfitError(kind, fitting, model);
}

import type { DocumentKind } from '#documents';

/** Documents that somebody signs. */
const AGREEMENT_KINDS = ['onboarding-agreement', 'statement-of-work'] as const satisfies readonly DocumentKind[];
export type AgreementKind = (typeof AGREEMENT_KINDS)[number];

export function isAgreementKind(kind: DocumentKind): kind is AgreementKind {
  return AGREEMENT_KINDS.some((known) => known === kind);
}

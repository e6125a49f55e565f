import type { AttemptLimit } from '#accounts';

const MINUTES = 60;

/** Guessing a link is hopeless at 256 bits; these keep somebody from trying all the same, and from filling a mailbox. */
export const VISIT_LIMITS = {
  linkOfAddress: { name: 'agreement-link-of-address', most: 60, windowSeconds: 15 * MINUTES },
  codeOfParty: { name: 'agreement-code-of-party', most: 10, windowSeconds: 60 * MINUTES },
  newLinkOfParty: { name: 'agreement-new-link-of-party', most: 5, windowSeconds: 60 * MINUTES },
  prepareOfParty: { name: 'agreement-prepare-of-party', most: 30, windowSeconds: 60 * MINUTES },
  devicesOfParty: { name: 'agreement-devices-of-party', most: 20, windowSeconds: 60 * MINUTES },
  // Each is an event, and all events are printed when it is sealed.
  documentsOfParty: { name: 'agreement-documents-of-party', most: 120, windowSeconds: 60 * MINUTES },
  questionsOfParty: { name: 'agreement-questions-of-party', most: 60, windowSeconds: 24 * 60 * MINUTES },
} as const satisfies Record<string, AttemptLimit>;

/**
 * How much a seal proves for how long (ETSI EN 319 142-1). B-B: who and what; B-T: also when, by an independent time stamp; B-LT: with all
 * that is needed to check it later; B-LTA: all of that under a time stamp of its own.
 */
export const SEAL_LEVELS = ['B-B', 'B-T', 'B-LT', 'B-LTA'] as const;
export type SealLevel = (typeof SEAL_LEVELS)[number];

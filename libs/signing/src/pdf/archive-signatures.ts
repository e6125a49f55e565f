import { PDF, type RevocationProvider, type TimestampAuthority } from '@libpdf/core';
import type { TimestampClient } from '../timestamps/timestamp-client.js';

export interface ArchiveRules {
  readonly timestamp: TimestampClient;
  /** B-LTA: all of it under a time stamp of its own; without it B-LT. */
  readonly withTimestamp: boolean;
  /** Asks whether certificates were withdrawn; without it, none is asked. */
  readonly revocation?: RevocationProvider;
}

/** Nobody is asked: of a root that is its own, and of authorities whose word is their certificate. */
const NOBODY: RevocationProvider = {};

/**
 * Adds what is needed to check all signatures in years to come: certificates, whether they were withdrawn, and a time stamp over all of it
 * (PAdES B-LT and B-LTA). Only appends.
 *
 * @throws what the time stamp client throws
 */
export async function archiveSignatures(
  pdf: Uint8Array,
  { timestamp, withTimestamp, revocation = NOBODY }: ArchiveRules,
): Promise<Uint8Array> {
  const document = await PDF.load(pdf);
  if (!withTimestamp) return (await document.addValidationData({ revocationProvider: revocation })).bytes;
  const timestampAuthority: TimestampAuthority = {
    // The client has checked it: libpdf believes any answer.
    timestamp: async (digest) => (await timestamp(digest)).der,
  };
  return (await document.addArchivalData({ timestampAuthority, revocationProvider: revocation })).bytes;
}

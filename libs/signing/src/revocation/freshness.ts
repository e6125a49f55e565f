/** Clocks of those who answer may be ahead of ours. */
const SKEW_MS = 5 * 60_000;
/** Of an answer that does not say until when it is good: newer ones can be had at any time. */
const MOST_AGE_MS = 2 * 86_400_000;

/** What was said earlier than what is known by now proves nothing: a certificate may have been withdrawn since. @throws Error in words */
export function assertFresh(
  { thisUpdate, nextUpdate }: { readonly thisUpdate: Date; readonly nextUpdate: Date | undefined },
  now: Date,
): void {
  if (thisUpdate.getTime() > now.getTime() + SKEW_MS) throw new Error('the answer is of a time to come');
  const until = nextUpdate ?? new Date(thisUpdate.getTime() + MOST_AGE_MS);
  if (until.getTime() < now.getTime() - SKEW_MS) throw new Error(`the answer was good until ${until.toISOString()}`);
}

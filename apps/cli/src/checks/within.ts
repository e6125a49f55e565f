import { setTimeout as pause } from 'node:timers/promises';
import { fault, reasonOf, type CheckResult } from './check.js';

/** A part that says nothing for this long cannot serve people either. */
export const PATIENCE_MS = 5_000;

/** What a check found, or the fault that it failed or has not ended in time. It never throws and never takes longer. */
export async function within(
  name: string,
  fix: string,
  look: () => Promise<CheckResult>,
  patienceMs = PATIENCE_MS,
): Promise<CheckResult> {
  const patience = new AbortController();
  const late = pause(patienceMs, null, { signal: patience.signal, ref: false });
  try {
    const found = await Promise.race([look(), late]);
    return found ?? fault(name, `no answer within ${patienceMs / 1_000} seconds`, fix);
  } catch (error) {
    return fault(name, reasonOf(error), fix);
  } finally {
    patience.abort();
    late.catch(() => undefined);
  }
}

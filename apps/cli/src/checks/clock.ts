import type { DataSource } from 'typeorm';
import { fault, ok, warning, type CheckResult } from './check.js';

const NAME = 'Clock';
/** Times in tables are the database's. People see an order of events that was not, beyond this. */
const STRANGE_SECONDS = 2;
/** One-time codes change every 30 s, and S3 stores refuse what is signed too early or late. */
const BROKEN_SECONDS = 30;
const FIX = 'Set the clocks of this machine and of the database by the same time server (chrony, systemd-timesyncd).';

/** How far the clock of this machine is from the database's. */
export async function checkClock(source: DataSource): Promise<CheckResult> {
  const asked = Date.now();
  const [row] = await source.query<{ at: string }[]>(
    'SELECT (extract(epoch FROM clock_timestamp()) * 1000)::text AS at',
  );
  const answered = Date.now();
  return judgeClock((Number(row?.at) - (asked + answered) / 2) / 1_000);
}

/** @param ahead seconds that the database's clock is ahead of this machine's */
export function judgeClock(ahead: number): CheckResult {
  const seconds = Math.abs(ahead);
  if (seconds < STRANGE_SECONDS) return ok(NAME, `within ${STRANGE_SECONDS} seconds of the database's`);
  const found = `${seconds.toFixed(0)} seconds ${ahead > 0 ? 'behind' : 'ahead of'} the database's`;
  return seconds < BROKEN_SECONDS ? warning(NAME, found, FIX) : fault(NAME, found, FIX);
}

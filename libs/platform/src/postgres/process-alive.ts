import { readFileSync } from 'node:fs';
import { systemErrorCode } from '#program';

/** Whether a process runs, whoever owns it. A zombie has ended; it only waits for a parent that may never take note. */
export function isProcessAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
  } catch (error) {
    if (systemErrorCode(error) !== 'EPERM') return false;
  }
  if (process.platform !== 'linux') return true;
  try {
    // The name is in parentheses and may hold anything, so the state is what follows the last one.
    return !/\) [ZX] [^)]*$/.test(readFileSync(`/proc/${pid}/stat`, 'utf8'));
  } catch {
    return false;
  }
}

import { access, constants, statfs } from 'node:fs/promises';
import type { CheckResult } from './check.js';

/** Room for the unpacked browser (about 210 MB) and a few thousand documents. */
const NEEDED_MEGABYTES = 500;

/** The working folder must be writable and have room. */
export async function checkDisk(folder = process.cwd()): Promise<CheckResult> {
  const { bavail, bsize } = await statfs(folder);
  const free = Math.floor((bavail * bsize) / 1_000_000);
  const writable = await access(folder, constants.W_OK).then(
    () => true,
    () => false,
  );
  if (!writable) return fault(`${folder} is not writable`, 'Change to a folder you may write to, or give --out.');
  if (free < NEEDED_MEGABYTES) return fault(`${free} MB free in ${folder}`, `Free at least ${NEEDED_MEGABYTES} MB.`);
  return { name: 'Disk', state: 'ok', found: `${free} MB free in ${folder}`, fix: null };
}

function fault(found: string, fix: string): CheckResult {
  return { name: 'Disk', state: 'fault', found, fix };
}

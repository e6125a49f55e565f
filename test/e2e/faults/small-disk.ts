import { execFileSync } from 'node:child_process';
import { mkdirSync, rmSync, statfsSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** A folder that has no room left, until it is given some. */
export interface SmallDisk {
  /** What the operating system says when there is no room, in Workpact's words. */
  readonly reason: string;
  fill(): void;
  makeRoom(): void;
  remove(): void;
}

const ROOM = '16m';

/**
 * A disk of its own below `folder` where this user may mount one; else a limit on the size of files that a process may write, which is the
 * nearest thing that anybody may set.
 * @param writer id of the process that writes there
 */
export function aSmallDisk(folder: string, writer: () => number): SmallDisk {
  mkdirSync(folder, { recursive: true });
  try {
    execFileSync('mount', ['-t', 'tmpfs', '-o', `size=${ROOM}`, 'tmpfs', folder], { stdio: 'ignore' });
  } catch {
    return limitedWriter(writer);
  }
  const filler = join(folder, 'filler');
  return {
    reason: 'the disk is full',
    fill() {
      const { bavail, bsize } = statfsSync(folder);
      // One page is left, so that a file can be begun.
      writeFileSync(filler, Buffer.alloc((bavail - 1) * bsize));
    },
    makeRoom: () => rmSync(filler),
    remove: () => void execFileSync('umount', [folder]),
  };
}

function limitedWriter(writer: () => number): SmallDisk {
  const limit = (bytes: string): void =>
    void execFileSync('prlimit', ['--pid', String(writer()), `--fsize=${bytes}:unlimited`]);
  return {
    reason: 'the operating system allows no file of that size',
    fill: () => limit('4096'),
    makeRoom: () => limit('unlimited'),
    remove: () => undefined,
  };
}

import { readdirSync, readFileSync } from 'node:fs';

/** Ids of the processes that a process has started, and of those that they have. Linux. */
export function descendantsOf(ancestor: number): number[] {
  const parents = new Map<number, number>();
  for (const pid of readdirSync('/proc').map(Number).filter(Boolean)) {
    try {
      // After the name, which may hold anything: state, parent.
      const [, fields = ''] = /^.*\) \S (\d+) /s.exec(readFileSync(`/proc/${pid}/stat`, 'latin1')) ?? [];
      parents.set(pid, Number(fields));
    } catch {
      // It ended meanwhile.
    }
  }
  const found = [ancestor];
  for (const pid of found) for (const [child, parent] of parents) if (parent === pid) found.push(child);
  return found.slice(1);
}

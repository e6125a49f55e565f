// Processes that may use only a part of a processor core, by control groups of Linux (version 2, or the older `cpu` controller).
import { existsSync, mkdirSync, rmdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

const PERIOD_MICROSECONDS = 50_000;
const KINDS = [
  {
    root: '/sys/fs/cgroup',
    sign: 'cgroup.controllers',
    file: 'cpu.max',
    limit: (quota) => `${quota} ${PERIOD_MICROSECONDS}`,
  },
  { root: '/sys/fs/cgroup/cpu', sign: 'cgroup.procs', file: 'cpu.cfs_quota_us', limit: String },
];

/**
 * Makes groups that have such a share of a core each.
 * @returns null where that cannot be done: not on Linux, not allowed, or no such controller
 */
export function processorShares(count, share) {
  const groups = [];
  const remove = () => {
    for (const group of groups) rmdirSync(group);
  };
  for (const { root, sign, file, limit } of KINDS) {
    if (!existsSync(join(root, sign))) continue;
    try {
      for (let number = 0; number < count; number++) {
        const group = join(root, `workpact-bench-${process.pid}-${number}`);
        mkdirSync(group);
        groups.push(group);
        if (root.endsWith('/cpu')) writeFileSync(join(group, 'cpu.cfs_period_us'), String(PERIOD_MICROSECONDS));
        writeFileSync(join(group, file), limit(share * PERIOD_MICROSECONDS));
      }
      return { groups, remove };
    } catch {
      remove();
      groups.length = 0;
    }
  }
  return null;
}

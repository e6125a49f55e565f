import type { LineChange } from './checked-file.js';

/**
 * The lines that an edit changed, from the first that differs to the last: a fix changes one place, so one stretch says it.
 */
export function lineChange(before: string, after: string): LineChange[] {
  const [old, now] = [before.split('\n'), after.split('\n')];
  let start = 0;
  while (start < old.length && start < now.length && old[start] === now[start]) start += 1;
  let same = 0;
  while (same < old.length - start && same < now.length - start && old.at(-1 - same) === now.at(-1 - same)) same += 1;
  const change = {
    line: start + 1,
    before: old.slice(start, old.length - same),
    after: now.slice(start, now.length - same),
  };
  return change.before.length + change.after.length === 0 ? [] : [change];
}

import type { FieldStep, ResolvedField } from './levels.js';

/** Where a value is from, in words: “from Communication policy v3, overridden by Design team, locked by the organisation”. */
export function explained({ steps, lockedBy }: Pick<ResolvedField, 'steps' | 'lockedBy'>): string {
  const last = steps.at(-1);
  if (!last) return '';
  const origin = steps.findLast((step) => step.how === 'set') ?? last;
  const parts = [
    `from ${nameOf(last.how === 'set' ? last : origin)}`,
    last.how === 'set'
      ? setBy(last, steps.at(-2))
      : `${last.how === 'removed' ? 'taken out' : 'overridden'} by ${last.levelName}`,
    lockedBy === null ? '' : `locked by ${lockedBy.levelName}`,
  ];
  return parts.filter((part) => part !== '').join(', ');
}

/** What the whole organisation does needs no saying; what a team or role has chosen does, and in whose place. */
function setBy(last: FieldStep, before: FieldStep | undefined): string {
  if (before === undefined) return last.level === 'organisation' ? '' : `set by ${last.levelName}`;
  return `set by ${last.levelName} in place of ${nameOf(before)}`;
}

function nameOf({ templateTitle, version }: FieldStep): string {
  return `${templateTitle} v${version}`;
}

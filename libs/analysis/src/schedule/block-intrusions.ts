import { intersect, type Interval, type SyncDuty, type TimeBlock } from '#work-model';
import type { RoleFacts } from '../checking/role-facts.js';
import { weekOf, type WeekPlace } from './local-week.js';
import { admissionTo, isMeantFor, type Admission } from './time-blocks.js';
import { fillsAttention } from '../measures/duty-kinds.js';

/** A duty in a block that does not let it in, or may not. */
export interface Intrusion {
  readonly block: TimeBlock;
  readonly admission: Exclude<Admission, 'allowed'>;
  /** Where in the week it cuts into the block. */
  readonly places: readonly WeekPlace[];
}

export interface BlockWeek {
  readonly block: TimeBlock;
  readonly week: readonly Interval[];
}

/** Nobody keeps more blocks; each duty is held against all of them, and a file with thousands must not take minutes. */
const MOST_BLOCKS = 100;

export function weeksOfBlocks(blocks: readonly TimeBlock[]): BlockWeek[] {
  return blocks.slice(0, MOST_BLOCKS).map((block) => ({ block, week: weekOf(block.hours) }));
}

/**
 * The first block that a duty cuts into although it does not belong there; blocks that surely exclude it before those that cannot
 * tell. Null when there is none. Where blocks lie over one another, one that lets the duty in is enough.
 */
export function firstIntrusion(facts: RoleFacts, duty: SyncDuty, blocks: readonly BlockWeek[]): Intrusion | null {
  if (!fillsAttention(duty.kind)) return null;
  const admitting = blocks.filter(({ block }) => isMeantFor(block, duty));
  const places = facts.weekPlacesOf(duty).filter(({ pieces }) => !admitting.some(({ week }) => isInside(pieces, week)));
  let doubtful: Intrusion | null = null;
  for (const { block, week } of blocks) {
    const admission = admissionTo(block, duty);
    if (admission === 'allowed') continue;
    const cut = places.filter(({ pieces }) => intersect(pieces, week).length > 0);
    if (cut.length === 0) continue;
    if (admission === 'excluded') return { block, admission, places: cut };
    doubtful ??= { block, admission, places: cut };
  }
  return doubtful;
}

/** Every minute of the pieces is in the week. */
export function isInside(pieces: readonly Interval[], week: readonly Interval[]): boolean {
  return pieces.every(([start, end]) => week.some((one) => one[0] <= start && end <= one[1]));
}

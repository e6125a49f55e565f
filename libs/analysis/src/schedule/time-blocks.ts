import type { SyncDuty, TimeBlock } from '#work-model';

/** What may stand in a block that does not say, by kind and by topic of the duty. */
const USUALLY_ALLOWED: Readonly<
  Record<Exclude<TimeBlock['kind'], 'other'>, { readonly kinds: readonly string[]; readonly topics: readonly string[] }>
> = {
  focus: { kinds: [], topics: [] },
  // Where people meet is where they teach and hand over, too.
  meetings: { kinds: ['meeting', 'handoff', 'class'], topics: [] },
  creative: { kinds: [], topics: ['creative'] },
  admin: { kinds: [], topics: ['admin'] },
  learning: { kinds: ['class'], topics: ['learning'] },
};

/** `unknown`: the block goes by topics, and the duty does not say its own. */
export type Admission = 'allowed' | 'excluded' | 'unknown';

/**
 * Whether a duty may stand in a time block: its kind or its topic is among what the block allows. A block of the kind "other" that
 * does not say what it allows is kept for something that only people know; nothing is held to be excluded from it.
 */
export function admissionTo(block: TimeBlock, duty: Pick<SyncDuty, 'kind' | 'topic'>): Admission {
  const { kinds, topics } = allowedIn(block);
  const topic = duty.topic === null ? null : plain(duty.topic);
  if (block.kind === 'other' && block.allows === null) return 'allowed';
  if (kinds.includes(duty.kind) || (topic !== null && topics.includes(topic))) return 'allowed';
  return topic === null && topics.length > 0 ? 'unknown' : 'excluded';
}

export function blockAllows(block: TimeBlock, duty: Pick<SyncDuty, 'kind' | 'topic'>): boolean {
  return admissionTo(block, duty) === 'allowed';
}

/** Whether a block says of itself that the duty belongs there. */
export function isMeantFor(block: TimeBlock, duty: Pick<SyncDuty, 'kind' | 'topic'>): boolean {
  return blockAllows(block, duty) && (block.kind !== 'other' || block.allows !== null);
}

const KINDS: readonly string[] = ['coverage', 'meeting', 'presence', 'handoff', 'class', 'on-call'];

function allowedIn({ kind, allows }: TimeBlock): { kinds: readonly string[]; topics: readonly string[] } {
  if (allows === null) return kind === 'other' ? { kinds: [], topics: [] } : USUALLY_ALLOWED[kind];
  const words = allows.map(plain);
  return {
    kinds: words.map(kindMeant).filter((one) => one !== null),
    topics: words.filter((word) => kindMeant(word) === null),
  };
}

/** "meetings" is how people write the kind "meeting". */
function kindMeant(word: string): string | null {
  return KINDS.find((kind) => word === kind || word === `${kind}s` || word === `${kind}es`) ?? null;
}

function plain(words: string): string {
  return words.trim().toLowerCase();
}

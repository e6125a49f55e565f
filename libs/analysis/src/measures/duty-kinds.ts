import type { SetTimeKind } from '#work-model';

const FILLING: readonly SetTimeKind[] = ['meeting', 'coverage', 'handoff', 'class'];
const GATHERING: readonly SetTimeKind[] = ['meeting', 'handoff', 'class'];

/** OCC: kinds that fill a person's attention, so that nothing else is done meanwhile. Presence and time on call do not. */
export function fillsAttention(kind: SetTimeKind): boolean {
  return FILLING.includes(kind);
}

/** Kinds in which people come together, in a room or not. Who serves whoever comes does not gather. */
export function isGathering(kind: SetTimeKind): boolean {
  return GATHERING.includes(kind);
}

import type { SetTimeKind, SyncDuty } from '#work-model';
import type { Language } from '../language/language.js';
import { say } from '../language/say.js';

const KINDS = {
  coverage: 'kind.coverage',
  meeting: 'kind.meeting',
  presence: 'kind.presence',
  handoff: 'kind.handoff',
  class: 'kind.class',
  'on-call': 'kind.onCall',
} as const satisfies Record<SetTimeKind, string>;

export function kindWords(language: Language, kind: SetTimeKind): string {
  return say(language, KINDS[kind]);
}

const REASONS = {
  'client-facing': 'reason.clientFacing',
  coverage: 'reason.coverage',
  collaboration: 'reason.collaboration',
  legal: 'reason.legal',
  equipment: 'reason.equipment',
} as const;

/** Why a duty has a set time: in the words of the role file, else in those for its kind of reason. Null when there is nothing to say. */
export function reasonWords(language: Language, { reason, kind }: SyncDuty): string | null {
  if (reason === null) return null;
  const written = reason.text?.replace(/[.\s]+$/, '') ?? null;
  const known = reason.code === 'other' ? null : say(language, REASONS[reason.code]);
  const text = written ?? known;
  return text === null
    ? null
    : say(language, 'setTime.why', { reason: text, kind: kind === 'on-call' ? 'onCall' : 'other' });
}

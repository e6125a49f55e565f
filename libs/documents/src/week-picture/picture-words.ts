import type { Label } from '#analysis';
import type { WeekPictureWords } from './types.js';
import type { Language } from '../language/language.js';
import { say } from '../language/say.js';

/** The legend of the week picture. */
export function weekPictureWords(language: Language): WeekPictureWords {
  return {
    kinds: {
      meeting: say(language, 'kind.meeting'),
      class: say(language, 'kind.class'),
      handoff: say(language, 'kind.handoff'),
      coverage: say(language, 'kind.coverage'),
      presence: say(language, 'kind.presence'),
      'on-call': say(language, 'kind.onCall'),
      break: say(language, 'picture.break'),
    },
    optional: say(language, 'picture.optional'),
    protectedTime: say(language, 'picture.protected'),
    timeBlock: say(language, 'picture.block'),
    permitted: say(language, 'picture.permitted'),
    quietHours: say(language, 'picture.quiet'),
    coreHours: say(language, 'picture.core'),
    outsideWindow: say(language, 'picture.outside'),
    deadline: say(language, 'picture.deadline'),
    noSetTimes: say(language, 'picture.noSetTimes'),
  };
}

const LABELS = {
  asynchronous: 'label.async',
  'mostly-asynchronous': 'label.mostlyAsync',
  mixed: 'label.mixed',
  'mostly-synchronous': 'label.mostlySync',
  synchronous: 'label.sync',
} as const;

/** Where a role stands between asynchronous and synchronous, in one word or two. */
export function synchronicityLabel(language: Language, label: Label): string {
  return say(language, LABELS[label]);
}

import type { SyncDuty } from '#work-model';
import { z } from 'zod';
import { defineRule } from '../../checking/rule.js';
import { listed } from '../../checking/words.js';
import { namesItsDays } from '../../schedule/named-days.js';
import { isGathering } from '../../measures/duty-kinds.js';

/** Nobody can keep a set time that is not set. */
export const syncDutyIncomplete = defineRule({
  id: 'sync-duty-incomplete',
  family: 'clarity',
  title: 'A set-time duty leaves open when, where or with whom it is',
  severity: 'error',
  isLegal: false,
  options: z.strictObject({}),
  messages: { incomplete: '“{title}” does not say {fields}.' },
  sources: [
    '“Synchronous vs Asynchronous”: be clear and specific',
    'Directive (EU) 2019/1152 art. 4; Employment Rights Act 1996 s. 1 (UK): place and hours',
  ],
  *check({ model }) {
    for (const [index, duty] of model.sync.entries()) {
      const missing = QUESTIONS.filter(({ isOpen }) => isOpen(duty));
      if (missing.length === 0) continue;
      yield {
        message: 'incomplete',
        path: `/sync/${index}`,
        // What nobody has to attend can still be arranged; what is required and unknown cannot be signed.
        severity: duty.attendance === 'optional' ? 'warning' : 'error',
        data: {
          title: duty.title,
          fields: listed(missing.map(({ words }) => words)),
          missing: missing.map(({ key }) => key),
        },
      };
    }
  },
});

interface Question {
  readonly key: string;
  /** Follows "does not say". */
  readonly words: string;
  readonly isOpen: (duty: SyncDuty) => boolean;
}

const QUESTIONS: readonly Question[] = [
  { key: 'days', words: 'on which days it is', isOpen: (duty) => !namesItsDays(duty.rrule, duty.dtstart) },
  { key: 'startMinute', words: 'when it starts', isOpen: (duty) => duty.startMinute === null },
  { key: 'endMinute', words: 'when it ends', isOpen: (duty) => duty.endMinute === null },
  // Where someone on call must be is a question of its own (on-call-terms-missing).
  { key: 'place', words: 'where it is', isOpen: (duty) => duty.place === null && duty.kind !== 'on-call' },
  {
    key: 'participants',
    words: 'who takes part',
    isOpen: (duty) => duty.participants.length === 0 && isGathering(duty.kind),
  },
];

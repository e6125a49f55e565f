import { z } from 'zod';
import { defineRule } from '../../checking/rule.js';

/** Nobody can tell from "done" or "as agreed" whether it is finished. */
export const missingDefinitionOfDone = defineRule({
  id: 'missing-definition-of-done',
  family: 'clarity',
  title: 'A deliverable does not say how everybody can see that it is finished',
  severity: 'warning',
  isLegal: false,
  options: z.strictObject({
    minWords: z.int().min(1).default(3).describe('Fewest words that count as an answer.'),
  }),
  messages: {
    missing: 'How will {owner} and {receiver} know “{title}” is finished?',
    tooShort: 'How will {owner} and {receiver} know “{title}” is finished? “{definition}” does not say.',
  },
  sources: ['Scrum Guide 2020, “Definition of Done”'],
  *check({ model, options }) {
    for (const [index, duty] of model.async.entries()) {
      const definition = duty.definitionOfDone ?? '';
      if (definition.split(/\s+/).filter(Boolean).length >= options.minWords) continue;
      const who = { owner: duty.owner ?? 'the owner', receiver: duty.receiver ?? 'the receiver', title: duty.title };
      yield definition.trim() === ''
        ? { message: 'missing', data: who, path: `/async/${index}` }
        : { message: 'tooShort', data: { ...who, definition }, path: `/async/${index}/definitionOfDone` };
    }
  },
});

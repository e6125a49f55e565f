import type { WorkModel } from '#work-model';
import { z } from 'zod';
import { servesClients } from '../../checking/audiences.js';
import type { Fix } from '../../checking/finding.js';
import { defineRule } from '../../checking/rule.js';
import { hoursInWords } from '../../checking/words.js';

/** Without a way for what cannot wait, everything is sent as if it could not. */
export const missingUrgentPath = defineRule({
  id: 'missing-urgent-path',
  family: 'clarity',
  title: 'Nothing says what is urgent and how it reaches the person',
  severity: 'info',
  isLegal: false,
  options: z.strictObject({}),
  messages: { missing: 'What counts as urgent {when}, who may call, and on which channel?' },
  sources: ['Código do Trabalho (Portugal) art. 199-A: contact in rest time only by force majeure'],
  *check({ model, facts }) {
    // Whether a contractor can be called in an emergency is for them to offer.
    if (model.role.engagement === 'contractor' || model.noUrgentContact === true) return;
    if (model.norms.some(({ urgent }) => urgent)) return;
    const isServed = model.sync.some(({ kind }) => kind === 'coverage') || servesClients(facts);
    yield {
      message: 'missing',
      path: '/norms',
      severity: model.quietHours !== null && isServed ? 'warning' : 'info',
      data: { when: whenOf(model) },
      fixes: [NOBODY_IS_CALLED, { title: 'Add a norm: “Urgent means … Call …”', patch: null, isSafe: false }],
    };
  },
});

const NOBODY_IS_CALLED: Fix = {
  title: 'Say that nobody is contacted urgently outside their hours',
  patch: [{ op: 'replace', path: '/noUrgentContact', value: true }],
  isSafe: false,
};

function whenOf({ role, quietHours }: WorkModel): string {
  if (role.workingWindow !== null && !role.noSetHours) return `outside ${hoursInWords(role.workingWindow.hours)}`;
  return quietHours === null ? 'outside working hours' : 'in quiet hours';
}

import { z } from 'zod';
import { postingOf } from '../../checking/posting-of.js';
import { defineRule } from '../../checking/rule.js';

/** One line that everybody is welcome, and one whom to ask for an adjustment. */
export const equalOpportunityStatementMissing = defineRule({
  id: 'equal-opportunity-statement-missing',
  family: 'posting',
  title: 'The posting has no equal-opportunity line, or names nobody to ask for an accommodation',
  severity: 'info',
  isLegal: false,
  options: z.strictObject({}),
  messages: {
    noLine: 'Add a line that says that everyone is welcome to apply.',
    noContact: 'Say whom to ask for an accommodation, to apply or to do the job.',
    neither: 'Add an equal-opportunity line and a contact for accommodation requests.',
  },
  sources: [
    'Section 503 and VEVRAA for federal contractors (41 CFR 60-741.5, 60-300.5)',
    '29 CFR 1630',
    'Executive Order 11246, source of the old tagline, was revoked on 21 January 2025 (EO 14173)',
  ],
  *check({ model, inputs }) {
    const { role, organisation } = model;
    if (role.engagement !== 'employee' || !role.jurisdictions.some((place) => /^US(-|$)/.test(place))) return;
    const posting = postingOf(model, inputs);
    const hasLine = posting.equalOpportunity !== null || speaksOf(EQUAL, posting.passages);
    const hasContact = posting.accommodation !== null || speaksOf(ACCOMMODATION, posting.passages);
    if (hasLine && hasContact) return;
    const message = hasLine ? 'noContact' : hasContact ? 'noLine' : 'neither';
    const severity = organisation.usFederalContractor === true ? 'warning' : 'info';
    const line = {
      title: 'Add “We decide on skill and experience alone. Everyone is welcome to apply.”',
      patch: [
        {
          op: 'replace' as const,
          path: '/organisation/policies/equalOpportunity',
          value: 'We decide on skill and experience alone. Everyone is welcome to apply.',
        },
      ],
      isSafe: false,
    };
    yield {
      message,
      path: '/organisation/policies',
      severity,
      fixes: message === 'noLine' && !posting.isGiven ? [line] : [],
    };
  },
});

const EQUAL =
  /equal[- ](?:employment )?opportunit|everyone is welcome to apply|without regard to race|all qualified applicants/i;
const ACCOMMODATION = /accommodation|adjustments? (?:to|for|in) (?:apply|the (?:interview|application|hiring))/i;

function speaksOf(pattern: RegExp, passages: readonly { readonly text: string }[]): boolean {
  return passages.some(({ text }) => pattern.test(text));
}

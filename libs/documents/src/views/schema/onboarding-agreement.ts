import { z } from 'zod';
import {
  communication,
  fact,
  meta,
  ownTime,
  place,
  setTimes,
  signatures,
  statement,
  statements,
  text,
  texts,
} from './parts.js';

export const onboardingAgreementSchema = z.object({
  meta,
  title: text,
  parties: z.object({ heading: text, number: text, facts: z.array(fact).min(1), status: text }),
  workingTime: z.object({ heading: text, number: text, items: z.array(statement).min(1), recording: text.nullable() }),
  setTimes,
  ownTime,
  kept: statements.nullable(),
  communication: communication.nullable(),
  place,
  change: z.object({ heading: text, number: text, items: z.array(statement), lines: texts.min(1) }),
  requests: z.object({ heading: text, number: text, lines: texts.min(1) }),
  missed: z.object({ heading: text, number: text, lines: texts.min(1) }),
  acknowledgements: z.object({
    heading: text,
    number: text,
    intro: text,
    columns: z.object({ group: text, count: text, initials: text }),
    rows: z.array(z.object({ group: text, text, href: text, label: text })).min(1),
  }),
  signatures,
  states: texts,
});
export type OnboardingAgreementView = z.output<typeof onboardingAgreementSchema>;

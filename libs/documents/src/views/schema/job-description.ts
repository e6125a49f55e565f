import { z } from 'zod';
import {
  communication,
  fact,
  list,
  markup,
  meta,
  optional,
  ownTime,
  place,
  setTimes,
  statement,
  statements,
  text,
  texts,
} from './parts.js';

export const jobDescriptionSchema = z.object({
  meta,
  title: text,
  facts: z.array(fact).min(1),
  achievements: z.object({ heading: text, summary: optional, items: texts }).nullable(),
  how: z.object({
    heading: text,
    summary: text,
    bar: markup.nullable(),
    workingTime: z.array(statement),
    setTimes,
    ownTime,
    kept: statements.nullable(),
    communication: communication.nullable(),
    place,
    changes: statements.nullable(),
  }),
  duties: z
    .object({ heading: text, items: z.array(z.object({ text, essential: optional, why: optional })).min(1) })
    .nullable(),
  requirements: list.nullable(),
  niceToHave: list.nullable(),
  pay: z.object({ heading: text, amount: optional, facts: z.array(fact) }).nullable(),
  apply: z.object({ heading: text, text: optional, steps: texts, lines: texts.min(1) }),
  about: z.object({ heading: text, text }).nullable(),
  legal: z.object({ heading: text, facts: z.array(fact).min(1) }).nullable(),
  states: texts,
});
export type JobDescriptionView = z.output<typeof jobDescriptionSchema>;

import { z } from 'zod';
import {
  communication,
  fact,
  list,
  meta,
  ownTime,
  place,
  setTimes,
  statement,
  statements,
  text,
  texts,
  week,
} from './parts.js';

export const expectationSheetSchema = z.object({
  meta,
  title: text,
  status: text,
  summary: text,
  facts: z.array(fact).min(1),
  week,
  workingTime: z.array(statement),
  setTimes,
  changes: statements.nullable(),
  ownTime,
  kept: statements.nullable(),
  communication: communication.nullable(),
  place,
  decisions: z.object({ heading: text, lists: z.array(list).min(1) }).nullable(),
  busy: list.nullable(),
  estimate: z.object({ heading: text, intro: text, items: texts.min(1) }).nullable(),
  ask: z.object({ heading: text, items: texts.min(1), contact: text }),
  states: texts,
});
export type ExpectationSheetView = z.output<typeof expectationSheetSchema>;

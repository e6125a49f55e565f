import { z } from 'zod';
import { communication, fact, meta, ownTime, setTimes, signatures, statement, text, texts } from './parts.js';

const clause = z.object({ heading: text, number: text, lines: texts.min(1) });

export const statementOfWorkSchema = z.object({
  meta,
  title: text,
  parties: z.object({ heading: text, number: text, facts: z.array(fact).min(1), status: text }),
  deliverables: ownTime,
  dates: clause,
  acceptance: clause.nullable(),
  fee: clause,
  independence: clause,
  meetings: setTimes.nullable(),
  communication: communication.nullable(),
  clauses: z.array(clause),
  change: z.object({ heading: text, number: text, items: z.array(statement), lines: texts.min(1) }),
  signatures,
  states: texts,
});
export type StatementOfWorkView = z.output<typeof statementOfWorkSchema>;

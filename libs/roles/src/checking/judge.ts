import { createHash } from 'node:crypto';
import { LRUCache } from 'lru-cache';
import {
  ALL_RULES,
  checkConfigSchema,
  checkRole,
  displayMeasures,
  measure,
  resolveConfig,
  type CheckConfig,
  type CheckReport,
  type DisplayMeasures,
} from '#analysis';
import { RecurrenceInvalid, RecurrenceTooLarge, type WorkModel } from '#work-model';
import type { InputFault } from '#platform';
import { openQuestions, type OpenQuestion } from '../open-questions/open-questions.js';
import type { Obstacle } from '../roles.errors.js';

/** What is known about a model on a day: what it leaves open, what is wrong with it, what it amounts to. */
export interface Judgement {
  readonly openQuestions: readonly OpenQuestion[];
  readonly report: CheckReport;
  /** Null when the times cannot be worked out. */
  readonly measures: DisplayMeasures | null;
  /** What stands between the model and its publication; empty when it may be published. */
  readonly obstacles: readonly Obstacle[];
}

/** Which rules check the roles of an organisation. Every organisation has the recommended ones. */
export const CHECK_CONFIG: CheckConfig = checkConfigSchema.parse({});
const RULES = resolveConfig(ALL_RULES, CHECK_CONFIG);

/**
 * Judging a large role takes up to some 100 ms, and many may ask for the same one at once (a burst of publications, a list of open pages). The
 * judgement is a pure function of what it is remembered by.
 */
const REMEMBERED = 256;
const remembered = new LRUCache<string, Judgement>({ max: REMEMBERED });

/**
 * Judges a model. Pure and slow: never call it inside a transaction.
 * @param today ISO date, by which waivers and dates are judged
 */
export function judge(model: WorkModel, today: string): Judgement {
  // The number says nothing about the role, so what is published again is the same role.
  const unnumbered = { ...model, version: 1 };
  const key = createHash('sha256').update(today).update(JSON.stringify(unnumbered)).digest('base64');
  const known = remembered.get(key);
  if (known !== undefined) return known;
  const judgement = judged(unnumbered, today);
  remembered.set(key, judgement);
  return judgement;
}

function judged(model: WorkModel, today: string): Judgement {
  const open = openQuestions(model);
  const report = checkRole(model, { today, rules: RULES });
  const { measures, fault } = measured(model);
  return {
    openQuestions: open,
    report,
    measures,
    obstacles: [
      ...open.map(({ question, pointer, why, howToAnswer }) => ({
        cause: `question:${question}`,
        pointer,
        detail: `${why} ${howToAnswer}`,
      })),
      ...(fault === null ? [] : [{ cause: 'schedule', ...fault }]),
      ...report.findings
        .filter(({ severity }) => severity === 'error')
        .map(({ rule, path, message }) => ({ cause: `rule:${rule}`, pointer: path, detail: message })),
    ],
  };
}

function measured(model: WorkModel): { measures: DisplayMeasures | null; fault: InputFault | null } {
  try {
    return { measures: displayMeasures(measure(model)), fault: null };
  } catch (error) {
    const fault = scheduleFault(model, error);
    if (fault === null) throw error;
    return { measures: null, fault };
  }
}

/** What is wrong with the times of a model, when an error is about them; null when it is about something else. */
export function scheduleFault(model: WorkModel, error: unknown): InputFault | null {
  if (!(error instanceof RecurrenceInvalid || error instanceof RecurrenceTooLarge)) return null;
  const sync = model.sync.findIndex(({ rrule }) => rrule === error.rule);
  const own = model.async.findIndex(({ due }) => due.rrule === error.rule);
  const pointer = sync >= 0 ? `/sync/${sync}/rrule` : own >= 0 ? `/async/${own}/due/rrule` : '';
  return { pointer, detail: error.message };
}

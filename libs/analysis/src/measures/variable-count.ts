import { expectationsOf, type ExpectationKind, type WorkModel } from '#work-model';

const COUNTED: ReadonlySet<ExpectationKind> = new Set([
  'sync-duty',
  'async-duty',
  'norm',
  'working-window',
  'core-hours',
  'permitted-window',
  'protected-time',
  'meeting-days',
  'time-block',
  'quiet-hours',
]);

/** Variable count (2.3): duties + norms + windows + exception dates. "The more variables there are, the more difficult"; for information only. */
export function variableCount(model: WorkModel): number {
  const stated = expectationsOf(model).filter(({ kind }) => COUNTED.has(kind)).length;
  return model.sync.reduce((total, duty) => total + duty.exceptDates.length, stated);
}

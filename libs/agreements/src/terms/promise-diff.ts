import { diff, type Change, type WorkModel } from '#work-model';

/** What is expected or promised otherwise, in the order of the model. That a role has another number by now is nobody's promise. */
export function promiseDiff(before: WorkModel, after: WorkModel): Change[] {
  return diff({ ...before, version: after.version }, after);
}

import { diff, type Change, type WorkModel } from '#work-model';

/** What changed from one version or draft to another, in words. That it has another number says nothing and is left out. */
export function changesBetween(before: WorkModel, after: WorkModel): Change[] {
  return diff({ ...before, version: after.version }, after);
}

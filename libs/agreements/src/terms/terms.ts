import type { WorkModel } from '#work-model';

/** Terms that are decided: which version of the role, or what is agreed instead of it. */
export interface Terms {
  readonly roleVersion: number;
  readonly model: WorkModel;
  /** Null: the model is the version's. */
  readonly variation: WorkModel | null;
}

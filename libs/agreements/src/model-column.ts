import { modelOfJson, type WorkModel } from '#work-model';

/** A work model as it is kept: checked again when it is read, and frozen. */
export const modelColumn = {
  to: (model: WorkModel | null | undefined) => model,
  from: (json: unknown): WorkModel | null => (json === null ? null : modelOfJson(JSON.stringify(json))),
};

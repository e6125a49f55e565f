import type { Language } from '#documents';
import type { WorkModel } from '#work-model';
import type { FormFields, FormValues } from '../form-fields.js';
import type { SectionSay } from './words.js';

/** Fields that belong together. */
export interface FieldGroup {
  readonly legend: string | null;
  readonly hint: string | null;
  readonly fields: readonly object[];
  /** Boxes for the days of the week. */
  readonly days: object | null;
}

/** One part of a role that is filled in on a page of its own. */
export interface Section {
  /** What the role says now. */
  values(model: WorkModel): FormValues;
  groups(form: FormFields, model: WorkModel, say: SectionSay): readonly FieldGroup[];
  /**
   * Reads what the form sent.
   * @returns what makes of a model the one with it, as JSON for the reader of role files
   * @throws FormFaulty
   */
  read(body: unknown, language: Language, say: SectionSay): (model: WorkModel) => object;
  /** Which field a fault of the reader of role files belongs to. @param pointer into the model; null: none of this form */
  fieldOf(pointer: string): string | null;
}

/** A group without what it does not need. */
export function group(parts: Partial<FieldGroup> & Pick<FieldGroup, 'fields'>): FieldGroup {
  return { legend: null, hint: null, days: null, ...parts };
}

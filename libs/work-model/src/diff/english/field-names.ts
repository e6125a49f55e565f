import { DUTY_NAMES, POLICY_NAMES, TEXT_NAMES } from './duty-and-policy-names.js';
import type { FieldName } from './field-name.js';
import { ORGANISATION_NAMES, ROLE_NAMES } from './organisation-and-role-names.js';

/** Every field of the schema by its JSON Pointer, `*` for list items. */
export const FIELD_NAMES: ReadonlyMap<string, FieldName> = new Map(
  [...ORGANISATION_NAMES, ...ROLE_NAMES, ...DUTY_NAMES, ...POLICY_NAMES, ...TEXT_NAMES].map(
    ([pattern, name, value, material, extra]) => [
      pattern,
      { name, value, material: material === 'material', ...extra },
    ],
  ),
);

/** @throws Error for a pattern that is not a field of the schema. */
export function fieldName(pattern: string): FieldName {
  const field = FIELD_NAMES.get(pattern);
  if (field === undefined) throw new Error(`No field of the work model is at ${pattern}.`);
  return field;
}

/** True for objects that are one value to a reader (a week of hours, a table of head-counts) and are not compared key by key. */
export function isWhole(pattern: string): boolean {
  const value = FIELD_NAMES.get(pattern)?.value;
  return value === 'hours' || value === 'counts' || value === 'moment';
}

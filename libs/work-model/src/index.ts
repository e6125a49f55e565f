/**
 * The work model: what a role file says, in exact form.
 *
 * This room reads role files (YAML or JSON), names every fault in them, and answers questions of time about them. It does no
 * I/O: bytes in, model or faults out. It is not the checker (rules live in `analysis`) and it makes no documents.
 */
export * from './schema/basics.js';
export * from './schema/duties.js';
export * from './schema/organisation.js';
export * from './schema/policies.js';
export * from './schema/role.js';
export * from './schema/waiver.js';
export * from './schema/work-model.js';
export * from './expectations.js';
export * from './time/calendar-dates.js';
export * from './time/horizon.js';
export * from './time/instances.js';
export * from './time/intervals.js';
export * from './time/occurrences.js';
export * from './time/recurrence-rule.js';
export * from './time/working-time.js';
export * from './time/zone.js';
export { canonicalHash, canonicalJson } from './canonical/canonical-hash.js';
export type { Change } from './diff/change.js';
export { diff } from './diff/diff.js';
export { cadenceInWords } from './diff/english/cadence.js';
export { modelOfJson } from './reading/model-of-json.js';
export { formatFault, type Fault } from './reading/fault.js';
export { parseRole, parseRoleFile, type ParsedRoleFile } from './reading/parse-role-file.js';
export type { RoleFileInput } from './reading/file-schema/role-file.js';
export { nearest } from './notation/nearest.js';
export { slug } from './notation/slug.js';
export { weeklyHoursOf } from './notation/weekly-hours.js';
export { readTypedTime, typedTime } from './notation/typed-time.js';
export { PROBLEM_CODES, type ProblemCode } from './notation/problem.js';
export { applyPatch, PatchRefused, type PatchOperation } from './writing/apply-patch.js';
export { editRoleFile, EditRefused } from './writing/edit-role-file.js';
export { openRoleFile, type OpenedRoleFile } from './writing/open-role-file.js';
export { RoleFileText, type TextRange } from './writing/role-file-text.js';
export { applyEdits, type TextEdit } from './writing/text-edit.js';
export { workModelJsonSchema } from './json-schema.js';

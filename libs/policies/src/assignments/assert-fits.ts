import type { EntityManager } from 'typeorm';
import { PoliciesConflict, PolicyAssignmentInvalid } from '../policies.errors.js';
import type { Refusal } from '../resolution/levels.js';
import { resolve } from '../resolution/resolve.js';
import { assignmentsOf, type AssignmentPlace, type AssignmentTerms } from './find-assignments.js';
import { levelsOf } from './resolution-for.js';

/**
 * Whether an assignment can stand where it is to stand: it fits its version, and says no field that another one there says.
 * What a lock above keeps from holding is no reason to refuse it: locks come and go.
 * @returns what of it does not hold because of locks above
 * @throws PolicyAssignmentInvalid, PoliciesConflict
 */
export async function assertFits(
  tx: EntityManager,
  tenantId: string,
  place: AssignmentPlace,
  terms: AssignmentTerms,
): Promise<Refusal[]> {
  const others = await assignmentsOf(tx, tenantId, place);
  const all = [...others.filter(({ id }) => id !== terms.id), terms];
  const { refusals } = resolve(await levelsOf(tx, tenantId, place, all));
  const own = refusals.filter(({ assignmentIds }) => assignmentIds.includes(terms.id));
  const conflicts = own.filter(({ code }) => code === 'policies-conflict');
  const invalid = own.filter(({ code }) => code !== 'policies-conflict' && code !== 'field-locked');
  if (invalid.length > 0) throw new PolicyAssignmentInvalid(invalid.flatMap(({ faults }) => faults));
  if (conflicts.length > 0) throw new PoliciesConflict(conflicts);
  return own;
}

import { isDeepStrictEqual } from 'node:util';
import { explained } from './explained.js';
import {
  LEVELS,
  type AssignedPolicy,
  type FieldStep,
  type LevelPolicies,
  type Levels,
  type PolicyLevel,
  type Refusal,
  type Resolution,
  type ResolvedField,
} from './levels.js';
import { statementsOf, type Statement } from './statements.js';

type Standing = Omit<ResolvedField, 'explanation'>;

/**
 * What the policies of an organisation, a team and a role come to, field by field. Pure and total, and the same in whatever order
 * assignments come: a narrower level's statement stands over a wider one's unless that is locked; two templates of one level that say
 * the same field are refused both, and what the levels above say stays.
 */
export function resolve(levels: Levels): Resolution {
  const standing = new Map<string, Standing>();
  const refusals: Refusal[] = [];
  for (const level of LEVELS) {
    const policies = levels[level];
    if (policies) refusals.push(...applyLevel(standing, level, policies));
  }
  const sorted = [...standing].sort(([a], [b]) => byCodeUnit(a, b));
  return {
    fields: new Map(sorted.map(([field, found]) => [field, { ...found, explanation: explained(found) }])),
    refusals: refusals.sort((a, b) => byCodeUnit(keyOf(a), keyOf(b))),
  };
}

function applyLevel(
  standing: Map<string, Standing>,
  level: PolicyLevel,
  { name, assignments }: LevelPolicies,
): Refusal[] {
  const read = assignments.map((assignment) => statementsOf(level, assignment));
  const refusals = read.flatMap((one) => one.refusals);
  const byField = Map.groupBy(
    read.flatMap((one) => one.statements),
    ({ field }) => field,
  );
  for (const [field, statements] of byField) {
    const before = standing.get(field);
    const [only, ...others] = statements;
    if (before?.lockedBy) refusals.push(...lockedOut(level, name, before, statements));
    else if (others.length > 0) refusals.push(conflict(level, field, statements));
    else if (only) standing.set(field, stated(level, name, before, only));
  }
  for (const field of read.flatMap((one) => one.locks)) {
    const found = standing.get(field);
    if (found && !found.lockedBy) standing.set(field, { ...found, lockedBy: { level, levelName: name } });
  }
  return refusals;
}

function stated(level: PolicyLevel, levelName: string, before: Standing | undefined, statement: Statement): Standing {
  const { field, value, timeZone, assignment, how } = statement;
  const source = stepOf(level, levelName, assignment, how);
  return {
    field,
    value,
    timeZone,
    engagements: assignment.template.engagements,
    source,
    steps: [...(before?.steps ?? []), source],
    lockedBy: null,
  };
}

function stepOf(level: PolicyLevel, levelName: string, assignment: AssignedPolicy, how: FieldStep['how']): FieldStep {
  return {
    level,
    levelName,
    assignmentId: assignment.id,
    templateId: assignment.templateId,
    templateTitle: assignment.template.title,
    version: assignment.version,
    how,
  };
}

/** Whoever says what is locked already loses nothing, and need not be told. */
function lockedOut(level: PolicyLevel, name: string, before: Standing, statements: readonly Statement[]): Refusal[] {
  return statements
    .filter(({ value, timeZone }) => !isDeepStrictEqual([value, timeZone], [before.value, before.timeZone]))
    .map(({ field, assignment, how }) => ({
      code: 'field-locked',
      level,
      field,
      assignmentIds: [assignment.id],
      message: `${field} is locked by ${before.lockedBy?.levelName ?? ''}: ${what(how)} ${name} (“${assignment.template.title}” v${assignment.version}) is not applied.`,
      faults: [],
    }));
}

function what(how: FieldStep['how']): string {
  return how === 'set' ? 'the value of' : 'the override of';
}

function conflict(level: PolicyLevel, field: string, statements: readonly Statement[]): Refusal {
  const sorted = statements
    .map(({ assignment }) => assignment)
    .sort((a, b) => byCodeUnit(a.template.title, b.template.title) || byCodeUnit(a.id, b.id));
  const titles = sorted.map(({ template, version }) => `“${template.title}” v${version}`).join(' and ');
  return {
    code: 'policies-conflict',
    level,
    field,
    assignmentIds: sorted.map(({ id }) => id),
    message: `${titles} both set ${field}, so neither is applied. Let one of them inherit the field, or take one away.`,
    faults: [],
  };
}

function keyOf({ level, field, code, assignmentIds, message }: Refusal): string {
  return JSON.stringify([LEVELS.indexOf(level), field, code, assignmentIds, message]);
}

function byCodeUnit(a: string, b: string): number {
  return a < b ? -1 : Number(a > b);
}

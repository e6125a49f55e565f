import type { InputFault } from '#platform';
import { placeOfField } from '../schema/field.js';
import { fillPolicy } from '../schema/fill-policy.js';
import { readField } from '../schema/fragment.js';
import { step, type Json } from '../schema/json.js';
import type { FieldChoice } from '../schema/policy-template.js';
import type { AssignedPolicy, FieldStep, PolicyLevel, Refusal } from './levels.js';

/** One value that one assignment wants one field to have. */
export interface Statement {
  readonly field: string;
  readonly assignment: AssignedPolicy;
  readonly how: FieldStep['how'];
  readonly value: Json;
  readonly timeZone: string | null;
}

export interface Statements {
  readonly statements: readonly Statement[];
  readonly locks: readonly string[];
  readonly refusals: readonly Refusal[];
}

/** What an assignment says, field by field, and what of it cannot be understood. Fields it inherits are not among its statements. */
export function statementsOf(level: PolicyLevel, assignment: AssignedPolicy): Statements {
  const refuse = (code: Refusal['code'], field: string | null, faults: readonly InputFault[]): Refusal => {
    const details = faults.map(({ detail }) => detail).join(' ');
    const message = `“${assignment.template.title}” v${assignment.version}: ${details}`;
    return { code, level, field, assignmentIds: [assignment.id], message, faults };
  };
  const filled = fillPolicy(assignment.template, assignment.parameters);
  if (!filled.ok) return { statements: [], locks: [], refusals: [refuse('policy-invalid', null, filled.faults)] };
  const refusals: Refusal[] = [];
  const isKnown = (field: string, pointer: string): boolean => {
    if (filled.fields.has(field)) return true;
    refusals.push(refuse('field-unknown', field, [{ pointer, detail: notSet(field, filled.fields) }]));
    return false;
  };
  const { timeZone } = filled;
  const choices = new Map(
    Object.entries(assignment.overrides).filter(([field]) => isKnown(field, `/overrides${step(field)}`)),
  );
  const locks = assignment.locks.filter((field, index) => isKnown(field, `/locks/${index}`));
  const statements: Statement[] = [];
  for (const [field, value] of filled.fields) {
    const said = saidOf(field, value, choices.get(field));
    if ('faults' in said) refusals.push(refuse('override-invalid', field, said.faults));
    else if (said.how !== 'inherited')
      statements.push({ field, assignment, timeZone, how: said.how, value: said.value });
  }
  return { statements, locks, refusals };
}

type Said =
  | { readonly how: FieldStep['how']; readonly value: Json }
  | { readonly how: 'inherited' }
  | { readonly faults: readonly InputFault[] };

function saidOf(field: string, value: Json, choice: FieldChoice | undefined): Said {
  if (choice === undefined) return { how: 'set', value };
  if (choice.rule === 'inherit') return { how: 'inherited' };
  const place = placeOfField(field);
  const read = place === null ? null : readField(place, choice.value);
  if (read === null || !read.ok) {
    const start = `/overrides${step(field)}/value`;
    return { faults: (read?.faults ?? []).map(({ pointer, detail }) => ({ pointer: start + pointer, detail })) };
  }
  return { how: read.value === null ? 'removed' : 'overridden', value: read.value };
}

function notSet(field: string, fields: ReadonlyMap<string, Json>): string {
  return `It does not set “${field.slice(0, 80)}”, but ${[...fields.keys()].join(', ')}.`;
}

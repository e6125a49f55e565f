import type { InputFault } from '#platform';
import type { FieldChoices, ParameterValues, PolicyTemplate } from '../schema/policy-template.js';
import type { Json } from '../schema/json.js';

/** From the widest to the narrowest: what a later one says stands, unless an earlier one has locked it. */
export const LEVELS = ['organisation', 'team', 'role'] as const;
export type PolicyLevel = (typeof LEVELS)[number];

/** A template version in use at a level. */
export interface AssignedPolicy {
  readonly id: string;
  readonly templateId: string;
  readonly version: number;
  readonly template: PolicyTemplate;
  /** A value for every parameter. */
  readonly parameters: ParameterValues;
  /** By field. A field that is not here is what the template says, with these parameters. */
  readonly overrides: FieldChoices;
  /** Fields that no level below may change. */
  readonly locks: readonly string[];
}

/** What a level says. `name` in words that fit after “by”: “the organisation”, “Design team”, “this role”. */
export interface LevelPolicies {
  readonly name: string;
  readonly assignments: readonly AssignedPolicy[];
}

export type Levels = Readonly<Partial<Record<PolicyLevel, LevelPolicies>>>;

/** One assignment's part in what a field came to be. */
export interface FieldStep {
  readonly level: PolicyLevel;
  readonly levelName: string;
  readonly assignmentId: string;
  readonly templateId: string;
  readonly templateTitle: string;
  readonly version: number;
  /** `set`: what the template says; `overridden`: another value; `removed`: no value. */
  readonly how: 'set' | 'overridden' | 'removed';
}

export interface ResolvedField {
  readonly field: string;
  /** In exact form; null: a level has taken the field out. */
  readonly value: Json;
  /** Zone of its clock times; null: the role's. */
  readonly timeZone: string | null;
  readonly engagements: PolicyTemplate['engagements'];
  /** Which assignment the value is from. */
  readonly source: FieldStep;
  /** All that have had a say, widest first; the last is the source. */
  readonly steps: readonly FieldStep[];
  readonly lockedBy: { readonly level: PolicyLevel; readonly levelName: string } | null;
  /** In words: “from Communication policy v3, overridden by Design team”. */
  readonly explanation: string;
}

/** Something that an assignment says and that does not hold. Nothing is thrown: a bad assignment must not hide the good ones. */
export interface Refusal {
  readonly code: 'policy-invalid' | 'field-unknown' | 'override-invalid' | 'policies-conflict' | 'field-locked';
  readonly level: PolicyLevel;
  readonly field: string | null;
  readonly assignmentIds: readonly string[];
  readonly message: string;
  /** Pointers into the assignment. */
  readonly faults: readonly InputFault[];
}

export interface Resolution {
  /** By field, in the order of their names. */
  readonly fields: ReadonlyMap<string, ResolvedField>;
  readonly refusals: readonly Refusal[];
}

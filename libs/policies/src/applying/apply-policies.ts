import { workModelSchema, type WorkModel } from '#work-model';
import { placeOfField, type FieldPlace } from '../schema/field.js';
import { builtInPlace } from '../schema/fragment.js';
import { isMap, jsonOf, memberOf, textOf, type Json } from '../schema/json.js';
import type { Resolution, ResolvedField } from '../resolution/levels.js';
import { put, saysTheSame, standingAt, takeOut, type Standing } from './model-field.js';
import { inRoleZone } from './role-zone.js';
import { idsIn, namesPlace } from './model-ids.js';

/**
 * What became of a field. `applied`: the model says what the policy says; `own-value`: the role says something else itself, and may;
 * `replaced`: it said something else, and a lock stands above; `removed`: a lock takes it out; `absent`: taken out by a level, and the
 * role has none; `not-applied`: it cannot hold for this role.
 */
export type Outcome = 'applied' | 'own-value' | 'replaced' | 'removed' | 'absent' | 'not-applied';

export interface AppliedField {
  readonly field: string;
  readonly outcome: Outcome;
  /** JSON Pointer into the resulting model; null when nothing stands there. */
  readonly pointer: string | null;
  /** In words: “from Communication policy v3, overridden by Design team”. */
  readonly explanation: string;
}

/**
 * Puts resolved policies into a work model. What the role says itself counts as the role's own override, unless the field is locked.
 * The result is a valid model whatever comes in; applying twice gives what applying once gives.
 */
export function applyPolicies(
  model: WorkModel,
  { fields }: Resolution,
): { readonly model: WorkModel; readonly explanations: readonly AppliedField[] } {
  if (fields.size === 0) return { model, explanations: [] };
  const whole = jsonOf(model);
  // A rule about a place needs the place, so places go first.
  const inOrder = [...fields.values()].sort((a, b) => rank(a.field) - rank(b.field));
  const added = new Set<string | null>();
  const explanations = inOrder.map((field) => applyField(whole, model, field, added));
  return { model: workModelSchema.parse(whole), explanations: withPointersOf(explanations, whole, fields) };
}

function rank(field: string): number {
  return field.startsWith('/role/places/') ? 0 : 1;
}

function applyField(whole: Json, model: WorkModel, resolved: ResolvedField, added: Set<string | null>): AppliedField {
  const place = placeOfField(resolved.field);
  const told = (outcome: Outcome, explanation: string): AppliedField => ({
    field: resolved.field,
    outcome,
    pointer: null,
    explanation,
  });
  if (place === null) return told('not-applied', 'not applied: a policy cannot set this');
  if (!resolved.engagements.includes(model.role.engagement)) {
    return told('not-applied', `not applied, ${resolved.explanation}: it is not for a ${model.role.engagement}`);
  }
  const zoned = inRoleZone(resolved, model);
  if (!zoned.ok) return told('not-applied', `not applied, ${resolved.explanation}: ${zoned.why}`);
  const standing = standingAt(whole, place, zoned.value);
  const words = zoned.note === null ? resolved.explanation : `${resolved.explanation}; ${zoned.note}`;
  if (standing !== null && saysTheSame(standing.value, zoned.value)) return told('applied', words);
  if (standing !== null && resolved.lockedBy === null) return told('own-value', ownWords(standing, resolved, added));
  if (zoned.value === null) return takenOut(whole, place, standing, words, told);
  const obstacle = obstacleTo(whole, place, zoned.value, standing);
  if (obstacle !== null) return told('not-applied', `not applied, ${resolved.explanation}: ${obstacle}`);
  put(whole, place, zoned.value, standing);
  if (standing === null) {
    added.add(place.itemId);
    return told('applied', words);
  }
  return told('replaced', `${words}: the role's own value is not applied`);
}

function ownWords({ value }: Standing, { explanation }: ResolvedField, added: ReadonlySet<string | null>): string {
  const id = textOf(value, 'id') ?? '';
  if (added.has(id)) return `not applied, ${explanation}: another policy calls the same thing “${id}”`;
  return `the role's own value, in place of the one ${explanation}`;
}

function takenOut(
  whole: Json,
  place: FieldPlace,
  standing: Standing | null,
  words: string,
  told: (outcome: Outcome, explanation: string) => AppliedField,
): AppliedField {
  if (standing === null) return told('absent', words);
  if (place.list === '/role/places' && namesPlace(whole, textOf(standing.value, 'id') ?? '')) {
    return told('not-applied', `not applied, ${words}: the role works there`);
  }
  takeOut(whole, place, standing);
  return told('removed', `${words}: the role's own value is not applied`);
}

/** Why a value cannot stand in this model although it is a good value. */
function obstacleTo(whole: Json, place: FieldPlace, value: Json, standing: Standing | null): string | null {
  const id = memberOf(value, 'id');
  const ids = idsIn(whole);
  // Without a notice one is begun, with an id of its own.
  const begins = place.keys[0] === 'notice' && memberOf(whole, 'notice') === null ? 'notice' : id;
  if (standing === null && typeof begins === 'string' && ids.has(begins)) {
    return `the id “${begins}” is taken in this role`;
  }
  if (place.list !== '/role/placeRules') return null;
  const placeId = textOf(value, 'place') ?? '';
  const places = memberOf(memberOf(whole, 'role'), 'places');
  if (!Array.isArray(places) || places.some((one) => memberOf(one, 'id') === placeId)) return null;
  const builtIn = builtInPlace(placeId);
  if (builtIn === null || ids.has(placeId)) return `the role has no place “${placeId}”`;
  places.push(builtIn);
  return null;
}

/** Pointers as they are in the end: an item taken out moves those after it. */
function withPointersOf(
  explanations: readonly AppliedField[],
  whole: Json,
  fields: Resolution['fields'],
): AppliedField[] {
  return explanations.map((explanation) => {
    const place = placeOfField(explanation.field);
    const wanted = fields.get(explanation.field)?.value ?? null;
    const standing = place !== null && isMap(whole) ? standingAt(whole, place, wanted) : null;
    return { ...explanation, pointer: standing?.pointer ?? null };
  });
}

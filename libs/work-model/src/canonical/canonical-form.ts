import canonicalize from 'canonicalize';

/** What is left of a value when everything that carries no meaning is taken away. `undefined`: nothing is left. */
export type CanonicalValue =
  string | number | boolean | null | readonly CanonicalValue[] | { readonly [key: string]: CanonicalValue } | undefined;

/**
 * Lists without order or repetition, as JSON Pointers with `*` for "any item". Every list of items with an id is one too, and needs no entry.
 * Lists that are not named here are prose that people put in order (duties, benefits, steps to apply) and keep it.
 */
const SETS = [
  '/role/jurisdictions',
  '/role/eligibleLocations',
  '/role/placeRules/*/days',
  '/sync/*/exceptDates',
  '/sync/*/participants',
  '/async/*/dependsOn',
  '/protected/*/forbid',
  '/meetingDays/days',
  '/timeBlocks/*/allows',
  '/breaks/*/days',
  '/travel',
];

/**
 * Where empty is not the same as absent: a block that allows nothing is not one that allows the default of its kind, and a channel
 * that is never read is not one that is read in the working window. Left out, a signed role could change without its hash changing.
 */
const EMPTY_HAS_MEANING = ['/timeBlocks/*/allows', '/norms/*/hours'];

/** Notes to the checker. A signed agreement must not go stale because somebody waived a finding. */
const NO_TERMS = ['/waivers'];

/** What is special at a place in the model, and where below it something is. */
class Place {
  isSet = false;
  emptyHasMeaning = false;
  saysNothing = false;
  readonly below = new Map<string, Place>();
}

const WHOLE = new Place();
for (const pattern of SETS) made(pattern).isSet = true;
for (const pattern of EMPTY_HAS_MEANING) made(pattern).emptyHasMeaning = true;
for (const pattern of NO_TERMS) made(pattern).saysNothing = true;

function made(pattern: string): Place {
  return keysOf(pattern).reduce((place, key) => {
    const below = place.below.get(key) ?? new Place();
    place.below.set(key, below);
    return below;
  }, WHOLE);
}

function found(pattern: string): Place | undefined {
  return keysOf(pattern).reduce<Place | undefined>((place, key) => place?.below.get(key), WHOLE);
}

function keysOf(pattern: string): string[] {
  return pattern.split('/').slice(1);
}

/** True for lists in which order and repetition mean nothing. `pattern` is a JSON Pointer with `*` for list items. */
export function isSet(pattern: string): boolean {
  return found(pattern)?.isSet ?? false;
}

/**
 * Takes away what carries no meaning: nulls, empty lists and empty objects, the order of sets and of lists with ids.
 * Keys are left in any order; RFC 8785 sorts them.
 *
 * @param pattern JSON Pointer of the value in the work model, `*` for list items; the empty string for the whole model.
 */
export function canonicalForm(value: unknown, pattern = ''): CanonicalValue {
  return formAt(value, found(pattern));
}

function formAt(value: unknown, place: Place | undefined): CanonicalValue {
  if (place?.saysNothing) return undefined;
  if (Array.isArray(value)) return canonicalList(value, place);
  if (typeof value === 'object' && value !== null) return canonicalObject(value, place);
  if (typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean') return value;
  return undefined;
}

function canonicalObject(value: object, place: Place | undefined): CanonicalValue {
  // Without a prototype, so that a headcount for "__proto__" is hashed like any other.
  const kept: Record<string, CanonicalValue> = Object.create(null);
  let isEmpty = true;
  for (const [key, item] of Object.entries(value)) {
    const form = formAt(item, place?.below.get(key));
    if (form === undefined) continue;
    kept[key] = form;
    isEmpty = false;
  }
  return isEmpty && !place?.emptyHasMeaning ? undefined : kept;
}

function canonicalList(value: readonly unknown[], place: Place | undefined): CanonicalValue {
  const itemPlace = place?.below.get('*');
  const items = value.map((item) => formAt(item, itemPlace)).filter((item) => item !== undefined);
  if (items.length === 0 && !place?.emptyHasMeaning) return undefined;
  if (place?.isSet) return inOrder(items, () => '').filter(isFirstOfItsKind);
  return items.every(hasId) ? inOrder(items, (item) => item.id) : items;
}

/**
 * Code-unit order, the order of RFC 8785 and the same in every locale. Where keys are equal the whole text decides, so that the result
 * does not depend on the order the items came in.
 */
function inOrder<T extends CanonicalValue>(items: readonly T[], keyOf: (item: T) => string): T[] {
  const textOf = (item: T): string => canonicalize(item) ?? '';
  return items.toSorted((a, b) => byCodeUnit(keyOf(a), keyOf(b)) || byCodeUnit(textOf(a), textOf(b)));
}

function isFirstOfItsKind(item: CanonicalValue, index: number, sorted: readonly CanonicalValue[]): boolean {
  return index === 0 || canonicalize(item) !== canonicalize(sorted[index - 1]);
}

function byCodeUnit(a: string, b: string): number {
  return a < b ? -1 : Number(a > b);
}

function hasId(item: CanonicalValue): item is { readonly id: string } {
  return typeof item === 'object' && item !== null && 'id' in item && typeof item.id === 'string';
}

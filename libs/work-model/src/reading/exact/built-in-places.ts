import type { Place, Role } from '../../schema/role.js';
import type { WorkModel } from '../../schema/work-model.js';

/** Places everybody knows: a file may name them by id without declaring them. */
const BUILT_IN: readonly Place[] = [
  { id: 'home', name: 'Home', kind: 'home', address: null, timeZone: null, access: null },
  { id: 'video', name: 'Video call', kind: 'virtual', address: null, timeZone: null, access: null },
  { id: 'phone', name: 'Phone', kind: 'virtual', address: null, timeZone: null, access: null },
  { id: 'anywhere', name: 'Anywhere you choose', kind: 'anywhere', address: null, timeZone: null, access: null },
];

/** The built-in places that the model names and does not declare, in a fixed order. */
export function builtInPlacesUsed(model: Pick<WorkModel, 'sync' | 'async' | 'travel'> & { role: Role }): Place[] {
  const used = new Set([
    ...model.sync.map(({ place }) => place),
    ...model.async.map(({ place }) => place),
    ...model.role.placeRules.map(({ place }) => place),
    ...model.travel.flatMap(({ from, to }) => [from, to]),
  ]);
  return BUILT_IN.filter(({ id }) => used.has(id) && !model.role.places.some((place) => place.id === id));
}

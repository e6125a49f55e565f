import type { Place, WorkModel } from '#work-model';

/** The way from one physical place to another. */
export interface Way {
  /** Minutes that the role file states for it; null when it does not. */
  readonly minutes: number | null;
  /** Whether the file shows that they are not under one roof: a stated way, two addresses, or places of different kinds. */
  readonly areSurelyApart: boolean;
}

/** Between places that bind the body. Null when there is no way to go: the same place, or one that is video, phone or anywhere. */
export type Ways = (from: string | null, to: string | null) => Way | null;

/**
 * Ways between the places of a model. Places with equal addresses, and places that no minutes lie between, are one place. A way that
 * is stated in one direction only takes as long in the other.
 */
export function waysOf(model: WorkModel): Ways {
  const places = new Map(model.role.places.map((place) => [place.id, place]));
  const stated = new Map<string, number>();
  for (const { from, to, minutes } of model.travel) {
    if (!stated.has(`${to} ${from}`)) stated.set(`${to} ${from}`, minutes);
  }
  for (const { from, to, minutes } of model.travel) stated.set(`${from} ${to}`, minutes);
  return (from, to) => {
    const [a, b] = [places.get(from ?? ''), places.get(to ?? '')];
    if (a === undefined || b === undefined || a.id === b.id || !bindsBody(a) || !bindsBody(b)) return null;
    const minutes = stated.get(`${a.id} ${b.id}`) ?? null;
    if (minutes !== null) return minutes === 0 ? null : { minutes, areSurelyApart: true };
    const [here, there] = [addressOf(a), addressOf(b)];
    const areBothKnown = here !== null && there !== null;
    if (areBothKnown && here === there) return null;
    return { minutes, areSurelyApart: a.kind !== b.kind || areBothKnown };
  };
}

function bindsBody({ kind }: Place): boolean {
  return kind === 'site' || kind === 'client-site' || kind === 'home';
}

/** Letters and digits alone: commas and capitals do not move a house. */
function addressOf({ address }: Place): string | null {
  const plain = (address ?? '')
    .toLowerCase()
    .replaceAll(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
  return plain === '' ? null : plain;
}

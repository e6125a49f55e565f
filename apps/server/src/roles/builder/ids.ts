import { slug, type WorkModel } from '#work-model';

/** All ids of a role: they are of one space, so that each names one thing. */
export function idsIn(model: WorkModel): Set<string> {
  const found = new Set<string>();
  JSON.stringify(model, (key, value) => {
    if (key === 'id' && typeof value === 'string') found.add(value);
    return value;
  });
  return found;
}

/** An id for what is called so, with a number where others are called the same. */
export function freeId(taken: ReadonlySet<string>, title: string): string {
  const base = slug(title) || 'item';
  for (let number = 1; ; number++) {
    const id = number === 1 ? base : `${base}-${number}`;
    if (!taken.has(id)) return id;
  }
}

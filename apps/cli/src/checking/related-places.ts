import type { Finding } from '#analysis';
import type { RoleFileText, WorkModel } from '#work-model';

/** Something of the role that a finding names beside the place it stands at. */
export interface RelatedPlace {
  readonly pointer: string;
  readonly title: string;
}

/** Where expectations stand that can clash with one another. People and places are named by many findings and clash with nothing. */
const LISTS = [
  'sync',
  'async',
  'protected',
  'timeBlocks',
  'norms',
  'breaks',
] as const satisfies readonly (keyof WorkModel)[];

/** What else a finding speaks of: it names the ids in its data. */
export function relatedPlaces({ model }: RoleFileText, { path, data }: Finding): RelatedPlace[] {
  const named = new Set(Object.values(data).flat());
  return LISTS.flatMap((list) =>
    model[list].flatMap((item, index) => {
      const pointer = `/${list}/${index}`;
      const isOwn = path === pointer || path.startsWith(`${pointer}/`);
      return isOwn || !named.has(item.id)
        ? []
        : [{ pointer, title: ('title' in item ? item.title : item.channel) ?? item.id }];
    }),
  );
}

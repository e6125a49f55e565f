import type { PdfFile, Revision } from '../file/revisions.js';
import { addReferences, isDictionary, nameOf, type PdfValue } from '../file/values.js';
import { isActive } from './active-content.js';
import { reason, type Reason } from './report.js';
import { dictionaryAt, fieldNumbers, isFilled, resolved } from './signature-values.js';
import type { State } from './state.js';

/** What a catalog of ours has. */
const CATALOG_KEYS = new Set(
  'Type Pages MarkInfo StructTreeRoot Outlines ViewerPreferences Lang Metadata OutputIntents AcroForm AF Names Perms DSS'.split(
    ' ',
  ),
);
const FORM_KEYS = new Set(['Fields', 'DR', 'DA']);
const ANNOTATIONS = new Set(['Link', 'Widget']);

/**
 * What the first revision, the print, has that ours never do. All of it is signed; but whoever prepared it could have put something there that
 * acts by itself, shows only later, or shows only to some.
 */
export function foreignContent(file: PdfFile): Reason[] {
  const [first] = file.revisions;
  if (first === undefined) return [];
  return [...foreignKeys(first.objects, file.root), ...foreignObjects(first), ...filledFields(first, file.root)];
}

function foreignKeys(state: State, root: number): Reason[] {
  const catalog = dictionaryAt(state, root) ?? new Map<string, PdfValue>();
  const names = resolved(state, catalog.get('Names'));
  const form = resolved(state, catalog.get('AcroForm'));
  const keys = [
    ...unknownKeys(catalog, CATALOG_KEYS),
    ...(isDictionary(names) ? unknownKeys(names, new Set(['EmbeddedFiles'])).map((key) => `Names /${key}`) : []),
    ...(isDictionary(form) ? unknownKeys(form, FORM_KEYS).map((key) => `AcroForm /${key}`) : []),
  ];
  return keys.map((key) => reason('catalog-changed', { object: root, detail: `/${key}` }));
}

function unknownKeys(dictionary: ReadonlyMap<string, PdfValue>, known: ReadonlySet<string>): string[] {
  return Array.from(dictionary.keys()).filter((key) => !known.has(key));
}

function foreignObjects(first: Revision): Reason[] {
  const used = reachable(first);
  return Array.from(first.objects.values()).flatMap(({ number, at, value }) => {
    if (isActive(value) || isForeignAnnotation(value)) return [reason('active-content', { object: number, at })];
    // What nothing leads to now, something could lead to later.
    const isUsed = used.has(number) || first.containers.has(number);
    return isUsed ? [] : [reason('object-unused', { object: number, at })];
  });
}

function isForeignAnnotation(value: PdfValue): boolean {
  if (!isDictionary(value) || nameOf(value.get('Type')) !== 'Annot') return false;
  return !ANNOTATIONS.has(nameOf(value.get('Subtype')) ?? '');
}

function reachable({ objects, trailer }: Revision): ReadonlySet<number> {
  const used = addReferences(trailer, new Set());
  // A set walks over what is added to it on the way.
  for (const number of used) addReferences(objects.get(number)?.value ?? null, used);
  return used;
}

/** Whoever fills in does so under a signature. */
function filledFields({ objects }: Revision, root: number): Reason[] {
  const fields = fieldNumbers(objects, root);
  return fields
    .filter((number) => isFilled(dictionaryAt(objects, number)))
    .map((number) => reason('field-not-theirs', { object: number, at: objects.get(number)?.at ?? null }));
}

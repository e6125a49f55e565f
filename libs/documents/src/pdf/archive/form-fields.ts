import type { AddObject } from './attachments.js';
import { UnexpectedPdf, type PdfObject } from './chromium-pdf.js';
import { reference, textString } from './pdf-notation.js';

/** Where somebody signs or writes, as templates mark it: a link of this address (see `fieldAddress` in the views). */
const MARK = /\/URI \(https:\/\/sig\.invalid\/field\/([^?()\\]+)\?type=(signature|initials|name|title|date)\)/;
const IS_LINK = '<</Type /Annot\n/Subtype /Link\n';

/**
 * Turns links that mark a place to sign into fields of a form: signature fields, and texts that only whoever signs through Workpact fills in.
 * Each keeps its place on the page and in the structure of the document, and says to screen readers what it is for.
 *
 * @param labels what a field is for, by its name
 * @returns the entry of the catalog, or null when the document has no such place
 * @throws UnexpectedPdf when two places have one name
 */
export function makeFormFields(
  objects: PdfObject[],
  labels: Readonly<Record<string, string>>,
  add: AddObject,
): string | null {
  const marked = objects.flatMap((object) => {
    const found = object.dictionary.startsWith(IS_LINK) ? MARK.exec(object.dictionary) : null;
    return found === null ? [] : [{ object, name: decodeURIComponent(found[1] ?? ''), type: found[2] ?? '' }];
  });
  if (marked.length === 0) return null;
  const names = marked.map(({ name }) => name);
  const twice = names.find((name, index) => names.indexOf(name) !== index);
  if (twice !== undefined)
    throw new UnexpectedPdf(`Two places to sign have the name "${twice}"; each needs one of its own.`);
  // What nobody has filled in looks like nothing, and says so: PDF/A wants an appearance on every field (ISO 19005-3, 6.3.3).
  const nothing = add('<</Type /XObject /Subtype /Form /BBox [0 0 1 1] /Resources <<>> /Length 0>>', {
    stream: new Uint8Array(),
  });
  const pages = pagesOf(objects);
  for (const { object, name, type } of marked) {
    object.dictionary = fieldDictionary(object, {
      name,
      type,
      label: labels[name] ?? name,
      page: pages.get(object.number),
      nothing,
    });
  }
  makeStructureForms(objects, new Set(marked.map(({ object }) => object.number)));
  const fields = marked.map(({ object }) => reference(object.number)).join(' ');
  return `/AcroForm <</Fields [${fields}] /DR <<>> /DA (/Helv 10 Tf 0 g)>>`;
}

interface Field {
  readonly name: string;
  readonly type: string;
  readonly label: string;
  readonly page: number | undefined;
  readonly nothing: number;
}

function fieldDictionary({ dictionary, number }: PdfObject, { name, type, label, page, nothing }: Field): string {
  const rect = /\/Rect \[[^\]]*\]/.exec(dictionary)?.[0];
  const parent = /\/StructParent \d+/.exec(dictionary)?.[0] ?? '';
  if (rect === undefined || page === undefined)
    throw new UnexpectedPdf(`The place to sign in object ${number} is on no page.`);
  const kind = type === 'signature' ? '/FT /Sig' : '/FT /Tx\n/Ff 1\n/DA (/Helv 10 Tf 0 g)';
  return (
    `<</Type /Annot\n/Subtype /Widget\n${kind}\n/T ${textString(name)}\n/TU ${textString(label)}\n/F 4\n${rect}\n/P ${reference(page)}\n` +
    `/AP <</N ${reference(nothing)}>>\n${parent}>>`
  );
}

/** The page of each annotation, by the number of its object. */
function pagesOf(objects: readonly PdfObject[]): Map<number, number> {
  const pages = objects.filter(({ dictionary }) => dictionary.startsWith('<</Type /Page\n'));
  return new Map(
    pages.flatMap(({ number, dictionary }) => {
      const list = /\/Annots \[([^\]]*)\]/.exec(dictionary)?.[1] ?? '';
      return [...list.matchAll(/(\d+) 0 R/g)].map(([, annotation]) => [Number(annotation), number] as const);
    }),
  );
}

/** In the structure a field is a Form and no Link (ISO 32000-1, table 340). */
function makeStructureForms(objects: readonly PdfObject[], fields: ReadonlySet<number>): void {
  for (const object of objects) {
    if (!object.dictionary.startsWith('<</Type /StructElem\n/S /Link\n')) continue;
    const target = /\/Type \/OBJR\n\/Obj (\d+) 0 R/.exec(object.dictionary)?.[1];
    if (target !== undefined && fields.has(Number(target)))
      object.dictionary = object.dictionary.replace('/S /Link', '/S /Form');
  }
}

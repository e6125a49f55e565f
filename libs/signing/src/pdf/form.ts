import { PDF, PdfArray, PdfDict, PdfName, PdfNumber, PdfRef, PdfString, type PdfObject } from '@libpdf/core';
import { FieldUnfit } from '../signing.errors.js';

/** A field of a form, with its widget in the same dictionary. */
export interface FormField {
  readonly name: string;
  readonly kind: 'signature' | 'text';
  /** There is a value in it. */
  readonly isFilled: boolean;
  readonly dictionary: PdfDict;
  /** Left, bottom, right, top in points. */
  readonly rect: readonly [number, number, number, number];
}

/** What fields a document has, in the order of its form. */
export async function fieldsOf(pdf: Uint8Array): Promise<readonly Pick<FormField, 'name' | 'kind' | 'isFilled'>[]> {
  const document = await PDF.load(pdf);
  return readFields(document).map(({ name, kind, isFilled }) => ({ name, kind, isFilled }));
}

function readFields(document: PDF): FormField[] {
  const resolve = resolver(document);
  const fields = resolve(formOf(document)?.get('Fields'));
  if (!(fields instanceof PdfArray)) return [];
  return [...fields].flatMap((entry) => {
    const dictionary = resolve(entry);
    return dictionary instanceof PdfDict ? (fieldIn(dictionary, resolve) ?? []) : [];
  });
}

/** @throws FieldUnfit */
export function emptyField(document: PDF, name: string, kind: FormField['kind']): FormField {
  const field = readFields(document).find((one) => one.name === name);
  if (field === undefined) throw new FieldUnfit(name, 'is not in the document');
  if (field.kind !== kind) throw new FieldUnfit(name, `is for ${field.kind === 'text' ? 'text' : 'a signature'}`);
  if (field.isFilled) throw new FieldUnfit(name, 'has a value already');
  return field;
}

/** The name itself, or with the first number that makes it new: `timestamp`, `timestamp-2`. */
export function freeName(document: PDF, name: string): string {
  const taken = new Set(readFields(document).map((field) => field.name));
  if (!taken.has(name)) return name;
  let number = 2;
  while (taken.has(`${name}-${number}`)) number += 1;
  return `${name}-${number}`;
}

/** A new field for a signature that is seen nowhere on the pages. @throws FieldUnfit when the name is taken */
export function addInvisibleField(document: PDF, name: string): FormField {
  if (readFields(document).some((field) => field.name === name)) throw new FieldUnfit(name, 'is there already');
  const resolve = resolver(document);
  const page = document.context.pages.getPage(0);
  const pageDictionary = page === null ? null : resolve(page);
  if (page === null || !(pageDictionary instanceof PdfDict)) throw new FieldUnfit(name, 'needs a page to belong to');
  const dictionary = PdfDict.of({
    Type: PdfName.of('Annot'),
    Subtype: PdfName.of('Widget'),
    FT: PdfName.of('Sig'),
    T: PdfString.fromString(name),
    // Print, and locked: nobody moves what nobody sees.
    F: PdfNumber.of(132),
    Rect: PdfArray.of(...[0, 0, 0, 0].map((side) => PdfNumber.of(side))),
    P: page,
  });
  const ref = document.context.register(dictionary);
  append(document, ensureForm(document), 'Fields', ref);
  append(document, pageDictionary, 'Annots', ref);
  return { name, kind: 'signature', isFilled: false, dictionary, rect: [0, 0, 0, 0] };
}

/** CMS of all signatures and time stamps in a document, in the order of its form. DER. */
export function signaturesIn(document: PDF): Uint8Array[] {
  const resolve = resolver(document);
  return readFields(document).flatMap(({ kind, dictionary }) => {
    const value = kind === 'signature' ? resolve(dictionary.get('V')) : undefined;
    const contents = value instanceof PdfDict ? resolve(value.get('Contents')) : undefined;
    // A hole that nothing was written into begins with a nought.
    const isWritten = contents instanceof PdfString && contents.bytes[0] === 0x30;
    return isWritten ? [contents.bytes.subarray(0, endOfValue(contents.bytes))] : [];
  });
}

/** Where a DER value ends; behind it the hole that was kept for it is empty. */
function endOfValue(der: Uint8Array): number {
  const first = der[1] ?? 0;
  if (first < 0x80) return 2 + first;
  const octets = first & 0x7f;
  return 2 + octets + Number.parseInt(Buffer.from(der.subarray(2, 2 + octets)).toString('hex'), 16);
}

/** Says that there are signatures, and that whoever saves must only append (ISO 32000-1, table 219). */
export function flagSignatures(document: PDF): void {
  ensureForm(document).set('SigFlags', PdfNumber.of(3));
}

function resolver(document: PDF): (object: PdfObject | undefined) => PdfObject | undefined {
  return (object) => (object instanceof PdfRef ? (document.context.resolve(object) ?? undefined) : object);
}

function formOf(document: PDF): PdfDict | null {
  const form = resolver(document)(document.getCatalog().get('AcroForm'));
  return form instanceof PdfDict ? form : null;
}

function ensureForm(document: PDF): PdfDict {
  const there = formOf(document);
  if (there !== null) {
    // A form inside the catalog is written with the catalog.
    if (!(document.getCatalog().get('AcroForm') instanceof PdfRef)) document.getCatalog().dirty = true;
    return there;
  }
  const form = PdfDict.of({ Fields: PdfArray.of() });
  document.getCatalog().set('AcroForm', document.context.register(form));
  return form;
}

/** Adds to a list that may be an object of its own, in its holder, or not there yet. */
function append(document: PDF, holder: PdfDict, key: string, entry: PdfObject): void {
  const there = resolver(document)(holder.get(key));
  holder.set(key, PdfArray.of(...(there instanceof PdfArray ? [...there] : []), entry));
}

function fieldIn(dictionary: PdfDict, resolve: ReturnType<typeof resolver>): FormField | null {
  const name = resolve(dictionary.get('T'));
  const type = resolve(dictionary.get('FT'));
  if (!(name instanceof PdfString) || !(type instanceof PdfName)) return null;
  const kind = type.value === 'Sig' ? 'signature' : 'text';
  return {
    name: name.asString(),
    kind,
    isFilled: hasValue(resolve(dictionary.get('V'))),
    dictionary,
    rect: rectOf(resolve(dictionary.get('Rect'))),
  };
}

function hasValue(value: PdfObject | undefined): boolean {
  if (value instanceof PdfString) return value.bytes.length > 0;
  return value instanceof PdfDict;
}

function rectOf(rect: PdfObject | undefined): FormField['rect'] {
  const [x1 = 0, y1 = 0, x2 = 0, y2 = 0] =
    rect instanceof PdfArray ? [...rect].map((side) => (side instanceof PdfNumber ? side.value : 0)) : [];
  return [Math.min(x1, x2), Math.min(y1, y2), Math.max(x1, x2), Math.max(y1, y2)];
}

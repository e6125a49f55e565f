import { addReferences, isArray, isDictionary, nameOf, type PdfObject, type PdfValue } from '../file/values.js';
import type { State } from './state.js';

/** What a mark is drawn with: a form, its fonts, a picture. None of these keys acts, shows under a condition, or takes from elsewhere. */
const KEYS = new Set(
  (
    'Type Subtype Length Length1 Filter BBox Resources Font XObject BaseFont Encoding DescendantFonts ToUnicode CIDSystemInfo ' +
    'Registry Ordering Supplement W DW FontDescriptor CIDToGIDMap FontName Flags FontBBox ItalicAngle Ascent Descent CapHeight ' +
    'XHeight StemV FontFile2 FontFile3 MissingWidth CIDSet Width Height ColorSpace BitsPerComponent SMask'
  ).split(' '),
);
/** Fonts and pictures as we name them. */
const RESOURCE = /^(?:[FMC]\d{1,3}|Mark)$/;

/** What of an appearance ours never have: where, and in words. */
export interface DrawingFault {
  readonly object: PdfObject | null;
  readonly why: string;
}

/**
 * Follows an appearance to all that it is drawn with. All of it must have come with the revision: what lay there before, unused, could have
 * been put there to be shown later.
 *
 * @param brought objects that came with the revision and were not there before
 * @returns the numbers of all of them, or what is wrong
 */
export function drawingOf(number: number, brought: State): ReadonlySet<number> | DrawingFault {
  const form = brought.get(number);
  if (
    form === undefined ||
    form.stream === null ||
    !isDictionary(form.value) ||
    nameOf(form.value.get('Subtype')) !== 'Form'
  )
    return { object: form ?? null, why: 'an appearance that is not new' };
  const numbers = new Set([number]);
  for (const one of numbers) {
    const object = brought.get(one);
    if (object === undefined)
      return { object: form, why: `drawn with object ${one}, which was there before or is not` };
    const key = foreignKey(object.value);
    if (key !== null) return { object, why: `/${key} in an appearance` };
    addReferences(object.value, numbers);
  }
  return numbers;
}

function foreignKey(value: PdfValue): string | null {
  const held = isArray(value) ? value : isDictionary(value) ? Array.from(value.values()) : [];
  const keys = isDictionary(value) ? Array.from(value.keys()) : [];
  const found = keys.find((key) => !KEYS.has(key) && !RESOURCE.test(key));
  if (found !== undefined) return found;
  for (const one of held) {
    const inside = foreignKey(one);
    if (inside !== null) return inside;
  }
  return null;
}

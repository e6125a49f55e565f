import { isArray, isDictionary, nameOf, type PdfValue } from '../file/values.js';

/** Keys by which something happens when a document is looked at, or other things are shown to other readers. */
const ACTIVE_KEYS = new Set(
  'JS JavaScript AA OpenAction OC OCProperties XFA Launch RichMedia RichMediaContent Alternates OPI'.split(' '),
);
/** Actions, which need not say that they are some. Links to pages and addresses are none of these. */
const ACTIONS = new Set(
  (
    'JavaScript Launch SubmitForm ImportData ResetForm GoToR GoToE GoTo3DView Hide Named Rendition SetOCGState Thread ' +
    'Trans Movie Sound RichMediaExecute'
  ).split(' '),
);

/** Whether a value has something in it that acts by itself, or that hides and shows. */
export function isActive(value: PdfValue): boolean {
  if (isArray(value)) return value.some(isActive);
  if (!isDictionary(value)) return false;
  if (ACTIONS.has(nameOf(value.get('S')) ?? '')) return true;
  return Array.from(value).some(([key, held]) => ACTIVE_KEYS.has(key) || isActive(held));
}

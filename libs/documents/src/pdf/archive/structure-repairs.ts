import type { PdfObject } from './chromium-pdf.js';
import { textString } from './pdf-notation.js';

// The structure types of PDF 1.7 (ISO 32000-1, 14.8.4) that Chromium may write; all others are mapped to one of these.
const STANDARD_TYPES = new Set(
  (
    'Document Part Art Sect Div BlockQuote Caption TOC TOCI Index NonStruct Private P H H1 H2 H3 H4 H5 H6 L LI Lbl LBody ' +
    'Table TR TH TD THead TBody TFoot Span Quote Note Reference BibEntry Code Link Annot Ruby RB RT RP Warichu WT WP Figure Formula Form'
  ).split(' '),
);

// Types of HTML or of PDF 2.0 and their nearest relative. Inline ones become Span, which is also right for what is not known yet.
const NEAREST_TYPE: Record<string, string> = {
  Aside: 'Div',
  Title: 'P',
  FENote: 'Note',
  Sub: 'Span',
  Strong: 'Span',
  Em: 'Span',
};

const isStructureElement = (dictionary: string): boolean => dictionary.startsWith('<</Type /StructElem\n');

/** `/RoleMap <<…>>` for the structure types in use that PDF 1.7 does not know; empty when there are none. */
export function roleMap(objects: readonly PdfObject[]): string {
  const unknown = new Set<string>();
  for (const { dictionary } of objects) {
    const type = isStructureElement(dictionary)
      ? /^<<\/Type \/StructElem\n\/S \/(\w+)/.exec(dictionary)?.[1]
      : undefined;
    if (type && !STANDARD_TYPES.has(type)) unknown.add(type);
  }
  if (unknown.size === 0) return '';
  return `/RoleMap <<${[...unknown]
    .sort()
    .map((type) => `/${type} /${NEAREST_TYPE[type] ?? 'Span'}`)
    .join('\n')}>>`;
}

/** PDF/UA-1 (7.3) wants a description on every Figure. An HTML `figure` has none of its own: its picture and caption inside speak. */
export function repairFigure(dictionary: string): string {
  if (!dictionary.startsWith('<</Type /StructElem\n/S /Figure\n') || dictionary.includes('\n/Alt ')) return dictionary;
  return dictionary.replace('/S /Figure', '/S /Div');
}

/** PDF/UA-1 (7.18.5) wants a description on every link: its address, or the name of the place in this document. */
export function describeLink(dictionary: string): string {
  if (!dictionary.startsWith('<</Type /Annot\n/Subtype /Link\n') || dictionary.includes('\n/Contents '))
    return dictionary;
  const address = /\/URI (\((?:\\[\s\S]|[^\\)])*\)|<[0-9A-Fa-f]*>)/.exec(dictionary)?.[1];
  const place = /\/Dest \/([^\s()<>[\]{}/%]+)/.exec(dictionary)?.[1];
  const description = address ?? textString(`#${place ? nameText(place) : ''}`);
  return dictionary.replace('/Subtype /Link', `/Subtype /Link\n/Contents ${description}`);
}

const NODE_ID = /\(node(\d{8})\)/g;
const MAY_HOLD_NODE_IDS = /^<<\/(?:Type \/StructElem|Limits|Names|Kids)/;

/**
 * Renumbers the ids by which table cells name their headers. Chromium counts nodes over the life of a page, so the same document has
 * other ids each time it is printed. Ranks keep the order, and with it the sorting of the id tree.
 */
export function renumberNodeIds(objects: PdfObject[]): void {
  const holders = objects.filter(
    ({ dictionary }) => dictionary.includes('(node') && MAY_HOLD_NODE_IDS.test(dictionary),
  );
  const ids = new Set(
    holders.flatMap(({ dictionary }) => [...dictionary.matchAll(NODE_ID)].map((match) => match[1] ?? '')),
  );
  const ranks = new Map([...ids].sort().map((id, index) => [id, String(index + 1).padStart(8, '0')]));
  for (const holder of holders) {
    holder.dictionary = holder.dictionary.replace(NODE_ID, (whole, id: string) => `(node${ranks.get(id) ?? whole})`);
  }
}

function nameText(escapedName: string): string {
  const bytes = escapedName.replace(/#([0-9A-Fa-f]{2})/g, (_, hex: string) =>
    String.fromCharCode(Number.parseInt(hex, 16)),
  );
  return Buffer.from(bytes, 'latin1').toString('utf8');
}

import type { TextDocument } from 'vscode-languageserver-textdocument';
import { openRoleFile, applyEdits } from '#work-model';
import type { PlacedFinding } from '../checking/checked-file.js';
import type { WayOut } from './way-out.js';
import { pathOf } from './document-files.js';
import type { CheckedDocument } from './checked-document.js';

/** What the reader of role files says before what could be written instead. */
const ADVICE = 'Write: ';

/**
 * A misspelt word gives way to the one that was meant. Advice is made for people and may be more than a word, so it is offered only when the text
 * with it has fewer faults.
 */
export function faultMending(
  { finding, place }: PlacedFinding,
  { places, findings }: CheckedDocument,
  document: TextDocument,
): WayOut[] {
  if (place === null) return [];
  const range = places.rangeOf(place);
  const [offset, endOffset] = [places.offsetAt(range.start), places.offsetAt(range.end)];
  const written = places.text.slice(offset, endOffset);
  return finding.fixes.flatMap(({ title }): WayOut[] => {
    if (!title.startsWith(ADVICE)) return [];
    const edits = [{ offset, endOffset, newText: asQuoted(title.slice(ADVICE.length), written) }];
    const mended = openRoleFile(applyEdits(places.text, edits), { file: pathOf(document) });
    const isBetter = mended.ok || mended.faults.length < findings.length;
    return isBetter ? [{ title, isPreferred: true, edits }] : [];
  });
}

/** In quotes as what it replaces, which JSON needs. */
function asQuoted(words: string, written: string): string {
  const [quote = ''] = /^["']/.exec(written) ?? [];
  return words.startsWith(quote) && quote !== '' ? words : `${quote}${words}${quote}`;
}

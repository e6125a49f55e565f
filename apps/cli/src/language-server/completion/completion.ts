import { InsertTextMode, type CompletionItem, type Position } from 'vscode-languageserver/node';
import { isMap, isScalar, type Document } from 'yaml';
import type { TextDocument } from 'vscode-languageserver-textdocument';
import type { CheckedRole } from '../checked-document.js';
import type { ClientSkills } from '../client-skills.js';
import { isJsonDocument } from '../document-files.js';
import { markedText } from '../marked-text.js';
import { TextPlaces } from '../text-places.js';
import { keyProposals } from './keys.js';
import { Notation } from './notation.js';
import type { Proposal } from './proposal.js';
import { referenceProposals, type RoleSources } from './references.js';
import { typedPlaceIn, type TypedPlace } from './typed-place.js';
import { valueProposals } from './values.js';

export interface RoleAtHand {
  /** The role as it was when it could last be read. */
  readonly checked: CheckedRole | null;
  /** False for a text that is no role file (yet). */
  readonly isRole: boolean;
}

/**
 * What can be written at a position: keys and words of the schema, and ids where one is referred to. The language service of yaml-language-server
 * would take half a second to load and 27 MB to install, and knows neither our ids nor which keys come first.
 */
export function completionAt(
  document: TextDocument,
  position: Position,
  { checked, isRole }: RoleAtHand,
  skills: ClientSkills,
): CompletionItem[] {
  const places = new TextPlaces(document);
  const isJson = isJsonDocument(document);
  const place = typedPlaceIn(places.text, places.offsetAt(position), isJson);
  if (place === null) return [];
  const { word } = place;
  const notation = new Notation(word, isJson);
  const sources = { plain: plainOf(place.document), checked };
  const proposals = isRole ? proposalsFor(place, sources, notation) : firstKey(place.document, notation);
  const range = places.range(word.offset, word.endOffset);
  return proposals.map((proposal, index) => itemOf(proposal, index, range, skills));
}

function proposalsFor({ asKey, asValue }: TypedPlace, sources: RoleSources, notation: Notation): Proposal[] {
  const keys = asKey === null ? [] : keyProposals(asKey.path.slice(0, -1), asKey.siblings, notation);
  if (asValue === null) return keys;
  return [...keys, ...(referenceProposals(asValue.path, sources, notation) ?? valueProposals(asValue.path, notation))];
}

/** Nobody wants keys of role files in any other YAML file; one that is still empty may become one. */
function firstKey({ contents }: Document, notation: Notation): Proposal[] {
  const isEmpty = isScalar(contents) || (isMap(contents) && contents.items.length === 1);
  return isEmpty ? keyProposals([], [], notation).filter(({ label }) => label === 'workpact') : [];
}

function itemOf(
  { text, docs, detail, ...item }: Proposal,
  index: number,
  range: { start: Position; end: Position },
  { readsMarkdownInCompletion }: ClientSkills,
): CompletionItem {
  return {
    ...item,
    ...(detail === null ? {} : { detail }),
    ...(docs === null ? {} : { documentation: markedText(docs, readsMarkdownInCompletion) }),
    // Editors sort by name unless told otherwise.
    sortText: String(index).padStart(4, '0'),
    // The lines inserted are indented for their place already.
    insertTextMode: InsertTextMode.asIs,
    textEdit: { range, newText: text },
  };
}

function plainOf(document: Document): unknown {
  try {
    return document.toJS({ maxAliasCount: 0 });
  } catch {
    // Aliases, or keys that are no words; there is nothing to take from such a text.
    return null;
  }
}

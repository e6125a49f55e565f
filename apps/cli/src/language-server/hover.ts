import type { Hover, Position, Range } from 'vscode-languageserver/node';
import type { Finding } from '#analysis';
import type { CheckedDocument } from './checked-document.js';
import type { ClientSkills } from './client-skills.js';
import { keyText } from './key-text.js';
import { markedText } from './marked-text.js';
import { isIn } from './positions.js';
import { keysAt } from './role-schema.js';
import { pageInShort, pageUri } from './rule-documentation.js';
import { cursorIn, looseDocument } from './source-cursor.js';

/** On a finding, what it says and the rule's page; elsewhere on a key, what the key means. */
export function hoverAt(position: Position, known: CheckedDocument, skills: ClientSkills): Hover | null {
  const here = known.findings.filter(({ place }) => isIn(position, known.places.rangeOf(place)));
  const [first] = here;
  const hover = first
    ? { text: findingsText(here.map(({ finding }) => finding)), range: known.places.rangeOf(first.place) }
    : keyHover(position, known);
  return hover && { contents: markedText(hover.text, skills.readsMarkdownInHover), range: hover.range };
}

/** Each finding with its ways out, and below them the page of each rule once. */
function findingsText(findings: readonly Finding[]): string {
  const pages = [...new Set(findings.map(({ rule }) => rule))].map(pageInShort).filter((page) => page !== null);
  return [...findings.map(findingText), ...pages].join('\n\n');
}

function findingText({ rule, message, fixes }: Finding): string {
  const uri = pageUri(rule);
  const name = uri === null ? `**${rule}**` : `**[${rule}](${uri})**`;
  const ways = fixes.map(({ title }) => `- ${title}`).join('\n');
  return ways === '' ? `${name}: ${message}` : `${name}: ${message}\n\n${ways}`;
}

function keyHover(position: Position, { places }: CheckedDocument): { text: string; range: Range } | null {
  const offset = places.offsetAt(position);
  const loose = looseDocument(places.text);
  const cursor =
    loose &&
    cursorIn(loose, ({ range }) => range !== null && range !== undefined && range[0] <= offset && offset <= range[1]);
  if (cursor?.at !== 'key') return null;
  const key = keysAt(cursor.path.slice(0, -1), cursor.siblings).find((one) => one.key === cursor.path.at(-1));
  if (!key) return null;
  const [start = 0, end = 0] = cursor.node.range ?? [];
  return { text: keyText(key), range: places.range(start, end) };
}

import type { SourceList, SourceMap } from '../../reading/source-tree.js';
import type { TextEdit } from '../text-edit.js';
import { isBlank, lineEnd, lineStart, nextLine } from './lines.js';
import { endOfEntry, entryBefore, type Source } from './place.js';
import { flowText, jsonText, scalarText } from './render.js';

/** Something between brackets: an entry of a map or an item of a list. */
interface Member {
  readonly offset: number;
  readonly endOffset: number;
}

/** Adds a key to a map between braces: behind its last one; at the top of the file where the schema has it. */
export function addFlowEntry(source: Source, map: SourceMap, key: string, value: unknown): TextEdit[] {
  const name = scalarText(key, source.style, true, null);
  const index = map === source.tree ? entryBefore(map, key) + 1 : map.entries.length;
  return insertMember(source, map, membersOf(map), index, (indent) => {
    const [entry] = map.entries;
    const written = entry
      ? /^\s*:[ \t]*/.exec(source.text.slice(entry.keyEndOffset, entry.node.offset))?.[0]
      : undefined;
    const colon = written ?? (source.style.isCompact ? ':' : ': ');
    return `${name}${colon}${valueText(source, value, indent)}`;
  });
}

/** Puts an item into a list between brackets. */
export function insertFlowItem(source: Source, list: SourceList, index: number, value: unknown): TextEdit[] {
  return insertMember(source, list, list.items, index, (indent) => valueText(source, value, indent));
}

/** Takes the key or item of a number from between brackets, with the comma that goes with it. */
export function removeFlowMember(source: Source, holder: SourceMap | SourceList, index: number): TextEdit[] {
  const members = membersOf(holder);
  const [before, member, after] = [members[index - 1], members[index], members[index + 1]];
  if (!member) return [];
  if (after) return [removeWithComma(source, member, after)];
  if (!before) return [{ offset: holder.offset + 1, endOffset: holder.endOffset - 1, newText: '' }];
  return removeLast(source, before, member);
}

/** One that has a line of its own goes with the line, and leaves the comments above the next one. */
function removeWithComma({ text }: Source, member: Member, after: Member): TextEdit {
  const start = lineStart(text, member.offset);
  const rest = text.slice(member.endOffset, lineEnd(text, member.endOffset));
  const hasItsLine = isBlank(text.slice(start, member.offset)) && /^[ \t]*,[ \t]*(#.*)?$/.test(rest);
  if (hasItsLine) return { offset: start, endOffset: nextLine(text, member.endOffset), newText: '' };
  return { offset: member.offset, endOffset: after.offset, newText: '' };
}

/** The comma before the last one goes with it; a comment behind that comma is its neighbour's and stays. */
function removeLast({ text }: Source, before: Member, member: Member): TextEdit[] {
  const own = /^[ \t]*,?[ \t]*#[^\r\n]*/.exec(text.slice(member.endOffset))?.[0] ?? '';
  const endOffset = member.endOffset + own.length;
  const between = text.slice(before.endOffset, member.offset);
  if (!between.includes('#')) return [{ offset: before.endOffset, endOffset, newText: '' }];
  const comma = before.endOffset + between.indexOf(',');
  const start = lineEnd(text, lineStart(text, lineStart(text, member.offset) - 1));
  return [
    { offset: comma, endOffset: comma + 1, newText: '' },
    { offset: Math.max(start, comma + 1), endOffset, newText: '' },
  ];
}

function membersOf(holder: SourceMap | SourceList): readonly Member[] {
  if (holder.kind === 'list') return holder.items;
  return holder.entries.map((entry) => ({ offset: entry.keyOffset, endOffset: endOfEntry(entry) }));
}

/** Between brackets that hold something already; empty ones are written anew as a whole. */
function insertMember(
  source: Source,
  holder: SourceMap | SourceList,
  members: readonly Member[],
  index: number,
  text: (indent: string | null) => string,
): TextEdit[] {
  const [first] = members;
  if (!first) return [];
  const lead = /^\s*/.exec(source.text.slice(holder.offset + 1, first.offset))?.[0] ?? '';
  const isInLines = lead.includes('\n');
  const indent = isInLines ? lead.slice(lead.lastIndexOf('\n') + 1) : null;
  const separator = isInLines ? `,${source.style.eol}${indent ?? ''}` : gapBetween(source, members);
  const before = members[index - 1];
  if (before) return [{ offset: before.endOffset, endOffset: before.endOffset, newText: separator + text(indent) }];
  return [{ offset: first.offset, endOffset: first.offset, newText: text(indent) + separator }];
}

/** `, ` or `,` as the members have it. */
function gapBetween(source: Source, [first, second]: readonly Member[]): string {
  const between = first && second ? source.text.slice(first.endOffset, second.offset) : '';
  if (/^,[ \t]*$/.test(between)) return between;
  return source.style.isCompact ? ',' : ', ';
}

/** The blanks that the line of an offset begins with. */
export function indentOfLine({ text }: Source, offset: number): string {
  return /^[ \t]*/.exec(text.slice(lineStart(text, offset)))?.[0] ?? '';
}

function valueText(source: Source, value: unknown, indent: string | null): string {
  return source.style.isJson ? jsonText(value, source.style, indent) : flowText(value, source.style);
}

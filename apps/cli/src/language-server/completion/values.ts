import { CompletionItemKind } from 'vscode-languageserver/node';
import { shapesAt, type KeyPath, type Plain, type Schema } from '../role-schema.js';
import type { Notation } from './notation.js';
import type { Proposal } from './proposal.js';

/** Words that the schema allows at a place; of what may be written freely, the examples. */
export function valueProposals(path: KeyPath, notation: Notation): Proposal[] {
  const shapes = shapesAt(path);
  const [words, examples] = [
    new Set(shapes.flatMap(allowed)),
    new Set(shapes.flatMap((shape) => shape.examples ?? [])),
  ];
  return [
    ...[...words].map((word) => proposal(word, CompletionItemKind.EnumMember, null, notation)),
    ...[...examples].map((example) => proposal(example, CompletionItemKind.Value, 'example', notation)),
  ];
}

function proposal(value: Plain, kind: CompletionItemKind, detail: string | null, notation: Notation): Proposal {
  return { label: String(value), kind, text: notation.value(value), detail, docs: null };
}

function allowed({ enum: words, const: word, type }: Schema): readonly Plain[] {
  if (words !== undefined) return words;
  if (word !== undefined) return [word];
  return [type].flat().includes('boolean') ? [true, false] : [];
}

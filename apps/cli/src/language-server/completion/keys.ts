import { CompletionItemKind } from 'vscode-languageserver/node';
import { keyText } from '../key-text.js';
import { keysAt, type KeyPath } from '../role-schema.js';
import type { Notation } from './notation.js';
import type { Proposal } from './proposal.js';

/** Keys of the exact form; programs write them, people have shorter ones beside them. */
const EXACT_KEYS: ReadonlySet<string> = new Set([
  'contractedMinutesPerWeek',
  'durationMinutes',
  'effortMinutes',
  'effortPer',
  'endMinute',
  'minute',
  'responseMinutes',
  'rrule',
  'startMinute',
]);

/** Keys that a map may still have: those it must have first, those for programs last. */
export function keyProposals(path: KeyPath, present: readonly string[], notation: Notation): Proposal[] {
  const free = keysAt(path, present).filter(({ key }) => !present.includes(key));
  const rank = ({ key, isRequired }: (typeof free)[number]): number => (isRequired ? 0 : EXACT_KEYS.has(key) ? 2 : 1);
  return free
    .toSorted((a, b) => rank(a) - rank(b))
    .map((entry) => ({
      label: entry.key,
      kind: CompletionItemKind.Property,
      text: notation.key(entry),
      detail: entry.isRequired ? 'required' : null,
      docs: keyText(entry),
    }));
}

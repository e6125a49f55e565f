import { problem, quoted, type Problem } from '../notation/problem.js';
import type { Path } from './fault.js';
import type { PlacedProblem } from './source-text.js';
import type { SourceNode } from './source-tree.js';

/** Keys that ask how or when a person sleeps, with only their letters, in lower case. */
const SLEEP_KEYS =
  /^(chronotype|sleep|midsleep|msf|msw|mctq|meq|socialjetlag|waketime|wakeup|bedtime|bodyclock|larkorowl)/;

export function isPrivateKey(key: string): boolean {
  return key.length <= 64 && SLEEP_KEYS.test(key.toLowerCase().replace(/[^a-z]/g, ''));
}

/** Sleep data anywhere in a file. It is health-like, belongs to the person, and must never become part of a role. */
export function privateData(tree: SourceNode, path: Path = []): PlacedProblem[] {
  if (tree.kind === 'list') return tree.items.flatMap((item, index) => privateData(item, [...path, index]));
  if (tree.kind === 'scalar') return [];
  return tree.entries.flatMap(({ key, keyOffset, node }) =>
    isPrivateKey(key)
      ? [{ offset: keyOffset, path: [...path, key], problem: refusal(key) }]
      : privateData(node, [...path, key]),
  );
}

function refusal(key: string): Problem {
  const message = `${quoted(key)} is private to the person and never part of a role: sleep data says something about health, and nobody may be chosen by it; remove it`;
  return problem('private-data-refused', message);
}

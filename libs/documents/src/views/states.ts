/** The ids of all expectations that a view states, in the order in which it does. */
export function statesOf(view: unknown): string[] {
  const ids = new Set<string>();
  collect(view, ids);
  return [...ids];
}

function collect(value: unknown, ids: Set<string>): void {
  if (typeof value !== 'object' || value === null) return;
  for (const [key, part] of Object.entries(value)) {
    if (key === 'expectation' && typeof part === 'string') ids.add(part);
    else collect(part, ids);
  }
}

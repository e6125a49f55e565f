/** What a key asks of the grid. */
export type GridKey =
  | { readonly does: 'go'; readonly days: number; readonly rows: number; readonly to?: 'first' | 'last' }
  | { readonly does: 'move'; readonly days: number; readonly steps: number }
  | { readonly does: 'stretch'; readonly steps: number }
  | { readonly does: 'paint' | 'open' | 'cancel' | 'remove' | 'copy' | 'paste' };

const ARROWS: Readonly<Record<string, { readonly days: number; readonly rows: number }>> = {
  ArrowLeft: { days: -1, rows: 0 },
  ArrowRight: { days: 1, rows: 0 },
  ArrowUp: { days: 0, rows: -1 },
  ArrowDown: { days: 0, rows: 1 },
};
const PLAIN: Readonly<Record<string, GridKey>> = {
  ' ': { does: 'paint' },
  Enter: { does: 'open' },
  Escape: { does: 'cancel' },
  Delete: { does: 'remove' },
  Backspace: { does: 'remove' },
  Home: { does: 'go', days: 0, rows: 0, to: 'first' },
  End: { does: 'go', days: 0, rows: 0, to: 'last' },
  PageUp: { does: 'go', days: 0, rows: -4 },
  PageDown: { does: 'go', days: 0, rows: 4 },
};

/** Null: the key is not for the grid. */
export function keyOf(
  event: Pick<KeyboardEvent, 'key' | 'altKey' | 'shiftKey' | 'ctrlKey' | 'metaKey'>,
): GridKey | null {
  const { key, altKey, shiftKey } = event;
  if (event.ctrlKey || event.metaKey)
    return ({ c: { does: 'copy' }, v: { does: 'paste' } } as const)[key.toLowerCase()] ?? null;
  const arrow = ARROWS[key];
  if (arrow === undefined) return altKey || shiftKey ? null : (PLAIN[key] ?? null);
  if (altKey && shiftKey) return { does: 'stretch', steps: arrow.rows };
  if (altKey) return { does: 'move', days: arrow.days, steps: arrow.rows };
  return shiftKey ? null : { does: 'go', ...arrow };
}

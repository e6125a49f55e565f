/** States that can be gone back to and forth to, without limit. */
export interface History<T> {
  readonly past: readonly T[];
  readonly present: T;
  readonly future: readonly T[];
}

export function begun<T>(present: T): History<T> {
  return { past: [], present, future: [] };
}

export function followedBy<T>({ past, present }: History<T>, next: T): History<T> {
  return { past: [...past, present], present: next, future: [] };
}

/** Null: there is nothing before. */
export function undone<T>({ past, present, future }: History<T>): History<T> | null {
  const before = past.at(-1);
  return before === undefined ? null : { past: past.slice(0, -1), present: before, future: [present, ...future] };
}

/** Null: there is nothing after. */
export function redone<T>({ past, present, future }: History<T>): History<T> | null {
  const [after, ...later] = future;
  return after === undefined ? null : { past: [...past, present], present: after, future: later };
}

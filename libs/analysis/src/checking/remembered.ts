type Attempt<T> = { readonly value: T } | { readonly error: unknown };

/**
 * Does work once for each argument. A failure is remembered like a value: 40 rules that ask about the same endless recurrence must not each
 * try it.
 */
export function remembered<Argument, T>(work: (argument: Argument) => T): (argument: Argument) => T {
  const known = new Map<Argument, Attempt<T>>();
  return (argument) => {
    let attempt = known.get(argument);
    if (attempt === undefined) {
      attempt = attempted(() => work(argument));
      known.set(argument, attempt);
    }
    if ('error' in attempt) throw attempt.error;
    return attempt.value;
  };
}

/** Does work once, when first asked. */
export function once<T>(work: () => T): () => T {
  const only = remembered<null, T>(work);
  return () => only(null);
}

function attempted<T>(work: () => T): Attempt<T> {
  try {
    return { value: work() };
  } catch (error) {
    return { error };
  }
}

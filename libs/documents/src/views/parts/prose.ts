/** A text that goes inside a sentence of ours: without the full stop that its writer may have put. */
export function phrase(text: string): string {
  return text.trim().replace(/[.;,]+$/u, '');
}

/** A text that stands on its own: first letter large, with a full stop unless it ends in a mark of its own. */
export function sentence(text: string): string {
  const trimmed = text.trim();
  return capital(/[.!?…:”"“)]$/u.test(trimmed) ? trimmed : `${trimmed}.`);
}

export function capital(text: string): string {
  const [first = '', ...rest] = text;
  return first.toLocaleUpperCase('en') + rest.join('');
}

/** Only the parts that are there. */
export function present<T>(...items: readonly (T | null)[]): T[] {
  return items.filter((item): item is NonNullable<typeof item> => item !== null);
}

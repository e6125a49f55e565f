import canonicalize from 'canonicalize';

/** Whether two values say the same as JSON, whatever the order of their keys. */
export function isSame(a: unknown, b: unknown): boolean {
  return a === b || canonicalize(a) === canonicalize(b);
}

/** From worst to mildest: the order of findings. */
export const SEVERITIES = ['error', 'warning', 'info'] as const;

/**
 * error: cannot be true as written, or a missing value without which nothing can be signed. warning: a likely problem. info: an
 * improvement. What the law says is never an error: Workpact is no counsel.
 */
export type Severity = (typeof SEVERITIES)[number];

/** Negative when `a` is the worse. */
export function bySeverity(a: Severity, b: Severity): number {
  return SEVERITIES.indexOf(a) - SEVERITIES.indexOf(b);
}

/** The milder of two. */
export function milder(a: Severity, b: Severity): Severity {
  return bySeverity(a, b) > 0 ? a : b;
}

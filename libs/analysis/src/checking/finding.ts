import type { PatchOperation } from '#work-model';
import { bySeverity, type Severity } from './severity.js';

/** What a message is filled with, and what a program reads in its place. Minutes, counts and ratios stay numbers. */
export type FindingData = Readonly<Record<string, string | number | readonly string[]>>;

/** A way out. */
export interface Fix {
  /** What it does, as an order: "Count working hours". */
  readonly title: string;
  /** The change to the model in exact form, RFC 6902; null when only a person can make it. */
  readonly patch: readonly PatchOperation[] | null;
  /**
   * Safe fixes are made by `check --fix` without asking: they say what was already meant or fill in a usual value, and take no
   * time, promise or pay from anybody.
   */
  readonly isSafe: boolean;
}

/** One thing that a rule says about a role. */
export interface Finding {
  readonly rule: string;
  readonly severity: Severity;
  /** JSON Pointer (RFC 6901) into the model in exact form. */
  readonly path: string;
  /** Which of the rule's messages this is. */
  readonly messageId: string;
  /** The message in English, filled in. */
  readonly message: string;
  readonly data: FindingData;
  readonly fixes: readonly Fix[];
  readonly sources: readonly string[];
}

/** Severity, then path, then rule, then text: the same findings come in the same order whatever found them first. */
export function inOrder(findings: readonly Finding[]): Finding[] {
  return [...findings].sort(
    (a, b) =>
      bySeverity(a.severity, b.severity) ||
      byCodeUnit(a.path, b.path) ||
      byCodeUnit(a.rule, b.rule) ||
      byCodeUnit(a.message, b.message),
  );
}

function byCodeUnit(a: string, b: string): number {
  return a < b ? -1 : Number(a > b);
}

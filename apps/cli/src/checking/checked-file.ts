import type { Finding, Fix, Severity, SkippedRule, WaivedFinding } from '#analysis';
import type { RoleFileText, TextRange } from '#work-model';

/** A stretch of a file's text; lines and columns from 1, columns in UTF-16 code units, the end after the last character. */
export type Place = Omit<TextRange, 'offset' | 'endOffset'>;

/** A finding with its place in the file. */
export interface PlacedFinding {
  readonly finding: Finding;
  /** Null: it is about the file as a whole. */
  readonly place: Place | null;
  /** What it clashes with, when the finding names it. */
  readonly second: Place | null;
}

export interface PlacedWaived extends PlacedFinding {
  readonly waiver: WaivedFinding['waiver'];
}

/** A fix that was written into the file. */
export interface FixMade {
  readonly rule: string;
  readonly title: string;
  /** JSON Pointer of what was mended, in the model before the fix. */
  readonly path: string;
  /** Lines that changed, as they were and as they are. */
  readonly changes: readonly LineChange[];
}

export interface LineChange {
  /** Number of the line in the file as it was before this fix. */
  readonly line: number;
  readonly before: readonly string[];
  readonly after: readonly string[];
}

/** A safe fix that could not be written; the file is as it was in this place. */
export interface FixNotMade {
  readonly rule: string;
  readonly title: string;
  readonly path: string;
  readonly why: string;
}

/** All that one run says about one file. Formats turn it into text and let it go. */
export interface CheckedFile {
  /** As people call it: relative to the working folder when it lies inside, with forward slashes. */
  readonly file: string;
  /** Null when the file could not be read. Without a byte order mark. */
  readonly text: string | null;
  /** Null when the file is not a role. */
  readonly role: RoleFileText | null;
  /** In the checker's fixed order. */
  readonly findings: readonly PlacedFinding[];
  readonly waived: readonly PlacedWaived[];
  /** Ids of the rules that looked at it. */
  readonly ran: readonly string[];
  readonly skipped: readonly SkippedRule[];
  readonly fixed: readonly FixMade[];
  readonly notFixed: readonly FixNotMade[];
}

/** Faults of a file that is no role are told as findings of this rule. */
export const ROLE_FILE_RULE = 'role-file';

/** How many of each severity. */
export type Counts = Readonly<Record<Severity, number>>;

export function countsOf(findings: readonly PlacedFinding[]): Counts {
  const counts = { error: 0, warning: 0, info: 0 };
  for (const { finding } of findings) counts[finding.severity] += 1;
  return counts;
}

/** Fixes that `--fix` would make. */
export function safeFixOf({ fixes }: Finding): Fix | null {
  return fixes.find(({ isSafe, patch }) => isSafe && patch !== null) ?? null;
}

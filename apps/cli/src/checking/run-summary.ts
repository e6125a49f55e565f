import type { Severity, SkippedRule } from '#analysis';
import { countsOf, safeFixOf, type CheckedFile } from './checked-file.js';

/** What a run amounts to: numbers only, so that it stays as small over ten thousand files as over one. */
export interface RunSummary {
  readonly files: number;
  readonly filesWithFindings: number;
  readonly counts: Readonly<Record<Severity, number>>;
  readonly waived: number;
  readonly fixed: number;
  readonly notFixed: number;
  /** Findings that `--fix` would mend. */
  readonly fixable: number;
  /** Rules that did not look at one file or more, each reason once. */
  readonly skipped: readonly (SkippedRule & { readonly files: number })[];
  /** Set when there are more warnings than `--max-warnings` allows. */
  readonly warningsAllowed: number | null;
  readonly milliseconds: number;
}

/** Adds up file after file. */
export class Tally {
  readonly #counts = { error: 0, warning: 0, info: 0 };
  readonly #sums = { files: 0, filesWithFindings: 0, waived: 0, fixed: 0, notFixed: 0, fixable: 0 };
  readonly #skipped = new Map<string, SkippedRule & { files: number }>();
  readonly #started = performance.now();

  add(file: CheckedFile): void {
    const counts = countsOf(file.findings);
    for (const severity of ['error', 'warning', 'info'] as const) this.#counts[severity] += counts[severity];
    this.#sums.files += 1;
    this.#sums.filesWithFindings += file.findings.length > 0 ? 1 : 0;
    this.#sums.waived += file.waived.length;
    this.#sums.fixed += file.fixed.length;
    this.#sums.notFixed += file.notFixed.length;
    this.#sums.fixable += file.findings.filter(({ finding }) => safeFixOf(finding) !== null).length;
    for (const skip of file.skipped) {
      // What is wrong with a schedule is another story in every file.
      const detail = skip.reason === 'schedule-not-expandable' ? 'repeat rules that cannot be expanded' : skip.detail;
      const key = JSON.stringify([skip.rule, skip.reason, detail]);
      this.#skipped.set(key, { ...skip, detail, files: (this.#skipped.get(key)?.files ?? 0) + 1 });
    }
  }

  /** @param maxWarnings Most warnings with which the run still passes; null for any number. */
  summary(maxWarnings: number | null): RunSummary {
    const tooMany = maxWarnings !== null && this.#counts.warning > maxWarnings;
    return {
      ...this.#sums,
      counts: { ...this.#counts },
      skipped: [...this.#skipped.values()],
      warningsAllowed: tooMany ? maxWarnings : null,
      milliseconds: performance.now() - this.#started,
    };
  }
}

/** Whether the run passes. */
export function isPassed({ counts, warningsAllowed }: RunSummary): boolean {
  return counts.error === 0 && warningsAllowed === null;
}

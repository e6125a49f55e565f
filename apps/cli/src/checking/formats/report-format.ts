import type { CheckedFile } from '../checked-file.js';
import type { RunSummary } from '../run-summary.js';

/**
 * Turns results into text as they come, file after file, so that a run over thousands of files keeps none of them.
 */
export interface ReportFormat {
  /** Before the first file. */
  begin(): string;
  file(checked: CheckedFile): string;
  end(summary: RunSummary): string;
}

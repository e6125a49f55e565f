import type { PrettyOptions } from './pretty.js';
import type { ReportFormat } from './report-format.js';

export type FormatName = 'pretty' | 'json' | 'sarif' | 'github' | 'junit';

/**
 * A fresh format for one run; they count and remember where they are. Each is loaded when it is asked for: XML alone costs a person at a
 * terminal more start-up time than all the rest.
 */
export async function openFormat(name: FormatName, options: PrettyOptions): Promise<ReportFormat> {
  switch (name) {
    case 'json':
      return new (await import('./json.js')).JsonFormat();
    case 'sarif':
      return new (await import('./sarif.js')).SarifFormat();
    case 'github':
      return new (await import('./github.js')).GithubFormat();
    case 'junit':
      return new (await import('./junit.js')).JunitFormat();
    default:
      return new (await import('./pretty.js')).PrettyFormat(options);
  }
}

import { fragment } from 'xmlbuilder2';
import type { CheckedFile, PlacedFinding } from '../checked-file.js';
import type { ReportFormat } from './report-format.js';

/** What XML 1.0 cannot hold, not even escaped, is a replacement mark. */
const OPTIONS = { invalidCharReplacement: '\uFFFD' };

/**
 * JUnit XML, as CI servers read it: a suite for each file, a case for each rule that ran. Errors and warnings are failures; what is only info
 * stands in the case's output.
 */
export class JunitFormat implements ReportFormat {
  begin(): string {
    return '<?xml version="1.0" encoding="UTF-8"?>\n<testsuites name="workpact">\n';
  }

  file({ file, findings, ran }: CheckedFile): string {
    const byRule = Map.groupBy(findings, ({ finding }) => finding.rule);
    const rules = [...new Set([...ran, ...byRule.keys()])];
    const failed = rules.filter((rule) => byRule.get(rule)?.some(isFailure)).length;
    const suite = fragment(OPTIONS).ele('testsuite', { name: file, tests: rules.length, failures: failed, errors: 0 });
    for (const rule of rules) {
      const own = suite.ele('testcase', { name: rule, classname: file });
      const found = byRule.get(rule) ?? [];
      const failures = found.filter(isFailure);
      const [first] = failures;
      if (first) {
        const type = failures.some(({ finding }) => finding.severity === 'error') ? 'error' : 'warning';
        own
          .ele('failure', { type, message: first.finding.message })
          .txt(failures.map((one) => paragraph(file, one)).join('\n\n'));
      }
      const remarks = found.filter((one) => !isFailure(one));
      if (remarks.length > 0) own.ele('system-out').txt(remarks.map((one) => paragraph(file, one)).join('\n\n'));
    }
    return `${suite.toString({ prettyPrint: true })}\n`;
  }

  end(): string {
    return '</testsuites>\n';
  }
}

function isFailure({ finding }: PlacedFinding): boolean {
  return finding.severity !== 'info';
}

function paragraph(file: string, { finding, place }: PlacedFinding): string {
  const at = place === null ? file : `${file}:${place.line}:${place.column}`;
  return [`${at}: ${finding.severity}: ${finding.message}`, ...finding.fixes.map(({ title }) => `  ${title}`)].join(
    '\n',
  );
}

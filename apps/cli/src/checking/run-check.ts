import { buffer } from 'node:stream/consumers';
import { join } from 'node:path';
import { checkFile, checkText, type FileCheck } from './check-file.js';
import type { CheckedFile } from './checked-file.js';
import type { ConfigFiles, FileSettings } from './config-files.js';
import type { ReportFormat } from './formats/report-format.js';
import type { ReportSink } from './report-sink.js';
import { findFiles, shownPath, type FoundFile } from './role-file-search.js';
import { Tally, type RunSummary } from './run-summary.js';
import type { StatusLine } from './status-line.js';
import { ExitCode, Failure } from '../failure.js';

/** One file to check, with what holds for it. */
export interface PlannedCheck {
  readonly file: FoundFile;
  readonly settings: FileSettings;
}

/**
 * The files to check with their settings. All configurations are read before the first file is checked, so that a fault in one stops the
 * run before anything is said or mended.
 *
 * @throws Failure (bad input) for what is not there, or a configuration with faults
 */
export async function planChecks(targets: readonly string[], configs: ConfigFiles): Promise<PlannedCheck[]> {
  const planned: PlannedCheck[] = [];
  for (const file of await findFiles(targets.filter((target) => target !== STANDARD_INPUT))) {
    const settings = await configs.settingsFor(file.path);
    if (!settings.isIgnored) planned.push({ file, settings });
  }
  if (targets.includes(STANDARD_INPUT)) {
    const settings = await configs.settingsFor(join(process.cwd(), STANDARD_INPUT));
    planned.push({ file: { path: STANDARD_INPUT, isNamed: true }, settings });
  }
  return planned;
}

const STANDARD_INPUT = '-';

export interface Run {
  readonly check: FileCheck;
  readonly format: ReportFormat;
  readonly sink: ReportSink;
  readonly status: StatusLine;
  readonly isQuiet: boolean;
  readonly maxWarnings: number | null;
}

/** Checks file after file and writes the report as it goes; nothing of a file is kept once it is told. */
export async function runChecks(plan: readonly PlannedCheck[], run: Run): Promise<RunSummary> {
  const { check, format, sink, status, isQuiet, maxWarnings } = run;
  const tally = new Tally();
  await sink.write(format.begin());
  for (const [index, { file, settings }] of plan.entries()) {
    status.show(index, shownPath(file.path));
    const checked =
      file.path === STANDARD_INPUT ? await checkInput(settings, check) : await checkFile(file, settings.rules, check);
    if (checked === null) continue;
    tally.add(checked);
    const text = format.file(isQuiet ? errorsOnly(checked) : checked);
    if (text !== '') status.clear();
    await sink.write(text);
  }
  status.clear();
  const summary = tally.summary(maxWarnings);
  if (summary.files === 0) throw nothingToCheck();
  await sink.write(format.end(summary));
  return summary;
}

async function checkInput({ rules }: FileSettings, check: FileCheck): Promise<CheckedFile> {
  const bytes = await buffer(process.stdin);
  return checkText({ file: '<stdin>', path: null, bytes, text: bytes.toString('utf8') }, rules, check);
}

/** The counts go on naming all. */
function errorsOnly(checked: CheckedFile): CheckedFile {
  return { ...checked, findings: checked.findings.filter(({ finding }) => finding.severity === 'error') };
}

/** A run that checks nothing passes nothing: a wrong path in a CI job must not look like a clean one. */
function nothingToCheck(): Failure {
  const message =
    'There is no role file to check: none was found that has a key “workpact” at its top and is not ignored by the configuration.';
  return new Failure(ExitCode.badInput, message);
}

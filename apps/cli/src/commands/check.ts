import { readInputs, withoutHolder } from '../checking/check-inputs.js';
import { ConfigFiles } from '../checking/config-files.js';
import { openFormat, type FormatName } from '../checking/formats/formats.js';
import { wantsColour, paletteFor } from '../checking/formats/palette.js';
import { openSink } from '../checking/report-sink.js';
import { selectRules } from '../checking/rule-selection.js';
import { planChecks, runChecks, type Run } from '../checking/run-check.js';
import { isPassed, type RunSummary } from '../checking/run-summary.js';
import { StatusLine } from '../checking/status-line.js';
import { terminalWidth, WIDTH_ELSEWHERE } from '../checking/terminal-width.js';
import type { FileCheck } from '../checking/check-file.js';
import { ExitCode, Failure } from '../failure.js';

export interface CheckCommandOptions {
  readonly format: FormatName;
  readonly output?: string;
  readonly maxWarnings?: number;
  readonly fix?: boolean;
  readonly rule?: string[];
  readonly input?: string;
  readonly config?: string;
  readonly today?: string;
  readonly quiet?: boolean;
  readonly verbose?: boolean;
  readonly watch?: boolean;
}

/**
 * Checks role files by all rules of the catalogue. Ends with 0 when there is no error (and not too many warnings), with 1 when there is,
 * and when a file cannot be read as a role.
 *
 * @throws Failure (bad input) for wrong use, a configuration or an input with faults
 */
export async function check(targets: string[], options: CheckCommandOptions): Promise<void> {
  assertSensible(targets, options);
  if (options.watch) {
    const { watchChecks } = await import('../checking/watch.js');
    await watchChecks(targets, options, (configs) => checkOnce(targets, options, configs));
    process.exitCode = ExitCode.ok;
    return;
  }
  const summary = await checkOnce(targets, options, new ConfigFiles(options.config ?? null));
  process.exitCode = isPassed(summary) ? ExitCode.ok : ExitCode.findings;
}

async function checkOnce(
  targets: readonly string[],
  options: CheckCommandOptions,
  configs: ConfigFiles,
): Promise<RunSummary> {
  const asked = await fileCheck(options);
  const plan = await planChecks(targets, configs);
  const sink = await openSink(options.output);
  const status = new StatusLine(process.stderr, plan.length);
  const maxWarnings = options.maxWarnings ?? null;
  const run: Run = {
    check: asked,
    format: await formatFor(options),
    sink,
    status,
    isQuiet: options.quiet ?? false,
    maxWarnings,
  };
  try {
    const summary = await runChecks(plan, run);
    await sink.close();
    return summary;
  } catch (error) {
    status.clear();
    await sink.abandon();
    throw error;
  }
}

async function fileCheck(options: CheckCommandOptions): Promise<FileCheck> {
  const inputs = await readInputs(options.input);
  const isPublic = options.format !== 'pretty' && options.format !== 'json';
  if (isPublic && inputs.holder) {
    process.stderr.write(
      `What the holder says of their own body clock is left out: a ${options.format} report is read by others.\n`,
    );
  }
  return {
    today: options.today ?? Temporal.Now.plainDateISO().toString(),
    inputs: isPublic ? withoutHolder(inputs) : inputs,
    selection: selectRules(options.rule),
    isFixing: options.fix ?? false,
  };
}

function formatFor({ format, output, quiet, verbose }: CheckCommandOptions) {
  const isTerminal = output === undefined;
  return openFormat(format, {
    palette: paletteFor(isTerminal && wantsColour(process.stdout)),
    width: isTerminal ? terminalWidth() : WIDTH_ELSEWHERE,
    isQuiet: quiet ?? false,
    isVerbose: verbose ?? false,
  });
}

function assertSensible(targets: readonly string[], { fix, watch, today }: CheckCommandOptions): void {
  if (targets.includes('-') && (fix || watch)) {
    const flag = fix ? '--fix' : '--watch';
    throw new Failure(
      ExitCode.badInput,
      `Standard input cannot be checked with ${flag}: there is no file. Name the file.`,
    );
  }
  if (fix && watch) {
    const message = '--fix and --watch do not go together: a save in your editor would be answered by another one.';
    throw new Failure(ExitCode.badInput, message);
  }
  if (today !== undefined && !isDate(today)) {
    throw new Failure(ExitCode.badInput, `--today ${today} is not a date. Write it as 2026-03-31.`);
  }
}

function isDate(text: string): boolean {
  try {
    return /^\d{4}-\d{2}-\d{2}$/.test(text) && Temporal.PlainDate.from(text).toString() === text;
  } catch {
    return false;
  }
}

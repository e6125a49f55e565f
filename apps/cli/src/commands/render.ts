import { availableParallelism } from 'node:os';
import {
  DocumentRenderer,
  MissingExpectationsError,
  MissingValuesError,
  type DocumentKind,
  type Language,
  type Paper,
} from '#documents';
import { ExitCode, Failure } from '../failure.js';
import { openOutput, type Output } from '../output.js';
import { Progress } from '../progress.js';
import { readRole, type RoleInput } from '../role-input.js';
import { makeFile, planFiles, type PlannedFile, type RenderFormat } from '../rendering-plan.js';

export interface RenderOptions {
  readonly document?: DocumentKind[];
  readonly format: RenderFormat;
  readonly lang?: Language;
  readonly paper?: Paper;
  readonly out: string;
}

/**
 * Makes the documents of all files. One bad file does not stop the others; the exit code is that of the worst failure.
 * @throws Failure with everything that went wrong
 */
export async function render(files: string[], options: RenderOptions): Promise<void> {
  const failures: Failure[] = [];
  const keep = (error: unknown): void => void failures.push(asFailure(error));
  const roles = await readAll(files, keep);
  const plan = roles.flatMap((role) => attempt(() => planFiles(role, options), keep) ?? []);
  const output = openOutput(options.out, plan.length);
  await makeAll(plan, options, output, keep);
  if (failures.length > 0) throw together(failures);
}

async function makeAll(
  plan: PlannedFile[],
  options: RenderOptions,
  output: Output,
  keep: (error: unknown) => void,
): Promise<void> {
  const renderer = new DocumentRenderer();
  const progress = new Progress(plan.length, output.isStandardOutput);
  const queue = plan.values();
  // Twice as many as cores: while some wait for the browser, others lay out, rewrite and are written.
  const lanes = Array.from({ length: availableParallelism() * 2 }, async () => {
    for (const file of queue) {
      try {
        progress.done(await output.write(file.name, await makeFile(file, options, renderer)));
      } catch (error) {
        progress.failed(file.name);
        keep(error);
      }
    }
  });
  await Promise.all(lanes).finally(() => renderer.close());
  progress.end();
}

async function readAll(files: string[], keep: (error: unknown) => void): Promise<RoleInput[]> {
  const read = await Promise.all(files.map((file) => readRole(file).catch(keep)));
  return read.filter((role) => role !== undefined);
}

function attempt<T>(work: () => T, keep: (error: unknown) => void): T | undefined {
  try {
    return work();
  } catch (error) {
    keep(error);
    return undefined;
  }
}

/** Says which exit code a failure of the rooms deserves; what is not theirs is passed on as it is. */
function asFailure(error: unknown): Failure {
  if (error instanceof Failure) return error;
  if (error instanceof MissingValuesError) return new Failure(ExitCode.findings, error.message, error.missing);
  if (error instanceof MissingExpectationsError) return new Failure(ExitCode.findings, error.message, error.missing);
  const kind = error instanceof Error && 'kind' in error ? error.kind : null;
  if (error instanceof Error && kind === 'invalid') return new Failure(ExitCode.badInput, error.message);
  if (error instanceof Error && kind === 'unavailable') return new Failure(ExitCode.environment, error.message);
  throw error;
}

/** One failure that says all; its exit code is that of the worst. */
function together(failures: Failure[]): Failure {
  const messages = [...new Set(failures.map(({ message }) => message))];
  const worst = failures.reduce((a, b) => (b.exitCode > a.exitCode ? b : a));
  return new Failure(
    worst.exitCode,
    messages.join('\n\n'),
    failures.flatMap(({ details }) => details),
  );
}

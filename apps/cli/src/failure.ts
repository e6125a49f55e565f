/** What the exit code of every command means. */
export const ExitCode = { ok: 0, findings: 1, badInput: 2, environment: 3 } as const;
export type ExitCode = (typeof ExitCode)[keyof typeof ExitCode];

/** A failure the person at the terminal can do something about. Anything else that is thrown is our own fault. */
export class Failure extends Error {
  constructor(
    readonly exitCode: ExitCode,
    message: string,
    /** Machine-readable facts for `--json`. */
    readonly details: readonly object[] = [],
  ) {
    super(message);
    this.name = 'Failure';
  }
}

/** Prints one failure and says which exit code it deserves. */
export function reportFailure(error: unknown, { asJson }: { asJson: boolean }): ExitCode {
  const failure = error instanceof Failure ? error : unexpected(error);
  if (asJson) {
    const body = { error: failure.message, exitCode: failure.exitCode, details: failure.details };
    process.stderr.write(`${JSON.stringify(body)}\n`);
  } else {
    process.stderr.write(`${failure.message}\n`);
  }
  return failure.exitCode;
}

function unexpected(error: unknown): Failure {
  const text = error instanceof Error ? (error.stack ?? error.message) : String(error);
  return new Failure(ExitCode.environment, `Workpact failed in a way it did not expect. Please report this:\n${text}`);
}

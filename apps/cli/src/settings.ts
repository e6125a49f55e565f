import { environment, EnvironmentInvalid, type Env } from '#platform';
import { ExitCode, Failure } from './failure.js';

/** The settings of an installation, for commands that run one. @throws Failure naming every fault */
export function settings(): Env {
  try {
    return environment();
  } catch (error) {
    throw error instanceof EnvironmentInvalid ? new Failure(ExitCode.badInput, error.message) : error;
  }
}

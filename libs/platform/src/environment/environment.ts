import { envSchema, type Env } from './env.js';

/** The environment cannot be used. Lists every fault at once, because fixing them one start at a time is tiresome. */
export class EnvironmentInvalid extends Error {
  constructor(readonly faults: readonly string[]) {
    super(`The environment cannot be used:\n${faults.map((fault) => `  ${fault}`).join('\n')}\nSee .env.example.`);
    this.name = 'EnvironmentInvalid';
  }
}

/**
 * Reads the settings of this process.
 * @throws EnvironmentInvalid with all faults. Values are not repeated: some are secrets.
 */
export function environment(source: NodeJS.ProcessEnv = process.env): Env {
  const given = Object.fromEntries(Object.entries(source).filter(([, value]) => value !== undefined && value !== ''));
  const result = envSchema.safeParse(given);
  if (result.success) return result.data;
  throw new EnvironmentInvalid(result.error.issues.map(({ path, message }) => `${path.join('.')} ${message}`));
}

import type { Env } from '#platform';
import { fault, ok, type CheckResult } from './check.js';

/** The settings of an installation, all their faults at once; and the settings, when they can be used. */
export async function checkSettings(
  source: NodeJS.ProcessEnv = process.env,
): Promise<{ results: CheckResult[]; env: Env | null }> {
  const { environment, EnvironmentInvalid, envSchema } = await import('#platform');
  try {
    const env = environment(source);
    const set = Object.keys(envSchema.shape).filter((name) => (source[name] ?? '') !== '');
    return {
      results: [
        ok('Settings', set.length === 0 ? 'none is set: everything runs on this machine' : `set: ${set.join(', ')}`),
      ],
      env,
    };
  } catch (error) {
    if (!(error instanceof EnvironmentInvalid)) throw error;
    const fix = 'Set it right; .env.example says what each setting means. What depends on settings was not looked at.';
    return { results: error.faults.map((said) => fault('Settings', said, fix)), env: null };
  }
}

import type { Env } from '#platform';
import type { Installation } from '../start/prepare-installation.js';
import { ChildProgram } from './child-program.js';
import { freePort } from './free-port.js';

export interface Programs {
  /** Where people reach the server. */
  readonly address: string;
  stop(): Promise<void>;
}

export interface RunOptions {
  /** Worker processes beside the one server. */
  readonly workers: number;
  readonly say: (line: string) => void;
}

/** Starts a server and its workers as processes of their own; returns when all of them do their work. */
export async function runPrograms(
  env: Env,
  { settings }: Installation,
  { workers, say }: RunOptions,
): Promise<Programs> {
  const port = await freePort(env.PORT, env.HOST);
  // A name, not 127.0.0.1: passkeys belong to names.
  const host = ['0.0.0.0', '127.0.0.1'].includes(env.HOST) ? 'localhost' : env.HOST;
  const address = env.BASE_URL ?? `http://${host}:${port}`;
  // The owner's address stays here: no server can do what only an owner may.
  const { DATABASE_OWNER_URL: _owner, ...given } = { ...process.env, ...settings };
  const childEnv = { ...given, PORT: String(port), BASE_URL: address };
  const apps = ['server', ...Array.from({ length: workers }, () => 'worker')];
  const programs = apps.map((app) => new ChildProgram({ app, env: childEnv, onLine: say }));
  const stop = async (): Promise<void> => {
    await Promise.all(programs.map((program) => program.stop()));
  };
  try {
    await Promise.all(programs.map((program) => program.start()));
  } catch (error) {
    await stop();
    throw error;
  }
  return { address, stop };
}

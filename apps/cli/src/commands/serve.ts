import { LOGIN_LINK_MINUTES } from '#accounts';
import { prepareInstallation, runPrograms, seedDemoOrganisation, type DemoOrganisation } from '#installation';
import { EmbeddedPostgresFault } from '#platform';
import { ExitCode, Failure } from '../failure.js';
import { openInBrowser } from '../open-in-browser.js';
import { settings } from '../settings.js';

/** Runs the whole of Workpact on this machine until it is told to stop: database, server, workers. */
export async function serve({ workers }: { readonly workers: number }): Promise<void> {
  const asked = askedToStop();
  const env = settings();
  const installation = await prepareInstallation(env, say).catch((error: unknown) => {
    throw error instanceof EmbeddedPostgresFault ? new Failure(ExitCode.environment, error.message) : error;
  });
  try {
    const demo = env.DEMO ? await seedDemoOrganisation(installation, say) : null;
    const programs = await runPrograms(env, installation, { workers, say });
    say(`\nWorkpact is ready: ${programs.address}`);
    const login = demo === null ? null : await demo.loginLink(programs.address);
    if (login !== null) say(`Sign in to ${demo?.organisation} (once, within ${LOGIN_LINK_MINUTES} minutes): ${login}`);
    if (env.SMTP_URL === undefined) say(`Mail is sent to nobody; read it: ${programs.address}/outbox`);
    say('Press Ctrl-C to stop.');
    openInBrowser(login ?? programs.address);
    const stopping = new AbortController();
    const signing = signDemo(demo, programs.address, stopping.signal);
    await asked;
    stopping.abort();
    say('Stopping …');
    await programs.stop();
    await signing;
  } finally {
    await installation.stop();
  }
}

/** After everything runs: workers do it, and nobody waits for it. */
async function signDemo(demo: DemoOrganisation | null, address: string, stopped: AbortSignal): Promise<void> {
  try {
    if (await demo?.signAgreement(address, stopped)) say('An agreement has been signed in the demo organisation.');
  } catch (error) {
    if (stopped.aborted) return;
    say(`No agreement was signed in the demo organisation: ${error instanceof Error ? error.message : String(error)}`);
  }
}

function askedToStop(): Promise<void> {
  return new Promise((resolve) => {
    for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => resolve());
  });
}

function say(line: string): void {
  process.stdout.write(`${line}\n`);
}

import { stat } from 'node:fs/promises';
import { dirname } from 'node:path';
import type { FoundBrowser } from './find-browser.js';

/** One way to start the browser, and what it means for safety. */
export interface LaunchPlan {
  /** The program to run: the browser, or `setpriv` in front of it. */
  command: string;
  leadingArguments: readonly string[];
  /** The user whom the browser's files and profile must belong to, if not us. */
  userId?: number;
  sandbox: boolean;
  /** Why this plan and no better one, in words for `workpact doctor`. */
  reason: string;
  /** For a plan without a sandbox: what would give it one. */
  fix?: string;
}

const NOBODY = 65_534;
const ALLOW_NAMESPACES =
  'Allow unprivileged user namespaces (sysctl kernel.apparmor_restrict_unprivileged_userns=0, or kernel.unprivileged_userns_clone=1; ' +
  'in a container, a seccomp profile that permits them).';
const SETPRIV = '/usr/bin/setpriv'; // util-linux, on every Debian and Fedora

const AS_ORDINARY_USER = 'Run Workpact as an ordinary user.';

/**
 * The ways to start the browser, safest first. Chromium refuses its sandbox to root, so root starts it as "nobody" through setpriv
 * (which replaces itself, so signals and the pipe reach the browser). A kernel or container that forbids user namespaces
 * leaves only the plans without a sandbox; pages then still have no scripts, no network and no files.
 */
export async function launchPlans(browser: FoundBrowser, isRoot = process.getuid?.() === 0): Promise<LaunchPlan[]> {
  const command = browser.executablePath;
  if (!isRoot) {
    return [
      { command, leadingArguments: [], sandbox: true, reason: 'an ordinary user, sandbox on' },
      {
        command,
        leadingArguments: [],
        sandbox: false,
        reason: 'this system refuses the browser its sandbox (user namespaces)',
        fix: ALLOW_NAMESPACES,
      },
    ];
  }
  const obstacle = await obstacleToNobody(browser);
  const asRoot = { command, leadingArguments: [], sandbox: false };
  if (obstacle) return [{ ...asRoot, reason: `running as root, and ${obstacle.problem}`, fix: obstacle.fix }];
  const identity = [`--reuid=${NOBODY}`, `--regid=${NOBODY}`, '--clear-groups', '--no-new-privs', '--'];
  const asNobody = { command: SETPRIV, leadingArguments: [...identity, command], userId: NOBODY };
  return [
    { ...asNobody, sandbox: true, reason: 'running as root: the browser runs as "nobody", sandbox on' },
    {
      ...asNobody,
      sandbox: false,
      reason: 'the browser runs as "nobody", but this system refuses it its sandbox',
      fix: ALLOW_NAMESPACES,
    },
    { ...asRoot, reason: 'running as root, and the browser does not start as "nobody"', fix: AS_ORDINARY_USER },
  ];
}

async function obstacleToNobody(browser: FoundBrowser): Promise<{ problem: string; fix: string } | undefined> {
  if (!(await stat(SETPRIV).catch(() => undefined))) {
    return { problem: 'setpriv is not installed', fix: `apt-get install util-linux, or: ${AS_ORDINARY_USER}` };
  }
  for (let path = browser.executablePath; path !== '/'; path = dirname(path)) {
    const { mode } = await stat(path);
    if (!(mode & 0o001)) {
      return {
        problem: `"nobody" may not enter or run ${path}`,
        fix: `Set XDG_CACHE_HOME to a folder that every user may enter, or: ${AS_ORDINARY_USER}`,
      };
    }
  }
  return undefined;
}

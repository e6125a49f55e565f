// (e) jsreport with the same browser, flags, sandbox and fonts. See jsreport-process.mjs for its settings.
import { fork } from 'node:child_process';
import { once } from 'node:events';
import { chmod, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { availableParallelism, tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { cacheFolder } from '../../dist/libs/documents/src/pdf/browser/cache-folder.js';
import { prepareFontConfiguration } from '../../dist/libs/documents/src/pdf/browser/font-configuration.js';
import { launchBrowser } from '../../dist/libs/documents/src/pdf/browser/launch-browser.js';
import { PRINT_OPTIONS } from './bare-page.mjs';

/** @type {import('./contenders.mjs').Open} */
export async function openJsreport(documents) {
  const folder = await mkdtemp(join(tmpdir(), 'workpact-bench-'));
  await chmod(folder, 0o755); // the browser may run as another user, and reads jsreport's pages from here
  const child = fork(fileURLToPath(new URL('jsreport-process.mjs', import.meta.url)), { serialization: 'advanced' });
  const exited = once(child, 'exit');
  const settings = {
    temporaryFolder: folder,
    workers: availableParallelism(),
    launchOptions: await launchOptions(folder),
    print: PRINT_OPTIONS,
  };
  await ask(child, { settings, htmls: documents.map(({ standaloneHtml }) => standaloneHtml) });
  return {
    async one(document) {
      const { milliseconds, pdf } = await ask(child, { task: 'one', numbers: [document.number] });
      return { milliseconds, pdf: Buffer.from(pdf, 'base64') };
    },
    async bulk(some) {
      return (await ask(child, { task: 'bulk', numbers: some.map(({ number }) => number) })).milliseconds;
    },
    async close() {
      await ask(child, { task: 'close' });
      await exited;
      await rm(folder, { recursive: true, force: true, maxRetries: 5 });
    },
  };
}

async function ask(child, message) {
  const over = new AbortController(); // takes the listener that was not called off again
  const answered = once(child, 'message', over);
  const died = once(child, 'exit', over).then(([code]) => [{ problem: `ended with exit code ${code}` }]);
  child.send(message);
  const [answer] = await Promise.race([answered, died]);
  for (const waiting of [answered, died]) waiting.catch(() => {});
  over.abort();
  if (answer.problem) throw new Error(`jsreport: ${answer.problem}`);
  return answer;
}

/**
 * Takes the command line from a browser of our own. Between it and jsreport stands a script, because each browser of the pool needs a
 * profile that belongs to the user it runs as.
 */
async function launchOptions(folder) {
  const cache = await cacheFolder(process.env);
  const running = await launchBrowser();
  const [, ...words] = running.browser.process()?.spawnargs ?? [];
  await running.close();
  const { executablePath, libraryPath } = running.found;
  const leading = words.slice(0, words.indexOf(executablePath) + 1); // setpriv and its arguments, when root gives up its rights
  const flags = words.slice(leading.length).filter((word) => !/^--(user-data-dir|remote-debugging)/.test(word));
  const user = /--reuid=(\d+)/.exec(leading.join(' '))?.[1];
  const starter = join(folder, 'browser.sh');
  await writeFile(
    starter,
    starterScript(folder, leading.length ? ['/usr/bin/setpriv', ...leading] : [executablePath], user),
  );
  await chmod(starter, 0o755);
  return {
    executablePath: starter,
    ignoreDefaultArgs: true,
    args: flags,
    pipe: true,
    env: {
      PATH: '/usr/bin:/bin',
      LANG: 'C.UTF-8',
      TZ: 'UTC',
      FONTCONFIG_FILE: await prepareFontConfiguration(cache, process.env),
      ...(libraryPath ? { LD_LIBRARY_PATH: libraryPath } : {}),
    },
  };
}

function starterScript(folder, command, user) {
  return `#!/bin/sh
profile=$(mktemp -d ${folder}/profile-XXXXXX)
mkdir "$profile/cache"
${user ? `chown -R ${user}:${user} "$profile"` : ''}
export HOME="$profile" TMPDIR="$profile" XDG_CACHE_HOME="$profile/cache" XDG_CONFIG_HOME="$profile"
exec ${command.join(' ')} "$@" --user-data-dir="$profile"
`;
}

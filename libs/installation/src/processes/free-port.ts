import { createServer } from 'node:net';
import { systemErrorCode } from '#program';

/** How many ports after the wished one are tried before giving up. */
const TRIES = 20;

/** The wished port, or the next one that no other program has. @throws when all of them are taken */
export async function freePort(wished: number, host: string): Promise<number> {
  for (let port = wished; port < wished + TRIES; port++) {
    if (await isFree(port, host)) return port;
  }
  throw new Error(`Ports ${wished} to ${wished + TRIES - 1} are all in use. Set PORT to a free one.`);
}

function isFree(port: number, host: string): Promise<boolean> {
  return new Promise((resolve, reject) => {
    const probe = createServer();
    probe.once('error', (error) => (systemErrorCode(error) === 'EADDRINUSE' ? resolve(false) : reject(error)));
    probe.listen(port, host, () => probe.close(() => resolve(true)));
  });
}

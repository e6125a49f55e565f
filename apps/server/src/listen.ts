import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { systemErrorCode } from '#platform';

/** How many ports after the wished one are tried before giving up. */
const TRIES = 20;

/**
 * Listens on loopback at the wished port, or at the next free one when another program has it.
 * @returns the address to open.
 */
export async function listenNearby(app: NestFastifyApplication, wished: number): Promise<string> {
  for (let port = wished; port < wished + TRIES; port++) {
    try {
      await app.listen(port, '127.0.0.1');
      return await app.getUrl();
    } catch (error) {
      if (systemErrorCode(error) !== 'EADDRINUSE') throw error;
    }
  }
  throw new Error(`Ports ${wished} to ${wished + TRIES - 1} are all in use. Set PORT to a free one.`);
}

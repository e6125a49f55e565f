import { once } from 'node:events';
import { createServer } from 'node:net';
import { EmbeddedPostgresFault } from './postgres-errors.js';

const HIGHEST_PORT = 65_535;
const TRIED = 500;

/** The first port from `wanted` upwards on which nobody listens at 127.0.0.1. It can be taken again before it is used. */
export async function freePort(wanted: number): Promise<number> {
  const last = Math.min(wanted + TRIED, HIGHEST_PORT);
  for (let port = wanted; port <= last; port++) if (await isFree(port)) return port;
  throw new EmbeddedPostgresFault(
    `All ports from ${wanted} to ${last} are taken. Free one, or set DATABASE_URL to another Postgres.`,
  );
}

async function isFree(port: number): Promise<boolean> {
  const server = createServer();
  try {
    server.listen({ port, host: '127.0.0.1', exclusive: true });
    await once(server, 'listening');
    server.close();
    await once(server, 'close');
    return true;
  } catch {
    return false;
  }
}

import { request as httpRequest, type IncomingMessage } from 'node:http';
import { request as httpsRequest } from 'node:https';
import type { CustomFetchOptions } from 'openid-client';
import { guardedConnection } from '#platform';

/** The metadata and keys of a server are some kilobytes. */
const MOST_BYTES = 1_000_000;
const TIMEOUT_MS = 10_000;

/**
 * How OpenID Connect servers are spoken to. Their addresses are entered by customers, so they must not lead the server to what only
 * it can reach. Redirects are not followed.
 * @param allowPrivateAddresses the installation's own choice: its OpenID Connect servers may stand in its own network
 */
export function providerFetch(
  allowPrivateAddresses: boolean,
): (url: string, options: CustomFetchOptions) => Promise<Response> {
  return async (address, options) => {
    const url = new URL(address);
    const signal = AbortSignal.any([AbortSignal.timeout(TIMEOUT_MS), ...(options.signal ? [options.signal] : [])]);
    const connection = await guardedConnection(url, { allowPrivateAddresses }, signal);
    const send = url.protocol === 'https:' ? httpsRequest : httpRequest;
    const incoming = await new Promise<IncomingMessage>((resolve, reject) => {
      const outgoing = send(url, {
        ...connection,
        method: options.method,
        headers: Object.fromEntries(new Headers(options.headers)),
        signal,
      });
      outgoing.on('response', resolve).on('error', reject);
      const { body } = options;
      outgoing.end(body instanceof URLSearchParams ? body.toString() : (body ?? undefined));
    });
    return responseOf(incoming);
  };
}

async function responseOf(incoming: IncomingMessage): Promise<Response> {
  const chunks: Buffer[] = [];
  let bytes = 0;
  for await (const chunk of incoming as AsyncIterable<Buffer>) {
    bytes += chunk.length;
    if (bytes > MOST_BYTES) throw new Error('The OpenID Connect server sends more than a megabyte.');
    chunks.push(chunk);
  }
  const status = incoming.statusCode ?? 502;
  const headers = Object.entries(incoming.headersDistinct).flatMap(([name, values]) =>
    (values ?? []).map((value): [string, string] => [name, value]),
  );
  // These statuses have no body, and `Response` insists.
  return new Response([204, 205, 304].includes(status) ? null : Buffer.concat(chunks), { status, headers });
}

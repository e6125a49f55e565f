import { lookup as systemLookup, type LookupAddress } from 'node:dns';
import { request as httpRequest, type IncomingMessage } from 'node:http';
import { request as httpsRequest } from 'node:https';
import { BlockList, isIP, isIPv6, type LookupFunction } from 'node:net';
import type { CustomFetchOptions } from 'openid-client';

/** The metadata and keys of a server are some kilobytes. */
const MOST_BYTES = 1_000_000;
const TIMEOUT_MS = 10_000;

/** Addresses that are not of the open internet (RFC 6890): this machine, its network, and what cloud machines ask for their keys. */
const PRIVATE = new BlockList();
for (const [network, prefix] of [
  ['0.0.0.0', 8],
  ['10.0.0.0', 8],
  ['100.64.0.0', 10],
  ['127.0.0.0', 8],
  ['169.254.0.0', 16],
  ['172.16.0.0', 12],
  ['192.0.0.0', 24],
  ['192.168.0.0', 16],
  ['198.18.0.0', 15],
  ['224.0.0.0', 3],
] as const) {
  PRIVATE.addSubnet(network, prefix, 'ipv4');
}
for (const [network, prefix] of [
  ['::', 96],
  ['64:ff9b::', 96],
  ['100::', 64],
  ['2002::', 16],
  ['fc00::', 7],
  ['fe80::', 10],
  ['ff00::', 8],
] as const) {
  PRIVATE.addSubnet(network, prefix, 'ipv6');
}

class AddressPrivate extends Error {}

/** @param address IPv4 or IPv6, also IPv4 inside IPv6 (`::ffff:10.0.0.1`), which the list takes for what it is */
export function isPrivateAddress(address: string): boolean {
  return PRIVATE.check(address, isIPv6(address) ? 'ipv6' : 'ipv4');
}

/**
 * Resolves a name and refuses addresses of the inner network. The connection is made to the address that was checked; a name that
 * resolves differently the next time gains nothing.
 */
const publicLookup: LookupFunction = (hostname, options, callback) => {
  systemLookup(hostname, { ...options, all: true }, (error, addresses: LookupAddress[]) => {
    const [first] = addresses ?? [];
    if (error ?? !first) return callback(error ?? new Error(`${hostname} has no address.`), '', 0);
    if (addresses.some(({ address }) => isPrivateAddress(address))) {
      return callback(new AddressPrivate(`${hostname} is an address of an inner network.`), '', 0);
    }
    return options.all ? callback(null, addresses) : callback(null, first.address, first.family);
  });
};

/**
 * How OpenID Connect servers are spoken to. Their addresses are entered by customers, so they must not lead the server to what only
 * it can reach. Redirects are not followed.
 * @param allowPrivate the installation's own choice: its OpenID Connect servers may stand in its own network
 */
export function providerFetch(allowPrivate: boolean): (url: string, options: CustomFetchOptions) => Promise<Response> {
  return async (address, options) => {
    const url = new URL(address);
    const host = url.hostname.replaceAll(/[[\]]/g, '');
    // A literal address is not looked up.
    if (!allowPrivate && isIP(host) !== 0 && isPrivateAddress(host))
      throw new AddressPrivate(`${host} is of an inner network.`);
    const send = url.protocol === 'https:' ? httpsRequest : httpRequest;
    const incoming = await new Promise<IncomingMessage>((resolve, reject) => {
      const outgoing = send(url, {
        method: options.method,
        headers: Object.fromEntries(new Headers(options.headers)),
        signal: AbortSignal.any([AbortSignal.timeout(TIMEOUT_MS), ...(options.signal ? [options.signal] : [])]),
        ...(allowPrivate ? {} : { lookup: publicLookup }),
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

import type { LookupAddress } from 'node:dns';
import { lookup as systemLookup } from 'node:dns/promises';
import { BlockList, isIP, type LookupFunction } from 'node:net';

/** IPv4 that is not the open internet (IANA special-purpose registry, RFC 6890, and multicast). 169.254/16 has the clouds' metadata. */
const CLOSED_IPV4: readonly (readonly [string, number])[] = [
  ['0.0.0.0', 8],
  ['10.0.0.0', 8],
  ['100.64.0.0', 10],
  ['127.0.0.0', 8],
  ['169.254.0.0', 16],
  ['172.16.0.0', 12],
  ['192.0.0.0', 24],
  ['192.0.2.0', 24],
  ['192.88.99.0', 24],
  ['192.168.0.0', 16],
  ['198.18.0.0', 15],
  ['198.51.100.0', 24],
  ['203.0.113.0', 24],
  ['224.0.0.0', 4],
  ['240.0.0.0', 4],
];
/** All of IPv6 that is routed lies in 2000::/3; these parts of it are not, or carry an IPv4 address inside. */
const CLOSED_IPV6: readonly (readonly [string, number])[] = [
  ['2001::', 23],
  ['2001:db8::', 32],
  ['2002::', 16],
  ['3fff::', 20],
];

const closed = new BlockList();
for (const [net, prefix] of CLOSED_IPV4) closed.addSubnet(net, prefix, 'ipv4');
for (const [net, prefix] of CLOSED_IPV6) closed.addSubnet(net, prefix, 'ipv6');
const routedIpv6 = new BlockList();
routedIpv6.addSubnet('2000::', 3, 'ipv6');

/** Whether an address is on the open internet. */
export function isPublicAddress(address: string): boolean {
  const family = isIP(address);
  if (family === 4) return !closed.check(address, 'ipv4');
  if (family === 6) return routedIpv6.check(address, 'ipv6') && !closed.check(address, 'ipv6');
  return false;
}

/** A name or address that must not be connected to. The message goes on after "Not sent: " or the like. */
export class AddressRefused extends Error {}

export interface AddressRules {
  /** The installation's own choice: what others enter may lead to this machine and its networks. */
  readonly allowPrivateAddresses: boolean;
  /** Looks names up; another in tests only. */
  readonly lookUp?: (hostname: string) => Promise<readonly LookupAddress[]>;
}

/**
 * Has a request to an address that a stranger entered go where it was checked to go: to the open internet and nowhere else, or whoever may
 * enter one could make this server talk to what only this server can reach. The name is looked up once and the connection is made to what
 * that gave: a name that is asked twice may answer differently the second time, and that is how such checks are tricked.
 *
 * @param signal ends the looking up, and should end the request too
 * @returns options for `request` of node:http and node:https
 * @throws AddressRefused when any address of the name is not public; the system's error when it has none; an error of its own when it was ended
 */
export async function guardedConnection(
  url: URL,
  { allowPrivateAddresses, lookUp = lookUpAll }: AddressRules,
  signal: AbortSignal,
): Promise<{ readonly lookup: LookupFunction; readonly agent: false }> {
  const host = url.hostname.replace(/^\[|\]$/g, '');
  const family = isIP(host);
  const addresses = family === 0 ? await Promise.race([lookUp(host), aborted(signal)]) : [{ address: host, family }];
  const [first] = addresses;
  if (first === undefined) throw new AddressRefused('the name has no address');
  if (!allowPrivateAddresses && !addresses.every(({ address }) => isPublicAddress(address))) {
    throw new AddressRefused('the name leads to an address that is not on the open internet');
  }
  return {
    lookup: (_hostname, options, done) =>
      options.all === true ? done(null, [...addresses]) : done(null, first.address, first.family),
    // A connection of its own: one kept from before would go to an address that was checked then.
    agent: false,
  };
}

function aborted(signal: AbortSignal): Promise<never> {
  return new Promise((_, fail) => {
    const end = (): void => fail(new Error('It was ended before the name was looked up.', { cause: signal.reason }));
    signal.addEventListener('abort', end, { once: true });
  });
}

function lookUpAll(hostname: string): Promise<LookupAddress[]> {
  return systemLookup(hostname, { all: true });
}

import { BlockList, isIPv6 } from 'node:net';
import type { FastifyRequest } from 'fastify';

const LOOPBACK = new BlockList();
LOOPBACK.addSubnet('127.0.0.0', 8, 'ipv4');
LOOPBACK.addAddress('::1', 'ipv6');
LOOPBACK.addSubnet('::ffff:127.0.0.0', 104, 'ipv6');
const LOCAL_NAMES: readonly string[] = ['localhost', '127.0.0.1', '[::1]'];
/** What proxies add: then whoever asks may be anywhere. */
const FORWARDED = ['forwarded', 'x-forwarded-for', 'x-real-ip', 'via'];

/**
 * Whether a request comes from a program on this machine, and was meant for it: a page of another site whose name was made to mean this
 * machine (DNS rebinding) sends its own name as host.
 */
export function isAtTheMachine({ socket, headers }: Pick<FastifyRequest, 'socket' | 'headers'>): boolean {
  const { remoteAddress = '' } = socket;
  const host = headers.host?.replace(/:\d+$/, '').toLowerCase() ?? '';
  return (
    LOOPBACK.check(remoteAddress, isIPv6(remoteAddress) ? 'ipv6' : 'ipv4') &&
    LOCAL_NAMES.includes(host) &&
    FORWARDED.every((name) => headers[name] === undefined)
  );
}

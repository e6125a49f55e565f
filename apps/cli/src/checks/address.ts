import type { Env } from '#platform';
import { ok, warning, type CheckResult } from './check.js';

const NAME = 'Address';
/** Names that only this machine or the local network knows; browsers call http://localhost safe. */
const OWN = /^(localhost|127(\.\d+){3}|\[::1\])$|\.localhost$/;

/** Whether people can sign in at the address that links are made of. */
export function checkAddress({ BASE_URL: given, HOST: host, TRUST_PROXY: isBehindProxy }: Env): CheckResult {
  if (given === undefined) {
    if (OWN.test(host)) return ok(NAME, 'BASE_URL is not set; pages are for this machine');
    return warning(
      NAME,
      `others can reach this server (HOST ${host}), and links in mail begin with http://localhost`,
      'Set BASE_URL to the address that people open.',
    );
  }
  const { protocol, hostname, pathname } = new URL(given);
  if (pathname !== '/') {
    return warning(
      NAME,
      `BASE_URL ends with the path ${pathname}, which links leave out`,
      'Give Workpact a host name of its own.',
    );
  }
  if (protocol === 'http:' && !OWN.test(hostname)) {
    return warning(
      NAME,
      `${given} is not encrypted: passwords and sessions can be read on the way, and browsers refuse passkeys`,
      'Put a proxy with a certificate before the server, and set BASE_URL to its https address.',
    );
  }
  if (protocol === 'https:' && !isBehindProxy) {
    return warning(
      NAME,
      `${given} is served by a proxy, and TRUST_PROXY is false: all callers look like the proxy, and share its rate limit`,
      'Set TRUST_PROXY=true where only the proxy can reach the server.',
    );
  }
  return ok(NAME, given);
}

import { isIP } from 'node:net';
import { isPublicAddress } from '#platform';
import { WebhookAddressRefused } from './webhook.errors.js';

/**
 * Refuses at once what would never be delivered. Names are looked up when something is sent, each time: what they mean changes.
 * @returns the address as it is kept
 * @throws WebhookAddressRefused
 */
export function endpointAddress(text: string, allowPrivateAddresses: boolean): string {
  const url = URL.parse(text);
  if (url === null) throw new WebhookAddressRefused('is not an address such as https://example.org/hooks');
  if (url.username !== '' || url.password !== '') throw new WebhookAddressRefused('holds a user name or password');
  if (url.protocol !== 'https:' && !(allowPrivateAddresses && url.protocol === 'http:')) {
    throw new WebhookAddressRefused('does not begin with https:');
  }
  if (!allowPrivateAddresses && !isPublicHost(url.hostname))
    throw new WebhookAddressRefused('is not on the open internet');
  // What follows # is never sent.
  url.hash = '';
  return url.href;
}

function isPublicHost(hostname: string): boolean {
  const host = hostname.replace(/^\[|\]$/g, '').replace(/\.$/, '');
  if (isIP(host) !== 0) return isPublicAddress(host);
  return host.includes('.') && !/(^|\.)(localhost|local|internal|lan|home\.arpa)$/.test(host);
}

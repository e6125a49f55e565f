import { lookup as resolve } from 'node:dns/promises';
import { request as httpRequest, type RequestOptions } from 'node:http';
import { request as httpsRequest } from 'node:https';
import { isIP, type LookupFunction } from 'node:net';
import { isPublicAddress } from './address-guard.js';

export interface WebhookRequest {
  readonly url: string;
  readonly body: string;
  readonly headers: Readonly<Record<string, string>>;
}

/** How an attempt ended: delivered on any 2xx, else why not. */
export type WebhookOutcome =
  | { readonly isDelivered: true; readonly status: number }
  | { readonly isDelivered: false; readonly status: number | null; readonly reason: string };

export interface WebhookSenderOptions {
  /** Lets webhooks reach this machine and its networks, and use `http:`. */
  readonly allowPrivateAddresses: boolean;
  /** Longest time of an attempt, from looking up the name to the status. Default 10 s. */
  readonly timeoutMs?: number;
  /** Looks names up; another in tests only. */
  readonly lookUp?: (hostname: string) => Promise<readonly { readonly address: string }[]>;
}

const TIMEOUT_MS = 10_000;

/** Posts to addresses that strangers chose. */
export class WebhookSender {
  private readonly lookUp: NonNullable<WebhookSenderOptions['lookUp']>;

  constructor(private readonly options: WebhookSenderOptions) {
    this.lookUp = options.lookUp ?? ((hostname) => resolve(hostname, { all: true }));
  }

  /** Never throws: whatever goes wrong is the outcome. */
  async post(webhook: WebhookRequest): Promise<WebhookOutcome> {
    const signal = AbortSignal.timeout(this.options.timeoutMs ?? TIMEOUT_MS);
    try {
      const status = await Promise.race([this.status(webhook, signal), aborted(signal)]);
      if (status >= 200 && status < 300) return { isDelivered: true, status };
      return { isDelivered: false, status, reason: refusal(status) };
    } catch (error) {
      return { isDelivered: false, status: null, reason: failure(error, signal) };
    }
  }

  private async status(webhook: WebhookRequest, signal: AbortSignal): Promise<number> {
    const url = new URL(webhook.url);
    if (url.protocol !== 'https:' && !this.options.allowPrivateAddresses)
      throw new AddressRefused('the address does not begin with https:');
    const address = await this.checkedAddress(url.hostname.replace(/^\[|\]$/g, ''));
    return postTo(url, address, webhook, signal);
  }

  /**
   * The address that will be connected to. It is looked up once and used as it is: a name that is asked twice may answer differently the
   * second time, and that is how such checks are tricked.
   */
  private async checkedAddress(hostname: string): Promise<string> {
    const addresses = isIP(hostname) === 0 ? (await this.lookUp(hostname)).map(({ address }) => address) : [hostname];
    const [first] = addresses;
    if (first === undefined) throw new AddressRefused('the name has no address');
    if (!this.options.allowPrivateAddresses && !addresses.every(isPublicAddress)) {
      throw new AddressRefused('the name leads to an address that is not on the open internet');
    }
    return first;
  }
}

class AddressRefused extends Error {}

function postTo(url: URL, address: string, { body, headers }: WebhookRequest, signal: AbortSignal): Promise<number> {
  const pinned: LookupFunction = (_hostname, options, done) => {
    const family = isIP(address);
    if (options.all === true) done(null, [{ address, family }]);
    else done(null, address, family);
  };
  const options: RequestOptions = {
    method: 'POST',
    headers: { ...headers, 'content-type': 'application/json', 'content-length': Buffer.byteLength(body) },
    lookup: pinned,
    // A connection of its own: one kept from before would go to an address that was checked then.
    agent: false,
    signal,
  };
  return new Promise((done, fail) => {
    const request = (url.protocol === 'https:' ? httpsRequest : httpRequest)(url, options, (response) => {
      done(response.statusCode ?? 0);
      // Only the status matters; what follows could be endless.
      response.destroy();
    });
    request.on('error', fail);
    request.end(body);
  });
}

function aborted(signal: AbortSignal): Promise<never> {
  return new Promise((_, fail) => signal.addEventListener('abort', () => fail(new Error('timeout')), { once: true }));
}

function refusal(status: number): string {
  const isRedirect = status >= 300 && status < 400;
  return isRedirect
    ? `It answered ${status}; redirects are not followed. Set the final address.`
    : `It answered ${status}.`;
}

/** Why there was no status, without what the network inside looks like. */
function failure(error: unknown, signal: AbortSignal): string {
  if (error instanceof AddressRefused) return `Not sent: ${error.message}.`;
  if (signal.aborted) return 'It did not answer in time.';
  const code = typeof error === 'object' && error !== null && 'code' in error ? String(error.code) : 'no code';
  if (code === 'ENOTFOUND' || code === 'EAI_AGAIN') return 'The name cannot be looked up.';
  if (/^(ERR_TLS|CERT_|DEPTH_|UNABLE_TO|SELF_SIGNED|ERR_SSL|EPROTO)/.test(code))
    return `Its certificate is not trusted (${code}).`;
  return `It could not be reached (${code}).`;
}

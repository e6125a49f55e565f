import { request as httpRequest, type RequestOptions } from 'node:http';
import { request as httpsRequest } from 'node:https';
import { AddressRefused, guardedConnection, type AddressRules } from '#platform';

export interface WebhookRequest {
  readonly url: string;
  readonly body: string;
  readonly headers: Readonly<Record<string, string>>;
}

/** How an attempt ended: delivered on any 2xx, else why not. */
export type WebhookOutcome =
  | { readonly isDelivered: true; readonly status: number }
  | { readonly isDelivered: false; readonly status: number | null; readonly reason: string };

/** Where private addresses are allowed, `http:` is too. */
export interface WebhookSenderOptions extends AddressRules {
  /** Longest time of an attempt, from looking up the name to the status. Default 10 s. */
  readonly timeoutMs?: number;
}

const TIMEOUT_MS = 10_000;

/** Posts to addresses that strangers chose. */
export class WebhookSender {
  constructor(private readonly options: WebhookSenderOptions) {}

  /** Never throws: whatever goes wrong is the outcome. */
  async post(webhook: WebhookRequest): Promise<WebhookOutcome> {
    const signal = AbortSignal.timeout(this.options.timeoutMs ?? TIMEOUT_MS);
    try {
      const status = await this.status(webhook, signal);
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
    return postTo(url, await guardedConnection(url, this.options, signal), webhook, signal);
  }
}

function postTo(
  url: URL,
  connection: RequestOptions,
  { body, headers }: WebhookRequest,
  signal: AbortSignal,
): Promise<number> {
  const options: RequestOptions = {
    ...connection,
    method: 'POST',
    headers: { ...headers, 'content-type': 'application/json', 'content-length': Buffer.byteLength(body) },
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

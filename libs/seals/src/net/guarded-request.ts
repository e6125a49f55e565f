import { request as httpRequest, type IncomingMessage, type RequestOptions } from 'node:http';
import { request as httpsRequest } from 'node:https';
import { AddressRefused, guardedConnection, type AddressRules } from '#platform';

/** A request to an address that somebody entered, or that a certificate names. */
export interface GuardedRequest {
  readonly url: string;
  /** Null: what is there is got. */
  readonly post: { readonly contentType: string; readonly body: Uint8Array } | null;
  readonly accept: string;
  readonly user?: string | null;
  readonly password?: string | null;
  /** Longer answers are cut off. */
  readonly mostBytes: number;
}

export interface RequestRules extends AddressRules {
  /** From looking up the name to the last byte; another in tests only. */
  readonly timeoutMs?: number;
}

const TIMEOUT_MS = 15_000;

/**
 * Asks, and gives what was answered. `http:` is as good as `https:` here: all that comes is signed, and is believed for its signature alone.
 * @throws Error in words, without what the network inside looks like, when nothing that may be an answer came back
 */
export async function guardedRequest(asked: GuardedRequest, rules: RequestRules): Promise<Uint8Array> {
  const signal = AbortSignal.timeout(rules.timeoutMs ?? TIMEOUT_MS);
  const url = new URL(asked.url);
  try {
    const connection = await guardedConnection(url, rules, signal);
    return await answerOf(await responseTo(url, connection, asked, signal), asked.mostBytes);
  } catch (error) {
    throw error instanceof AnswerUnfit ? error : new Error(failure(error, signal), { cause: error });
  }
}

/** What came back cannot be an answer. */
class AnswerUnfit extends Error {}

function responseTo(
  url: URL,
  connection: RequestOptions,
  { post, accept, user = null, password = null }: GuardedRequest,
  signal: AbortSignal,
): Promise<IncomingMessage> {
  const options: RequestOptions = {
    ...connection,
    method: post === null ? 'GET' : 'POST',
    headers: {
      accept,
      ...(post === null ? {} : { 'content-type': post.contentType, 'content-length': post.body.length }),
    },
    signal,
    ...(user === null ? {} : { auth: `${user}:${password ?? ''}` }),
  };
  return new Promise((done, fail) => {
    const request = (url.protocol === 'https:' ? httpsRequest : httpRequest)(url, options, done);
    request.on('error', fail);
    request.end(post?.body);
  });
}

async function answerOf(response: IncomingMessage, mostBytes: number): Promise<Uint8Array> {
  const { statusCode = 0 } = response;
  if (statusCode !== 200) {
    response.destroy();
    const hint = statusCode >= 300 && statusCode < 400 ? '; redirects are not followed, set the final address' : '';
    throw new AnswerUnfit(`it answered ${statusCode}${hint}`);
  }
  const parts: Buffer[] = [];
  let bytes = 0;
  for await (const part of response) {
    parts.push(part);
    bytes += part.length;
    if (bytes > mostBytes) {
      response.destroy();
      throw new AnswerUnfit(`its answer is longer than ${mostBytes} bytes`);
    }
  }
  return Buffer.concat(parts);
}

function failure(error: unknown, signal: AbortSignal): string {
  if (error instanceof AddressRefused) return `it was not asked: ${error.message}`;
  if (signal.aborted) return 'it did not answer in time';
  const code = typeof error === 'object' && error !== null && 'code' in error ? String(error.code) : 'no code';
  if (code === 'ENOTFOUND' || code === 'EAI_AGAIN') return 'its name cannot be looked up';
  if (/^(ERR_TLS|CERT_|DEPTH_|UNABLE_TO|SELF_SIGNED|ERR_SSL|EPROTO)/.test(code))
    return `the certificate of its server is not trusted (${code})`;
  return `it could not be reached (${code})`;
}

import { request as httpRequest, type IncomingMessage, type RequestOptions } from 'node:http';
import { request as httpsRequest } from 'node:https';
import { guardedConnection, type AddressRules } from '#platform';
import type { TsaAccess } from '../settings/seal-settings.js';

const TIMEOUT_MS = 15_000;
/** A token with its chain is some ten kilobytes. */
const MOST_BYTES = 256 * 1024;

/**
 * Posts a time stamp request (RFC 3161, 3.4) to where an organisation's settings say.
 * @throws Error in words when nothing that may be an answer came back
 */
export async function postToTsa(tsa: TsaAccess, body: Uint8Array, rules: AddressRules): Promise<Uint8Array> {
  const signal = AbortSignal.timeout(TIMEOUT_MS);
  const url = new URL(tsa.url);
  const connection = await guardedConnection(url, rules, signal);
  try {
    return await answerOf(await responseTo(url, connection, tsa, { body, signal }));
  } catch (error) {
    if (signal.aborted) throw new Error('it did not answer in time', { cause: error });
    throw error;
  }
}

function responseTo(
  url: URL,
  connection: RequestOptions,
  { user, password }: TsaAccess,
  { body, signal }: { readonly body: Uint8Array; readonly signal: AbortSignal },
): Promise<IncomingMessage> {
  const options: RequestOptions = {
    ...connection,
    method: 'POST',
    headers: {
      'content-type': 'application/timestamp-query',
      accept: 'application/timestamp-reply',
      'content-length': body.length,
    },
    signal,
    ...(user === null ? {} : { auth: `${user}:${password ?? ''}` }),
  };
  return new Promise((done, fail) => {
    const request = (url.protocol === 'https:' ? httpsRequest : httpRequest)(url, options, done);
    request.on('error', fail);
    request.end(body);
  });
}

async function answerOf(response: IncomingMessage): Promise<Uint8Array> {
  const { statusCode } = response;
  if (statusCode !== 200) {
    response.destroy();
    throw new Error(`it answered ${statusCode}`);
  }
  const parts: Buffer[] = [];
  let bytes = 0;
  for await (const part of response) {
    parts.push(part);
    bytes += part.length;
    if (bytes > MOST_BYTES) {
      response.destroy();
      throw new Error(`its answer is longer than ${MOST_BYTES} bytes`);
    }
  }
  return Buffer.concat(parts);
}

import { types } from 'node:util';

/** A program that uses the API while things go wrong. It throws no status away, and takes ten seconds without an answer for a hang. */
export interface Answer<T = unknown> {
  /** 0: the connection ended without an answer. */
  readonly status: number;
  readonly headers: Headers;
  readonly body: T;
  readonly seconds: number;
}

export interface Sending {
  readonly body?: unknown;
  readonly etag?: string | null;
  readonly idempotencyKey?: string;
  /** Which server is asked; the first when left out. */
  readonly at?: number;
  /** Longest time without an answer, for what is known to take longer. */
  readonly patienceSeconds?: number;
}

const PATIENCE_SECONDS = 10;

export class Asker {
  constructor(
    private readonly addresses: readonly string[],
    private readonly credential: Readonly<Record<string, string>> = {},
  ) {}

  as(credential: Readonly<Record<string, string>>): Asker {
    return new Asker(this.addresses, credential);
  }

  /** @throws when no answer comes in time: nothing may hang, whatever is broken */
  async ask<T = unknown>(method: string, path: string, sending: Sending = {}): Promise<Answer<T>> {
    const { at = 0, patienceSeconds = PATIENCE_SECONDS } = sending;
    const began = performance.now();
    const seconds = (): number => (performance.now() - began) / 1_000;
    try {
      const signal = AbortSignal.timeout(patienceSeconds * 1_000);
      const response = await fetch(new URL(path, this.addresses[at]), { method, ...this.content(sending), signal });
      const body = bodyOf(response, await response.text()) as T;
      return { status: response.status, headers: response.headers, body, seconds: seconds() };
    } catch (error) {
      if (seconds() >= patienceSeconds)
        throw new Error(`${method} ${path} hangs: no answer for ${seconds()} s.`, { cause: error });
      // Of another realm inside Jest, so that `instanceof` does not know it.
      if (!(types.isNativeError(error) && error.name === 'TypeError')) throw error;
      return { status: 0, headers: new Headers(), body: null as T, seconds: seconds() };
    }
  }

  /** @throws when the answer is none of success */
  async get<T>(path: string, sending: Sending = {}): Promise<T> {
    return succeeded(await this.ask<T>('GET', path, sending)).body;
  }

  async post<T>(path: string, body: unknown, sending: Sending = {}): Promise<T> {
    return succeeded(await this.ask<T>('POST', path, { ...sending, body })).body;
  }

  private content({ body, etag, idempotencyKey }: Sending): RequestInit {
    const headers = {
      ...this.credential,
      ...(body === undefined ? {} : { 'content-type': 'application/json' }),
      ...(etag ? { 'if-match': etag } : {}),
      ...(idempotencyKey === undefined ? {} : { 'idempotency-key': idempotencyKey }),
    };
    return { headers, ...(body === undefined ? {} : { body: JSON.stringify(body) }) };
  }
}

/** @throws with what was answered when it is none of success */
export function succeeded<T>(answer: Answer<T>): Answer<T> {
  if (answer.status >= 200 && answer.status < 300) return answer;
  throw new Error(`Answered with ${answer.status}: ${JSON.stringify(answer.body)}`);
}

interface ProblemBody {
  readonly type: string;
  readonly title: string;
  readonly status: number;
  readonly detail: string;
  readonly requestId: string;
}

/** The fact of a problem, `database-unavailable`; empty when the answer is none. */
export function codeOf({ body }: Answer): string {
  const { type = '' } = (body ?? {}) as Partial<ProblemBody>;
  return type.split('/').at(-1) ?? '';
}

/** Fails when an answer is not what a program needs to know that it may try again, and when. */
export function expectUnavailable(answer: Answer): void {
  expect([answer.status, answer.headers.get('content-type')]).toEqual([503, 'application/problem+json; charset=utf-8']);
  expect(answer.body).toMatchObject({
    type: expect.stringMatching(/^https:\/\/workpact\.org\/problems\/[a-z-]+$/),
    title: expect.stringMatching(/./),
    status: 503,
    detail: expect.stringMatching(/^[A-Z].{20,}\.$/),
    requestId: answer.headers.get('x-request-id'),
  });
  const wait = Number(answer.headers.get('retry-after'));
  expect(wait).toBeGreaterThan(0);
  expect(wait).toBeLessThanOrEqual(60);
}

function bodyOf({ headers }: Response, text: string): unknown {
  return headers.get('content-type')?.includes('json') && text !== '' ? JSON.parse(text) : text;
}

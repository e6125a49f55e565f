import { apiClient, type paths } from '#api-client';

type Api = ReturnType<typeof apiClient<paths>>;

/** Somebody who asks the servers of an installation in turn: what one server keeps to itself, the next does not know. */
export class Traveller {
  readonly api: Api;
  private turn = 0;

  /** @param credential headers that say who it is */
  constructor(
    private readonly addresses: readonly string[],
    private readonly credential: Readonly<Record<string, string>> = {},
  ) {
    this.api = apiClient({ baseUrl: this.here(), fetch: (request) => this.send(request) });
  }

  as(credential: Readonly<Record<string, string>>): Traveller {
    return new Traveller(this.addresses, credential);
  }

  /** What the typed client cannot say: other media types, pages, missing headers. Any status is an answer. */
  ask(method: string, path: string, init: RequestInit = {}): Promise<Response> {
    return this.send(new Request(new URL(path, this.here()), { redirect: 'manual', ...init, method }));
  }

  /** @throws when the answer is none of success */
  async get(path: string): Promise<Response> {
    const answer = await this.ask('GET', path);
    if (!answer.ok) throw new Error(`GET ${path} was answered with ${answer.status}: ${await answer.text()}`);
    return answer;
  }

  private here(): string {
    return this.addresses[this.turn % this.addresses.length] ?? '';
  }

  private send(request: Request): Promise<Response> {
    this.turn += 1;
    const { pathname, search } = new URL(request.url);
    const sent = new Request(new URL(pathname + search, this.here()), request);
    for (const [name, value] of Object.entries(this.credential)) sent.headers.set(name, value);
    return fetch(sent);
  }
}

/** The body of a success. */
export function dataOf<T>({ data }: { readonly data?: T }): T {
  if (data === undefined) throw new Error('The answer has no body.');
  return data;
}

/** What a write of it sends as `If-Match`. */
export function etagOf({ response }: { readonly response: Response }): string {
  return response.headers.get('etag') ?? '';
}

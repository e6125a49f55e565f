import createClient, { type Client } from 'openapi-fetch';
import type { paths } from './generated/schema.js';
import { persistentFetch } from './persistent-fetch.js';
import { problemOf } from './problem.js';

export interface ApiClientOptions {
  /** Where Workpact is, such as `https://workpact.example.org`. */
  readonly baseUrl: string;
  /** `wp_…`. Without it only what is public can be asked, or what a browser's session may. */
  readonly apiKey?: string;
  /** How often a request is sent before its failure counts; see `persistentFetch` for which. 4 when left out. */
  readonly tries?: number;
  /** Sends a request; `fetch` of the platform when left out. */
  readonly fetch?: (request: Request) => Promise<Response>;
}

/**
 * A client of the API with a type for every address: `client.GET('/api/v1/roles/{roleId}', { params: { path: { roleId } } })`.
 * What it resolves to is a success; everything else is thrown as `Problem`.
 */
export function apiClient<Paths extends object = paths>(options: ApiClientOptions): Client<Paths> {
  const { baseUrl, apiKey, tries = 4, fetch: send = (request) => fetch(request) } = options;
  const client = createClient<Paths>({
    baseUrl,
    fetch: persistentFetch(send, tries),
    headers: apiKey === undefined ? {} : { authorization: `Bearer ${apiKey}` },
  });
  client.use({
    async onResponse({ response }) {
      if (!response.ok && response.status !== 304) throw await problemOf(response);
    },
  });
  return client;
}

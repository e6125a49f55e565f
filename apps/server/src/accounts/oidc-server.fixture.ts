import { createServer, type Server } from 'node:http';
import { Provider, type Configuration } from 'oidc-provider';
import { CookieBrowser, freePort } from './accounts-door.fixture.js';

/** What the server says of a person. */
export interface OidcAccount {
  readonly sub: string;
  readonly email: string;
  readonly email_verified: boolean;
  readonly name: string;
}

/** A certified OpenID Connect server, in this process, over real HTTP. */
export interface OidcServer {
  readonly issuer: string;
  readonly clientId: string;
  readonly clientSecret: string;
  /** Who signs in there next. */
  account: OidcAccount;
  close(): Promise<void>;
}

export async function anOidcServer(callback: string): Promise<OidcServer> {
  const issuer = `http://localhost:${await freePort()}`;
  const settings = { issuer, clientId: 'workpact', clientSecret: 'a-secret-of-the-client-that-is-long-enough' };
  const given: OidcServer = {
    ...settings,
    account: { sub: 'nobody', email: 'nobody@example.org', email_verified: false, name: 'Nobody' },
    close: async () => {
      server.closeAllConnections();
      await new Promise((resolve) => void server.close(resolve));
    },
  };
  const configuration: Configuration = {
    clients: [
      {
        client_id: settings.clientId,
        client_secret: settings.clientSecret,
        redirect_uris: [callback],
        response_types: ['code'],
        grant_types: ['authorization_code'],
      },
    ],
    claims: { openid: ['sub'], email: ['email', 'email_verified'], profile: ['name'] },
    findAccount: (_, sub) => ({ accountId: sub, claims: () => ({ ...given.account, sub }) }),
    pkce: { required: () => true },
    features: { devInteractions: { enabled: true } },
    cookies: { keys: ['for tests only'] },
    ttl: { Session: 600, Interaction: 600, Grant: 600, AccessToken: 600, IdToken: 600 },
  };
  const server: Server = createServer(new Provider(issuer, configuration).callback());
  await new Promise<void>((resolve) => void server.listen(Number(new URL(issuer).port), 'localhost', resolve));
  return given;
}

/**
 * Goes through the server's own pages as a person would: signs in, consents.
 * @returns the address of ours that the server leads back to, not visited yet
 */
export async function throughOidcServer(
  browser: CookieBrowser,
  start: string,
  home: string,
  login: string,
): Promise<string> {
  let [method, address, body]: [string, string, URLSearchParams | undefined] = ['GET', start, undefined];
  for (let step = 0; step < 20; step++) {
    const answer = await browser.send(method, address, body);
    const location = answer.headers.get('location');
    if (location !== null) {
      [method, address, body] = ['GET', new URL(location, address).href, undefined];
      if (address.startsWith(home)) return address;
    } else {
      const action = /<form[^>]* action="(?<action>[^"]+)"/.exec(answer.text)?.groups?.['action'];
      const prompt = /name="prompt" value="(?<prompt>\w+)"/.exec(answer.text)?.groups?.['prompt'];
      if (action === undefined || prompt === undefined)
        throw new Error(`The server shows:\n${answer.text.slice(0, 2000)}`);
      [method, address] = ['POST', new URL(action, address).href];
      body = new URLSearchParams({ prompt, login, password: 'anything' });
    }
  }
  throw new Error('The server leads in circles.');
}

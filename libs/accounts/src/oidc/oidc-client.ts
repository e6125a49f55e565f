import { Inject, Injectable } from '@nestjs/common';
import {
  allowInsecureRequests,
  ClientSecretBasic,
  ClientSecretPost,
  customFetch,
  discovery,
  type ClientAuth,
  type Configuration,
} from 'openid-client';
import { ENV, type Env } from '#platform';
import { providerFetch } from './provider-fetch.js';
import { OidcProviderUnusable } from './oidc.errors.js';

export interface OidcClientSettings {
  readonly issuer: string;
  readonly clientId: string;
  readonly clientSecret: string;
}

/** Makes clients of OpenID Connect servers, as the servers describe themselves. */
@Injectable()
export class OidcClient {
  constructor(@Inject(ENV) private readonly env: Env) {}

  /**
   * Asks the server for its description.
   * @throws OidcProviderUnusable with the error of the network or the library as its cause
   */
  async discover({ issuer, clientId, clientSecret }: OidcClientSettings): Promise<Configuration> {
    // On premises, where an inner network is the whole world, single sign-on stands in it, often without TLS.
    const isInside = this.env.ALLOW_PRIVATE_ADDRESSES;
    const url = new URL(issuer);
    if (url.protocol !== 'https:' && !(isInside && url.protocol === 'http:')) {
      throw new OidcProviderUnusable('has no https address.');
    }
    try {
      return await discovery(url, clientId, undefined, secretAuthentication(clientSecret), {
        [customFetch]: providerFetch(isInside),
        // The rule above has decided; the library would refuse http whatever the network.
        execute: isInside ? [allowInsecureRequests] : [],
      });
    } catch (error) {
      throw new OidcProviderUnusable(
        'does not answer as an OpenID Connect server of this address. Enter the issuer exactly as the server names itself.',
        { cause: error },
      );
    }
  }
}

/** By Basic authentication, which is the standard's default, unless the server says that it takes the secret in the body only. */
function secretAuthentication(secret: string): ClientAuth {
  return (server, client, body, headers) => {
    const takes = server.token_endpoint_auth_methods_supported ?? ['client_secret_basic'];
    const by = takes.includes('client_secret_basic') ? ClientSecretBasic(secret) : ClientSecretPost(secret);
    by(server, client, body, headers);
  };
}

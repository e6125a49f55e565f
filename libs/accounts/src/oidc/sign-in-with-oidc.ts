import { Injectable } from '@nestjs/common';
import {
  authorizationCodeGrant,
  buildAuthorizationUrl,
  calculatePKCECodeChallenge,
  ClientError,
  fetchUserInfo,
  randomNonce,
  randomPKCECodeVerifier,
  randomState,
  type Configuration,
} from 'openid-client';
import { z } from 'zod';
import { Database, NOBODY } from '#platform';
import { BaseUrl } from '../access/base-url.js';
import type { OidcProvider } from '../entities/oidc-provider.entity.js';
import { Challenges } from '../sign-in/challenges.js';
import type { SignInResult } from '../sign-in/sign-in.js';
import type { Visitor } from '../sign-in/visitor.js';
import { AdmitByOidc, type OidcPerson } from './admit-by-oidc.js';
import { OidcClient } from './oidc-client.js';
import { OidcProviderUnusable, OidcRefused, OidcUnavailable } from './oidc.errors.js';
import { OidcProviders } from './oidc-providers.js';

/** Where the server sends the browser back to. Customers enter it there; it must not change. */
export const OIDC_CALLBACK_PATH = '/login/single-sign-on/callback';

const pending = z.object({ tenantId: z.uuid(), state: z.string(), nonce: z.string(), codeVerifier: z.string() });
type Pending = z.infer<typeof pending>;

const claimsSchema = z.object({
  email: z.email().optional(),
  email_verified: z.boolean().optional(),
  name: z.string().optional(),
});

/** Signs in by the OpenID Connect server of an organisation: authorization code, PKCE, nonce and state, all of them always. */
@Injectable()
export class SignInWithOidc {
  constructor(
    private readonly database: Database,
    private readonly challenges: Challenges,
    private readonly baseUrl: BaseUrl,
    private readonly providers: OidcProviders,
    private readonly client: OidcClient,
    private readonly admit: AdmitByOidc,
  ) {}

  /**
   * @param slug of the organisation
   * @returns where to send the browser, and the secret to keep in its cookie until it comes back
   * @throws OidcNotSetUp, OidcUnavailable, TooManyAttempts
   */
  async begin(slug: string, visitor: Visitor): Promise<{ address: string; challenge: string }> {
    const tenantId = await this.admit.tenantOf(slug, visitor);
    const config = await this.configuration(await this.providers.forSignIn(tenantId));
    const codeVerifier = randomPKCECodeVerifier();
    const payload: Pending = { tenantId, state: randomState(), nonce: randomNonce(), codeVerifier };
    const url = buildAuthorizationUrl(config, {
      redirect_uri: this.baseUrl.at(OIDC_CALLBACK_PATH),
      scope: 'openid email profile',
      code_challenge: await calculatePKCECodeChallenge(codeVerifier),
      code_challenge_method: 'S256',
      state: payload.state,
      nonce: payload.nonce,
    });
    const challenge = await this.database.write(NOBODY, (tx) =>
      this.challenges.put(tx, { kind: 'oidc', userId: null, payload }),
    );
    return { address: url.href, challenge };
  }

  /**
   * @param search of the address that the browser came back to, with its `?`
   * @param challenge from the browser's cookie: an answer that was sent to another browser is worth nothing
   * @throws OidcRefused, OidcUnavailable, SignInLapsed
   */
  async complete(search: string, challenge: string, visitor: Visitor): Promise<SignInResult> {
    const { id, payload } = await this.challenges.take('oidc', challenge, pending);
    const provider = await this.providers.forSignIn(payload.tenantId);
    const person = await this.vouchedFor(provider, search, payload);
    assertVerified(person, provider);
    return this.admit.admit(provider, person, visitor, (tx) => this.challenges.end(tx, id));
  }

  private async vouchedFor(provider: OidcProvider, search: string, expected: Pending): Promise<OidcPerson> {
    const config = await this.configuration(provider);
    try {
      // The own address, not what the request says of it: behind a proxy they differ.
      const tokens = await authorizationCodeGrant(config, new URL(search, this.baseUrl.at(OIDC_CALLBACK_PATH)), {
        pkceCodeVerifier: expected.codeVerifier,
        expectedState: expected.state,
        expectedNonce: expected.nonce,
        idTokenExpected: true,
      });
      const subject = tokens.claims()?.sub;
      if (subject === undefined) throw new OidcRefused('answer-not-valid');
      const inToken = claimsSchema.parse(tokens.claims());
      // Many servers put the address into the ID token only when asked to, but always tell it.
      const claims =
        inToken.email === undefined && config.serverMetadata().userinfo_endpoint !== undefined
          ? claimsSchema.parse(await fetchUserInfo(config, tokens.access_token, subject))
          : inToken;
      return personOfClaims(subject, claims);
    } catch (error) {
      if (error instanceof OidcRefused) throw error;
      // Without answer it is the network; whatever else it is, the answer was not one to trust.
      if (error instanceof ClientError && isNetworkFault(error)) throw new OidcUnavailable({ cause: error });
      throw new OidcRefused('answer-not-valid', { cause: error });
    }
  }

  private async configuration(provider: OidcProvider): Promise<Configuration> {
    try {
      return await this.client.discover(provider);
    } catch (error) {
      if (error instanceof OidcProviderUnusable) throw new OidcUnavailable({ cause: error });
      throw error;
    }
  }
}

function personOfClaims(subject: string, claims: z.infer<typeof claimsSchema>): OidcPerson {
  if (claims.email === undefined) throw new OidcRefused('email-missing');
  const email = claims.email.toLowerCase();
  const name = claims.name?.trim() ?? '';
  return { subject, email, isVerified: claims.email_verified === true, name: name === '' ? email : name.slice(0, 200) };
}

/** @throws OidcRefused */
function assertVerified({ email, isVerified }: OidcPerson, { emailDomains }: OidcProvider): void {
  if (!isVerified) throw new OidcRefused('email-not-verified');
  if (!emailDomains.includes(email.slice(email.lastIndexOf('@') + 1)))
    throw new OidcRefused('email-domain-not-allowed');
}

function isNetworkFault(error: ClientError): boolean {
  const { cause } = error;
  return error.code === 'OAUTH_TIMEOUT' || (cause instanceof Error && 'syscall' in cause);
}

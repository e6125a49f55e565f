import { Injectable } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { BaseUrl, sessionCookieName, type Visitor } from '#accounts';

/** As long as the longest session. When it ends is decided by the server, which knows of revocation too. */
const SESSION_COOKIE_SECONDS = 90 * 86_400;
const SINGLE_SIGN_ON_SECONDS = 600;
/** As long as a mailed link takes to be found. */
const DESTINATION_SECONDS = 1800;
/** Where somebody goes who has signed in and came for nothing else. */
const HOME = '/home';
/** An address of this server: `//elsewhere` and `/\\elsewhere` would be one of another. */
const LOCAL_ADDRESS = /^\/(?![/\\])[\x21-\x7e]*$/u;

/** What browsers keep of a sign-in. No script can read it; other sites can send it along only when a person follows a link here. */
@Injectable()
export class SignInCookies {
  private readonly sessionName: string;
  private readonly singleSignOnName: string;
  private readonly destinationName: string;

  constructor(private readonly baseUrl: BaseUrl) {
    this.sessionName = sessionCookieName(baseUrl.url);
    this.singleSignOnName = `${this.sessionName}-sso`;
    this.destinationName = `${this.sessionName}-to`;
  }

  visitorOf(request: FastifyRequest): Visitor {
    return {
      userAgent: request.headers['user-agent'] ?? null,
      address: request.ip,
      requestId: request.id,
      sessionToken: request.cookies[this.sessionName] ?? null,
    };
  }

  setSession(reply: FastifyReply, token: string): void {
    this.set(reply, this.sessionName, token, SESSION_COOKIE_SECONDS);
  }

  clearSession(reply: FastifyReply): void {
    this.set(reply, this.sessionName, '', 0);
  }

  setSingleSignOn(reply: FastifyReply, challenge: string): void {
    this.set(reply, this.singleSignOnName, challenge, SINGLE_SIGN_ON_SECONDS);
  }

  /** The challenge of a single sign-on that this browser began, for one use. */
  takeSingleSignOn(request: FastifyRequest, reply: FastifyReply): string {
    this.set(reply, this.singleSignOnName, '', 0);
    return request.cookies[this.singleSignOnName] ?? '';
  }

  /** Keeps where somebody wanted to go who has to sign in first; anything but a page of this server is left out. */
  setDestination(reply: FastifyReply, address: string): void {
    if (LOCAL_ADDRESS.test(address)) this.set(reply, this.destinationName, address, DESTINATION_SECONDS);
  }

  /** Where somebody goes who has just signed in. */
  takeDestination(reply: FastifyReply): string {
    const address = reply.request.cookies[this.destinationName];
    if (address === undefined) return HOME;
    this.set(reply, this.destinationName, '', 0);
    return LOCAL_ADDRESS.test(address) ? address : HOME;
  }

  private set(reply: FastifyReply, name: string, value: string, maxAge: number): void {
    reply.setCookie(name, value, { path: '/', httpOnly: true, sameSite: 'lax', secure: this.baseUrl.isHttps, maxAge });
  }
}

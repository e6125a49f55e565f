import { Injectable } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { BaseUrl } from '#accounts';
import { SignerSessions, type Signer, type Visitor } from '#agreements';

const HOURS = 12;

/** What a browser keeps of a party who has opened an agreement: one cookie an agreement, sent to its own pages and to nothing else. */
@Injectable()
export class SignerCookie {
  constructor(
    private readonly baseUrl: BaseUrl,
    private readonly sessions: SignerSessions,
  ) {}

  set(reply: FastifyReply, partyId: string, token: string): void {
    this.write(reply, partyId, token, HOURS * 3600);
  }

  clear(reply: FastifyReply, partyId: string): void {
    this.write(reply, partyId, '', 0);
  }

  /** @throws SignerSessionEnded */
  signer(request: FastifyRequest, partyId: string): Promise<Signer> {
    return this.sessions.find(request.cookies[this.name] ?? '', partyId, visitorOf(request));
  }

  private get name(): string {
    // `__Host-` would forbid the narrow path, which keeps two agreements in one browser apart.
    return this.baseUrl.isHttps ? '__Secure-workpact-signer' : 'workpact-signer';
  }

  private write(reply: FastifyReply, partyId: string, value: string, maxAge: number): void {
    const path = `/sign/${partyId}`;
    reply.setCookie(this.name, value, {
      path,
      httpOnly: true,
      sameSite: 'strict',
      secure: this.baseUrl.isHttps,
      maxAge,
    });
  }
}

export function visitorOf(request: FastifyRequest): Visitor {
  return { address: request.ip, device: request.headers['user-agent']?.slice(0, 500) ?? null, requestId: request.id };
}

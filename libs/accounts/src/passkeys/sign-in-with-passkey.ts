import { Injectable } from '@nestjs/common';
import {
  generateAuthenticationOptions,
  verifyAuthenticationResponse,
  type AuthenticationResponseJSON,
  type PublicKeyCredentialRequestOptionsJSON,
} from '@simplewebauthn/server';
import type { EntityManager } from 'typeorm';
import { z } from 'zod';
import { Database, NOBODY } from '#platform';
import { BaseUrl } from '../access/base-url.js';
import { Passkey } from '../entities/passkey.entity.js';
import { Attempts, LIMITS } from '../sign-in/attempts.js';
import { Challenges } from '../sign-in/challenges.js';
import { Lookups } from '../sign-in/lookups.js';
import { SignIn, type SignInResult } from '../sign-in/sign-in.js';
import type { Visitor } from '../sign-in/visitor.js';
import { PasskeyRefused } from './passkey.errors.js';

const pending = z.object({ challenge: z.string() });

/** Signs in by passkey. The device knows whose it is, so nobody types an e-mail; a passkey is two factors, so nothing more is asked. */
@Injectable()
export class SignInWithPasskey {
  constructor(
    private readonly database: Database,
    private readonly challenges: Challenges,
    private readonly lookups: Lookups,
    private readonly attempts: Attempts,
    private readonly signIn: SignIn,
    private readonly baseUrl: BaseUrl,
  ) {}

  /** @returns what the browser's `navigator.credentials.get` takes, and the secret that goes with its answer to `complete` */
  async begin(visitor: Visitor): Promise<{ options: PublicKeyCredentialRequestOptionsJSON; challenge: string }> {
    await this.attempts.count(LIMITS.tokenOfAddress, visitor.address);
    const options = await generateAuthenticationOptions({
      rpID: this.baseUrl.url.hostname,
      userVerification: 'required',
    });
    const payload = { challenge: options.challenge };
    const challenge = await this.database.write(NOBODY, (tx) =>
      this.challenges.put(tx, { kind: 'passkey-sign-in', userId: null, payload }),
    );
    return { options, challenge };
  }

  /** @throws PasskeyRefused, SignInLapsed */
  async complete(challenge: string, response: AuthenticationResponseJSON, visitor: Visitor): Promise<SignInResult> {
    const taken = await this.challenges.take('passkey-sign-in', challenge, pending);
    const userId = await this.lookups.findPasskeyUser(response.id);
    if (userId === null) throw new PasskeyRefused();
    const proof = { userId, method: 'passkey', visitor, isWhole: true } as const;
    const result = await this.signIn.proceed(proof, async (tx) => {
      const passkey = await tx.findOne(Passkey, {
        where: { credentialId: response.id, userId },
        lock: { mode: 'pessimistic_write' },
      });
      if (!passkey) throw new PasskeyRefused();
      const counter = await this.verifiedCounter(passkey, response, taken.payload.challenge);
      await this.challenges.end(tx, taken.id);
      await noteUse(tx, passkey.id, counter);
    });
    await this.attempts.uncount(LIMITS.tokenOfAddress, visitor.address);
    return result;
  }

  private async verifiedCounter(
    passkey: Passkey,
    response: AuthenticationResponseJSON,
    expectedChallenge: string,
  ): Promise<number> {
    const { verified, authenticationInfo } = await verifyAuthenticationResponse({
      response,
      expectedChallenge,
      expectedOrigin: this.baseUrl.url.origin,
      expectedRPID: this.baseUrl.url.hostname,
      requireUserVerification: true,
      credential: {
        id: passkey.credentialId,
        publicKey: new Uint8Array(passkey.publicKey),
        counter: Number(passkey.counter),
      },
    }).catch((error: unknown) => {
      throw new PasskeyRefused({ cause: error });
    });
    if (!verified) throw new PasskeyRefused();
    return authenticationInfo.newCounter;
  }
}

async function noteUse(tx: EntityManager, id: string, counter: number): Promise<void> {
  await tx.query('UPDATE passkey SET counter = $2, last_used_at = now() WHERE id = $1', [id, counter]);
}

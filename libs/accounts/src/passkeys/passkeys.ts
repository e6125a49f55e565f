import { Injectable } from '@nestjs/common';
import {
  generateRegistrationOptions,
  verifyRegistrationResponse,
  type PublicKeyCredentialCreationOptionsJSON,
  type RegistrationResponseJSON,
  type VerifiedRegistrationResponse,
} from '@simplewebauthn/server';
import { z } from 'zod';
import { AuditLog, Database, newId } from '#platform';
import { BaseUrl } from '../access/base-url.js';
import type { Caller } from '../access/caller.js';
import { AppUser } from '../entities/app-user.entity.js';
import { Passkey } from '../entities/passkey.entity.js';
import { Challenges } from '../sign-in/challenges.js';
import { assertRecentSignIn, personOf } from '../sign-in/recent-sign-in.js';
import { SignInLapsed } from '../sign-in/sign-in.errors.js';
import { PasskeyNotFound, PasskeyPresent, PasskeyRefused } from './passkey.errors.js';

const pending = z.object({ challenge: z.string() });

export interface OwnPasskey {
  readonly id: string;
  readonly name: string;
  readonly createdAt: Date;
  readonly lastUsedAt: Date | null;
}

/** A person's own passkeys: added, listed, removed. */
@Injectable()
export class Passkeys {
  constructor(
    private readonly database: Database,
    private readonly audit: AuditLog,
    private readonly challenges: Challenges,
    private readonly baseUrl: BaseUrl,
  ) {}

  /**
   * @returns what the browser's `navigator.credentials.create` takes, and the secret that goes with its answer to `register`
   * @throws SignInNotRecent
   */
  async beginRegistration(
    caller: Caller,
  ): Promise<{ options: PublicKeyCredentialCreationOptionsJSON; challenge: string }> {
    const userId = personOf(caller);
    return this.database.write(caller, async (tx) => {
      await assertRecentSignIn(tx, caller);
      const user = await tx.findOneByOrFail(AppUser, { id: userId });
      const known = await tx.findBy(Passkey, { userId });
      const options = await generateRegistrationOptions({
        rpName: 'Workpact',
        rpID: this.baseUrl.url.hostname,
        userName: user.email,
        userDisplayName: user.name,
        // Handed back at sign-in, unencrypted; the id says nothing about the person.
        userID: new Uint8Array(Buffer.from(userId.replaceAll('-', ''), 'hex')),
        excludeCredentials: known.map(({ credentialId, transports }) => ({ id: credentialId, transports })),
        // Kept on the device with its user (so that nobody types an e-mail), and unlocked by finger, face or PIN (so that it is two factors).
        authenticatorSelection: { residentKey: 'required', userVerification: 'required' },
        attestationType: 'none',
      });
      const payload = { challenge: options.challenge };
      return { options, challenge: await this.challenges.put(tx, { kind: 'passkey-registration', userId, payload }) };
    });
  }

  /**
   * @param name by which the person knows the device
   * @throws PasskeyRefused, PasskeyPresent, SignInLapsed, SignInNotRecent
   */
  async register(
    caller: Caller,
    challenge: string,
    name: string,
    response: RegistrationResponseJSON,
  ): Promise<OwnPasskey> {
    const userId = personOf(caller);
    const taken = await this.challenges.take('passkey-registration', challenge, pending);
    if (taken.userId !== userId) throw new SignInLapsed();
    const { credential } = await this.verified(response, taken.payload.challenge);
    const passkey = {
      id: newId(),
      userId,
      credentialId: credential.id,
      publicKey: Buffer.from(credential.publicKey),
      counter: String(credential.counter),
      transports: credential.transports ?? [],
      name,
    };
    return this.database.write(caller, async (tx) => {
      await assertRecentSignIn(tx, caller);
      await this.challenges.end(tx, taken.id);
      await tx.createQueryBuilder().insert().into(Passkey).values(passkey).orIgnore().execute();
      const row = await tx.findOneBy(Passkey, { id: passkey.id });
      if (!row) throw new PasskeyPresent();
      await this.audit.record(tx, caller, { fact: 'passkey-added', subject: 'passkey', subjectId: passkey.id });
      return { id: passkey.id, name, createdAt: row.createdAt, lastUsedAt: null };
    });
  }

  async list(caller: Caller): Promise<OwnPasskey[]> {
    const userId = personOf(caller);
    return this.database.read(caller, (tx) => tx.find(Passkey, { where: { userId }, order: { id: 'ASC' }, take: 100 }));
  }

  /** @throws PasskeyNotFound, SignInNotRecent */
  async remove(caller: Caller, passkeyId: string): Promise<void> {
    const userId = personOf(caller);
    await this.database.write(caller, async (tx) => {
      await assertRecentSignIn(tx, caller);
      const { affected } = await tx.delete(Passkey, { id: passkeyId, userId });
      if (affected !== 1) throw new PasskeyNotFound();
      await this.audit.record(tx, caller, { fact: 'passkey-removed', subject: 'passkey', subjectId: passkeyId });
    });
  }

  private async verified(
    response: RegistrationResponseJSON,
    expectedChallenge: string,
  ): Promise<NonNullable<VerifiedRegistrationResponse['registrationInfo']>> {
    const result = await verifyRegistrationResponse({
      response,
      expectedChallenge,
      expectedOrigin: this.baseUrl.url.origin,
      expectedRPID: this.baseUrl.url.hostname,
      requireUserVerification: true,
    }).catch((error: unknown) => {
      throw new PasskeyRefused({ cause: error });
    });
    if (!result.verified) throw new PasskeyRefused();
    return result.registrationInfo;
  }
}

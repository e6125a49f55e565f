import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { z } from 'zod';
import { Attempts, LIMITS } from '../sign-in/attempts.js';
import { Challenges } from '../sign-in/challenges.js';
import { SecondFactorWrong, SignInLapsed } from '../sign-in/sign-in.errors.js';
import { SignIn, type SignInResult } from '../sign-in/sign-in.js';
import type { Visitor } from '../sign-in/visitor.js';
import { SecondFactor } from './second-factor.js';

const pending = z.object({ method: z.enum(['login-link', 'password']), tenantId: z.uuid().nullable() });

/** Ends a sign-in that asked for the second factor. */
@Injectable()
export class CompleteSecondFactor {
  constructor(
    private readonly attempts: Attempts,
    private readonly challenges: Challenges,
    private readonly signIn: SignIn,
    private readonly secondFactor: SecondFactor,
  ) {}

  /**
   * @param challenge of the step before
   * @param code of the app, or a recovery code
   * @throws SecondFactorWrong, SignInLapsed, TooManyAttempts
   */
  async complete(challenge: string, code: string, visitor: Visitor): Promise<SignInResult> {
    const { id, userId, payload } = await this.challenges.take('second-factor', challenge, pending);
    if (userId === null) throw new SignInLapsed();
    await this.attempts.count(LIMITS.secondFactorOfUser, userId);
    const { method, tenantId } = payload;
    const proof = { userId, method, visitor, isWhole: true, ...(tenantId === null ? {} : { tenantId }) };
    const result = await this.signIn.proceed(proof, async (tx: EntityManager) => {
      if (!(await this.secondFactor.take(tx, code))) throw new SecondFactorWrong();
      await this.challenges.end(tx, id);
    });
    await this.attempts.forget(LIMITS.secondFactorOfUser, userId);
    return result;
  }
}

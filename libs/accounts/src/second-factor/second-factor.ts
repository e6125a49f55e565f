import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { Secrets } from '#platform';
import { UserCredential } from '../entities/user-credential.entity.js';
import { recoveryCodeHash } from './recovery-codes.js';
import { stepOfCode } from './totp.js';

const CODE_OF_APP = /^\d{6}$/;

/** Takes codes of the transaction's own user, each once. */
@Injectable()
export class SecondFactor {
  constructor(private readonly secrets: Secrets) {}

  /** @param code six digits of the app, or a recovery code. @returns whether it was right and not used before */
  async take(tx: EntityManager, code: string): Promise<boolean> {
    const given = code.replaceAll(/\s/g, '');
    return CODE_OF_APP.test(given) ? this.takeAppCode(tx, given) : takeRecoveryCode(tx, given);
  }

  /** Also of an app that has not been confirmed yet. */
  async takeAppCode(tx: EntityManager, code: string): Promise<boolean> {
    const [row] = await tx.query<{ userId: string; secret: string | null; now: number }[]>(
      `SELECT user_id AS "userId", totp_secret AS secret, extract(epoch FROM clock_timestamp())::float8 AS now
         FROM user_credential WHERE user_id = app_user()`,
    );
    if (!row?.secret) return false;
    const step = stepOfCode(code, this.secrets.open(row.secret, totpContext(row.userId)), row.now);
    if (step === null) return false;
    // One statement both asks and marks, so that of two requests with one code one wins.
    const { affected } = await tx
      .createQueryBuilder()
      .update(UserCredential)
      .set({ totpLastStep: step })
      .where('user_id = app_user() AND totp_last_step < :step', { step })
      .execute();
    return affected === 1;
  }
}

/** Where a sealed secret belongs: in another person's row it does not open. */
export function totpContext(userId: string): string {
  return `user_credential/${userId}/totp_secret`;
}

async function takeRecoveryCode(tx: EntityManager, code: string): Promise<boolean> {
  const hash = recoveryCodeHash(code);
  const { affected } = await tx
    .createQueryBuilder()
    .update(UserCredential)
    .set({ recoveryCodeHashes: () => 'array_remove(recovery_code_hashes, :hash)' })
    .where('user_id = app_user() AND :hash = ANY (recovery_code_hashes)', { hash })
    .execute();
  return affected === 1;
}

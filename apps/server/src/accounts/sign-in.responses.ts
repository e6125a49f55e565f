import { z } from 'zod';
import type { SignInResult } from '#accounts';

/** Nothing of the session itself: it is in a cookie that no script can read. */
export const signInOutcome = z
  .discriminatedUnion('status', [
    z.object({ status: z.literal('signed-in') }),
    z.object({
      status: z.literal('second-factor'),
      challenge: z.string().describe('Send it with the code to /api/v1/second-factor/sign-in, within ten minutes.'),
    }),
  ])
  .meta({ id: 'SignInOutcome' });
export type SignInOutcome = z.infer<typeof signInOutcome>;

export function outcomeOf(result: SignInResult): SignInOutcome {
  if (result.kind === 'signed-in') return { status: 'signed-in' };
  return { status: 'second-factor', challenge: result.challenge };
}

export const secondFactorBegun = z
  .object({
    secret: z.string().describe('For typing into the app, in Base32.'),
    address: z.string().describe('otpauth: address for a QR code.'),
  })
  .meta({ id: 'SecondFactorBegun' });

export const recoveryCodes = z
  .object({ recoveryCodes: z.array(z.string()).describe('Each good once in place of the app. Shown this once.') })
  .meta({ id: 'RecoveryCodes' });

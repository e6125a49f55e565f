import { z } from 'zod';

/** 254 characters is what mail can carry (RFC 5321). */
export const email = z.email().max(254).meta({ example: 'olive@example.org' });
/** A session's, link's or challenge's secret: 43 characters of base64url. */
export const token = z.string().min(1).max(200);
const password = z.string().min(1).max(1024);

export const loginLinkWanted = z.strictObject({ email }).meta({ id: 'LoginLinkWanted' });
export const loginLinkRedeemed = z.strictObject({ token }).meta({ id: 'LoginLinkRedeemed' });
export const passwordSignIn = z.strictObject({ email, password }).meta({ id: 'PasswordSignIn' });
export const secondFactorSignIn = z
  .strictObject({
    challenge: token.describe('From the answer that asked for the second factor.'),
    code: z.string().min(6).max(40).describe('Six digits of the app, or a recovery code.'),
  })
  .meta({ id: 'SecondFactorSignIn' });

export const passwordSet = z
  .strictObject({ password: password.describe('At least 12 characters.') })
  .meta({ id: 'PasswordSet' });
export const secondFactorConfirmed = z
  .strictObject({ code: z.string().regex(/^\d{6}$/, 'is not six digits') })
  .meta({ id: 'SecondFactorConfirmed' });

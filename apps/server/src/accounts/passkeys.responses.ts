import { z } from 'zod';
import { isoTime } from '../http/index.js';

/** What the browser takes is WebAuthn's own, and passed on whole. */
export const passkeyAsked = z
  .object({
    options: z
      .looseObject({ challenge: z.string() })
      .describe('For PublicKeyCredential.parse…OptionsFromJSON in the browser.'),
    challenge: z.string().describe('Send it back with the answer of the browser, within ten minutes.'),
  })
  .meta({ id: 'PasskeyAsked' });

export const ownPasskey = z
  .object({ id: z.uuid(), name: z.string(), createdAt: isoTime, lastUsedAt: isoTime.nullable() })
  .meta({ id: 'OwnPasskey' });
export const ownPasskeys = z.object({ items: z.array(ownPasskey) }).meta({ id: 'OwnPasskeys' });

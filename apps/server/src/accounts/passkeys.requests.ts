import { z } from 'zod';
import { token } from './sign-in.requests.js';

/** Bytes as WebAuthn sends them. No answer of an authenticator comes near the limit. */
const bytes = z
  .string()
  .regex(/^[\w-]*$/, 'is not base64url')
  .max(65_536);

/** What both answers of an authenticator have. Members that are not read here are let be: browsers add to them. */
const credential = z.object({
  id: bytes.min(1).max(2048),
  rawId: bytes.min(1).max(2048),
  type: z.literal('public-key'),
  authenticatorAttachment: z.enum(['platform', 'cross-platform']).optional(),
});

const EXTENSIONS: Readonly<Record<string, never>> = {};

export const passkeyRegistered = z
  .strictObject({
    challenge: token,
    name: z.string().trim().min(1).max(80).describe('By which the person knows the device.'),
    credential: credential.extend({
      response: z.object({
        clientDataJSON: bytes,
        attestationObject: bytes,
        transports: z
          .array(z.enum(['ble', 'cable', 'hybrid', 'internal', 'nfc', 'smart-card', 'usb']))
          .max(10)
          .optional(),
      }),
    }),
  })
  .meta({ id: 'PasskeyRegistered' });

export const passkeyPresented = z
  .strictObject({
    challenge: token,
    credential: credential.extend({
      response: z.object({
        clientDataJSON: bytes,
        authenticatorData: bytes,
        signature: bytes,
        userHandle: bytes
          .optional()
          .nullable()
          .transform((handle) => handle ?? undefined),
      }),
    }),
  })
  .meta({ id: 'PasskeyPresented' });

/** As the library takes it: without the members that are not there, and without extensions, of which none is asked for. */
export function registrationOf({ credential: given }: z.output<typeof passkeyRegistered>) {
  const { transports, ...response } = given.response;
  return {
    ...identityOf(given),
    response: { ...response, ...(transports === undefined ? {} : { transports }) },
  };
}

export function presentationOf({ credential: given }: z.output<typeof passkeyPresented>) {
  const { userHandle, ...response } = given.response;
  return { ...identityOf(given), response: { ...response, ...(userHandle === undefined ? {} : { userHandle }) } };
}

function identityOf({ id, rawId, type, authenticatorAttachment }: z.output<typeof credential>) {
  const attachment = authenticatorAttachment === undefined ? {} : { authenticatorAttachment };
  return { id, rawId, type, clientExtensionResults: EXTENSIONS, ...attachment };
}

import { z } from 'zod';
import type { JobKind } from '#platform';

const sendLoginMailInput = z.strictObject({
  tenantId: z.null(),
  /** Of nobody, when the address asked for is of nobody: asking must take the same time for both. */
  userId: z.uuid(),
});
export type SendLoginMailInput = z.infer<typeof sendLoginMailInput>;

export const SEND_LOGIN_MAIL: JobKind<SendLoginMailInput> = {
  name: 'send-login-mail',
  schema: sendLoginMailInput,
  // A person waits for it; after some minutes they have asked again.
  retryLimit: 4,
  retryDelaySeconds: 2,
  retryDelayMaxSeconds: 60,
  expireSeconds: 90,
};

import { z } from 'zod';
import type { JobKind } from '#platform';

const sendCodeInput = z.strictObject({ tenantId: z.uuid(), sessionId: z.uuid() });
export type SendCodeInput = z.infer<typeof sendCodeInput>;

export const SEND_CODE: JobKind<SendCodeInput> = { name: 'send-agreement-code', schema: sendCodeInput };

import { z } from 'zod';
import type { JobKind } from '#platform';

const sendInvitationInput = z.strictObject({ tenantId: z.uuid(), invitationId: z.uuid() });
export type SendInvitationInput = z.infer<typeof sendInvitationInput>;

export const SEND_INVITATION: JobKind<SendInvitationInput> = { name: 'send-invitation', schema: sendInvitationInput };

import { z } from 'zod';
import type { JobKind } from '#platform';

const deliverWebhookInput = z.strictObject({ tenantId: z.uuid(), deliveryId: z.uuid(), attemptId: z.uuid() });
export type DeliverWebhookInput = z.output<typeof deliverWebhookInput>;

/**
 * One attempt of one delivery. An endpoint that does not answer is no failed job: the attempt is written down and the next one is a
 * job of its own. The queue's own new tries are for workers that die and databases that are away.
 */
export const deliverWebhook: JobKind<DeliverWebhookInput> = {
  name: 'deliver-webhook',
  schema: deliverWebhookInput,
  expireSeconds: 60,
};

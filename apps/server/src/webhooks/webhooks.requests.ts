import { z } from 'zod';
import { DELIVERY_STATES } from '#webhooks';
import { pageRequest } from '../http/index.js';

export const webhookId = z.uuid();
export const deliveryId = z.uuid();

const event = z
  .string()
  .max(64)
  .regex(/^(\*|[a-z]+(-[a-z]+)*)$/, 'is no name of an event such as role-published, nor *');

export const webhookFields = z
  .strictObject({
    url: z.string().max(2000).describe('Where to send to; https, on the open internet.'),
    description: z.string().trim().min(1).max(200).nullable().default(null),
    events: z.array(event).min(1).max(100).describe('Names of events, or * for all but the reading of personal data.'),
    isEnabled: z.boolean().default(true),
  })
  .meta({ id: 'WebhookFields' });

export const deliveriesRequest = pageRequest.extend({ state: z.enum(DELIVERY_STATES).optional() });

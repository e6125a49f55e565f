import { ProductError, type InputFault, type JsonValue } from '#platform';

export class WebhookNotFound extends ProductError {
  readonly kind = 'not-found';
  readonly code = 'webhook-not-found';

  constructor() {
    super('There is no such webhook in this organisation.');
  }
}

export class WebhookDeliveryNotFound extends ProductError {
  readonly kind = 'not-found';
  readonly code = 'webhook-delivery-not-found';

  constructor() {
    super('There is no such delivery. Deliveries that arrived are kept for 30 days.');
  }
}

export class WebhookAddressRefused extends ProductError {
  readonly kind = 'invalid';
  readonly code = 'webhook-address-refused';
  override readonly faults: readonly InputFault[];

  constructor(detail: string) {
    super(`Webhooks cannot be sent to this address: it ${detail}.`);
    this.faults = [{ pointer: '/url', detail }];
  }
}

export class WebhookDisabled extends ProductError {
  readonly kind = 'conflict';
  readonly code = 'webhook-disabled';

  constructor() {
    super('The webhook is disabled, so nothing is sent to it. Enable it first.');
  }
}

export class TooManyWebhooks extends ProductError {
  readonly kind = 'conflict';
  readonly code = 'too-many-webhooks';

  constructor(most: number) {
    super(`An organisation can have ${most} webhooks. Delete one that is no longer used.`);
  }
}

/** Somebody changed it since the caller read it. Carries what is there now, so that both sides can be shown. */
export class WebhookRevisionDiffers extends ProductError {
  readonly kind = 'precondition-failed';
  readonly code = 'revision-differs';
  override readonly extra: Readonly<Record<string, JsonValue>>;

  constructor(expected: number, current: Readonly<Record<string, JsonValue>>) {
    super('This webhook was changed by somebody else since you read it. Look at what is there now, then change that.');
    this.extra = { expectedRevision: expected, current };
  }
}

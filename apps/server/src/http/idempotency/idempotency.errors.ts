import type { FaultKind } from '#platform';
import { RequestError, type RequestFault } from '../problems/request-errors.js';

abstract class KeyError extends RequestError {
  override readonly requestFaults: readonly RequestFault[];

  constructor(detail: string) {
    super(detail);
    this.requestFaults = [{ in: 'header', pointer: '/idempotency-key', detail }];
  }
}

/** The key is too short, too long, or has odd characters. */
export class KeyMalformed extends KeyError {
  readonly code = 'idempotency-key-malformed';
  readonly status = 400;

  constructor() {
    super('Idempotency-Key is 16 to 128 letters, digits, “-”, “_”, “.” or “:”. A random UUID is best.');
  }
}

export class KeyOfOtherRequest extends KeyError {
  readonly code = 'idempotency-key-of-other-request';
  readonly status = 422;

  constructor() {
    super(
      'This Idempotency-Key was used for another request within the last 24 hours. A different request needs a new key.',
    );
  }
}

export class KeyInUse extends KeyError {
  override readonly kind: FaultKind = 'conflict';
  readonly code = 'idempotency-key-in-use';
  readonly status = 409;
  override readonly retryAfterSeconds = 2;

  constructor() {
    super(
      'A request with this Idempotency-Key is being carried out at this moment. Send it again shortly for its answer.',
    );
  }
}

export class AnswerLost extends KeyError {
  override readonly kind: FaultKind = 'conflict';
  readonly code = 'idempotent-answer-lost';
  readonly status = 409;

  constructor() {
    super(
      'This request was carried out, but a server stopped before it could keep the answer. Look up what it made; it is not done again.',
    );
  }
}

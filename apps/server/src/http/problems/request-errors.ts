import { ProductError, type FaultKind } from '#platform';

/** Where in a request a fault lies. Pointers of the body are relative to the body; those of the rest name one parameter or header. */
export type FaultPlace = 'body' | 'query' | 'path' | 'header';

export interface RequestFault {
  readonly in: FaultPlace;
  readonly pointer: string;
  readonly detail: string;
}

/** Something wrong with the request itself, found before any room was asked. */
export abstract class RequestError extends ProductError {
  readonly kind: FaultKind = 'invalid';
  /** The HTTP status, where it says more than the kind does. */
  abstract readonly status: number;
  readonly requestFaults: readonly RequestFault[] = [];
}

/** A parameter, header or body that does not fit its schema. Bodies that are JSON but not what was asked are 422, all else 400. */
export class RequestInvalid extends RequestError {
  readonly code = 'request-invalid';
  readonly status: number;

  constructor(override readonly requestFaults: readonly RequestFault[]) {
    const count = requestFaults.length;
    super(
      `The request has ${count === 1 ? 'one fault' : `${count} faults`}. Mend what "faults" lists and send it again.`,
    );
    this.status = requestFaults.every((fault) => fault.in === 'body') ? 422 : 400;
  }
}

/** A write to something that others may write too came without the revision that it starts from. */
export class IfMatchMissing extends RequestError {
  readonly code = 'if-match-missing';
  readonly status = 428;
  override readonly kind = 'precondition-required';

  constructor() {
    super(
      'This write needs the header If-Match with the ETag that you last read, so that nobody else’s change is lost.',
    );
  }
}

/** Not JSON at all, or with keys that would reach into prototypes. */
export class BodyNotJson extends RequestError {
  readonly code = 'body-not-json';
  readonly status = 400;

  constructor() {
    super('The body is not JSON. Check quotes, commas and brackets.');
  }
}

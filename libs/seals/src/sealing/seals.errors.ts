import { ProductError } from '#platform';

/** No time stamp could be had, or what came is none. The seal is tried again, or made at a lower level where the organisation wants that. */
export class TimestampFailed extends ProductError {
  readonly kind = 'unavailable';
  readonly code = 'timestamp-failed';

  /** @param why after "the time stamping authority": "it did not answer in time" */
  constructor(why: string, options?: ErrorOptions) {
    super(
      `No time stamp could be had: ${why}. It is tried again; look at the address of the time stamping authority in the settings.`,
      options,
    );
  }
}

/** The key cannot sign: its store is away, it was withdrawn, or its certificate is over. */
export class SealKeyFailed extends ProductError {
  readonly kind = 'unavailable';
  readonly code = 'seal-key-failed';

  constructor(why: string, options?: ErrorOptions) {
    super(
      `The key of the seal cannot be used: ${why}. Bring another one, or have a new one made, in the settings.`,
      options,
    );
  }
}

/** A key file that was brought cannot be used. */
export class SealKeyRefused extends ProductError {
  readonly kind = 'invalid';
  readonly code = 'seal-key-refused';
}

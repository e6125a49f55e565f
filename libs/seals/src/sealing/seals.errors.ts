import { ProductError } from '#platform';

/** What is more than a signature could not be had. The seal is tried again, or made at a lower level where the organisation wants that. */
export abstract class LevelUnreached extends ProductError {
  readonly kind = 'unavailable';
  /** One sentence. */
  abstract readonly why: string;
}

/** No time stamp could be had, or what came is none. */
export class TimestampFailed extends LevelUnreached {
  readonly code = 'timestamp-failed';
  readonly why: string;

  /** @param why after "no time stamp could be had": "it did not answer in time" */
  constructor(why: string, options?: ErrorOptions) {
    const sentence = `No time stamp could be had: ${why}.`;
    super(
      `${sentence} It is tried again; look at the address of the time stamping authority in the settings.`,
      options,
    );
    this.why = sentence;
  }
}

/** What is needed to check the seal in years to come could not be had. */
export class ValidationDataFailed extends LevelUnreached {
  readonly code = 'validation-data-failed';
  readonly why: string;

  /** @param why a sentence that begins small and has no full stop */
  constructor(why: string, options?: ErrorOptions) {
    const sentence = `What proves the seal in years to come could not be had: ${why}.`;
    super(`${sentence} It is tried again; ask whoever issued that certificate, or set the level B-T.`, options);
    this.why = sentence;
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

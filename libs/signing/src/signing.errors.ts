/** What sort of thing went wrong, as everywhere in the product. */
type Kind = 'invalid' | 'unavailable' | 'conflict';

/** Something about keys, marks or documents that somebody can be told. */
export abstract class SigningError extends Error {
  abstract readonly kind: Kind;
  /** The fact in kebab-case. */
  abstract readonly code: string;

  override get name(): string {
    return this.constructor.name;
  }
}

/** A PKCS #12 file that cannot be read, or whose key must not be used. */
export class KeyFileRefused extends SigningError {
  readonly kind = 'invalid';
  readonly code = 'key-file-refused';

  /** @param why after "the key file cannot be used": "the password is wrong" */
  constructor(
    readonly why: string,
    options?: ErrorOptions,
  ) {
    super(`The key file cannot be used: ${why}.`, options);
  }
}

/** What a key signed is not by the key of its certificate. */
export class KeySignedWrong extends SigningError {
  readonly kind = 'unavailable';
  readonly code = 'key-signed-wrong';

  constructor(options?: ErrorOptions) {
    super('what it signed does not fit its certificate', options);
  }
}

/** A certificate names who says whether it was withdrawn, and no answer that proves it could be had. */
export class RevocationUnknown extends SigningError {
  readonly kind = 'unavailable';
  readonly code = 'revocation-unknown';

  constructor(subject: string, why: string, options?: ErrorOptions) {
    super(`whether the certificate of “${subject}” was withdrawn could not be found out: ${why}`, options);
  }
}

/** Whoever issued a certificate has taken it back. */
export class CertificateWithdrawn extends SigningError {
  readonly kind = 'unavailable';
  readonly code = 'certificate-withdrawn';

  constructor(subject: string, at: Date) {
    super(`the certificate of “${subject}” was withdrawn on ${at.toISOString().slice(0, 10)}`);
  }
}

/** The picture of a signature is none that may go into a document. */
export class MarkRefused extends SigningError {
  readonly kind = 'invalid';
  readonly code = 'signature-mark-refused';

  constructor(why: string, options?: ErrorOptions) {
    super(`This signature cannot be used: ${why}.`, options);
  }
}

/** The document has no such place, or something stands in it already. */
export class FieldUnfit extends SigningError {
  readonly kind = 'conflict';
  readonly code = 'signature-field-unfit';

  constructor(field: string, why: string) {
    super(`The field "${field}" ${why}.`);
  }
}

/** A signature does not belong into the place that was prepared for it. */
export class SignatureUnfit extends SigningError {
  readonly kind = 'conflict';
  readonly code = 'signature-unfit';

  constructor(why: string) {
    super(`The signature does not fit the document: ${why}.`);
  }
}

/** What a time stamping authority sent is not a time stamp of what was asked. */
export class TimestampRefused extends SigningError {
  readonly kind = 'unavailable';
  readonly code = 'timestamp-refused';

  /** @param why goes on after "the time stamping authority" */
  constructor(why: string, options?: ErrorOptions) {
    super(`the time stamping authority ${why}`, options);
  }
}

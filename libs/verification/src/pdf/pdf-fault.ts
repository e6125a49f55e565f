/** Why a file is not read. Each is a thing that two readers could take differently, or that Workpact never writes. */
export type PdfFaultCode =
  | 'too-large'
  | 'no-header'
  | 'bad-token'
  | 'too-deep'
  | 'duplicate-key'
  | 'comment'
  | 'bad-object'
  | 'bad-stream'
  | 'bad-object-stream'
  | 'bad-xref'
  | 'xref-elsewhere'
  | 'hybrid'
  | 'duplicate-object'
  | 'junk'
  | 'cut-off'
  | 'encrypted'
  | 'linearised'
  | 'bad-trailer'
  | 'too-many-objects';

/** A file that this reader does not take, and at which byte. It repairs nothing and guesses nothing. */
export class PdfFault extends Error {
  constructor(
    readonly code: PdfFaultCode,
    readonly offset: number,
    /** What was found there, for those who look into the file. */
    readonly detail: string,
  ) {
    super(`At byte ${offset}: ${detail}.`);
    this.name = 'PdfFault';
  }
}

/** Something in a file that two readers could understand in two ways, or that our own files never have. */
export class PdfFault extends Error {
  override readonly name = 'PdfFault';

  /** @param at offset in the file */
  constructor(
    readonly at: number,
    readonly why: string,
  ) {
    super(`At byte ${at}: ${why}.`);
  }
}

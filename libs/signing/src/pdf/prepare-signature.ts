import { PDF, PdfArray, PdfDict, PdfName, PdfNumber, PdfString } from '@libpdf/core';
import { addInvisibleField, emptyField, flagSignatures, type FormField } from './form.js';
import { markAppearance, type Mark } from './marks.js';
import { holeFor, withByteRange, type PreparedSignature } from './prepared-signature.js';
import { appearance, TextPen, type TextRun } from './text-appearance.js';

/** A text that goes into a field of the form with the signature. */
export interface FieldFill {
  readonly field: string;
  readonly runs: readonly TextRun[];
}

/** What the signature dictionary says for programs: whose act it is, of which agreement, and what its log had come to. */
interface SignedFacts {
  readonly agreement: string;
  /** Null for what the organisation or the program does. */
  readonly party?: string;
  readonly part: string;
  /** SHA-256 of the canonical model, in hex. */
  readonly model: string;
  readonly auditSequence: number;
  readonly auditHash: string;
}

export interface SignatureToPrepare {
  readonly field: { readonly name: string; readonly isNew: boolean };
  readonly fills: readonly FieldFill[];
  /** Null for a signature that is seen nowhere. */
  readonly mark: Mark | null;
  /** A small line under the mark: whose it is, and when. */
  readonly caption: readonly TextRun[] | null;
  /** What may still be changed after it (DocMDP): 1 nothing, 2 forms and signatures. Null: it certifies nothing. The first signature only. */
  readonly certifies: 1 | 2 | null;
  readonly signer: { readonly name: string; readonly reason: string; readonly location: string | null };
  /** By our clock, to the second. */
  readonly at: Date;
  readonly facts: SignedFacts;
}

/**
 * Appends a revision to a document with everything that a signature needs but the signature itself: what is filled in, how it looks, its
 * dictionary with a hole. What comes out is shown to the signer, byte for byte as it will be sealed.
 *
 * @throws FieldUnfit, MarkRefused
 */
export async function prepareSignature(pdf: Uint8Array, wish: SignatureToPrepare): Promise<PreparedSignature> {
  const document = await PDF.load(pdf);
  const pen = new TextPen(document);
  for (const { field, runs } of wish.fills) fill(document, pen, emptyField(document, field, 'text'), runs);
  const { name, isNew } = wish.field;
  const field = isNew ? addInvisibleField(document, name) : emptyField(document, name, 'signature');
  const signature = document.context.register(signatureDictionary(wish));
  field.dictionary.set('V', signature);
  const size = sizeOf(field);
  if (wish.mark !== null && size.width > 1 && size.height > 1) {
    field.dictionary.set(
      'AP',
      PdfDict.of({ N: markAppearance(document, pen, { mark: wish.mark, caption: wish.caption }, size) }),
    );
  }
  flagSignatures(document);
  if (wish.certifies !== null) document.getCatalog().set('Perms', PdfDict.of({ DocMDP: signature }));
  const appended = await document.save({ incremental: true, subsetFonts: true });
  return withByteRange(appended);
}

function fill(document: PDF, pen: TextPen, field: FormField, runs: readonly TextRun[]): void {
  const size = sizeOf(field);
  const { operators, fonts } = pen.draw(runs, {
    ...size,
    bottom: 0,
    fontPrefix: 'F',
    largestSize: 10.5,
    baseline: 0.3,
    inset: 2,
  });
  field.dictionary.set('V', textString(runs.map(({ text }) => text).join('')));
  field.dictionary.set('AP', PdfDict.of({ N: appearance(document, size, `/Tx BMC q ${operators} Q EMC`, { fonts }) }));
}

function sizeOf({ rect: [left, bottom, right, top] }: FormField): { width: number; height: number } {
  return { width: right - left, height: top - bottom };
}

function signatureDictionary({ signer, at, facts, certifies }: SignatureToPrepare): PdfDict {
  const { byteRange, contents } = holeFor();
  return PdfDict.of({
    Type: PdfName.of('Sig'),
    Filter: PdfName.of('Adobe.PPKLite'),
    SubFilter: PdfName.of('ETSI.CAdES.detached'),
    ByteRange: byteRange,
    Contents: contents,
    M: PdfString.fromString(pdfDate(at)),
    Name: textString(signer.name),
    Reason: textString(signer.reason),
    ...(signer.location === null ? {} : { Location: textString(signer.location) }),
    ...(certifies === null ? {} : { Reference: PdfArray.of(certification(certifies)) }),
    WPCT: factsDictionary(facts),
  });
}

/** ISO 32000-1, 12.8.2.2. */
function certification(permitted: 1 | 2): PdfDict {
  return PdfDict.of({
    Type: PdfName.of('SigRef'),
    TransformMethod: PdfName.of('DocMDP'),
    TransformParams: PdfDict.of({
      Type: PdfName.of('TransformParams'),
      P: PdfNumber.of(permitted),
      V: PdfName.of('1.2'),
    }),
  });
}

function factsDictionary({ agreement, party, part, model, auditSequence, auditHash }: SignedFacts): PdfDict {
  return PdfDict.of({
    Agreement: PdfString.fromString(agreement),
    ...(party === undefined ? {} : { Party: PdfString.fromString(party) }),
    Part: PdfName.of(part),
    Model: PdfString.fromString(model),
    AuditSequence: PdfNumber.of(auditSequence),
    AuditHash: PdfString.fromString(auditHash),
  });
}

/** Plain where it can be, else UTF-16 with its mark (ISO 32000-1, 7.9.2.2). */
function textString(text: string): PdfString {
  if (/^[\x20-\x7e]*$/.test(text)) return PdfString.fromBytes(Buffer.from(text, 'latin1'));
  return new PdfString(Buffer.concat([Buffer.from([0xfe, 0xff]), Buffer.from(text, 'utf16le').swap16()]), 'hex');
}

function pdfDate(at: Date): string {
  return `D:${at.toISOString().slice(0, 19).replaceAll(/\D/g, '')}+00'00'`;
}

import { PDF, PdfArray, PdfDict, PdfName, PdfRef, PdfStream } from '@libpdf/core';
import { gatherValidationData, type ValidationData, type ValidationRules } from '../revocation/validation-data.js';
import { certificatesInCms } from '../cms/certificates-in-cms.js';
import type { TimestampClient } from '../timestamps/timestamp-client.js';
import { addInvisibleField, freeName, flagSignatures, signaturesIn } from './form.js';
import { holeFor, withByteRange, sealSignature } from './prepared-signature.js';

/** A document with what is needed to check its signatures in years to come. */
export interface WithValidationData {
  readonly pdf: Uint8Array;
  /** Whose certificates name nobody who says whether they were withdrawn: of them the chain alone is in it. */
  readonly unasked: readonly string[];
}

/**
 * Adds the certificates of all signatures and time stamps in a document, and the proof that none of them was withdrawn (PAdES B-LT; the
 * document security store of ISO 32000-2, 12.8.4.3). Only appends.
 *
 * @throws CertificateWithdrawn, RevocationUnknown
 */
export async function addValidationData(pdf: Uint8Array, rules: ValidationRules): Promise<WithValidationData> {
  const document = await PDF.load(pdf);
  const data = await gatherValidationData(signaturesIn(document).flatMap(certificatesInCms), rules);
  keep(document, data);
  return { pdf: await document.save({ incremental: true }), unasked: data.unasked };
}

/**
 * Puts all of a document under a time stamp of its own (PAdES B-LTA), with what is needed to check that time stamp behind it where it is not
 * there already. Only appends.
 *
 * @throws what the time stamp client throws; SignatureUnfit, CertificateWithdrawn, RevocationUnknown
 */
export async function addDocumentTimestamp(
  pdf: Uint8Array,
  timestamp: TimestampClient,
  rules: ValidationRules,
): Promise<WithValidationData> {
  const document = await PDF.load(pdf);
  const field = addInvisibleField(document, freeName(document, 'timestamp'));
  const { byteRange, contents } = holeFor();
  const signature = document.context.register(
    PdfDict.of({
      Type: PdfName.of('DocTimeStamp'),
      Filter: PdfName.of('Adobe.PPKLite'),
      SubFilter: PdfName.of('ETSI.RFC3161'),
      ByteRange: byteRange,
      Contents: contents,
    }),
  );
  field.dictionary.set('V', signature);
  flagSignatures(document);
  const prepared = withByteRange(await document.save({ incremental: true }));
  const { der } = await timestamp(Buffer.from(prepared.digest, 'hex'));
  const stamped = sealSignature(prepared, der);
  return knowsAll(document, certificatesInCms(der)) ? { pdf: stamped, unasked: [] } : addValidationData(stamped, rules);
}

const KINDS = ['Certs', 'OCSPs', 'CRLs'] as const;

/** Beside what is there: what an earlier revision kept stays in use. */
function keep(document: PDF, { certificates, ocspResponses, crls }: ValidationData): void {
  const all = { Certs: certificates, OCSPs: ocspResponses, CRLs: crls };
  const lists = KINDS.map((kind) => {
    const there = stored(document, kind);
    const added = all[kind].filter((der) => !there.some(({ bytes }) => isSame(bytes, der)));
    const refs = [
      ...there.map(({ ref }) => ref),
      ...added.map((der) => document.context.register(new PdfStream([], der))),
    ];
    return [kind, PdfArray.of(...refs)] as const;
  });
  const store = PdfDict.of({
    Type: PdfName.of('DSS'),
    ...Object.fromEntries(lists.filter(([, list]) => list.length > 0)),
  });
  document.getCatalog().set('DSS', document.context.register(store));
}

function stored(document: PDF, kind: (typeof KINDS)[number]): { readonly ref: PdfRef; readonly bytes: Uint8Array }[] {
  const resolve = document.context.resolve.bind(document.context);
  const list = document.getCatalog().getDict('DSS', resolve)?.getArray(kind, resolve);
  return [...(list ?? [])].flatMap((ref) => {
    const stream = ref instanceof PdfRef ? resolve(ref) : null;
    return ref instanceof PdfRef && stream instanceof PdfStream ? [{ ref, bytes: stream.getDecodedData() }] : [];
  });
}

function knowsAll(document: PDF, certificates: readonly Uint8Array[]): boolean {
  const there = stored(document, 'Certs');
  return certificates.every((der) => there.some(({ bytes }) => isSame(bytes, der)));
}

function isSame(one: Uint8Array, other: Uint8Array): boolean {
  return Buffer.compare(one, other) === 0;
}

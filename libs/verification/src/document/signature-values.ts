import type { PdfFile } from '../file/revisions.js';
import { isArray, isDictionary, nameOf, PdfReference, PdfText, textOf, type PdfValue } from '../file/values.js';
import { PdfFault } from '../file/pdf-fault.js';
import { stateAfter, type State } from './state.js';

/** What the signature says for programs (`/WPCT`). */
export interface SignedFacts {
  readonly agreement: string;
  readonly party: string | null;
  readonly part: string;
  readonly model: string;
  readonly auditSequence: number;
  readonly auditHash: string;
}

/** A signature, or a time stamp over the document, as it stands in the file. */
export interface SignatureValue {
  readonly kind: 'signature' | 'timestamp';
  readonly field: string;
  readonly fieldNumber: number;
  /** Of the object that it is. */
  readonly number: number;
  readonly at: number;
  /** From 0: which revision brought it. */
  readonly revision: number;
  readonly dictionary: ReadonlyMap<string, PdfValue>;
  readonly contents: PdfText;
  readonly byteRange: readonly number[];
  /** Null when it is none of ours. */
  readonly facts: SignedFacts | null;
  /** DocMDP permission, when it certifies the document; null when it does not. */
  readonly certifies: number | null;
}

/** All signatures of a file, in the order in which they were made. @throws PdfFault for what is written as ours never is */
export function signatureValues(file: PdfFile): SignatureValue[] {
  const state = stateAfter(file, file.revisions.length - 1);
  const found: SignatureValue[] = [];
  for (const fieldNumber of fieldNumbers(state, file.root)) {
    const field = state.get(fieldNumber)?.value;
    if (!isDictionary(field) || nameOf(field.get('FT')) !== 'Sig') continue;
    const value = field.get('V');
    if (value === undefined) continue;
    if (!(value instanceof PdfReference))
      throw new PdfFault(state.get(fieldNumber)?.at ?? 0, 'a signature is no object of its own');
    found.push(signatureIn(file, fieldNumber, textOf(field.get('T')) ?? '', value.number));
  }
  return found.sort((a, b) => a.revision - b.revision);
}

/** Numbers of the fields of the form; empty when there is none. */
export function fieldNumbers(state: State, root: number): number[] {
  const form = resolved(state, dictionaryAt(state, root)?.get('AcroForm'));
  const fields = isDictionary(form) ? resolved(state, form.get('Fields')) : undefined;
  return isArray(fields) ? fields.flatMap((field) => (field instanceof PdfReference ? [field.number] : [])) : [];
}

/** Whether something was written into a field. */
export function isFilled(field: ReadonlyMap<string, PdfValue> | null): boolean {
  const value = field?.get('V');
  return value !== undefined && !(value instanceof PdfText && value.bytes.length === 0);
}

export function dictionaryAt(state: State, number: number): ReadonlyMap<string, PdfValue> | null {
  const value = state.get(number)?.value;
  return isDictionary(value) ? value : null;
}

export function resolved(state: State, value: PdfValue | undefined): PdfValue | undefined {
  return value instanceof PdfReference ? state.get(value.number)?.value : value;
}

function signatureIn(file: PdfFile, fieldNumber: number, field: string, number: number): SignatureValue {
  const revisions = file.revisions.flatMap(({ objects }, index) => (objects.has(number) ? [index] : []));
  const [revision] = revisions;
  const object = revision === undefined ? undefined : file.revisions[revision]?.objects.get(number);
  if (revision === undefined || object === undefined) throw new PdfFault(0, `the signature ${field} is not there`);
  const { value: dictionary, at, isPacked } = object;
  if (revisions.length > 1) throw new PdfFault(at, `the signature ${field} was written twice`);
  const contents = isDictionary(dictionary) ? dictionary.get('Contents') : undefined;
  if (!isDictionary(dictionary) || !(contents instanceof PdfText) || isPacked)
    throw new PdfFault(at, `the signature ${field} is none`);
  const byteRange = dictionary.get('ByteRange');
  return {
    kind: nameOf(dictionary.get('SubFilter')) === 'ETSI.RFC3161' ? 'timestamp' : 'signature',
    field,
    fieldNumber,
    number,
    at,
    revision,
    dictionary,
    contents,
    byteRange: isArray(byteRange) ? byteRange.map(Number) : [],
    facts: factsIn(dictionary.get('WPCT')),
    certifies: permissionIn(dictionary.get('Reference')),
  };
}

const HASH = /^[0-9a-f]{64}$/;

function factsIn(value: PdfValue | undefined): SignedFacts | null {
  if (!isDictionary(value)) return null;
  const [agreement, part, model] = [
    textOf(value.get('Agreement')),
    nameOf(value.get('Part')),
    textOf(value.get('Model')),
  ];
  const [auditSequence, auditHash] = [value.get('AuditSequence'), textOf(value.get('AuditHash'))];
  if (agreement === null || part === null || typeof auditSequence !== 'number') return null;
  if (!HASH.test(model ?? '') || !HASH.test(auditHash ?? '')) return null;
  return {
    agreement,
    party: textOf(value.get('Party')),
    part,
    model: model ?? '',
    auditSequence,
    auditHash: auditHash ?? '',
  };
}

/** ISO 32000-1, 12.8.2.2. */
function permissionIn(references: PdfValue | undefined): number | null {
  const [first, ...others] = isArray(references) ? references : [];
  if (!isDictionary(first) || others.length > 0 || nameOf(first.get('TransformMethod')) !== 'DocMDP') return null;
  const parameters = first.get('TransformParams');
  const permission = isDictionary(parameters) ? parameters.get('P') : undefined;
  return typeof permission === 'number' ? permission : null;
}

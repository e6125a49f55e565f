import type { PdfFile } from '../file/revisions.js';
import { isDictionary, nameOf, PdfReference, textOf } from '../file/values.js';
import type { CheckedSignature } from './check-signature.js';
import { reason, type Reason } from './report.js';
import { dictionaryAt, fieldNumbers, isFilled, type SignatureValue } from './signature-values.js';
import { stateAfter } from './state.js';

const PARTIES: readonly string[] = ['new-hire', 'company-signer'];

/** The organisation issues, parties sign, the organisation seals: a completion certificate is sealed and nothing else. */
export function orderFaults(ours: readonly SignatureValue[]): Reason[] {
  if (ours.length === 0) return [];
  if (ours.some(({ facts }) => facts === null)) return foreignFaults(ours);
  const parts = ours.map(({ facts }) => facts?.part ?? '');
  const isCertificate = parts.length === 1 && parts[0] === 'seal';
  const seals = parts.filter((part) => part === 'seal').length;
  const isInOrder = isCertificate || /^issuer(?: (?:new-hire|company-signer))*(?: seal)?$/.test(parts.join(' '));
  const haveSigned = seals > 0 && (isCertificate || parts.some((part) => PARTIES.includes(part)));
  return [
    ...certificationFaults(ours, isCertificate ? 1 : 2),
    ...(seals > 1 ? [reason('two-seals')] : []),
    ...(isInOrder ? [] : [reason('wrong-order')]),
    ...(haveSigned ? [] : [reason('not-all-signed')]),
  ];
}

/** The first says what may follow, and no other says anything else. */
function certificationFaults([first, ...others]: readonly SignatureValue[], permission: 1 | 2): Reason[] {
  return [
    ...(first?.certifies === permission ? [] : [reason('not-certified', { signature: first?.field ?? null })]),
    ...others
      .filter(({ certifies }) => certifies !== null)
      .map(({ field }) => reason('wrong-order', { signature: field })),
  ];
}

/** Among ours, one of another make is out of place. */
function foreignFaults(ours: readonly SignatureValue[]): Reason[] {
  const unknown = ours.filter(({ facts }) => facts === null);
  const code = unknown.length < ours.length ? 'wrong-order' : 'not-ours';
  return unknown.map(({ field }) => reason(code, { signature: field }));
}

/** The catalog names the signature that certifies, as readers look for it there; and nobody's place to sign is empty when it is sealed. */
export function formFaults(file: PdfFile, ours: readonly SignatureValue[]): Reason[] {
  const [first] = ours;
  if (first === undefined || first.facts === null) return [];
  const state = stateAfter(file, file.revisions.length - 1);
  const permissions = dictionaryAt(state, file.root)?.get('Perms');
  const certified = isDictionary(permissions) ? permissions.get('DocMDP') : undefined;
  const isCertified = certified instanceof PdfReference && certified.number === first.number;
  const empty = fieldNumbers(state, file.root)
    .map((number) => dictionaryAt(state, number))
    .filter((field) => nameOf(field?.get('FT')) === 'Sig' && !isFilled(field));
  const isSealed = ours.some(({ facts }) => facts?.part === 'seal');
  return [
    ...(isCertified ? [] : [reason('not-certified', { signature: first.field, object: file.root, detail: '/Perms' })]),
    ...(isSealed ? empty : []).map((field) =>
      reason('not-all-signed', { signature: textOf(field?.get('T') ?? undefined) }),
    ),
  ];
}

/** All signatures are of one agreement, one model and one organisation, and each later one knows more of the log. */
export function agreementFaults(ours: readonly SignatureValue[], checked: readonly CheckedSignature[]): Reason[] {
  const facts = ours.flatMap((one) => one.facts ?? []);
  const subjects = checked.map(({ report }) => report.certificate?.subject ?? null);
  const isInOrder = facts.every(({ auditSequence }, index) => auditSequence >= (facts[index - 1]?.auditSequence ?? 0));
  return [
    ...(new Set(facts.map(({ agreement }) => agreement)).size > 1 ? [reason('another-agreement')] : []),
    ...(new Set(facts.map(({ model }) => model)).size > 1 ? [reason('another-model')] : []),
    ...(new Set(subjects).size > 1 ? [reason('another-organisation')] : []),
    ...(isInOrder ? [] : [reason('wrong-order')]),
  ];
}

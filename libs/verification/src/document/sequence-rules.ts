import type { Reason } from '../report/reasons.js';
import type { SignatureDictionary, SignedFacts } from '../signatures/signature-dictionary.js';
import { hasValue, type DocumentState, type FieldState } from './document-state.js';

/** A signature as the others are compared with it. */
export interface InSequence {
  readonly revision: number;
  readonly field: string | null;
  readonly dictionary: SignatureDictionary;
  /** Fields that were filled in with it. */
  readonly fills: readonly FieldState[];
}

/** Of an agreement further forms and signatures may follow; of a certificate nothing (ISO 32000-1, table 254). */
const CERTIFIES = { agreement: 2, 'completion-certificate': 1 } as const;

/** Whose act a signature may be: the organisation's at sending, those of the parties, the seal. */
const PARTIES: readonly string[] = ['new-hire', 'company-signer'];

/** Which kind of document the signatures are of; null when the first of them is none that we begin with. */
export function kindOf(signatures: readonly InSequence[]): keyof typeof CERTIFIES | null {
  const part = signatures[0]?.dictionary.facts?.part;
  if (part === 'issuer') return 'agreement';
  return part === 'seal' && signatures[0]?.dictionary.certifies === 1 ? 'completion-certificate' : null;
}

/** Whether signatures follow one another as they do in our documents: certified first, then the parties, then one seal, then proof of it. */
export function sequenceFaults(signatures: readonly InSequence[], last: DocumentState): readonly Reason[] {
  const acts = signatures.filter(({ dictionary }) => dictionary.kind === 'signature');
  const sealAt = signatures.findIndex(({ dictionary }) => dictionary.facts?.part === 'seal');
  const kind = kindOf(signatures);
  return [
    ...certificationFaults(signatures, kind),
    ...signatures.flatMap((signature, index) => placeFaults(signature, index, sealAt)),
    ...acts.flatMap((signature) => fillFaults(signature)),
    ...acts.slice(1).flatMap((signature, index) => progressFaults(acts[index], signature)),
    ...(sealAt < 0 ? [{ code: 'not-sealed' } as const] : emptyPlaces(last)),
    ...(kind === 'agreement' && !acts.some(isOfParty) ? [{ code: 'not-sealed' } as const] : []),
  ];
}

function isOfParty({ dictionary }: InSequence): boolean {
  return PARTIES.includes(dictionary.facts?.part ?? '');
}

/** The first says what may follow, and no other does: else one reader would go by the one, another by the other. */
function certificationFaults(signatures: readonly InSequence[], kind: keyof typeof CERTIFIES | null): Reason[] {
  return signatures.flatMap(({ revision, field, dictionary }, index) => {
    const expected = index === 0 && kind !== null ? CERTIFIES[kind] : null;
    return dictionary.certifies === expected ? [] : [{ code: 'not-certified', revision, ...named(field) } as const];
  });
}

function placeFaults({ revision, field, dictionary }: InSequence, index: number, sealAt: number): Reason[] {
  const { facts, kind } = dictionary;
  const isAfterSeal = sealAt >= 0 && index > sealAt;
  if (kind === 'timestamp')
    return isAfterSeal && /^timestamp(?:-\d+)?$/.test(field ?? '') ? [] : [{ code: 'order-wrong', revision, ...named(field) }];
  if (facts === null) return [];
  if (isAfterSeal) return [{ code: 'appended-after-seal', revision, ...named(field) }];
  const isRight =
    field !== null && (index === 0 ? (facts.part === 'issuer' ? field === 'issuer' : sealAt === 0) : isRightLater(facts, field));
  return isRight ? [] : [{ code: 'order-wrong', revision, ...named(field) }];
}

function isRightLater({ part, party }: SignedFacts, field: string): boolean {
  if (part === 'seal') return field === 'seal';
  return PARTIES.includes(part) && party !== null && field !== 'issuer' && field !== 'seal';
}

/** Everybody fills in their own fields; with the issue the names come in that are known then. */
function fillFaults({ revision, field, dictionary, fills }: InSequence): Reason[] {
  const part = dictionary.facts?.part;
  return fills
    .filter(({ name }) => {
      if (part === 'issuer') return !/-(?:name|title)$/.test(name);
      return !PARTIES.includes(part ?? '') || field === null || !name.startsWith(`${field}-`);
    })
    .map(({ name, number }) => ({ code: 'field-filled-by-other', revision, object: number, field: name }));
}

function progressFaults(before: InSequence | undefined, { revision, field, dictionary }: InSequence): Reason[] {
  const [one, other] = [before?.dictionary.facts, dictionary.facts];
  if (one === undefined || one === null || other === null) return [];
  const reasons: Reason[] = [];
  if (one.agreement !== other.agreement) reasons.push({ code: 'agreements-differ', revision, ...named(field) });
  if (one.model !== other.model) reasons.push({ code: 'models-differ', revision, ...named(field) });
  const isSameEvent = one.auditSequence === other.auditSequence && one.auditHash === other.auditHash;
  if (one.auditSequence >= other.auditSequence && !isSameEvent)
    reasons.push({ code: 'log-goes-back', revision, ...named(field) });
  return reasons;
}

/** Whoever has a place to sign has signed before it is sealed. */
function emptyPlaces(last: DocumentState): Reason[] {
  return (last.fields() ?? [])
    .filter((field) => field.type === 'signature' && !hasValue(field))
    .map(({ name, number }) => ({ code: 'place-empty', object: number, field: name }));
}

function named(field: string | null): { readonly field?: string } {
  return field === null ? {} : { field };
}

import { assertStrictDer, partsOf, type DerValue } from './strict-der.js';

/** Where the parts of a CMS signature lie (RFC 5652, 5.1 and 5.3): what is compared and hashed are its own bytes, never bytes made anew. */
export interface SignedDataFrame {
  readonly version: DerValue;
  readonly digestAlgorithms: DerValue;
  readonly encapsulated: DerValue;
  readonly certificates: readonly DerValue[];
  readonly hasRevocationData: boolean;
  readonly signer: {
    readonly version: DerValue;
    readonly id: DerValue;
    readonly digestAlgorithm: DerValue;
    readonly signedAttributes: DerValue | null;
    readonly signatureAlgorithm: DerValue;
    readonly unsignedAttributes: readonly DerValue[];
  };
}

const INTEGER = 0x02;
const OCTET_STRING = 0x04;
const OBJECT_IDENTIFIER = 0x06;
const SEQUENCE = 0x30;
const SET = 0x31;
const FIRST = 0xa0;
const SECOND = 0xa1;

/** @throws Error for what is no single CMS signature in strict DER */
export function readFrame(der: Uint8Array): SignedDataFrame {
  const outer = assertStrictDer(der);
  if (outer.tag !== SEQUENCE) throw new Error('It is no signature.');
  const around = new Parts(partsOf(der, outer));
  around.next(OBJECT_IDENTIFIER);
  const wrapped = new Parts(partsOf(der, around.last(FIRST)));
  const parts = new Parts(partsOf(der, wrapped.last(SEQUENCE)));
  const [version, digestAlgorithms, encapsulated] = [parts.next(INTEGER), parts.next(SET), parts.next(SEQUENCE)];
  const certificates = parts.optional(FIRST);
  const revocation = parts.optional(SECOND);
  const [signer, ...others] = partsOf(der, parts.last(SET));
  if (signer?.tag !== SEQUENCE || others.length > 0) throw new Error('It does not hold exactly one signature.');
  const all = certificates === null ? [] : partsOf(der, certificates);
  if (all.some(({ tag }) => tag !== SEQUENCE)) throw new Error('It holds certificates of a kind that is not known.');
  return {
    version,
    digestAlgorithms,
    encapsulated,
    certificates: all,
    hasRevocationData: revocation !== null,
    signer: readSigner(der, signer),
  };
}

function readSigner(der: Uint8Array, signer: DerValue): SignedDataFrame['signer'] {
  const parts = new Parts(partsOf(der, signer));
  const [version, id, digestAlgorithm] = [parts.next(INTEGER), parts.next(null), parts.next(SEQUENCE)];
  const signedAttributes = parts.optional(FIRST);
  const [signatureAlgorithm] = [parts.next(SEQUENCE), parts.next(OCTET_STRING)];
  const unsigned = parts.optional(SECOND);
  parts.end();
  return {
    version,
    id,
    digestAlgorithm,
    signedAttributes,
    signatureAlgorithm,
    unsignedAttributes: unsigned === null ? [] : partsOf(der, unsigned),
  };
}

/** The parts of a sequence, one after the other. */
class Parts {
  private at = 0;

  constructor(private readonly parts: readonly DerValue[]) {}

  /** @param tag that it must have; null: any */
  next(tag: number | null): DerValue {
    const part = this.parts[this.at];
    if (part === undefined) throw new Error('A part of the signature is missing.');
    if (tag !== null && part.tag !== tag) throw new Error('A part of the signature is of another kind.');
    this.at += 1;
    return part;
  }

  optional(tag: number): DerValue | null {
    return this.parts[this.at]?.tag === tag ? this.next(tag) : null;
  }

  last(tag: number): DerValue {
    const part = this.next(tag);
    this.end();
    return part;
  }

  end(): void {
    if (this.at < this.parts.length) throw new Error('The signature has parts that are not known.');
  }
}

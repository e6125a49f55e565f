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

const SEQUENCE = 0x30;
const SET = 0x31;
const FIRST = 0xa0;
const SECOND = 0xa1;

/** @throws Error for what is no single CMS signature in strict DER */
export function readFrame(der: Uint8Array): SignedDataFrame {
  const [, wrapped] = partsOf(der, assertStrictDer(der));
  const [signedData] = wrapped === undefined ? [] : partsOf(der, wrapped);
  if (signedData?.tag !== SEQUENCE) throw new Error('It is no signature.');
  const parts = new Parts(partsOf(der, signedData));
  const [version, digestAlgorithms, encapsulated] = [parts.next(), parts.next(), parts.next()];
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
  const [version, id, digestAlgorithm] = [parts.next(), parts.next(), parts.next()];
  const signedAttributes = parts.optional(FIRST);
  const [signatureAlgorithm] = [parts.next(), parts.next()];
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

  next(): DerValue {
    const part = this.parts[this.at];
    if (part === undefined) throw new Error('A part of the signature is missing.');
    this.at += 1;
    return part;
  }

  optional(tag: number): DerValue | null {
    return this.parts[this.at]?.tag === tag ? this.next() : null;
  }

  last(tag: number): DerValue {
    const part = this.next();
    this.end();
    if (part.tag !== tag) throw new Error('A part of the signature is of another kind.');
    return part;
  }

  end(): void {
    if (this.at < this.parts.length) throw new Error('The signature has parts that are not known.');
  }
}

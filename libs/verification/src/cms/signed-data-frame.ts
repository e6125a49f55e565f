import { assertStrictDer, bytesOf, partsOf, type DerValue } from './strict-der.js';

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

/** A profile of what Workpact itself writes, to the byte: what a reader would overlook cannot be changed unseen. */
export type ProfileFault =
  | 'version'
  | 'digest-algorithm'
  | 'signature-algorithm'
  | 'content'
  | 'revocation-data'
  | 'signed-attributes'
  | 'unsigned-attributes';

const VERSION_1 = '020101';
const ID_DATA = '06092a864886f70d010701';
const DIGESTS = ['0609608648016503040201', '0609608648016503040202', '0609608648016503040203'];
const SIGNATURES = ['06082a8648ce3d040302', '06082a8648ce3d040303', '06082a8648ce3d040304'];
const RSA_SIGNATURES = ['06092a864886f70d01010b', '06092a864886f70d01010c', '06092a864886f70d01010d'];
const NULL = '0500';
/** content-type, message-digest, signing-certificate-v2: all of PAdES baseline (ETSI EN 319 142-1, 6.3) and nothing else. */
const SIGNED = ['06092a864886f70d010903', '06092a864886f70d010904', '060b2a864886f70d010910022f'];
const TIMESTAMP = '060b2a864886f70d010910020e';

/** What a signature has that those in our documents never have. */
export function profileFaults(der: Uint8Array, frame: SignedDataFrame): ProfileFault[] {
  const { signer } = frame;
  const hex = (value: DerValue): string => toHexOf(bytesOf(der, value));
  const content = (value: DerValue): string => partsOf(der, value).map(hex).join('');
  const digest = content(signer.digestAlgorithm);
  const faults: [ProfileFault, boolean][] = [
    ['version', hex(frame.version) === VERSION_1 && hex(signer.version) === VERSION_1],
    [
      'digest-algorithm',
      DIGESTS.some((oid) => digest === oid || digest === oid + NULL) &&
        content(frame.digestAlgorithms) === hex(signer.digestAlgorithm),
    ],
    ['signature-algorithm', isKnownSignature(content(signer.signatureAlgorithm), der, signer.signatureAlgorithm)],
    ['content', content(frame.encapsulated) === ID_DATA],
    ['revocation-data', !frame.hasRevocationData],
    ['signed-attributes', isSignedSet(der, signer.signedAttributes)],
    ['unsigned-attributes', isTimestampAlone(der, signer.unsignedAttributes)],
  ];
  return faults.flatMap(([fault, isRight]) => (isRight ? [] : [fault]));
}

const PSS = '06092a864886f70d01010a';
const RSA = '06092a864886f70d010101';

function isKnownSignature(algorithm: string, der: Uint8Array, value: DerValue): boolean {
  if (SIGNATURES.includes(algorithm)) return true;
  if ([...RSA_SIGNATURES, RSA].some((oid) => algorithm === oid || algorithm === oid + NULL)) return true;
  const [oid] = partsOf(der, value);
  return oid !== undefined && toHexOf(bytesOf(der, oid)) === PSS;
}

function isSignedSet(der: Uint8Array, attributes: DerValue | null): boolean {
  if (attributes === null) return false;
  const all = partsOf(der, attributes);
  const types = all.map((attribute) => typeOf(der, attribute));
  const sorted = all.map((attribute) => toHexOf(bytesOf(der, attribute)));
  return (
    types.length === SIGNED.length &&
    SIGNED.every((type) => types.includes(type)) &&
    sorted.every((text, index) => index === 0 || (sorted[index - 1] ?? '') < text) &&
    all.every((attribute) => holdsOne(der, attribute))
  );
}

function isTimestampAlone(der: Uint8Array, attributes: readonly DerValue[]): boolean {
  if (attributes.length > 1) return false;
  return attributes.every((attribute) => typeOf(der, attribute) === TIMESTAMP && holdsOne(der, attribute));
}

function typeOf(der: Uint8Array, attribute: DerValue): string {
  const [type] = partsOf(der, attribute);
  return type === undefined ? '' : toHexOf(bytesOf(der, type));
}

function holdsOne(der: Uint8Array, attribute: DerValue): boolean {
  const [, values, ...rest] = partsOf(der, attribute);
  return values?.tag === SET && rest.length === 0 && partsOf(der, values).length === 1;
}

function toHexOf(bytes: Uint8Array): string {
  return [...bytes].map((byte) => byte.toString(16).padStart(2, '0')).join('');
}

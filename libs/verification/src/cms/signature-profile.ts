import { toHex } from '../bytes.js';
import type { SignedDataFrame } from './signed-data-frame.js';
import { bytesOf, partsOf, type DerValue } from './strict-der.js';

/** What of a signature is otherwise than Workpact writes it. Whatever a reader would overlook could be changed unseen, so all of it is looked at. */
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
const SEQUENCE = 0x30;
const SET = 0x31;

/** What a signature has that those in our documents never have. */
export function profileFaults(der: Uint8Array, frame: SignedDataFrame): ProfileFault[] {
  const { signer } = frame;
  const hex = (value: DerValue): string => toHex(bytesOf(der, value));
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

function isKnownSignature(algorithm: string, der: Uint8Array, value: DerValue): boolean {
  if (SIGNATURES.includes(algorithm)) return true;
  if (RSA_SIGNATURES.some((oid) => algorithm === oid || algorithm === oid + NULL)) return true;
  const [oid] = partsOf(der, value);
  return oid !== undefined && toHex(bytesOf(der, oid)) === PSS;
}

function isSignedSet(der: Uint8Array, attributes: DerValue | null): boolean {
  if (attributes === null) return false;
  const all = partsOf(der, attributes);
  const types = all.map((attribute) => typeOf(der, attribute));
  const sorted = all.map((attribute) => toHex(bytesOf(der, attribute)));
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
  return type === undefined ? '' : toHex(bytesOf(der, type));
}

function holdsOne(der: Uint8Array, attribute: DerValue): boolean {
  const [, values, ...rest] = partsOf(der, attribute);
  if (attribute.tag !== SEQUENCE || values?.tag !== SET || rest.length > 0) return false;
  return partsOf(der, values).length === 1;
}

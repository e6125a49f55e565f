import { ContentInfo, id_signedData, SignedData, type Attribute, type SignerInfo } from '@peculiar/asn1-cms';
import { AsnConvert, AsnProp, AsnPropTypes, AsnType, AsnTypeTypes, OctetString } from '@peculiar/asn1-schema';
import { AlgorithmIdentifier } from '@peculiar/asn1-x509';
import { isSameBytes, ownBuffer, toHex } from '../bytes.js';
import { readCertificate, type ReadCertificate } from './certificate.js';
import { digestName, isSignedBy } from './signature-algorithms.js';
import { bytesOf, partsOf } from './strict-der.js';
import { readFrame, type SignedDataFrame } from './signed-data-frame.js';

const ID_CONTENT_TYPE = '1.2.840.113549.1.9.3';
const ID_MESSAGE_DIGEST = '1.2.840.113549.1.9.4';
const ID_SIGNING_TIME = '1.2.840.113549.1.9.5';
const ID_SIGNING_CERTIFICATE = '1.2.840.113549.1.9.16.2.12';
const ID_SIGNING_CERTIFICATE_V2 = '1.2.840.113549.1.9.16.2.47';
const ID_TIMESTAMP_TOKEN = '1.2.840.113549.1.9.16.2.14';
const ID_SHA256 = '2.16.840.1.101.3.4.2.1';
/** A chain has three or four; a hundred kilobytes of them are an attack on whoever looks. */
const MOST_CERTIFICATES = 20;
const MOST_BYTES = 128 * 1024;

@AsnType({ type: AsnTypeTypes.Sequence })
class EssCertId {
  @AsnProp({ type: AlgorithmIdentifier, optional: true })
  hashAlgorithm?: AlgorithmIdentifier;

  @AsnProp({ type: OctetString })
  certHash = new OctetString();

  @AsnProp({ type: AsnPropTypes.Any, optional: true })
  issuerSerial?: ArrayBuffer;
}

@AsnType({ type: AsnTypeTypes.Sequence })
class SigningCertificate {
  @AsnProp({ type: EssCertId, repeated: 'sequence' })
  certs: EssCertId[] = [];

  @AsnProp({ type: AsnPropTypes.Any, optional: true })
  policies?: ArrayBuffer;
}

/** One CMS signature, read. */
export interface ReadSignedData {
  readonly der: Uint8Array;
  readonly frame: SignedDataFrame;
  readonly signer: SignerInfo;
  readonly certificates: readonly ReadCertificate[];
  /** The certificate that the signer names; null when it is not with it. */
  readonly signerCertificate: ReadCertificate | null;
  readonly contentType: string;
  /** What is inside; null for a detached signature. */
  readonly content: Uint8Array | null;
  /** Name of the digest, `SHA-256`; null for one that proves nothing. */
  readonly digest: string | null;
  /** Whether the signer says a time of its own in what is signed, which PAdES baseline forbids. */
  readonly hasSigningTime: boolean;
  /** RFC 3161 tokens over the signature value. */
  readonly timestampTokens: readonly Uint8Array[];
  readonly signatureValue: Uint8Array;
}

/** Facts about a signature, each by itself. */
export interface SignatureFacts {
  /** The digest in the signature is that of the content. */
  readonly isDigestRight: boolean;
  /** The key of the certificate made the signature. */
  readonly isSignatureRight: boolean;
  /** What is signed names the certificate (ESS), so that no other can be put in its place. */
  readonly namesCertificate: boolean;
}

/** @throws Error for what is no single CMS signature in strict DER */
export async function readSignedData(der: Uint8Array): Promise<ReadSignedData> {
  if (der.length > MOST_BYTES) throw new Error(`It has more than ${MOST_BYTES} bytes.`);
  const frame = readFrame(der);
  const outer = AsnConvert.parse(ownBuffer(der), ContentInfo);
  if (outer.contentType !== id_signedData) throw new Error('It is no signature: its content type is another.');
  const signed = AsnConvert.parse(outer.content, SignedData);
  const [signer, ...others] = signed.signerInfos;
  if (signer === undefined || others.length > 0) throw new Error('It does not hold exactly one signature.');
  if (frame.certificates.length > MOST_CERTIFICATES)
    throw new Error(`It holds more than ${MOST_CERTIFICATES} certificates.`);
  const certificates = await Promise.all(frame.certificates.map((value) => readCertificate(bytesOf(der, value))));
  const content = signed.encapContentInfo.eContent;
  const attributes = [...(signer.signedAttrs ?? [])];
  return {
    der,
    frame,
    signer,
    certificates,
    signerCertificate: certificates.find((certificate) => isNamed(der, frame, certificate)) ?? null,
    contentType: signed.encapContentInfo.eContentType,
    content: content === undefined ? null : new Uint8Array(content.single?.buffer ?? content.any ?? new ArrayBuffer(0)),
    digest: digestName(signer.digestAlgorithm.algorithm),
    hasSigningTime: attributes.some(({ attrType }) => attrType === ID_SIGNING_TIME),
    timestampTokens: [...(signer.unsignedAttrs ?? [])]
      .filter(({ attrType }) => attrType === ID_TIMESTAMP_TOKEN)
      .flatMap(({ attrValues }) => [...attrValues].map((value) => new Uint8Array(value))),
    signatureValue: new Uint8Array(signer.signature.buffer),
  };
}

/** @param contentDigest of what is signed, by the signature's own digest algorithm */
export async function signatureFacts(read: ReadSignedData, contentDigest: Uint8Array): Promise<SignatureFacts> {
  const { signer, signerCertificate, contentType } = read;
  const attributes = [...(signer.signedAttrs ?? [])];
  const named = valuesOf(attributes, ID_MESSAGE_DIGEST).map(
    (value) => new Uint8Array(AsnConvert.parse(value, OctetString).buffer),
  );
  const types = valuesOf(attributes, ID_CONTENT_TYPE);
  const isOfType =
    types.length === 1 && isSameBytes(new Uint8Array(types[0] ?? new ArrayBuffer(0)), oidDer(contentType));
  const [digest] = named;
  const isDigestRight = named.length === 1 && digest !== undefined && isSameBytes(digest, contentDigest) && isOfType;
  if (signerCertificate === null || read.digest === null)
    return { isDigestRight, isSignatureRight: false, namesCertificate: false };
  const isSignatureRight = await isSignedBy(
    signerCertificate,
    signer.signatureAlgorithm,
    signedBytes(read),
    read.signatureValue,
    signer.digestAlgorithm.algorithm,
  );
  return { isDigestRight, isSignatureRight, namesCertificate: await namesCertificate(attributes, signerCertificate) };
}

/** Digest of bytes by the algorithm of a signature. @throws Error when that is none that proves something */
export async function digestBy({ digest }: Pick<ReadSignedData, 'digest'>, bytes: Uint8Array): Promise<Uint8Array> {
  if (digest === null) throw new Error('Its digest algorithm proves nothing any more.');
  return new Uint8Array(await globalThis.crypto.subtle.digest(digest, ownBuffer(bytes)));
}

/** By issuer and serial number, as they stand in the certificate. Signers that are named by a key alone are not ours. */
function isNamed(der: Uint8Array, { signer }: SignedDataFrame, { raw }: ReadCertificate): boolean {
  if (signer.id.tag !== 0x30) return false;
  const [issuer, serialNumber, ...rest] = partsOf(der, signer.id);
  if (issuer === undefined || serialNumber === undefined || rest.length > 0) return false;
  return isSameBytes(bytesOf(der, issuer), raw.issuer) && isSameBytes(bytesOf(der, serialNumber), raw.serialNumber);
}

async function namesCertificate(attributes: readonly Attribute[], { der }: ReadCertificate): Promise<boolean> {
  const [v2] = valuesOf(attributes, ID_SIGNING_CERTIFICATE_V2);
  const [v1] = valuesOf(attributes, ID_SIGNING_CERTIFICATE);
  const value = v2 ?? v1;
  if (value === undefined) return false;
  const [first] = AsnConvert.parse(value, SigningCertificate).certs;
  if (first === undefined) return false;
  // The first form of the attribute knows SHA-1 only; it names, and the signature over it proves.
  const algorithm = v2 === undefined ? 'SHA-1' : digestName(first.hashAlgorithm?.algorithm ?? ID_SHA256);
  if (algorithm === null) return false;
  const hash = new Uint8Array(await globalThis.crypto.subtle.digest(algorithm, ownBuffer(der)));
  return toHex(hash) === toHex(new Uint8Array(first.certHash.buffer));
}

function valuesOf(attributes: readonly Attribute[], type: string): ArrayBuffer[] {
  const found = attributes.filter(({ attrType }) => attrType === type);
  // Said twice, two readers could take two different ones.
  return found.length === 1 ? [...(found[0]?.attrValues ?? [])] : [];
}

/** The attributes as the SET that is signed, not under the tag that they have in the message (RFC 5652, 5.4). */
function signedBytes({ der, frame }: ReadSignedData): Uint8Array {
  const { signedAttributes } = frame.signer;
  if (signedAttributes === null) return new Uint8Array(0);
  const bytes = Uint8Array.from(bytesOf(der, signedAttributes));
  bytes[0] = 0x31;
  return bytes;
}

function oidDer(oid: string): Uint8Array {
  const [first = 0, second = 0, ...rest] = oid.split('.').map(Number);
  const octets = [first * 40 + second, ...rest.flatMap(base128)];
  return new Uint8Array([6, octets.length, ...octets]);
}

function base128(value: number): number[] {
  const octets = [value % 128];
  for (let rest = Math.floor(value / 128); rest > 0; rest = Math.floor(rest / 128)) octets.unshift((rest % 128) | 0x80);
  return octets;
}

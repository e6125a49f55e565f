import { createHash, verify, X509Certificate } from 'node:crypto';
import {
  Attribute,
  CMSVersion,
  ContentInfo,
  DigestAlgorithmIdentifier,
  DigestAlgorithmIdentifiers,
  EncapsulatedContentInfo,
  id_signedData,
  IssuerAndSerialNumber,
  SignatureAlgorithmIdentifier,
  SignerIdentifier,
  SignerInfo,
  SignerInfos,
} from '@peculiar/asn1-cms';
import { AsnConvert, AsnProp, AsnPropTypes, AsnType, AsnTypeTypes, OctetString } from '@peculiar/asn1-schema';
import { Certificate } from '@peculiar/asn1-x509';
import type { SealKey } from '../keys/seal-key.js';
import { KeySignedWrong } from '../signing.errors.js';
import type { TimestampClient } from '../timestamps/timestamp-client.js';
import { SignedDataAsIs } from './signed-data-as-is.js';

const ID_DATA = '1.2.840.113549.1.7.1';
const ID_CONTENT_TYPE = '1.2.840.113549.1.9.3';
const ID_MESSAGE_DIGEST = '1.2.840.113549.1.9.4';
const ID_SIGNING_CERTIFICATE_V2 = '1.2.840.113549.1.9.16.2.47';
const ID_TIMESTAMP_TOKEN = '1.2.840.113549.1.9.16.2.14';
const ID_SHA256 = '2.16.840.1.101.3.4.2.1';
const SIGNATURE_ALGORITHM = { ecdsa: '1.2.840.10045.4.3.2', rsa: '1.2.840.113549.1.1.11' } as const;

/** RFC 5035: the hash says SHA-256 by being there without a name. */
@AsnType({ type: AsnTypeTypes.Sequence })
class EssCertIdV2 {
  @AsnProp({ type: OctetString })
  certHash = new OctetString();
}

@AsnType({ type: AsnTypeTypes.Sequence })
class SigningCertificateV2 {
  @AsnProp({ type: EssCertIdV2, repeated: 'sequence' })
  certs: EssCertIdV2[] = [];
}

@AsnType({ type: AsnTypeTypes.Choice })
class ObjectIdentifierValue {
  @AsnProp({ type: AsnPropTypes.ObjectIdentifier })
  value = '';
}

export interface DetachedSignatureInput {
  /** SHA-256 of what is signed, in hex. */
  readonly digest: string;
  readonly key: SealKey;
  /** Where a time stamp comes from; null for none. */
  readonly timestamp: TimestampClient | null;
}

/**
 * A CMS signature (RFC 5652) over a digest, as PAdES baseline wants it (ETSI EN 319 142-1, 6.3): with the certificate named in what is signed,
 * without a signing time in it, which would be our own word; at level T with a time stamp of the signature value.
 *
 * @returns DER
 * @throws KeySignedWrong, and what the key or the time stamp client throws
 */
export async function detachedSignature({ digest, key, timestamp }: DetachedSignatureInput): Promise<Uint8Array> {
  const [ownDer] = key.certificates;
  if (ownDer === undefined) throw new TypeError('A key that signs has a certificate.');
  const own = AsnConvert.parse(buffer(ownDer), Certificate);
  const signedAttributes = attributes(digest, ownDer);
  const message = setOf(signedAttributes);
  const signature = await key.sign(message);
  assertSignedBy(ownDer, message, signature);
  const signer = new SignerInfo({
    version: CMSVersion.v1,
    sid: new SignerIdentifier({
      issuerAndSerialNumber: new IssuerAndSerialNumber({
        issuer: own.tbsCertificate.issuer,
        serialNumber: own.tbsCertificate.serialNumber,
      }),
    }),
    digestAlgorithm: new DigestAlgorithmIdentifier({ algorithm: ID_SHA256 }),
    signedAttrs: signedAttributes,
    signatureAlgorithm: new SignatureAlgorithmIdentifier({
      algorithm: SIGNATURE_ALGORITHM[key.algorithm],
      ...(key.algorithm === 'rsa' ? { parameters: NULL_DER } : {}),
    }),
    signature: new OctetString(buffer(signature)),
  });
  if (timestamp !== null) {
    const token = await timestamp(createHash('sha256').update(signature).digest());
    signer.unsignedAttrs = [new Attribute({ attrType: ID_TIMESTAMP_TOKEN, attrValues: [buffer(token.der)] })];
  }
  const signedData = new SignedDataAsIs({
    version: CMSVersion.v1,
    digestAlgorithms: new DigestAlgorithmIdentifiers([new DigestAlgorithmIdentifier({ algorithm: ID_SHA256 })]),
    encapContentInfo: new EncapsulatedContentInfo({ eContentType: ID_DATA }),
    certificates: key.certificates.map(buffer),
    signerInfos: new SignerInfos([signer]),
  });
  const content = new ContentInfo({ contentType: id_signedData, content: AsnConvert.serialize(signedData) });
  return new Uint8Array(AsnConvert.serialize(content));
}

/** A key service may have another key than its certificate says, or write signatures in another form; nothing of that may get into a document. */
function assertSignedBy(certificate: Uint8Array, message: Uint8Array, signature: Uint8Array): void {
  let isRight = false;
  try {
    isRight = verify('sha256', message, new X509Certificate(certificate).publicKey, signature);
  } catch (error) {
    throw new KeySignedWrong({ cause: error });
  }
  if (!isRight) throw new KeySignedWrong();
}

const NULL_DER = new Uint8Array([5, 0]).buffer;

/** In the order in which DER sorts a set: by their bytes. */
function attributes(digest: string, certificate: Uint8Array): Attribute[] {
  const certHash = new EssCertIdV2();
  certHash.certHash = new OctetString(buffer(createHash('sha256').update(certificate).digest()));
  const signingCertificate = new SigningCertificateV2();
  signingCertificate.certs = [certHash];
  const contentType = new ObjectIdentifierValue();
  contentType.value = ID_DATA;
  const made = [
    new Attribute({ attrType: ID_CONTENT_TYPE, attrValues: [AsnConvert.serialize(contentType)] }),
    new Attribute({
      attrType: ID_MESSAGE_DIGEST,
      attrValues: [AsnConvert.serialize(new OctetString(buffer(Buffer.from(digest, 'hex'))))],
    }),
    new Attribute({ attrType: ID_SIGNING_CERTIFICATE_V2, attrValues: [AsnConvert.serialize(signingCertificate)] }),
  ];
  return made
    .map((attribute) => ({ attribute, der: Buffer.from(AsnConvert.serialize(attribute)) }))
    .sort((a, b) => Buffer.compare(a.der, b.der))
    .map(({ attribute }) => attribute);
}

/** What is signed is the attributes as a SET, not under the tag that they have in the message (RFC 5652, 5.4). */
function setOf(made: readonly Attribute[]): Uint8Array {
  const content = Buffer.concat(made.map((attribute) => Buffer.from(AsnConvert.serialize(attribute))));
  return Buffer.concat([Buffer.from([0x31]), lengthOctets(content.length), content]);
}

function lengthOctets(length: number): Buffer {
  if (length < 0x80) return Buffer.from([length]);
  const hex = length.toString(16);
  const octets = Buffer.from(hex.length % 2 === 0 ? hex : `0${hex}`, 'hex');
  return Buffer.concat([Buffer.from([0x80 | octets.length]), octets]);
}

function buffer(bytes: Uint8Array): ArrayBuffer {
  return new Uint8Array(bytes).buffer;
}

import { createHash, sign, KeyObject } from 'node:crypto';
import {
  Attribute,
  CertificateChoices,
  CertificateSet,
  CMSVersion,
  ContentInfo,
  DigestAlgorithmIdentifier,
  DigestAlgorithmIdentifiers,
  EncapsulatedContent,
  EncapsulatedContentInfo,
  id_signedData,
  IssuerAndSerialNumber,
  SignatureAlgorithmIdentifier,
  SignedData,
  SignerIdentifier,
  SignerInfo,
  SignerInfos,
} from '@peculiar/asn1-cms';
import { AsnConvert, OctetString } from '@peculiar/asn1-schema';
import { MessageImprint, TSTInfo, TSTInfoVersion } from '@peculiar/asn1-tsp';
import { AlgorithmIdentifier, Certificate } from '@peculiar/asn1-x509';
import { NOW, type Holder } from './certificates.fixture.js';

const SHA256 = '2.16.840.1.101.3.4.2.1';
const TST_INFO = '1.2.840.113549.1.9.16.1.4';

/** How a time stamp is otherwise than it should be. */
interface Wrong {
  readonly at?: Date;
  /** Signs in place of whose certificate it is. */
  readonly signer?: Holder;
  /** Names another certificate in what is signed. */
  readonly named?: Uint8Array;
  readonly contentType?: string;
  readonly leavesOutCertificate?: boolean;
}

/** A time stamp (RFC 3161) of some bytes, put together by hand. DER. */
export function aToken(stamped: Uint8Array, by: Holder, wrong: Wrong = {}): Uint8Array {
  const info = new TSTInfo({
    version: TSTInfoVersion.v1,
    policy: '1.2.3',
    messageImprint: new MessageImprint({
      hashAlgorithm: new AlgorithmIdentifier({ algorithm: SHA256 }),
      hashedMessage: new OctetString(hash(stamped)),
    }),
    serialNumber: Uint8Array.of(7).buffer,
    genTime: wrong.at ?? NOW,
    nonce: Uint8Array.of(1, 2).buffer,
  });
  const content = AsnConvert.serialize(info);
  const certificate = AsnConvert.parse(buffer(by.der), Certificate);
  const type = wrong.contentType ?? TST_INFO;
  const attributes = [
    attribute('1.2.840.113549.1.9.3', oid(type)),
    attribute('1.2.840.113549.1.9.4', octets(hash(new Uint8Array(content)))),
    attribute('1.2.840.113549.1.9.16.2.47', signingCertificate(wrong.named ?? by.der)),
  ];
  const message = set(attributes.map((one) => Buffer.from(AsnConvert.serialize(one))));
  const { issuer, serialNumber } = certificate.tbsCertificate;
  const signer = new SignerInfo({
    version: CMSVersion.v1,
    sid: new SignerIdentifier({ issuerAndSerialNumber: new IssuerAndSerialNumber({ issuer, serialNumber }) }),
    digestAlgorithm: new DigestAlgorithmIdentifier({ algorithm: SHA256 }),
    signedAttrs: attributes,
    signatureAlgorithm: new SignatureAlgorithmIdentifier({ algorithm: '1.2.840.10045.4.3.2' }),
    signature: new OctetString(buffer(sign('sha256', message, KeyObject.from((wrong.signer ?? by).keys.privateKey)))),
  });
  const signed = new SignedData({
    version: CMSVersion.v3,
    digestAlgorithms: new DigestAlgorithmIdentifiers([new DigestAlgorithmIdentifier({ algorithm: SHA256 })]),
    encapContentInfo: new EncapsulatedContentInfo({
      eContentType: type,
      eContent: new EncapsulatedContent({ single: new OctetString(content) }),
    }),
    certificates: new CertificateSet(
      wrong.leavesOutCertificate === true ? [] : [new CertificateChoices({ certificate })],
    ),
    signerInfos: new SignerInfos([signer]),
  });
  const outer = new ContentInfo({ contentType: id_signedData, content: AsnConvert.serialize(signed) });
  return new Uint8Array(AsnConvert.serialize(outer));
}

function attribute(attrType: string, value: Buffer): Attribute {
  return new Attribute({ attrType, attrValues: [buffer(value)] });
}

function signingCertificate(der: Uint8Array): Buffer {
  return wrapped(0x30, wrapped(0x30, wrapped(0x30, octets(hash(der)))));
}

function hash(bytes: Uint8Array): ArrayBuffer {
  return buffer(createHash('sha256').update(bytes).digest());
}

function octets(bytes: ArrayBuffer): Buffer {
  return wrapped(0x04, Buffer.from(bytes));
}

function oid(text: string): Buffer {
  const numbers = text.split('.').map(Number);
  const [first = 0, second = 0, ...rest] = numbers;
  const base128 = (value: number): number[] =>
    value < 128 ? [value] : [...base128(Math.floor(value / 128)).map((one) => one | 128), value % 128];
  return wrapped(0x06, Buffer.from([first * 40 + second, ...rest.flatMap(base128)]));
}

/** As DER sorts a set: by bytes. */
function set(parts: readonly Buffer[]): Buffer {
  return wrapped(0x31, Buffer.concat([...parts].sort((one, other) => one.compare(other))));
}

function wrapped(tag: number, content: Buffer): Buffer {
  const length = content.length < 128 ? [content.length] : [0x81, content.length];
  return Buffer.concat([Buffer.from([tag, ...length]), content]);
}

function buffer(bytes: Uint8Array): ArrayBuffer {
  return new Uint8Array(bytes).buffer;
}

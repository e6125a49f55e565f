import 'reflect-metadata';
import { createHash } from 'node:crypto';
import { Attribute, CMSVersion, ContentInfo, id_signedData, SignedData } from '@peculiar/asn1-cms';
import { AsnConvert, OctetString } from '@peculiar/asn1-schema';
import { AlgorithmIdentifier } from '@peculiar/asn1-x509';
import { detachedSignature } from '#signing';
import { aSealer, type Sealer } from '../testing/an-agreement.fixture.js';
import { profileFaults, type ProfileFault } from './signature-profile.js';
import { digestBy, readSignedData, signatureFacts, type SignatureFacts } from './signed-data.js';

const CONTENT = Uint8Array.from(Buffer.from('what is signed'));
const RIGHT: SignatureFacts = { isDigestRight: true, isSignatureRight: true, namesCertificate: true };

let sealer: Sealer;
let cms: Uint8Array;
beforeAll(async () => {
  sealer = await aSealer();
  cms = await detachedSignature({
    digest: createHash('sha256').update(CONTENT).digest('hex'),
    key: sealer.key,
    timestamp: null,
  });
});

function changed(change: (signed: SignedData) => void): Uint8Array {
  const signed = AsnConvert.parse(AsnConvert.parse(new Uint8Array(cms).buffer, ContentInfo).content, SignedData);
  change(signed);
  const outer = new ContentInfo({ contentType: id_signedData, content: AsnConvert.serialize(signed) });
  return new Uint8Array(AsnConvert.serialize(outer));
}

async function factsOf(der: Uint8Array, content = CONTENT): Promise<SignatureFacts> {
  const read = await readSignedData(der);
  return signatureFacts(read, await digestBy(read, content));
}

const NULL = new Uint8Array([5, 0]).buffer;
const SIGNING_TIME = '1.2.840.113549.1.9.5';
const signerOf = (signed: SignedData) => signed.signerInfos[0]!;

describe('a detached signature', () => {
  it('is right in each of its facts, and of the form that ours have', async () => {
    const read = await readSignedData(cms);
    expect(await factsOf(cms)).toEqual(RIGHT);
    expect(profileFaults(cms, read.frame)).toEqual([]);
    expect(read).toMatchObject({ digest: 'SHA-256', hasSigningTime: false, content: null, timestampTokens: [] });
    expect(read.signerCertificate?.der).toEqual(sealer.key.certificates[0]);
  });

  it('of another content says so, and is still made by its key', async () => {
    expect(await factsOf(cms, CONTENT.subarray(1))).toEqual({ ...RIGHT, isDigestRight: false });
  });

  it.each<[string, (signed: SignedData) => void, Partial<SignatureFacts>]>([
    [
      'another signature value',
      (signed) => {
        signerOf(signed).signature = new OctetString(new Uint8Array(70).buffer);
      },
      { isSignatureRight: false },
    ],
    [
      'another digest inside',
      (signed) => {
        signerOf(signed).signedAttrs![1]!.attrValues = [
          AsnConvert.serialize(new OctetString(new Uint8Array(32).buffer)),
        ];
      },
      { isDigestRight: false, isSignatureRight: false },
    ],
    [
      'an attribute less',
      (signed) => {
        signerOf(signed).signedAttrs!.pop();
      },
      { isSignatureRight: false, namesCertificate: false },
    ],
    [
      'an attribute twice',
      (signed) => {
        signerOf(signed).signedAttrs!.push(signerOf(signed).signedAttrs![1]!);
      },
      { isDigestRight: false, isSignatureRight: false },
    ],
    [
      'no attributes',
      (signed) => {
        delete signerOf(signed).signedAttrs;
      },
      { isDigestRight: false, isSignatureRight: false, namesCertificate: false },
    ],
    [
      'no certificate',
      (signed) => {
        delete signed.certificates;
      },
      { isSignatureRight: false, namesCertificate: false },
    ],
  ])('with %s is not right', async (_, change, wrong) => {
    expect(await factsOf(changed(change))).toEqual({ ...RIGHT, ...wrong });
  });

  it.each<[string, (signed: SignedData) => void, ProfileFault]>([
    [
      'another version',
      (signed) => {
        signed.version = CMSVersion.v3;
      },
      'version',
    ],
    [
      'another list of digests',
      (signed) => {
        signed.digestAlgorithms[0]!.algorithm = '2.16.840.1.101.3.4.2.3';
      },
      'digest-algorithm',
    ],
    [
      'an algorithm with parameters',
      (signed) => {
        signerOf(signed).signatureAlgorithm.parameters = NULL;
      },
      'signature-algorithm',
    ],
    [
      'the name of a key for an algorithm',
      (signed) => {
        signerOf(signed).signatureAlgorithm.algorithm = '1.2.840.113549.1.1.1';
      },
      'signature-algorithm',
    ],
    [
      'a content',
      (signed) => {
        signed.encapContentInfo.eContentType = '1.2.840.113549.1.7.2';
      },
      'content',
    ],
    [
      'a signing time',
      (signed) => {
        signerOf(signed).signedAttrs!.push(new Attribute({ attrType: SIGNING_TIME, attrValues: [NULL] }));
      },
      'signed-attributes',
    ],
    [
      'something unsigned',
      (signed) => {
        signerOf(signed).unsignedAttrs = [new Attribute({ attrType: '1.2.3', attrValues: [NULL] })];
      },
      'unsigned-attributes',
    ],
  ])('with %s is not of the form that ours have', async (_, change, fault) => {
    const der = changed(change);
    expect(profileFaults(der, (await readSignedData(der)).frame)).toContain(fault);
  });

  it.each<[string, (signed: SignedData) => void, string]>([
    [
      'two signers',
      (signed) => {
        signed.signerInfos.push(signerOf(signed));
      },
      'exactly one signature',
    ],
    [
      'more certificates than anybody needs',
      (signed) => {
        for (let count = 0; count < 5; count++) signed.certificates!.push(...signed.certificates!);
      },
      'more than 20 certificates',
    ],
  ])('with %s is not read', async (_, change, words) => {
    await expect(readSignedData(changed(change))).rejects.toThrow(words);
  });

  it('is not read with anything behind it, nor when it is larger than any', async () => {
    await expect(readSignedData(Uint8Array.of(...cms, 0))).rejects.toThrow('behind the end');
    await expect(readSignedData(new Uint8Array(200_000))).rejects.toThrow('more than');
    await expect(readSignedData(Uint8Array.of(0x30, 0))).rejects.toThrow('A part of the signature is missing');
  });

  it('by a digest that proves nothing is not asked further', async () => {
    const weak = changed((signed) => {
      signerOf(signed).digestAlgorithm = new AlgorithmIdentifier({ algorithm: '1.3.14.3.2.26' });
    });
    await expect(factsOf(weak)).rejects.toThrow('proves nothing');
  });
});

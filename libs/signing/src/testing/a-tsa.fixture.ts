import 'reflect-metadata';
import { createHash, KeyObject, randomBytes, sign, webcrypto } from 'node:crypto';
import { createServer, type ServerResponse } from 'node:http';
import { createInterface } from 'node:readline';
import { buffer as bytesOf } from 'node:stream/consumers';
import {
  BasicConstraintsExtension,
  ExtendedKeyUsageExtension,
  KeyUsageFlags,
  KeyUsagesExtension,
  X509CertificateGenerator,
  type Extension,
  type X509Certificate,
} from '@peculiar/x509';
import { AsnConvert } from '@peculiar/asn1-schema';
import { TimeStampReq } from '@peculiar/asn1-tsp';

/** How a time stamping authority can be. */
export type TsaBehaviour =
  | 'right'
  | 'fails'
  | 'never-answers'
  | 'trickles'
  | 'endless'
  | 'redirects'
  | 'answers-rubbish'
  | 'grants-nothing'
  | 'refuses'
  | 'stamps-something-else'
  | 'answers-another-request'
  | 'leaves-out-the-nonce'
  | 'is-a-web-server'
  | 'is-not-critically-for-time-stamps'
  | 'is-fast'
  | 'is-slow'
  | 'has-expired'
  | 'signs-with-another-key'
  | 'is-of-another-root'
  | 'sends-no-certificate';

const P256 = { name: 'ECDSA', namedCurve: 'P-256', hash: 'SHA-256' };
const RSA_4096 = {
  name: 'RSASSA-PKCS1-v1_5',
  modulusLength: 4096,
  publicExponent: new Uint8Array([1, 0, 1]),
  hash: 'SHA-256',
};
const TIME_STAMPING = '1.3.6.1.5.5.7.3.8';
const SERVER_AUTHENTICATION = '1.3.6.1.5.5.7.3.1';
const DAY_MS = 86_400_000;

interface Holder {
  readonly certificate: X509Certificate;
  readonly keys: webcrypto.CryptoKeyPair;
}

/**
 * A time stamping authority (RFC 3161) on this machine with a root of its own. `is.now` says how it behaves, and may be changed at any time.
 * Tokens are put together by hand, so that no code is judged by itself.
 */
export async function aTsa({
  key = P256,
  extensions = [],
}: { readonly key?: typeof P256 | typeof RSA_4096; readonly extensions?: readonly Extension[] } = {}) {
  const is: { now: TsaBehaviour } = { now: 'right' };
  const asked: Buffer[] = [];
  const people = await theTsasPeople(key, extensions);
  const server = createServer((request, response) => {
    void bytesOf(request).then((body) => {
      asked.push(body);
      return answer(is.now, people, body, response);
    });
  });
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  const address = server.address();
  return {
    url: `http://127.0.0.1:${typeof address === 'object' && address !== null ? address.port : 0}/tsr`,
    is,
    /** Requests as they came. */
    asked,
    rootPem: people.root.certificate.toString('pem'),
    rootDer: new Uint8Array(people.root.certificate.rawData),
    authorityPem: people.right.certificate.toString('pem'),
    /** What it answers, without the way there. */
    reply: (request: Uint8Array): Uint8Array => replyOf(is.now, people, Buffer.from(request)),
    async close() {
      server.closeAllConnections();
      await new Promise((done) => server.close(done));
    },
  };
}
export { RSA_4096 };

type People = Awaited<ReturnType<typeof theTsasPeople>>;

async function theTsasPeople(key: typeof P256 | typeof RSA_4096, more: readonly Extension[]) {
  const [root, otherRoot] = [await aRoot('Root of a test', key), await aRoot('Another root of a test', key)];
  const forStamps = new ExtendedKeyUsageExtension([TIME_STAMPING], true);
  const old = { notBefore: new Date(Date.now() - 20 * DAY_MS), notAfter: new Date(Date.now() - 10 * DAY_MS) };
  return {
    root,
    right: await issuedBy(root, key, [forStamps, ...more]),
    webServer: await issuedBy(root, key, [new ExtendedKeyUsageExtension([TIME_STAMPING, SERVER_AUTHENTICATION], true)]),
    notCritical: await issuedBy(root, key, [new ExtendedKeyUsageExtension([TIME_STAMPING], false)]),
    expired: await issuedBy(root, key, [forStamps], old),
    stranger: await issuedBy(otherRoot, key, [forStamps]),
    otherRoot,
  };
}

async function aRoot(name: string, key: typeof P256 | typeof RSA_4096): Promise<Holder> {
  const keys = await newKeys(key);
  const certificate = await X509CertificateGenerator.createSelfSigned(
    {
      name: [{ CN: [name] }],
      keys,
      notBefore: new Date(Date.now() - 30 * DAY_MS),
      notAfter: new Date(Date.now() + 30 * DAY_MS),
      signingAlgorithm: key,
      extensions: [
        new BasicConstraintsExtension(true, undefined, true),
        new KeyUsagesExtension(KeyUsageFlags.keyCertSign | KeyUsageFlags.cRLSign, true),
      ],
    },
    webcrypto,
  );
  return { certificate, keys };
}

async function issuedBy(
  issuer: Holder,
  key: typeof P256 | typeof RSA_4096,
  extensions: readonly Extension[],
  validity = { notBefore: new Date(Date.now() - DAY_MS), notAfter: new Date(Date.now() + DAY_MS) },
): Promise<Holder> {
  const keys = await newKeys(key);
  const certificate = await X509CertificateGenerator.create(
    {
      // The bit below the sign, so that it is no shorter than it looks.
      serialNumber: Buffer.concat([Buffer.from([0x40]), randomBytes(7)]).toString('hex'),
      subject: [{ CN: ['Time stamps of a test'] }],
      issuer: issuer.certificate.subject,
      publicKey: keys.publicKey,
      signingKey: issuer.keys.privateKey,
      ...validity,
      signingAlgorithm: key,
      extensions: [new KeyUsagesExtension(KeyUsageFlags.digitalSignature, true), ...extensions],
    },
    webcrypto,
  );
  return { certificate, keys };
}

async function newKeys(algorithm: typeof P256 | typeof RSA_4096): Promise<webcrypto.CryptoKeyPair> {
  return 'namedCurve' in algorithm
    ? webcrypto.subtle.generateKey(algorithm, true, ['sign', 'verify'])
    : webcrypto.subtle.generateKey(algorithm, true, ['sign', 'verify']);
}

async function answer(now: TsaBehaviour, people: People, body: Buffer, response: ServerResponse): Promise<void> {
  if (now === 'never-answers') return;
  if (now === 'fails') return void response.writeHead(503).end('away');
  if (now === 'redirects') return void response.writeHead(302, { location: 'http://127.0.0.1:9/' }).end();
  response.writeHead(200, { 'content-type': 'application/timestamp-reply' });
  if (now === 'endless') return endless(response);
  const reply = replyOf(now, people, body);
  if (now !== 'trickles') return void response.end(reply);
  for (const byte of reply) {
    if (response.destroyed) return;
    response.write(Buffer.from([byte]));
    await new Promise((rested) => setTimeout(rested, 50));
  }
  response.end();
}

function endless(response: ServerResponse): void {
  if (response.destroyed) return;
  response.write(Buffer.alloc(64 * 1024), () => setImmediate(endless, response));
}

function replyOf(now: TsaBehaviour, people: People, body: Buffer): Uint8Array {
  if (now === 'answers-rubbish') return Buffer.from('<html>Welcome to the internet of this hotel</html>');
  if (now === 'refuses') return tlv(SEQUENCE, tlv(SEQUENCE, integer(Buffer.from([2]))));
  const granted = tlv(SEQUENCE, integer(Buffer.from([0])));
  if (now === 'grants-nothing') return tlv(SEQUENCE, granted);
  const holders: Partial<Record<TsaBehaviour, Holder>> = {
    'is-a-web-server': people.webServer,
    'is-not-critically-for-time-stamps': people.notCritical,
    'has-expired': people.expired,
    'is-of-another-root': people.stranger,
  };
  const holder = holders[now] ?? people.right;
  const signer = now === 'signs-with-another-key' ? people.stranger.keys : holder.keys;
  const issuer = now === 'is-of-another-root' ? people.otherRoot : people.root;
  const certificates = now === 'sends-no-certificate' ? [] : [holder.certificate, issuer.certificate];
  return tlv(SEQUENCE, granted, token(stampInfo(now, body), holder.certificate, signer, certificates));
}

const OFF_MS: Partial<Record<TsaBehaviour, number>> = { 'is-fast': 3_600_000, 'is-slow': -3_600_000 };

/** TSTInfo (RFC 3161, 2.4.2). */
function stampInfo(now: TsaBehaviour, body: Buffer): Buffer {
  const { messageImprint, nonce } = AsnConvert.parse(new Uint8Array(body).buffer, TimeStampReq);
  const imprint = now === 'stamps-something-else' ? randomBytes(32) : Buffer.from(messageImprint.hashedMessage.buffer);
  const asked = nonce === undefined ? null : Buffer.from(nonce);
  const said = now === 'answers-another-request' ? Buffer.from([0x41, ...randomBytes(15)]) : asked;
  const at = new Date(Date.now() + (OFF_MS[now] ?? 0)).toISOString();
  return tlv(
    SEQUENCE,
    integer(Buffer.from([1])),
    oid('060a2b0601040181ad1b0101'),
    tlv(SEQUENCE, tlv(SEQUENCE, oid(SHA256), NULL), tlv(OCTETS, imprint)),
    integer(Buffer.concat([Buffer.from([0x40]), randomBytes(7)])),
    tlv(0x18, Buffer.from(`${at.slice(0, 19).replaceAll(/\D/g, '')}Z`)),
    ...(said === null || now === 'leaves-out-the-nonce' ? [] : [integer(said)]),
  );
}

/** A CMS signature (RFC 5652) over a TSTInfo, as RFC 3161 and RFC 5816 want it. */
function token(
  info: Buffer,
  named: X509Certificate,
  { privateKey }: webcrypto.CryptoKeyPair,
  certificates: readonly X509Certificate[],
): Buffer {
  const hash = (bytes: Uint8Array) => createHash('sha256').update(bytes).digest();
  const certificate = Buffer.from(named.rawData);
  const attributes = [
    tlv(SEQUENCE, oid('06092a864886f70d010903'), tlv(SET, oid(TST_INFO))),
    tlv(SEQUENCE, oid('06092a864886f70d010904'), tlv(SET, tlv(OCTETS, hash(info)))),
    tlv(
      SEQUENCE,
      oid('060b2a864886f70d010910022f'),
      tlv(SET, tlv(SEQUENCE, tlv(SEQUENCE, tlv(SEQUENCE, tlv(OCTETS, hash(certificate)))))),
    ),
  ].sort((one, other) => Buffer.compare(one, other));
  const signature = sign('sha256', tlv(SET, ...attributes), KeyObject.from(privateKey));
  const isRsa = privateKey.algorithm.name !== 'ECDSA';
  const [issuer, serial] = [Buffer.from(named.issuerName.toArrayBuffer()), Buffer.from(named.serialNumber, 'hex')];
  const signer = tlv(
    SEQUENCE,
    integer(Buffer.from([1])),
    tlv(SEQUENCE, issuer, integer(serial)),
    tlv(SEQUENCE, oid(SHA256), NULL),
    tlv(0xa0, ...attributes),
    isRsa ? tlv(SEQUENCE, oid('06092a864886f70d01010b'), NULL) : tlv(SEQUENCE, oid('06082a8648ce3d040302')),
    tlv(OCTETS, signature),
  );
  const signed = tlv(
    SEQUENCE,
    integer(Buffer.from([3])),
    tlv(SET, tlv(SEQUENCE, oid(SHA256), NULL)),
    tlv(SEQUENCE, oid(TST_INFO), tlv(0xa0, tlv(OCTETS, info))),
    ...(certificates.length === 0 ? [] : [tlv(0xa0, ...certificates.map(({ rawData }) => Buffer.from(rawData)))]),
    tlv(SET, signer),
  );
  return tlv(SEQUENCE, oid('06092a864886f70d010702'), tlv(0xa0, signed));
}

const [SEQUENCE, SET, OCTETS] = [0x30, 0x31, 0x04];
const NULL = Buffer.from([5, 0]);
const SHA256 = '0609608648016503040201';
const TST_INFO = '060b2a864886f70d0109100104';

function tlv(tag: number, ...content: readonly Uint8Array[]): Buffer {
  const body = Buffer.concat(content);
  const hex = body.length.toString(16);
  const length = Buffer.from(hex.length % 2 === 0 ? hex : `0${hex}`, 'hex');
  return Buffer.concat([
    body.length < 0x80 ? Buffer.from([tag, body.length]) : Buffer.from([tag, 0x80 | length.length, ...length]),
    body,
  ]);
}

/** @param magnitude whose first bit is not set */
function integer(magnitude: Uint8Array): Buffer {
  return tlv(0x02, magnitude);
}

function oid(der: string): Buffer {
  return Buffer.from(der, 'hex');
}

/** For rooms that must not know this file: run by itself it says on its first line where it is, and behaves as each line that comes in says. */
if (import.meta.main) {
  const tsa = await aTsa();
  process.stdout.write(`${JSON.stringify({ url: tsa.url, rootPem: tsa.rootPem })}\n`);
  for await (const line of createInterface({ input: process.stdin })) {
    tsa.is.now = JSON.parse(line);
    process.stdout.write('done\n');
  }
  await tsa.close();
}

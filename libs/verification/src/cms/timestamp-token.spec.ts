import 'reflect-metadata';
import { ExtendedKeyUsageExtension } from '@peculiar/x509';
import { sha256 } from '../bytes.js';
import { aToken } from '../testing/a-token.fixture.js';
import { aHolder, DAY_MS, NOW, type Holder } from '../testing/certificates.fixture.js';
import { readTimestamp, type TimestampFault } from './timestamp-token.js';

const STAMPED = Uint8Array.from(Buffer.from('what was stamped'));
const forStamps = [new ExtendedKeyUsageExtension(['1.3.6.1.5.5.7.3.8'], true)];

let authority: Holder;
let stranger: Holder;
beforeAll(async () => {
  authority = await aHolder('Time stamps of a test', { extensions: forStamps });
  stranger = await aHolder('Time stamps of a test', { extensions: forStamps });
});

describe('a time stamp', () => {
  it('says when, of what, and by whom', async () => {
    const token = aToken(STAMPED, authority);
    const read = await readTimestamp(token, STAMPED);
    expect(read).toMatchObject({ faults: [], at: NOW, nonce: '0102', policy: '1.2.3', digest: 'SHA-256' });
    expect(read.authority.subject).toBe('CN=Time stamps of a test');
    expect((await readTimestamp(token, { sha256: await sha256(STAMPED) })).faults).toEqual([]);
  });

  it.each<[string, () => Uint8Array | Promise<Uint8Array>, TimestampFault]>([
    ['of something else', () => aToken(Uint8Array.of(1), authority), 'other-imprint'],
    ['by the key of somebody else', () => aToken(STAMPED, authority, { signer: stranger }), 'signature-wrong'],
    ['that names another certificate', () => aToken(STAMPED, authority, { named: stranger.der }), 'signature-wrong'],
    ['by a certificate for anything', async () => aToken(STAMPED, await aHolder('Anybody')), 'not-for-timestamps'],
    [
      'by a certificate that had run out',
      () => aToken(STAMPED, authority, { at: new Date(NOW.getTime() + 40 * DAY_MS) }),
      'certificate-not-valid-then',
    ],
    [
      'by a certificate that was not valid yet',
      () => aToken(STAMPED, authority, { at: new Date(NOW.getTime() - 40 * DAY_MS) }),
      'certificate-not-valid-then',
    ],
  ])('%s is told', async (_, make, fault) => {
    expect((await readTimestamp(await make(), STAMPED)).faults).toEqual([fault]);
  });

  it.each<[string, () => Uint8Array, string]>([
    [
      'another content',
      () => aToken(STAMPED, authority, { contentType: '1.2.840.113549.1.7.1' }),
      'its content is another',
    ],
    ['no certificate', () => aToken(STAMPED, authority, { leavesOutCertificate: true }), 'without the certificate'],
    ['something behind it', () => Uint8Array.of(...aToken(STAMPED, authority), 0), 'behind the end'],
  ])('with %s is none', async (_, make, words) => {
    await expect(readTimestamp(make(), STAMPED)).rejects.toThrow(words);
  });
});

import 'reflect-metadata';
import { ExtendedKeyUsageExtension, Extension, KeyUsageFlags, KeyUsagesExtension } from '@peculiar/x509';
import { aHolder, authority, DAY_MS, NOW, type Holder } from '../testing/certificates.fixture.js';
import { chainTo, type ChainResult } from './certificate-chain.js';
import { isForTimestampsAlone, maySign, readCertificate } from './certificate.js';

async function chain(end: Holder, others: readonly Holder[], roots: readonly Holder[], at = NOW): Promise<ChainResult> {
  const read = (holders: readonly Holder[]) => Promise.all(holders.map(({ der }) => readCertificate(der)));
  return chainTo(await readCertificate(end.der), await read(others), await read(roots), at);
}

describe('a way to a root', () => {
  it('leads over those who issued, each named and signed by the next', async () => {
    const root = await aHolder('Root', { extensions: authority() });
    const middle = await aHolder('Middle', { by: root, extensions: authority(0) });
    const end = await aHolder('End', { by: middle });
    const found = await chain(end, [middle], [root]);
    expect(found.kind === 'trusted' ? found.chain.map(({ subject }) => subject) : found).toEqual([
      'CN=End',
      'CN=Middle',
      'CN=Root',
    ]);
    expect(await chain(end, [], [root])).toEqual({ kind: 'unknown-root' });
    expect(await chain(end, [middle], [])).toEqual({ kind: 'unknown-root' });
  });

  it('is short for a certificate that is trusted for itself', async () => {
    const root = await aHolder('Root', { extensions: authority() });
    const [end, sibling] = [await aHolder('End', { by: root }), await aHolder('Sibling', { by: root })];
    expect(await chain(end, [root], [end])).toMatchObject({ kind: 'trusted' });
    expect(await chain(sibling, [root], [end])).toEqual({ kind: 'unknown-root' });
  });

  it('does not lead over somebody of the same name with another key', async () => {
    const [root, impostor] = [
      await aHolder('Root', { extensions: authority() }),
      await aHolder('Root', { extensions: authority() }),
    ];
    const end = await aHolder('End', { by: impostor });
    expect(await chain(end, [impostor], [root])).toEqual({ kind: 'unknown-root' });
  });

  it.each([
    ['somebody who may not issue', [], 'not-an-issuer'],
    [
      'an issuer whose key is for other things',
      [authority()[0], new KeyUsagesExtension(KeyUsageFlags.digitalSignature, true)],
      'not-an-issuer',
    ],
    [
      'an issuer who says critically what is not understood',
      [...authority(), new Extension('1.2.3.4', true, Uint8Array.of(5, 0))],
      'unknown-extension',
    ],
  ] as const)('does not lead over %s', async (_, extensions, why) => {
    const root = await aHolder('Root', { extensions: authority() });
    const middle = await aHolder('Middle', { by: root, extensions: extensions.flatMap((one) => one ?? []) });
    const end = await aHolder('End', { by: middle });
    expect(await chain(end, [middle], [root])).toEqual({ kind: 'unfit', subject: 'CN=Middle', why });
  });

  it('is not longer than its issuers allow', async () => {
    const root = await aHolder('Root', { extensions: authority(0) });
    const middle = await aHolder('Middle', { by: root, extensions: authority() });
    const end = await aHolder('End', { by: middle });
    expect(await chain(end, [middle], [root])).toEqual({ kind: 'unfit', subject: 'CN=Root', why: 'not-an-issuer' });
  });

  it.each([
    [-31, 'not-yet-valid'],
    [31, 'expired'],
  ])('does not lead anywhere %s days from when it was made', async (days, why) => {
    const root = await aHolder('Root', { extensions: authority(), from: -90, to: 90 });
    const end = await aHolder('End', { by: root });
    const at = new Date(NOW.getTime() + days * DAY_MS);
    expect(await chain(end, [], [root], at)).toEqual({ kind: 'unfit', subject: 'CN=End', why });
  });

  it('ends where certificates issue each other in a circle', async () => {
    const one = await aHolder('One', { extensions: authority() });
    const other = await aHolder('Other', { by: one, extensions: authority() });
    const again = { ...one, ...(await crossed(one, other)) };
    expect(await chain(other, [again, one], [])).toEqual({ kind: 'unknown-root' });
  });

  async function crossed(one: Holder, by: Holder): Promise<Holder> {
    return { ...(await aHolder(one.name, { by, extensions: authority() })), name: one.name };
  }
});

describe('a certificate', () => {
  const [MAIL, SERVER, STAMPS] = ['1.3.6.1.5.5.7.3.4', '1.3.6.1.5.5.7.3.1', '1.3.6.1.5.5.7.3.8'] as const;

  it.each([
    ['that says nothing of its use', [], true],
    ['for signatures', [new KeyUsagesExtension(KeyUsageFlags.digitalSignature)], true],
    ['for what binds', [new KeyUsagesExtension(KeyUsageFlags.nonRepudiation)], true],
    ['for encryption', [new KeyUsagesExtension(KeyUsageFlags.keyEncipherment)], false],
    ['for e-mail', [new ExtendedKeyUsageExtension([MAIL])], true],
    ['of a web server', [new ExtendedKeyUsageExtension([SERVER])], false],
  ])('%s may sign documents, or not', async (_, extensions, may) => {
    expect(maySign(await readCertificate((await aHolder('End', { extensions })).der))).toBe(may);
  });

  it.each([
    ['for time stamps alone, critically', [new ExtendedKeyUsageExtension([STAMPS], true)], true],
    ['for time stamps, not critically', [new ExtendedKeyUsageExtension([STAMPS], false)], false],
    ['for time stamps and web servers', [new ExtendedKeyUsageExtension([STAMPS, SERVER], true)], false],
    ['for anything', [], false],
  ])('%s is for time stamps alone, or not', async (_, extensions, is) => {
    expect(isForTimestampsAlone(await readCertificate((await aHolder('End', { extensions })).der))).toBe(is);
  });

  it('is not read when it says something twice', async () => {
    const twice = new ExtendedKeyUsageExtension([STAMPS], true);
    const { der } = await aHolder('End', { extensions: [twice, twice] });
    await expect(readCertificate(der)).rejects.toThrow('an extension twice');
  });

  it('is not read with anything behind it, or cut off', async () => {
    const { der } = await aHolder('End');
    await expect(readCertificate(Uint8Array.of(...der, 0))).rejects.toThrow('behind the end');
    await expect(readCertificate(der.subarray(0, -1))).rejects.toThrow('beyond its place');
  });
});

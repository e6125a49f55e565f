import { execFileSync } from 'node:child_process';
import { createHash, randomBytes } from 'node:crypto';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { aTsa, RSA_4096, type TsaBehaviour } from '../testing/a-tsa.fixture.js';
import { timestampClient } from './timestamp-client.js';

let folder: string;
let tsa: Awaited<ReturnType<typeof aTsa>>;
beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'workpact-tsa-'));
  tsa = await aTsa();
});
afterAll(async () => {
  await tsa.close();
  rmSync(folder, { recursive: true });
});
beforeEach(() => {
  tsa.is.now = 'right';
});

const digest = createHash('sha256').update('what is stamped').digest();

function client(trustedRoots: string | null = tsa.rootPem, by = tsa) {
  return timestampClient(async (request) => by.reply(request), { trustedRoots });
}

function verifiedByOpenssl(token: Uint8Array, rootPem: string): string {
  const [file, root] = [join(folder, 'token.der'), join(folder, 'root.pem')];
  writeFileSync(file, token);
  writeFileSync(root, rootPem);
  const args = ['-verify', '-digest', digest.toString('hex'), '-in', file, '-token_in', '-CAfile', root];
  return execFileSync('openssl', ['ts', ...args], { encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] });
}

describe('a time stamp', () => {
  it('of an authority that does right is taken, and openssl finds it right', async () => {
    const { der, at } = await client()(digest);
    expect(Math.abs(at.getTime() - Date.now())).toBeLessThan(5_000);
    expect(verifiedByOpenssl(der, tsa.rootPem)).toContain('Verification: OK');
  });

  it('of an authority with an RSA key is taken too', async () => {
    const other = await aTsa({ key: RSA_4096 });
    const { der } = await client(other.rootPem, other)(digest);
    await other.close();
    expect(verifiedByOpenssl(der, other.rootPem)).toContain('Verification: OK');
  });

  it('is asked for as openssl reads it: SHA-256, with a nonce, and with the certificate', async () => {
    let asked = new Uint8Array();
    const recording = timestampClient(
      async (request) => {
        asked = new Uint8Array(request);
        return tsa.reply(request);
      },
      { trustedRoots: null },
    );
    await recording(digest);
    const file = join(folder, 'request.tsq');
    writeFileSync(file, asked);
    const read = execFileSync('openssl', ['ts', '-query', '-in', file, '-text'], { encoding: 'utf8', stdio: 'pipe' });
    expect(read).toContain('Hash Algorithm: sha256');
    expect(read).toMatch(/Nonce: 0x[0-9A-F]{32}/);
    expect(read).toContain('Certificate required: yes');
  });

  it.each<[TsaBehaviour, string]>([
    ['answers-rubbish', 'sent something that is no answer to a request for a time stamp'],
    ['grants-nothing', 'granted a time stamp and sent none'],
    ['refuses', 'refused to stamp (status 2)'],
    ['stamps-something-else', 'stamped something else than what was sent'],
    ['answers-another-request', 'answered another request than ours'],
    ['leaves-out-the-nonce', 'answered another request than ours'],
    ['is-a-web-server', 'signs with a certificate that is not for time stamps alone'],
    ['is-not-critically-for-time-stamps', 'signs with a certificate that is not for time stamps alone'],
    ['is-fast', 'says a time that is 3600 s off our clock'],
    ['is-slow', 'says a time that is 3600 s off our clock'],
    ['has-expired', 'signs with a certificate that was not valid at the time it says'],
    ['signs-with-another-key', 'sent a time stamp whose signature is wrong'],
    ['is-of-another-root', 'is not one that the settings trust'],
    ['sends-no-certificate', 'sent something that is no time stamp'],
  ])('of an authority that %s is refused: it %s', async (behaviour, why) => {
    tsa.is.now = behaviour;
    const told: unknown = await client()(digest).catch((error: unknown) => error);
    expect(told).toMatchObject({
      code: 'timestamp-refused',
      // Seconds may have turned on the way.
      message: expect.stringMatching(wordsOf(`the time stamping authority ${why}`)),
    });
  });

  it('of an authority whose root nobody named is taken where the settings name none', async () => {
    tsa.is.now = 'is-of-another-root';
    await expect(client(null)(digest)).resolves.toMatchObject({ at: expect.any(Date) });
  });

  it('is trusted by the certificate of the authority itself as well as by its root', async () => {
    await expect(client(tsa.authorityPem)(digest)).resolves.toMatchObject({ at: expect.any(Date) });
  });

  it('is not taken when any bit of the answer was changed on the way, nor for the answer to an earlier request', async () => {
    let earlier = new Uint8Array();
    const replaying = timestampClient(
      async (request) => {
        const now = new Uint8Array(tsa.reply(request));
        const then = earlier;
        earlier = now;
        return then.length === 0 ? now : then;
      },
      { trustedRoots: tsa.rootPem },
    );
    await replaying(digest);
    await expect(replaying(digest)).rejects.toThrow('answered another request than ours');
    await fc.assert(
      fc.asyncProperty(fc.double({ min: 0, max: 0.999_999, noNaN: true }), fc.nat(7), async (where, bit) => {
        const changing = timestampClient(
          async (request) => {
            const reply = new Uint8Array(tsa.reply(request));
            const at = Math.floor(where * reply.length);
            reply[at] = (reply[at] ?? 0) ^ (1 << bit);
            return reply;
          },
          { trustedRoots: tsa.rootPem },
        );
        const outcome = await changing(digest).then(
          ({ der }) => verifiedByOpenssl(der, tsa.rootPem),
          (error: unknown) => (error instanceof Error ? error.name : 'nothing'),
        );
        // What is left of a changed answer is refused, or was no part of what is proved: another reader agrees.
        expect(['TimestampRefused', 'Using']).toContain(outcome.includes('Verification: OK') ? 'Using' : outcome);
      }),
      { numRuns: 60 },
    );
  });

  it('is not taken when random bytes come', async () => {
    const noise = timestampClient(async () => randomBytes(2_000), { trustedRoots: null });
    await expect(noise(digest)).rejects.toMatchObject({ code: 'timestamp-refused' });
  });
});

function wordsOf(text: string): RegExp {
  return new RegExp(`^${text.replaceAll(/[()]/g, String.raw`\$&`).replace('3600', String.raw`(3599|360\d)`)}$`);
}

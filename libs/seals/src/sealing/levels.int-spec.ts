import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { environment, type Actor } from '#platform';
import type { PreparedSignature } from '#signing';
import { aManager, aPreparedSeal, aSealsRoom, seals, settingsOf } from '../seals-room.fixture.js';
import { aTsaProgram } from '../testing/a-tsa-program.fixture.js';
import type { SealLevel } from '../settings/seal-level.js';

let room: Awaited<ReturnType<typeof aSealsRoom>>;
let tsa: Awaited<ReturnType<typeof aTsaProgram>>;
let actor: Actor;
let prepared: PreparedSignature;
let folder: string;

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'workpact-levels-'));
  [room, tsa, prepared] = await Promise.all([aSealsRoom(), aTsaProgram(), aPreparedSeal()]);
  actor = await aManager(room.db);
});
afterAll(async () => {
  await tsa.close();
  await room.close();
  rmSync(folder, { recursive: true });
});
beforeEach(async () => {
  room.make.stampsLeft = Infinity;
  await tsa.behave('right');
});

async function want(level: SealLevel, whenTimestampFails: 'wait' | 'lower', more = {}): Promise<void> {
  const change = settingsOf({ level, whenTimestampFails, tsaUrl: tsa.url, tsaRoots: tsa.rootPem, ...more });
  await room.settings.change(actor, null, change);
}

function run(program: string, ...args: string[]): string {
  return execFileSync(program, args, { encoding: 'utf8', stdio: ['ignore', 'pipe', 'pipe'] });
}

/** What independent readers find, and what of the levels is in the file. */
function foundIn(pdf: Uint8Array) {
  const file = join(folder, 'sealed.pdf');
  writeFileSync(file, pdf);
  expect(run('qpdf', '--check', file)).toContain('No syntax or stream encoding errors');
  const text = Buffer.from(pdf).toString('latin1');
  const report = run('pdfsig', '-nocert', file);
  return {
    isValid: report.includes('Signature is Valid'),
    isWhole: report.includes('Total document signed'),
    // id-aa-timeStampToken in the signature, in hex as all of it.
    stamp: /060B2A864886F70D010910020E/i.test(text),
    store: text.includes('/Type /DSS'),
    documentStamp: text.includes('/DocTimeStamp'),
  };
}

const AT: Readonly<Record<SealLevel, object>> = {
  'B-B': { isValid: true, stamp: false, store: false, documentStamp: false },
  'B-T': { isValid: true, stamp: true, store: false, documentStamp: false },
  'B-LT': { isValid: true, stamp: true, store: true, documentStamp: false },
  'B-LTA': { isValid: true, stamp: true, store: true, documentStamp: true, isWhole: true },
};

describe('a seal', () => {
  it('out of the box is B-B by a key that is made for the organisation', async () => {
    const fresh = await aManager(room.db);
    const { pdf, ...told } = await room.make.finish(fresh, prepared);
    expect(told).toEqual({ level: 'B-B', levelWanted: 'B-B', loweredBecause: null, unasked: [] });
    expect(foundIn(pdf)).toMatchObject(AT['B-B']);
    expect(await room.keys.list(fresh)).toMatchObject([{ kind: 'made', retiredAt: null }]);
  });

  it.each(['B-B', 'B-T', 'B-LT', 'B-LTA'] as const)(
    'at the level %s that is wanted has what that level is',
    async (level) => {
      await want(level, 'wait');
      const { pdf, ...told } = await room.make.finish(actor, prepared);
      expect(told).toMatchObject({ level, levelWanted: level, loweredBecause: null });
      // The root of the installation and that of the test name nobody to ask.
      expect(told.unasked).toHaveLength(level === 'B-LT' || level === 'B-LTA' ? 2 : 0);
      expect(foundIn(pdf)).toMatchObject(AT[level]);
    },
  );
});

describe('a time stamping authority', () => {
  it.each([
    ['fails', 'it answered 503'],
    ['never-answers', 'it did not answer in time'],
    ['trickles', 'it did not answer in time'],
    ['endless', 'its answer is longer than 262144 bytes'],
    ['redirects', 'it answered 302; redirects are not followed, set the final address'],
    ['answers-rubbish', 'sent something that is no answer to a request for a time stamp'],
    ['grants-nothing', 'granted a time stamp and sent none'],
    ['refuses', 'refused to stamp (status 2)'],
    ['stamps-something-else', 'stamped something else than what was sent'],
    ['answers-another-request', 'answered another request than ours'],
    ['leaves-out-the-nonce', 'answered another request than ours'],
    ['is-a-web-server', 'signs with a certificate that is not for time stamps alone'],
    ['is-fast', 's off our clock'],
    ['has-expired', 'signs with a certificate that was not valid at the time it says'],
    ['signs-with-another-key', 'sent a time stamp whose signature is wrong'],
    ['is-of-another-root', 'is not one that the settings trust'],
  ])('that %s makes a seal fail, or be lowered, and why is told: %s', async (behaviour, why) => {
    await tsa.behave(behaviour);
    await want('B-T', 'wait');
    const failed: unknown = await room.make.finish(actor, prepared).catch((error: unknown) => error);
    expect(failed).toMatchObject({
      code: 'timestamp-failed',
      kind: 'unavailable',
      message: expect.stringContaining(why),
    });
    await want('B-T', 'lower');
    const { pdf, ...told } = await room.make.finish(actor, prepared);
    expect(told).toMatchObject({ level: 'B-B', levelWanted: 'B-T', loweredBecause: expect.stringContaining(why) });
    expect(told.loweredBecause).not.toContain('tried again');
    expect(foundIn(pdf)).toMatchObject(AT['B-B']);
    const tried = await room.testing.test(actor);
    expect(tried).toMatchObject({
      key: { works: true },
      timestamp: { works: false, why: expect.stringContaining(why) },
    });
  });

  it('that nothing listens for makes a seal fail, without telling what the network inside looks like', async () => {
    await want('B-T', 'wait', { tsaUrl: 'http://127.0.0.1:9/tsr' });
    const failed: unknown = await room.make.finish(actor, prepared).catch((error: unknown) => error);
    expect(String(failed)).toContain('it could not be reached (ECONNREFUSED)');
    expect(String(failed)).not.toContain('127.0.0.1');
  });

  it('that goes away after the first time stamp lowers the seal to what was reached, not to the lowest', async () => {
    await want('B-LTA', 'lower');
    room.make.stampsLeft = 1;
    const { pdf, ...told } = await room.make.finish(actor, prepared);
    expect(told).toMatchObject({
      level: 'B-LT',
      levelWanted: 'B-LTA',
      loweredBecause: expect.stringContaining('ECONNREFUSED'),
    });
    expect(foundIn(pdf)).toMatchObject(AT['B-LT']);
    room.make.stampsLeft = 1;
    await want('B-LTA', 'wait');
    await expect(room.make.finish(actor, prepared)).rejects.toMatchObject({ code: 'timestamp-failed' });
  });

  it('that works again seals what waited, at the level that was wanted', async () => {
    await want('B-LTA', 'wait');
    await tsa.behave('fails');
    await expect(room.make.finish(actor, prepared)).rejects.toMatchObject({ code: 'timestamp-failed' });
    await tsa.behave('right');
    await expect(room.make.finish(actor, prepared)).resolves.toMatchObject({ level: 'B-LTA', loweredBecause: null });
  });

  it('on a private address is not asked unless whoever runs the installation allows it', async () => {
    await want('B-T', 'wait');
    const guarded = seals(room.db, { env: environment({}) });
    const failed: unknown = await guarded.make.finish(actor, prepared).catch((error: unknown) => error);
    expect(String(failed)).toContain('it was not asked: the name leads to an address that is not on the open internet');
  });

  it('that is missing where a level needs it is told, whatever the settings say', async () => {
    await want('B-T', 'lower');
    await room.db.owner.query('UPDATE seal_settings SET tsa_url = NULL WHERE tenant_id = $1', [actor.tenantId]);
    await expect(room.make.finish(actor, prepared)).resolves.toMatchObject({
      level: 'B-B',
      levelWanted: 'B-T',
      loweredBecause: 'No time stamp could be had: no time stamping authority is set.',
    });
  });

  it('of the installation is used where an organisation has set none, and its password is shown to nobody', async () => {
    const asked: (string | undefined)[] = [];
    const server = createServer((request, response) => {
      asked.push(request.headers.authorization);
      response.writeHead(401).end();
    });
    await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
    const address = server.address();
    const port = typeof address === 'object' && address !== null ? address.port : 0;
    const env = environment({ ALLOW_PRIVATE_ADDRESSES: 'true', TSA_URL: `http://me:se%20cret@127.0.0.1:${port}/tsr` });
    const installed = seals(room.db, { env });
    const fresh = await aManager(room.db);
    await expect(installed.make.finish(fresh, prepared)).rejects.toThrow('it answered 401');
    await new Promise((done) => server.close(done));
    expect(asked).toEqual([`Basic ${Buffer.from('me:se cret').toString('base64')}`]);
    const shown = await installed.settings.get(fresh);
    expect(shown).toMatchObject({ level: 'B-LTA', tsaUrl: `http://127.0.0.1:${port}/tsr`, whenTimestampFails: 'wait' });
    expect(JSON.stringify(shown)).not.toContain('cret');
  });
});

import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import * as fc from 'fast-check';
import { SealSettingsService, TrustedRoots } from '#seals';
import { verifyDocument, type DocumentReport } from '#verification';
import {
  anAgreementsRoom,
  aPublishedRole,
  aSender,
  type AgreementsRoom,
} from '../libs/agreements/src/agreements.fixture.js';
import { aTsa } from '../libs/signing/src/testing/a-tsa.fixture.js';
import { aSealedAgreement } from '../libs/agreements/src/sealed-agreement.fixture.js';

let room: AgreementsRoom;
let folder: string;
let roots: readonly Uint8Array[];
let timestampRoots: readonly Uint8Array[];
let sealed: Buffer;
let certificate: Buffer;
let issued: Buffer;
const leveled = new Map<string, Buffer>();

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'workpact-verify-'));
  room = await anAgreementsRoom({ ALLOW_PRIVATE_ADDRESSES: 'true' });
  const worker = await room.working();
  const actor = await aSender(room.db);
  const { file } = await aSealedAgreement(room, actor, await aPublishedRole(room, actor));
  const tsa = await aTsa();
  for (const level of ['B-T', 'B-LT', 'B-LTA'] as const) {
    const other = await aSender(room.db);
    const settings = {
      level,
      tsaUrl: tsa.url,
      tsaUser: null,
      tsaRoots: tsa.rootPem,
      whenTimestampFails: 'wait' as const,
    };
    await room.app.get(SealSettingsService, { strict: false }).change(other, null, settings);
    const stamped = await aSealedAgreement(room, other, await aPublishedRole(room, other));
    leveled.set(level, await stamped.file('sealed'));
  }
  timestampRoots = [tsa.rootDer];
  await tsa.close();
  await worker.close();
  [sealed, certificate, issued] = [await file('sealed'), await file('certificate'), await file('issued')];
  roots = await room.app.get(TrustedRoots, { strict: false }).certificates();
}, 120_000);
afterAll(async () => {
  await room?.close();
  rmSync(folder, { recursive: true });
});

const verify = (bytes: Uint8Array, trusted = roots, now = new Date()): Promise<DocumentReport> =>
  verifyDocument(new Uint8Array(bytes), { roots: trusted, now });
const codesOf = ({ reasons }: DocumentReport): string[] => [...new Set(reasons.map(({ code }) => code))];

describe('a sealed agreement', () => {
  it('is authentic, with each fact of each signature', async () => {
    const report = await verify(sealed);
    expect(report.reasons).toEqual([]);
    expect(report).toMatchObject({
      verdict: 'authentic',
      level: 'B-B',
      model: { isSigned: true },
      bytes: sealed.length,
    });
    expect(report.signatures.map(({ part, name }) => [part, name])).toEqual([
      ['issuer', 'Example Works Ltd'],
      ['new-hire', 'Zoë Łukasiewicz'],
      ['company-signer', 'Mara Quinn'],
      ['seal', 'Example Works Ltd'],
    ]);
    for (const signature of report.signatures)
      expect(signature).toMatchObject({ intact: true, valid: true, trusted: true, entireFile: true });
  });

  it('is found valid by independent readers as well', () => {
    const path = join(folder, 'sealed.pdf');
    writeFileSync(path, sealed);
    const run = (program: string, ...args: string[]) => execFileSync(program, args, { encoding: 'utf8' });
    expect(run('pdfsig', '-nocert', path).match(/Signature is Valid/g)).toHaveLength(4);
    expect(run('qpdf', '--check', path)).toContain('No syntax or stream encoding errors');
  });

  it('has a completion certificate whose record is whole and names it', async () => {
    const report = await verify(certificate);
    expect(report.reasons).toEqual([]);
    expect(report).toMatchObject({
      verdict: 'authentic',
      record: { isWhole: true, sealedSha256: (await verify(sealed)).sha256 },
    });
    expect(report.record?.events).toBeGreaterThan(15);
  });

  it.each(['B-T', 'B-LT', 'B-LTA'])('is authentic at %s, at a time that is proven', async (level) => {
    const report = await verify(leveled.get(level) ?? Buffer.alloc(0));
    expect(report.reasons).toEqual([]);
    expect(report).toMatchObject({ verdict: 'authentic', level });
    expect(report.signatures.at(-1)?.proven?.authority).toContain('CN=');
    expect(report.documentTimestamps.map(({ isRight }) => isRight)).toEqual(level === 'B-LTA' ? [true] : []);
    const later = { roots, now: new Date('2050-01-01') };
    const bytes = new Uint8Array(leveled.get(level) ?? []);
    // Only the seal has a time stamp: what was signed before it rests on it.
    expect((await verifyDocument(bytes, { ...later, timestampRoots })).verdict).toBe('authentic');
    // An authority that nobody knows may say what it likes.
    expect(codesOf(await verifyDocument(bytes, later))).toEqual(['expired-without-timestamp']);
  });

  it('was unsealed when it was sent, and is unrecognised by whoever trusts another root', async () => {
    expect(await verify(issued)).toMatchObject({ verdict: 'unsealed' });
    expect(codesOf(await verify(issued))).toEqual(['not-all-signed']);
    expect(await verify(sealed, [])).toMatchObject({ verdict: 'unrecognised' });
    expect(codesOf(await verify(sealed, []))).toEqual(['unknown-root']);
  });

  it('is unrecognised once its certificate has run out and no time stamp says that it was before', async () => {
    const report = await verify(sealed, roots, new Date('2050-01-01'));
    expect([report.verdict, codesOf(report)]).toEqual(['unrecognised', ['expired-without-timestamp']]);
  });
});

/** A file with something done to it: a byte changed, some taken out or put in, its end cut off. */
const tampered = (length: number) =>
  fc.oneof(
    {
      weight: 6,
      arbitrary: fc.record({
        kind: fc.constant('change' as const),
        at: fc.nat(length - 1),
        by: fc.integer({ min: 1, max: 255 }),
      }),
    },
    {
      weight: 2,
      arbitrary: fc.record({ kind: fc.constant('cut' as const), at: fc.nat(length - 1), by: fc.constant(0) }),
    },
    {
      weight: 1,
      arbitrary: fc.record({
        kind: fc.constant('out' as const),
        at: fc.nat(length - 1),
        by: fc.integer({ min: 1, max: 64 }),
      }),
    },
    {
      weight: 1,
      arbitrary: fc.record({
        kind: fc.constant('in' as const),
        at: fc.nat(length),
        by: fc.integer({ min: 0, max: 255 }),
      }),
    },
  );

function tamper(
  bytes: Buffer,
  { kind, at, by }: { readonly kind: 'change' | 'cut' | 'out' | 'in'; readonly at: number; readonly by: number },
): Buffer {
  if (kind === 'cut') return bytes.subarray(0, at);
  if (kind === 'out') return Buffer.concat([bytes.subarray(0, at), bytes.subarray(at + by)]);
  if (kind === 'in') return Buffer.concat([bytes.subarray(0, at), Buffer.from([by]), bytes.subarray(at)]);
  const changed = Buffer.from(bytes);
  changed.writeUInt8((changed.readUInt8(at) + by) % 256, at);
  return changed;
}

describe('whoever changes a sealed agreement', () => {
  it('anywhere, in any of many ways, is found out', async () => {
    const verdicts = new Map<string, number>();
    await fc.assert(
      fc.asyncProperty(tampered(sealed.length), async (how) => {
        const { verdict } = await verify(tamper(sealed, how));
        verdicts.set(verdict, (verdicts.get(verdict) ?? 0) + 1);
        return verdict !== 'authentic';
      }),
      { numRuns: 400 },
    );
    expect(verdicts.get('altered')).toBeGreaterThan(280);
  }, 180_000);
});

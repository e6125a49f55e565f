import { execFile, execFileSync } from 'node:child_process';
import { createPrivateKey, X509Certificate } from 'node:crypto';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { newId, type Actor } from '#platform';
import { issueSealCertificate, makeAuthority, type PreparedSignature, type SealKey } from '#signing';
import { chainTo, readCertificate } from '#verification';
import { aManager, aPreparedSeal, aSealsRoom, seals, settingsOf } from '../seals-room.fixture.js';
import { inTime } from './in-time.js';

let room: Awaited<ReturnType<typeof aSealsRoom>>;
let actor: Actor;
let prepared: PreparedSignature;
let folder: string;
beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'workpact-seal-keys-'));
  [room, prepared] = await Promise.all([aSealsRoom(), aPreparedSeal()]);
});
afterAll(async () => {
  await room.close();
  rmSync(folder, { recursive: true });
});
beforeEach(async () => {
  actor = await aManager(room.db);
});

const at = (name: string): string => join(folder, name);

function openssl(...args: string[]): string {
  return execFileSync('openssl', args, { encoding: 'utf8', stdio: ['ignore', 'pipe', 'pipe'] });
}

/** A PKCS #12 file with a certificate that is its own root. */
function aKeyFile(name: string, password: string): Uint8Array {
  const subject = ['-subj', `/CN=${name}`, '-days', '30', '-addext', 'basicConstraints=critical,CA:false'];
  const key = ['-newkey', 'ec', '-pkeyopt', 'ec_paramgen_curve:P-256', '-nodes', '-keyout', at(`${name}.key`)];
  openssl('req', '-x509', ...key, ...subject, '-out', at(`${name}.pem`));
  const files = ['-inkey', at(`${name}.key`), '-in', at(`${name}.pem`), '-out', at(`${name}.p12`)];
  openssl('pkcs12', '-export', ...files, '-passout', `pass:${password}`);
  return readFileSync(at(`${name}.p12`));
}

function isValid(pdf: Uint8Array): boolean {
  writeFileSync(at('sealed.pdf'), pdf);
  const report = execFileSync('pdfsig', ['-nocert', at('sealed.pdf')], { encoding: 'utf8', stdio: 'pipe' });
  return report.includes('Signature is Valid');
}

/** All rows of all tables, as text. */
async function allInDatabase(): Promise<string> {
  const { owner } = room.db;
  const { rows: tables } = await owner.query<{ name: string }>(
    `SELECT format('%I.%I', schemaname, tablename) AS name FROM pg_tables WHERE schemaname IN ('public', 'pgboss')`,
  );
  const all = await Promise.all(
    tables.map(({ name }) => owner.query<{ text: string }>(`SELECT one::text AS text FROM ${name} one`)),
  );
  return all.flatMap(({ rows }) => rows.map(({ text }) => text)).join('\n');
}

/** The ways in which bytes could stand in a text. */
function formsOf(bytes: Uint8Array): string[] {
  const buffer = Buffer.from(bytes);
  return [buffer.toString('hex'), ...[0, 1, 2].map((skip) => buffer.subarray(skip).toString('base64').slice(0, 24))];
}

async function isTrusted(
  der: Uint8Array,
  others: readonly Uint8Array[],
  roots: readonly Uint8Array[],
): Promise<string> {
  const [own, rest, anchors] = await Promise.all([
    readCertificate(der),
    Promise.all(others.map(readCertificate)),
    Promise.all(roots.map(readCertificate)),
  ]);
  return (await chainTo(own, rest, anchors, new Date())).kind;
}

describe('a seal key', () => {
  it('is made once, whoever asks first, on two servers at once', async () => {
    const other = seals(room.db);
    const [one, two] = await Promise.all([room.keys.current(actor), other.keys.current(actor)]);
    expect(Buffer.from(one.certificates[0] ?? []).equals(Buffer.from(two.certificates[0] ?? []))).toBe(true);
    expect(await room.keys.list(actor)).toHaveLength(1);
  });

  it('stands nowhere in the database that can be read, neither one that was made nor one that was brought', async () => {
    const made = await room.keys.current(actor);
    const { rows } = await room.db.owner.query<{ private_key: string; id: string }>(
      'SELECT id, private_key FROM seal_key WHERE tenant_id = $1',
      [actor.tenantId],
    );
    const opened = room.secrets.open(rows[0]?.private_key ?? '', `seal_key/${actor.tenantId}/${rows[0]?.id ?? ''}`);
    const jwk = createPrivateKey({ key: Buffer.from(opened, 'base64'), format: 'der', type: 'pkcs8' }).export({
      format: 'jwk',
    });
    const file = aKeyFile('Brought', 'a-password-of-a-test');
    await room.keys.bring(actor, file, 'a-password-of-a-test');
    const brought = createPrivateKey(readFileSync(at('Brought.key'))).export({ format: 'jwk' });
    const text = await allInDatabase();
    // What may be seen can be found this way, so what cannot be found is not there.
    expect(text).toContain(Buffer.from(made.certificates[0] ?? []).toString('hex'));
    const secrets = [jwk.d, brought.d].map((d) => Buffer.from(d ?? '', 'base64url'));
    for (const form of [...secrets, Buffer.from(opened, 'base64'), Buffer.from(file)].flatMap(formsOf))
      expect(text).not.toContain(form);
    expect(text).not.toContain('a-password-of-a-test');
    expect(text).not.toContain(Buffer.from('a-password-of-a-test').toString('hex'));
  });

  it('opens under no other SECRET_KEY, and in no other place', async () => {
    await room.keys.current(actor);
    const other = seals(room.db, { secretByte: 8 });
    await expect(other.keys.current(actor)).rejects.toMatchObject({ code: 'secret-unreadable' });
    const stranger = await aManager(room.db);
    await room.keys.current(stranger);
    await room.db.owner.query(
      `UPDATE seal_key SET private_key = (SELECT private_key FROM seal_key WHERE tenant_id = $1) WHERE tenant_id = $2`,
      [actor.tenantId, stranger.tenantId],
    );
    await expect(room.keys.current(stranger)).rejects.toMatchObject({ code: 'secret-unreadable' });
    expect((await room.testing.test(stranger)).key).toMatchObject({ works: false, certificate: null });
  });

  it('that was brought seals, and one that replaces it leaves what it sealed trusted', async () => {
    const first = await room.keys.current(actor);
    await room.keys.bring(actor, aKeyFile('Our own', ''), '');
    const own = await room.keys.current(actor);
    expect(isValid(await room.make.sign(actor, prepared))).toBe(true);
    await room.keys.renew(actor);
    const third = await room.keys.current(actor);
    const shown = await room.keys.list(actor);
    expect(shown.map(({ kind, retiredAt }) => [kind, retiredAt === null])).toEqual([
      ['made', true],
      ['pkcs12', false],
      ['made', false],
    ]);
    const roots = await room.roots.ofOrganisation(`example-${actor.tenantId}`);
    for (const {
      certificates: [leaf = new Uint8Array(), ...others],
    } of [first, own, third])
      expect(await isTrusted(leaf, others, roots)).toBe('trusted');
    const stranger = await aManager(room.db);
    const [leaf = new Uint8Array()] = own.certificates;
    expect(await isTrusted(leaf, [], await room.roots.ofOrganisation(`example-${stranger.tenantId}`))).toBe(
      'unknown-root',
    );
  });

  it('whose file has the wrong password is not taken, and the one in use stays', async () => {
    const before = await room.keys.current(actor);
    const refused = room.keys.bring(actor, aKeyFile('Refused', 'right'), 'wrong');
    await expect(refused).rejects.toMatchObject({ code: 'seal-key-refused', kind: 'invalid' });
    expect((await room.keys.current(actor)).certificates).toEqual(before.certificates);
  });

  it('whose certificate is over seals nothing, at no level, and says so', async () => {
    const then = new Date(Date.now() - 11 * 365.25 * 86_400_000);
    const authority = await makeAuthority({ commonName: 'Root of long ago', now: then });
    const issued = await issueSealCertificate({ authority, organisation: 'Example Works Ltd', now: then });
    const id = newId();
    const sealed = room.secrets.seal(
      Buffer.from(issued.privateKey).toString('base64'),
      `seal_key/${actor.tenantId}/${id}`,
    );
    await room.db.owner.query(
      `INSERT INTO seal_key (tenant_id, id, kind, certificates, private_key) VALUES ($1, $2, 'made', $3, $4)`,
      [actor.tenantId, id, [Buffer.from(issued.certificate)], sealed],
    );
    await room.settings.change(actor, null, settingsOf({ level: 'B-B', whenTimestampFails: 'lower' }));
    const failed: unknown = await room.make.finish(actor, prepared).catch((error: unknown) => error);
    expect(failed).toMatchObject({ code: 'seal-key-failed', message: expect.stringContaining('was valid until') });
    expect(String(failed)).toContain('have a new one made, in the settings');
    await room.keys.renew(actor);
    await expect(room.make.finish(actor, prepared)).resolves.toMatchObject({ level: 'B-B' });
  });
});

describe('a key service', () => {
  const run = promisify(execFile);
  const SIGNED = '/bin/cat';

  /** Signs in a program of its own: only the path of its key is known here. */
  function served(name: string, keyName = name): SealKey {
    return {
      algorithm: 'ecdsa',
      certificates: [new Uint8Array(new X509Certificate(readFileSync(at(`${name}.pem`))).raw)],
      async sign(message) {
        writeFileSync(at('message'), message);
        const args = ['dgst', '-sha256', '-sign', at(`${keyName}.key`), '-out', at('signature'), at('message')];
        await run('openssl', args);
        const { stdout } = await run(SIGNED, [at('signature')], { encoding: 'buffer' });
        return new Uint8Array(stdout);
      },
    };
  }
  const roomOf = (keyOf: (tenantId: string) => Promise<SealKey | null>) => seals(room.db, { service: { keyOf } });

  beforeAll(() => {
    aKeyFile('In the vault', '');
    aKeyFile('Another', '');
  });

  it('that signs in another program seals as a key of our own does', async () => {
    const { make, testing } = roomOf(async () => served('In the vault'));
    expect(isValid(await make.sign(actor, prepared))).toBe(true);
    await expect(make.finish(actor, prepared)).resolves.toMatchObject({ level: 'B-B', loweredBecause: null });
    expect((await testing.test(actor)).key).toMatchObject({ works: true, certificate: { subject: 'CN=In the vault' } });
    // Nothing was made in the database for it.
    expect(await room.keys.list(actor)).toEqual([]);
  });

  it('that keeps no key for an organisation leaves it to the one in the database', async () => {
    const { keys } = roomOf(async () => null);
    const {
      certificates: [own = new Uint8Array()],
    } = await keys.current(actor);
    expect(new X509Certificate(own).subject).toContain('Example Works Ltd');
  });

  it.each<[string, () => Promise<SealKey | null>, string]>([
    ['is away', () => Promise.reject(new Error('the vault is sealed')), 'the vault is sealed'],
    [
      'fails at signing',
      async () => ({ ...served('In the vault'), sign: () => Promise.reject(new Error('the key is disabled')) }),
      'the key is disabled',
    ],
    [
      'signs with another key',
      async () => served('In the vault', 'Another'),
      'what it signed does not fit its certificate',
    ],
    [
      'writes r and s one after the other',
      async () => ({ ...served('In the vault'), sign: async () => new Uint8Array(64).fill(7) }),
      'what it signed does not fit its certificate',
    ],
    [
      'has no certificate',
      async () => ({ ...served('In the vault'), certificates: [] }),
      'there is no certificate with it',
    ],
  ])('that %s makes the seal fail, and is told', async (_, keyOf, why) => {
    const { make, testing } = roomOf(keyOf);
    const failed: unknown = await make.finish(actor, prepared).catch((error: unknown) => error);
    expect(failed).toMatchObject({ code: 'seal-key-failed', message: expect.stringContaining(why) });
    expect((await testing.test(actor)).key).toMatchObject({ works: false, why: expect.stringContaining(why) });
  });

  it('that never answers is not waited for without end', async () => {
    await expect(inTime(new Promise(() => undefined), 'it did not sign', 30)).rejects.toThrow(
      'it did not sign within 0.03 seconds',
    );
    await expect(inTime(Promise.resolve(3), 'it did not sign', 30)).resolves.toBe(3);
  });
});

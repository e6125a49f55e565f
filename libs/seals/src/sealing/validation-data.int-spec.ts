import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { environment, type Actor } from '#platform';
import type { PreparedSignature } from '#signing';
import { aManager, aPreparedSeal, aSealsRoom, seals, settingsOf } from '../seals-room.fixture.js';
import { aTsaProgram } from '../testing/a-tsa-program.fixture.js';

let room: Awaited<ReturnType<typeof aSealsRoom>>;
let tsa: Awaited<ReturnType<typeof aTsaProgram>>;
let prepared: PreparedSignature;
let actor: Actor;
let folder: string;
let server: Server;
/** What the address in the certificate answers with; null: nothing is there. */
let list: Uint8Array | null = null;

const at = (name: string): string => join(folder, name);
function openssl(...args: string[]): void {
  execFileSync('openssl', args, { stdio: ['ignore', 'ignore', 'pipe'], cwd: folder });
}

/** A list by the root of the test, made by openssl. */
function listOf(index: string): Uint8Array {
  writeFileSync(at('index.txt'), index);
  const config = `[ca]\ndefault_ca=own\n[own]\ndatabase=${at('index.txt')}\ndefault_md=sha256\n`;
  writeFileSync(at('ca.cnf'), config);
  const files = ['-keyfile', at('root.key'), '-cert', at('root.pem'), '-out', at('list.pem')];
  openssl('ca', '-config', at('ca.cnf'), '-gencrl', '-crldays', '1', ...files);
  openssl('crl', '-in', at('list.pem'), '-outform', 'DER', '-out', at('list.der'));
  return readFileSync(at('list.der'));
}

/** A key file of an organisation, whose certificate says where a list of withdrawn ones is. */
function aKeyFile(listAddress: string): Uint8Array {
  const curve = ['-newkey', 'ec', '-pkeyopt', 'ec_paramgen_curve:P-256', '-nodes'];
  openssl(
    'req',
    '-x509',
    ...curve,
    '-keyout',
    at('root.key'),
    '-subj',
    '/CN=Root',
    '-days',
    '30',
    '-out',
    at('root.pem'),
  );
  openssl('req', ...curve, '-keyout', at('own.key'), '-subj', '/CN=Own', '-out', at('own.csr'));
  writeFileSync(
    at('extensions'),
    `basicConstraints=critical,CA:false\nkeyUsage=critical,digitalSignature\ncrlDistributionPoints=URI:${listAddress}\n`,
  );
  const issuer = ['-CA', at('root.pem'), '-CAkey', at('root.key'), '-set_serial', '0x41A2', '-days', '20'];
  openssl('x509', '-req', ...issuer, '-in', at('own.csr'), '-extfile', at('extensions'), '-out', at('own.pem'));
  const files = ['-inkey', at('own.key'), '-in', at('own.pem'), '-certfile', at('root.pem'), '-out', at('own.p12')];
  openssl('pkcs12', '-export', ...files, '-passout', 'pass:');
  return readFileSync(at('own.p12'));
}

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'workpact-validation-'));
  server = createServer((_, response) => {
    if (list === null) response.writeHead(503).end();
    else response.end(list);
  });
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  const address = server.address();
  const port = typeof address === 'object' && address !== null ? address.port : 0;
  [room, tsa, prepared] = await Promise.all([aSealsRoom(), aTsaProgram(), aPreparedSeal()]);
  actor = await aManager(room.db);
  await room.keys.bring(actor, aKeyFile(`http://127.0.0.1:${port}/list`), '');
});
afterAll(async () => {
  server.closeAllConnections();
  await new Promise((done) => server.close(done));
  await tsa.close();
  await room.close();
  rmSync(folder, { recursive: true });
});

async function want(level: 'B-B' | 'B-LT' | 'B-LTA', whenTimestampFails: 'wait' | 'lower'): Promise<void> {
  const change = settingsOf({ level, whenTimestampFails, tsaUrl: tsa.url, tsaRoots: tsa.rootPem });
  await room.settings.change(actor, null, change);
}

const GOOD = '';
const WITHDRAWN = 'R\t491231235959Z\t261101000000Z\t41A2\tunknown\t/CN=Own\n';

describe('with a key of its own an organisation seals', () => {
  it('with the proof that its certificate was not withdrawn, which is asked where the certificate says', async () => {
    list = listOf(GOOD);
    await want('B-LTA', 'wait');
    const { pdf, ...told } = await room.make.finish(actor, prepared);
    // Of the authority of the test nobody says anything; of the organisation's certificate its issuer does.
    expect(told).toMatchObject({ level: 'B-LTA', loweredBecause: null, unasked: ['CN=Time stamps of a test'] });
    expect(Buffer.from(pdf).includes(list)).toBe(true);
    const file = at('sealed.pdf');
    writeFileSync(file, pdf);
    expect(execFileSync('pdfsig', ['-nocert', file], { encoding: 'utf8', stdio: 'pipe' })).toContain(
      'Signature is Valid',
    );
    expect(execFileSync('qpdf', ['--check', file], { encoding: 'utf8' })).toContain(
      'No syntax or stream encoding errors',
    );
  });

  it('at a lower level, which is told, or not at all, while that proof cannot be had', async () => {
    list = null;
    await want('B-LTA', 'wait');
    const failed: unknown = await room.make.finish(actor, prepared).catch((error: unknown) => error);
    expect(failed).toMatchObject({ code: 'validation-data-failed', kind: 'unavailable' });
    expect(String(failed)).toContain('“CN=Own” was withdrawn could not be found out: it answered 503');
    await want('B-LTA', 'lower');
    await expect(room.make.finish(actor, prepared)).resolves.toMatchObject({
      level: 'B-T',
      levelWanted: 'B-LTA',
      loweredBecause: expect.stringContaining('it answered 503'),
    });
  });

  it('not at all when its certificate was withdrawn, whatever the settings say', async () => {
    list = listOf(WITHDRAWN);
    await want('B-LT', 'lower');
    await expect(room.make.finish(actor, prepared)).rejects.toMatchObject({
      code: 'seal-key-failed',
      message: expect.stringContaining('the certificate of “CN=Own” was withdrawn on 2026-11-01'),
    });
  });

  it('without asking addresses of the network inside that a certificate names', async () => {
    list = listOf(GOOD);
    await want('B-LT', 'lower');
    const guarded = seals(room.db, { env: environment({}) });
    // The authority is inside too, so it is its refusal that is told; nothing reaches the list.
    const reached: string[] = [];
    server.on('request', ({ url }) => reached.push(url ?? ''));
    const { level, loweredBecause } = await guarded.make.finish(actor, prepared);
    expect([level, reached]).toEqual(['B-B', []]);
    expect(loweredBecause).toContain('not on the open internet');
  });
});

import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { unzipSync, zipSync } from 'fflate';
import { projectRoot } from '#program';
import { ARCHIVE_LIMITS, ArchiveUnreadable, openRoleArchive, roleArchive } from './role-archive.js';

const GOOD = 'workpact: 1 # kept\norganisation: { legalName: A }\nrole: { title: B, engagement: employee }\n';
const utf8 = (text: string): Uint8Array => Buffer.from(text, 'utf8');

function allRoleFiles(): { name: string; bytes: Buffer }[] {
  return ['examples', 'test/roles'].flatMap((folder) =>
    readdirSync(join(projectRoot(), folder))
      .filter((name) => name.endsWith('.yaml'))
      .map((name) => ({ name: `${folder}/${name}`, bytes: readFileSync(join(projectRoot(), folder, name)) })),
  );
}

/** The faults of the one file that an archive refuses. */
async function refusal(bytes: Uint8Array): Promise<string> {
  const { refused } = await openRoleArchive(bytes);
  expect(refused).toHaveLength(1);
  return refused.flatMap(({ details }) => details).join(' ');
}

/** An archive of one file with some bytes of its headers set: [offset from the start of a header, two or four bytes]. */
function forged(
  changes: {
    readonly header: 'local' | 'directory' | 'end';
    readonly at: number;
    readonly value: number;
    readonly size: 2 | 4;
  }[],
  content = GOOD,
): Uint8Array {
  const bytes = roleArchive([{ name: 'a.yaml', text: content }]);
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const starts = {
    local: 0,
    directory: Buffer.from(bytes).lastIndexOf(Buffer.from([0x50, 0x4b, 1, 2])),
    end: bytes.byteLength - 22,
  };
  for (const { header, at, value, size } of changes) {
    if (size === 2) view.setUint16(starts[header] + at, value, true);
    else view.setUint32(starts[header] + at, value, true);
  }
  return bytes;
}

describe('an archive of role files', () => {
  it('gives every file of the examples and test roles back byte for byte', async () => {
    const files = allRoleFiles();
    const { files: opened, refused } = await openRoleArchive(
      roleArchive(files.map(({ name, bytes }) => ({ name, text: bytes.toString('utf8') }))),
    );
    expect(refused).toEqual([]);
    expect(opened.map(({ name }) => name)).toEqual(files.map(({ name }) => name));
    for (const [index, { text }] of opened.entries()) expect(utf8(text)).toEqual(files[index]?.bytes);
  });

  it('is the same bytes for the same files, and other programs can open it', () => {
    const files = [
      { name: 'a.yaml', text: GOOD },
      { name: 'ö.yaml', text: `\uFEFF${GOOD}` },
    ];
    expect(roleArchive(files)).toEqual(roleArchive(files));
    expect(
      Object.entries(unzipSync(roleArchive(files))).map(([name, bytes]) => ({
        name,
        text: new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes),
      })),
    ).toEqual(files);
  });

  it('keeps a byte order mark and line ends', async () => {
    const text = `\uFEFF${GOOD.replaceAll('\n', '\r\n')}`;
    expect((await openRoleArchive(roleArchive([{ name: 'a.yaml', text }]))).files[0]?.text).toBe(text);
  });

  it('reads archives that other programs made, and passes over what systems put in', async () => {
    const bytes = zipSync({
      roles: { 'a.yaml': utf8(GOOD), '.DS_Store': utf8('x') },
      __MACOSX: { '._a.yaml': utf8('x') },
      'stored.json': [utf8('{}'), { level: 0 }],
    });
    const { files, refused } = await openRoleArchive(bytes);
    expect(files.map(({ name }) => name)).toEqual(['roles/a.yaml']);
    expect(refused.map(({ name, faults }) => [name, faults.map(({ pointer }) => pointer)])).toEqual([
      ['stored.json', ['/organisation', '/role', '/workpact']],
    ]);
  });

  it('names every fault of every file', async () => {
    const { files, refused } = await openRoleArchive(
      roleArchive([
        { name: 'good.yaml', text: GOOD },
        { name: 'one.yaml', text: GOOD.replace('employee', 'slave') },
        { name: 'two.yaml', text: GOOD.replace('employee', 'slave').replace('legalName', 'name') },
        { name: 'no.txt', text: GOOD },
      ]),
    );
    expect(files.map(({ name }) => name)).toEqual(['good.yaml']);
    expect(refused.map(({ name, faults }) => [name, faults.length])).toEqual([
      ['one.yaml', 1],
      ['two.yaml', expect.any(Number)],
      ['no.txt', 0],
    ]);
    expect(refused[1]?.faults.length).toBeGreaterThan(1);
  });
});

describe('a hostile archive', () => {
  it.each([
    '../a.yaml',
    '/etc/a.yaml',
    'a/../../b.yaml',
    'C:/a.yaml',
    String.raw`..\a.yaml`,
    'a\u0000.yaml',
    `${'x'.repeat(200)}.yaml`,
  ])('with a file called %j is refused by that name', async (name) => {
    expect(await refusal(roleArchive([{ name, text: GOOD }]))).toMatch(/name/);
  });

  it('that says a small size and unpacks to a large one is stopped at the limit', async () => {
    const bomb = '#'.repeat(50_000_000);
    const bytes = forged([{ header: 'directory', at: 24, value: 10, size: 4 }], bomb);
    expect(bytes.byteLength).toBeLessThan(100_000);
    expect(await refusal(bytes)).toContain('larger than 1000000 bytes');
  });

  it('of many files that unpack to more than all may is stopped', async () => {
    const text = `${GOOD}#${'x'.repeat(990_000)}\n`;
    const files = Array.from({ length: 110 }, (_, index) => ({ name: `${index}.yaml`, text }));
    const { refused } = await openRoleArchive(roleArchive(files));
    expect(refused.length).toBeGreaterThan(0);
    expect(refused.length).toBeLessThan(15);
  }, 120_000);

  it.each([
    ['a wrong checksum', [{ header: 'directory', at: 16, value: 7, size: 4 }], 'checksum'],
    ['a password', [{ header: 'directory', at: 8, value: 1, size: 2 }], 'password'],
    ['an unknown method', [{ header: 'directory', at: 10, value: 99, size: 2 }], 'method 99'],
    ['two names', [{ header: 'local', at: 30, value: 0x6262, size: 2 }], 'two names'],
    ['a content that is not there', [{ header: 'directory', at: 42, value: 5, size: 4 }], 'missing'],
    ['a content that is cut off', [{ header: 'directory', at: 20, value: 0x7fffffff, size: 4 }], 'cut off'],
  ] as const)('with %s names the file', async (_, changes, words) => {
    expect(await refusal(forged([...changes]))).toContain(words);
  });

  it.each([
    ['no archive', utf8('hello, this is no archive at all, only words')],
    ['nothing', new Uint8Array()],
    ['half an archive', roleArchive([{ name: 'a.yaml', text: GOOD }]).subarray(0, 90)],
    ['a part of a split one', forged([{ header: 'end', at: 4, value: 3, size: 2 }])],
    ['a directory that leads nowhere', forged([{ header: 'end', at: 16, value: 0xffffff, size: 4 }])],
    [
      'more files than it has',
      forged([
        { header: 'end', at: 10, value: 9, size: 2 },
        { header: 'end', at: 8, value: 9, size: 2 },
      ]),
    ],
    ['too many bytes', new Uint8Array(ARCHIVE_LIMITS.archiveBytes + 1)],
  ])('that is %s is refused as a whole', async (_, bytes) => {
    await expect(openRoleArchive(bytes)).rejects.toThrow(ArchiveUnreadable);
  });

  it('of too many files is refused before any is unpacked', async () => {
    const files = Array.from({ length: ARCHIVE_LIMITS.files + 1 }, (_, index) => ({ name: `${index}.yaml`, text: '' }));
    await expect(openRoleArchive(roleArchive(files))).rejects.toThrow('1001 files');
  });

  it('never does anything but answer, whatever bytes are changed', async () => {
    const good = roleArchive([
      { name: 'a.yaml', text: GOOD },
      { name: 'b/c.json', text: '{}' },
    ]);
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.tuple(fc.nat(good.byteLength - 1), fc.nat(255)), { maxLength: 6 }),
        fc.nat(good.byteLength),
        async (changes, cut) => {
          const bytes = Uint8Array.from(good);
          for (const [at, value] of changes) bytes[at] = value;
          const opening = openRoleArchive(bytes.subarray(0, cut > 20 ? bytes.byteLength : cut));
          const outcome = await opening.catch((error: unknown) => error);
          expect(outcome instanceof ArchiveUnreadable || Object.hasOwn(Object(outcome), 'refused')).toBe(true);
        },
      ),
      { numRuns: 1000 },
    );
  });
});

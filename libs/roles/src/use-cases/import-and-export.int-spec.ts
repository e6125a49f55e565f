import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { projectRoot } from '#program';
import { parseRoleFile } from '#work-model';
import { openRoleArchive, roleArchive } from '../role-archive/role-archive.js';
import { ExportTooLarge, ImportRefused } from '../roles.errors.js';
import { aRoleText, aRolesRoom, factsAbout, type RolesRoom } from '../roles.fixture.js';

const ALL = { teamId: null, partial: false };
const EVERYTHING = { state: null, teamId: null };

/** Every role file of a folder, in as many parts as it takes for no part to have two roles of one title, which makes their ids. */
function partsOf(folder: string): { name: string; text: string }[][] {
  const parts: { name: string; text: string; id: string }[][] = [];
  for (const name of readdirSync(join(projectRoot(), folder)).filter((one) => one.endsWith('.yaml'))) {
    const text = readFileSync(join(projectRoot(), folder, name), 'utf8');
    const read = parseRoleFile(text, { file: name });
    const file = { name, text, id: read.ok ? read.model.id : name };
    const part = parts.find((one) => !one.some(({ id }) => id === file.id));
    if (part === undefined) parts.push([file]);
    else part.push(file);
  }
  return parts;
}
const PARTS = ['examples', 'test/roles'].flatMap((folder) =>
  partsOf(folder).map((files, part) => ({ folder, files, part })),
);

describe('importing and exporting', () => {
  let room: RolesRoom;
  beforeAll(async () => {
    room = await aRolesRoom();
  });
  afterAll(() => room.db.close());

  it.each(PARTS)(
    'gives every file of $folder back byte for byte (part $part)',
    async ({ folder, files }) => {
      const actor = await room.anActor();
      const archive = roleArchive(files);
      const { imported, refused } = await room.importRoles.import(actor, archive, ALL);
      expect([imported.length, refused]).toEqual([files.length, []]);
      const exported = await room.exportRoles.archive(actor, EVERYTHING);
      const opened = await openRoleArchive(exported);
      expect(opened.files.map(({ text }) => text)).toEqual(files.map(({ text }) => text));
      for (const [index, { file, role }] of imported.entries()) {
        const original = readFileSync(join(projectRoot(), folder, file));
        const one = await room.exportRoles.one(actor, role.id, 'draft');
        expect(Buffer.from(one.text, 'utf8').equals(original)).toBe(true);
        expect(one.name).toBe(`${role.slug}.yaml`);
        expect(opened.files[index]?.name).toBe(one.name);
      }
      expect(await room.exportRoles.archive(actor, EVERYTHING)).toEqual(exported);
      const again = await room.anActor();
      await room.importRoles.import(again, exported, ALL);
      expect(await room.exportRoles.archive(again, EVERYTHING)).toEqual(exported);
    },
    120_000,
  );

  it('brings in nothing while one file has faults, and names all of them with all their faults', async () => {
    const actor = await room.anActor();
    const archive = roleArchive([
      { name: 'good.yaml', text: aRoleText('Good') },
      { name: 'bad.yaml', text: aRoleText('Bad').replace('employee', 'slave').replace('40 h', '40') },
      { name: 'same.yaml', text: aRoleText('Good') },
      { name: '../out.yaml', text: aRoleText('Out') },
    ]);
    const importing = room.importRoles.import(actor, archive, ALL);
    await expect(importing).rejects.toThrow(ImportRefused);
    const refused = await importing.catch((error: unknown) =>
      error instanceof ImportRefused ? error.extra['refused'] : null,
    );
    expect(refused).toEqual([
      {
        file: 'bad.yaml',
        details: [expect.stringContaining('/role/engagement'), expect.stringContaining('/role/contracted')],
      },
      { file: '../out.yaml', details: [expect.stringContaining('leads out')] },
      { file: 'same.yaml', details: [expect.stringContaining('good.yaml')] },
    ]);
    expect(await room.exportRoles.archive(actor, EVERYTHING)).toEqual(roleArchive([]));
    const partial = await room.importRoles.import(actor, archive, { ...ALL, partial: true });
    expect([partial.imported.map(({ file }) => file), partial.refused.length]).toEqual([['good.yaml'], 3]);
    expect(await factsAbout(room.db, partial.imported[0]?.role.id ?? '')).toEqual(['role-created']);
  });

  it('overwrites no role that is there', async () => {
    const actor = await room.anActor();
    await room.createRole.create(actor, { text: aRoleText(), teamId: null });
    const archive = roleArchive([{ name: 'a.yaml', text: aRoleText() }]);
    await expect(room.importRoles.import(actor, archive, ALL)).rejects.toThrow(ImportRefused);
  });

  it.each([
    ['no archive', Buffer.from('hello')],
    ['an empty archive', roleArchive([])],
  ])('refuses %s', async (_, bytes) => {
    await expect(room.importRoles.import(await room.anActor(), bytes, ALL)).rejects.toThrow(ImportRefused);
  });

  it('makes no archive that could not be read again', async () => {
    const actor = await room.anActor();
    const filling = `# ${'x'.repeat(900_000)}\n`;
    for (let index = 0; index < 23; index += 1)
      await room.createRole.create(actor, { text: filling + aRoleText(`Role ${index}`), teamId: null });
    await expect(room.exportRoles.archive(actor, EVERYTHING)).rejects.toThrow(ExportTooLarge);
    expect((await room.exportRoles.archive(actor, { state: 'published', teamId: null })).byteLength).toBe(22);
  }, 60_000);
});

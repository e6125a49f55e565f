import type { Actor } from '#platform';
import { environment } from '#platform';
import { makeAuthority } from '#signing';
import { aManager, aSealsRoom, seals, settingsOf } from '../seals-room.fixture.js';
import { SealSettingsInvalid } from './seal-settings.js';
import type { SealSettingsChange } from './settings-shape.js';

let room: Awaited<ReturnType<typeof aSealsRoom>>;
let actor: Actor;
beforeAll(async () => {
  room = await aSealsRoom();
});
afterAll(() => room.close());
beforeEach(async () => {
  actor = await aManager(room.db);
});

const TSA = 'https://tsa.example.org/tsr';

async function faults(change: Partial<SealSettingsChange>, by = room): Promise<string[]> {
  const told: unknown = await by.settings.change(actor, null, settingsOf(change)).catch((error: unknown) => error);
  return told instanceof SealSettingsInvalid ? told.faults.map(({ pointer, detail }) => `${pointer} ${detail}`) : [];
}

describe('settings of seals', () => {
  it('that could not be followed are refused while somebody still looks at them, all faults at once', async () => {
    expect(await faults({ level: 'B-T' })).toEqual(['/tsaUrl is needed for B-T']);
    expect(await faults({ tsaUrl: 'https://me:secret@tsa.example.org/' })).toEqual([
      expect.stringContaining('/tsaUrl must not hold a user name or a password'),
    ]);
    expect(await faults({ tsaUrl: TSA, tsaRoots: 'my root' })).toEqual([
      expect.stringContaining('/tsaRoots has no certificate in it'),
    ]);
    const broken = '-----BEGIN CERTIFICATE-----\naGVsbG8=\n-----END CERTIFICATE-----\n';
    expect(await faults({ tsaUrl: TSA, tsaRoots: broken, tsaPassword: 'x' })).toEqual([
      '/tsaUser is needed with a password',
      '/tsaRoots has something in place 1 that is no certificate',
    ]);
  });

  it('send a password over an open line only where whoever runs the installation allows private addresses', async () => {
    const change = { tsaUrl: 'http://tsa.example.org/', tsaUser: 'me', tsaPassword: 'secret' };
    const strict = { ...room, ...seals(room.db, { env: environment({}) }) };
    expect(await faults(change, strict)).toEqual([expect.stringContaining('/tsaUrl must begin with https:')]);
    expect(await faults(change)).toEqual([]);
  });

  it('keep a password for the address that it was given for, and for no other', async () => {
    expect(await faults({ tsaUrl: TSA, tsaUser: 'me', tsaPassword: 'secret' })).toEqual([]);
    expect(await faults({ tsaUrl: `${TSA}/v2`, tsaUser: 'me' })).toEqual([]);
    expect(await room.settings.tsa(actor)).toMatchObject({ url: `${TSA}/v2`, user: 'me', password: 'secret' });
    expect(await faults({ tsaUrl: 'https://elsewhere.example.net/', tsaUser: 'me' })).toEqual([
      '/tsaPassword is needed again: the one that is kept is for another address',
    ]);
    expect(await faults({ tsaUrl: 'https://elsewhere.example.net/', tsaUser: 'me', tsaPassword: null })).toEqual([]);
    expect(await room.settings.tsa(actor)).toMatchObject({ user: 'me', password: null });
  });

  it('show neither the password nor anything of it in the database', async () => {
    await faults({ tsaUrl: TSA, tsaUser: 'me', tsaPassword: 'a-password-of-a-test' });
    expect(JSON.stringify(await room.settings.get(actor))).not.toContain('a-password-of-a-test');
    const { rows } = await room.db.owner.query('SELECT s::text AS text FROM seal_settings s');
    expect(JSON.stringify(rows)).not.toContain('a-password-of-a-test');
    expect(JSON.stringify(rows)).not.toContain(Buffer.from('a-password-of-a-test').toString('base64').slice(0, 20));
  });

  it('take roots as PEM, also several', async () => {
    const roots = await Promise.all(
      ['One', 'Two'].map(async (commonName) => {
        const { certificate } = await makeAuthority({ commonName, now: new Date() });
        return `${commonName}:\n-----BEGIN CERTIFICATE-----\n${Buffer.from(certificate).toString('base64')}\n-----END CERTIFICATE-----\n`;
      }),
    );
    expect(await faults({ tsaUrl: TSA, tsaRoots: roots.join('\n') })).toEqual([]);
  });
});

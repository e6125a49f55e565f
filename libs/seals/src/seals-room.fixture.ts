import { AuditLog, environment, newId, Secrets, type Actor, type Env } from '#platform';
import { prepareSignature, wordPage, type PreparedSignature, type TimestampClient } from '#signing';
import { aDatabase, type TestDatabase } from '../../../test/factories/database.js';
import type { KeyService } from './keys/key-service.js';
import { SealAuthority } from './keys/seal-authority.js';
import { SealKeys } from './keys/seal-keys.js';
import { TrustedRoots } from './keys/trusted-roots.js';
import type { RequestRules } from './net/guarded-request.js';
import { MakeSeal } from './sealing/make-seal.js';
import { TestSeal } from './sealing/test-seal.js';
import { SealSettingsService } from './settings/seal-settings.js';
import type { SealSettingsChange, TsaAccess } from './settings/settings-shape.js';

/** As it is, but with less patience; and its authority may be away after some time stamps. */
class HastySeal extends MakeSeal {
  stampsLeft = Infinity;

  protected override rules(): RequestRules {
    return { ...super.rules(), timeoutMs: 400 };
  }

  override stamping(tsa: TsaAccess): TimestampClient {
    const [right, away] = [super.stamping(tsa), super.stamping({ ...tsa, url: 'http://127.0.0.1:9/' })];
    return (digest) => (this.stampsLeft-- > 0 ? right : away)(digest);
  }
}

interface RoomSettings {
  readonly env?: Env;
  readonly service?: KeyService | null;
  /** SECRET_KEY, byte for byte the same. */
  readonly secretByte?: number;
}

/** The services of this room on a database, as they are put together by Nest. */
export function seals(db: TestDatabase, settings: RoomSettings = {}) {
  const { database } = db;
  const { env = environment({ ALLOW_PRIVATE_ADDRESSES: 'true' }), service = null, secretByte = 7 } = settings;
  const audit = new AuditLog();
  const secrets = new Secrets(Buffer.alloc(32, secretByte));
  const authority = new SealAuthority(database, secrets);
  const keys = new SealKeys(database, secrets, audit, authority, service);
  const settingsService = new SealSettingsService(database, audit, secrets, env);
  const make = new HastySeal(keys, settingsService, env);
  return {
    secrets,
    keys,
    settings: settingsService,
    make,
    testing: new TestSeal(keys, settingsService, make),
    roots: new TrustedRoots(authority, database),
  };
}

export async function aSealsRoom(settings: RoomSettings = {}) {
  const db = await aDatabase();
  return { db, ...seals(db, settings), close: () => db.close() };
}

/** Who manages the seals of a new organisation. */
export async function aManager({ owner }: TestDatabase): Promise<Actor & { userId: string }> {
  const [tenantId, userId] = [newId(), newId()];
  await owner.query('INSERT INTO organisation (id, name, slug) VALUES ($1, $2, $3)', [
    tenantId,
    'Example Works Ltd',
    `example-${tenantId}`,
  ]);
  return { tenantId, userId, apiKeyId: null, requestId: null, address: null };
}

export function settingsOf(change: Partial<SealSettingsChange>): SealSettingsChange {
  return { level: 'B-LTA', tsaUrl: null, tsaUser: null, tsaRoots: null, whenTimestampFails: 'wait', ...change };
}

/** A document that all have signed, ready for its seal. */
export async function aPreparedSeal(): Promise<PreparedSignature> {
  return prepareSignature(await wordPage('Agreed', 'Agreement of an example'), {
    field: { name: 'seal', isNew: true },
    fills: [],
    mark: null,
    caption: null,
    certifies: null,
    signer: { name: 'Example Works Ltd', reason: 'Sealed after all parties have signed', location: null },
    at: new Date(),
    facts: {
      agreement: '01a207dd-1ce9-7ce0-b434-1c20ae6cb1ed',
      part: 'seal',
      model: 'ab'.repeat(32),
      auditSequence: 3,
      auditHash: 'cd'.repeat(32),
    },
  });
}

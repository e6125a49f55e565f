import { createHash, randomBytes } from 'node:crypto';
import { AuditLog, NOBODY, ProductError, type Database, type Env, type Secrets } from '#platform';
import { SealAuthority } from '../keys/seal-authority.js';
import { SealKeys } from '../keys/seal-keys.js';
import { stamping } from '../sealing/stamping.js';
import { SealSettingsService, tsaOfInstallation } from '../settings/seal-settings.js';
import type { TsaAccess } from '../settings/settings-shape.js';

/** Whether the seals of all organisations would work, for whoever looks after the installation. Nothing is made by looking. */
export interface SealHealth {
  /** Organisations that have a key or settings of their own. */
  readonly organisations: number;
  /** Why keys cannot be used, each reason once, with how many have it. */
  readonly faults: ReadonlyMap<string, number>;
  /** When the certificate is over that is over first, of those that are not; null where there is no key yet. */
  readonly firstEnd: Date | null;
  /** Time stamping authorities that are in use. */
  readonly tsas: readonly { readonly host: string; readonly why: string | null }[];
}

const MOST_ORGANISATIONS = 500;
/** Each is asked for a time stamp. */
const MOST_TSAS = 5;
const TIMEOUT_MS = 4_000;

export async function sealHealth(
  database: Database,
  secrets: Secrets,
  env: Pick<Env, 'TSA_URL' | 'ALLOW_PRIVATE_ADDRESSES'>,
): Promise<SealHealth> {
  const audit = new AuditLog();
  const authority = new SealAuthority(database, secrets);
  const keys = new SealKeys(database, secrets, audit, authority);
  const settings = new SealSettingsService(database, audit, secrets, env);
  const faults = new Map<string, number>();
  const orFault = <T>(asked: Promise<T>): Promise<T | null> =>
    asked.catch((error: unknown) => {
      if (!(error instanceof ProductError)) throw error;
      faults.set(error.message, (faults.get(error.message) ?? 0) + 1);
      return null;
    });
  await orFault(authority.find());
  const tenants = await organisationsWithSeals(database);
  const ends: Date[] = [];
  const tsas = new Map<string, TsaAccess>();
  const use = (tsa: TsaAccess | null): void => void (tsa !== null && tsas.set(JSON.stringify(tsa), tsa));
  use(tsaOfInstallation(env));
  for (const tenantId of tenants) {
    const scope = { tenantId, userId: null };
    const certificate = await orFault(keys.look(scope));
    if (certificate !== null) ends.push(certificate.validTo);
    use(await orFault(settings.tsa(scope)));
  }
  const asked = [...tsas.values()].slice(0, MOST_TSAS);
  return {
    organisations: tenants.length,
    faults,
    firstEnd: ends.sort((one, other) => one.getTime() - other.getTime())[0] ?? null,
    tsas: await Promise.all(asked.map((tsa) => tried(tsa, env))),
  };
}

async function organisationsWithSeals(database: Database): Promise<string[]> {
  const rows = await database.read(NOBODY, (tx) =>
    tx.query<{ tenantId: string }[]>('SELECT tenant_id AS "tenantId" FROM organisations_with_seals($1)', [
      MOST_ORGANISATIONS,
    ]),
  );
  return rows.map(({ tenantId }) => tenantId);
}

async function tried(
  tsa: TsaAccess,
  { ALLOW_PRIVATE_ADDRESSES: allowPrivateAddresses }: Pick<Env, 'ALLOW_PRIVATE_ADDRESSES'>,
): Promise<SealHealth['tsas'][number]> {
  const { host } = new URL(tsa.url);
  const digest = createHash('sha256').update(randomBytes(32)).digest();
  return stamping(tsa, { allowPrivateAddresses, timeoutMs: TIMEOUT_MS })(digest).then(
    () => ({ host, why: null }),
    (error: unknown) => ({ host, why: error instanceof ProductError ? error.message : String(error) }),
  );
}

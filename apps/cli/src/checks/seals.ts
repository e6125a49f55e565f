import type { Env } from '#platform';
import type { SealHealth } from '#seals';
import { fault, ok, warning, type CheckResult } from './check.js';
import { findSecrets } from './secret-key.js';
import { within } from './within.js';

const KEYS = 'Seal keys';
const STAMPS = 'Time stamps';
const RENEW =
  'Have a new key made, or bring one, in the settings of that organisation (POST /api/v1/seal/keys). What is sealed stays as it is.';
/** A certificate of one's own takes weeks to get. */
const SOON_MS = 60 * 86_400_000;

/** Many keys are opened, and authorities asked one time stamp each. */
const PATIENCE_MS = 10_000;

/** Whether agreements can be sealed: the keys open and are valid, and each time stamping authority stamps. Nothing is made by looking. */
export async function checkSeals(url: string, env: Env): Promise<CheckResult[]> {
  const health = healthOf(url, env);
  const migrate = 'Run: workpact migrate';
  return Promise.all([
    within(KEYS, migrate, async () => judgeKeys(await health, new Date()), PATIENCE_MS),
    within(STAMPS, migrate, async () => judgeStamps(await health), PATIENCE_MS),
  ]);
}

async function healthOf(url: string, env: Env): Promise<SealHealth | null> {
  const secrets = await findSecrets(env);
  if (secrets === null) return null;
  const [{ DATABASE_PARTS }, { Database, dataSource }, { sealHealth }] = await Promise.all([
    import('#installation'),
    import('#platform'),
    import('#seals'),
  ]);
  const source = await dataSource(url, DATABASE_PARTS, { pool: 2, name: 'workpact-doctor' }).initialize();
  try {
    return await sealHealth(new Database(source), secrets, env);
  } finally {
    await source.destroy();
  }
}

export function judgeKeys(health: SealHealth | null, now: Date): CheckResult {
  const { faults, firstEnd, organisations } = health ?? { faults: new Map(), firstEnd: null, organisations: 0 };
  if (faults.size > 0) {
    const said = [...faults].map(([why, count]) => (count === 1 ? why : `${why} (${count} times)`)).join(' ');
    return fault(KEYS, said, `Bring the SECRET_KEY back that they were made with. Else: ${RENEW}`);
  }
  if (firstEnd === null) return ok(KEYS, 'none yet; the first signature makes one');
  const whose = organisations === 1 ? '1 organisation' : `${organisations} organisations`;
  const found = `of ${whose}, valid until ${firstEnd.toISOString().slice(0, 10)} at least`;
  return firstEnd.getTime() - now.getTime() < SOON_MS ? warning(KEYS, found, RENEW) : ok(KEYS, found);
}

export function judgeStamps(health: Pick<SealHealth, 'tsas'> | null): CheckResult {
  const tsas = health?.tsas ?? [];
  if (tsas.length === 0) return ok(STAMPS, 'none are asked for: seals say who and what, and prove no time');
  const failing = tsas.filter(({ why }) => why !== null);
  if (failing.length === 0) return ok(STAMPS, `${tsas.map(({ host }) => host).join(', ')} would stamp`);
  return fault(
    STAMPS,
    failing.map(({ host, why }) => `${host}: ${why}`).join(' '),
    'Check TSA_URL, or the address in the settings of that organisation, and that this machine may reach it. Until it works, seals wait or are made at a lower level.',
  );
}

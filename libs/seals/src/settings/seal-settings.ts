import { Inject, Injectable } from '@nestjs/common';
import {
  AuditLog,
  Database,
  ENV,
  ProductError,
  Secrets,
  type Actor,
  type Env,
  type InputFault,
  type Scope,
} from '#platform';
import { SealSettingsRow } from '../entities/seal-settings.entity.js';
import { settingsFaults } from './settings-faults.js';
import type { SealSettings, SealSettingsChange, TsaAccess } from './settings-shape.js';

/** Settings that cannot be followed. */
export class SealSettingsInvalid extends ProductError {
  readonly kind = 'invalid';
  readonly code = 'seal-settings-invalid';

  constructor(override readonly faults: readonly InputFault[]) {
    super('Seals cannot be made like this. Mend what "faults" lists.');
  }
}

export class SealSettingsChanged extends ProductError {
  readonly kind = 'precondition-failed';
  readonly code = 'seal-settings-changed';

  constructor() {
    super('The settings were changed after you read them. Read them again.');
  }
}

@Injectable()
export class SealSettingsService {
  constructor(
    private readonly database: Database,
    private readonly audit: AuditLog,
    private readonly secrets: Secrets,
    @Inject(ENV) private readonly env: Pick<Env, 'TSA_URL' | 'ALLOW_PRIVATE_ADDRESSES'>,
  ) {}

  async get(scope: Scope): Promise<SealSettings> {
    const row = await this.database.read(scope, (tx) =>
      tx.createQueryBuilder(SealSettingsRow, 's').where('s.tenant_id = app_tenant()').getOne(),
    );
    return row === null ? this.usual() : shown(row);
  }

  /** Null where no time stamps are to be had. @throws SecretUnreadable */
  async tsa(scope: Scope): Promise<TsaAccess | null> {
    const row = await this.database.read(scope, (tx) =>
      tx.createQueryBuilder(SealSettingsRow, 's').where('s.tenant_id = app_tenant()').getOne(),
    );
    if (row === null) return tsaOfInstallation(this.env);
    if (row.tsaUrl === null) return null;
    const password = row.tsaPassword === null ? null : this.secrets.open(row.tsaPassword, contextOf(row.tenantId));
    return { url: row.tsaUrl, user: row.tsaUser, password, roots: row.tsaRoots };
  }

  /** @throws SealSettingsInvalid, SealSettingsChanged */
  async change(actor: Actor, revision: number | null, wanted: SealSettingsChange): Promise<SealSettings> {
    const { tsaPassword, ...change } = wanted;
    return this.database.write(actor, async (tx) => {
      await tx.query('SELECT pg_advisory_xact_lock(hashtextextended($1, 0))', [`seal-settings ${actor.tenantId}`]);
      const before = await tx.createQueryBuilder(SealSettingsRow, 's').where('s.tenant_id = app_tenant()').getOne();
      if (revision !== null && revision !== (before?.revision ?? 0)) throw new SealSettingsChanged();
      const allowPrivateAddresses = this.env.ALLOW_PRIVATE_ADDRESSES;
      const faults = await settingsFaults(wanted, before, { allowPrivateAddresses });
      if (faults.length > 0) throw new SealSettingsInvalid(faults);
      const { tenantId } = actor;
      const kept = before?.tsaPassword ?? null;
      const sealed =
        tsaPassword === undefined
          ? kept
          : tsaPassword === null
            ? null
            : this.secrets.seal(tsaPassword, contextOf(tenantId));
      const row = {
        ...change,
        tenantId,
        tsaPassword: change.tsaUser === null ? null : sealed,
        revision: (before?.revision ?? 0) + 1,
        updatedAt: new Date(),
      };
      await (before === null ? tx.insert(SealSettingsRow, row) : tx.update(SealSettingsRow, { tenantId }, row));
      const details = {
        level: change.level,
        hasTsa: change.tsaUrl !== null,
        whenTimestampFails: change.whenTimestampFails,
      };
      await this.audit.record(tx, actor, {
        fact: 'seal-settings-changed',
        subject: 'organisation',
        subjectId: tenantId,
        details,
      });
      return shown(row);
    });
  }

  private usual(): SealSettings {
    const tsaUrl = tsaOfInstallation(this.env)?.url ?? null;
    const level = tsaUrl === null ? 'B-B' : 'B-LTA';
    return {
      level,
      tsaUrl,
      tsaUser: null,
      hasTsaPassword: false,
      tsaRoots: null,
      whenTimestampFails: 'wait',
      revision: 0,
    };
  }
}

/** The one that whoever runs the installation has set; a user and password in its address are for this program alone. */
export function tsaOfInstallation({ TSA_URL }: Pick<Env, 'TSA_URL'>): TsaAccess | null {
  if (TSA_URL === undefined) return null;
  const url = new URL(TSA_URL);
  const [user, password] = [url.username, url.password].map(decodeURIComponent);
  Object.assign(url, { username: '', password: '' });
  return { url: url.href, user: user === '' ? null : (user ?? null), password: password ?? null, roots: null };
}

function contextOf(tenantId: string): string {
  return `seal_settings/${tenantId}`;
}

function shown({
  level,
  tsaUrl,
  tsaUser,
  tsaPassword,
  tsaRoots,
  whenTimestampFails,
  revision,
}: Omit<SealSettingsRow, 'tenantId' | 'updatedAt'>): SealSettings {
  return { level, tsaUrl, tsaUser, hasTsaPassword: tsaPassword !== null, tsaRoots, whenTimestampFails, revision };
}

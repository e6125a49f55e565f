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
import type { SealLevel } from './seal-level.js';

/** How an organisation seals. */
export interface SealSettings {
  readonly level: SealLevel;
  /** Null: no time stamps are to be had, and the level is B-B. */
  readonly tsaUrl: string | null;
  readonly tsaUser: string | null;
  /** Whether there is a password; it is never shown. */
  readonly hasTsaPassword: boolean;
  /** PEM. */
  readonly tsaRoots: string | null;
  readonly whenTimestampFails: 'wait' | 'lower';
  /** 0: as usual, nothing was set. */
  readonly revision: number;
}

export interface SealSettingsChange extends Omit<SealSettings, 'hasTsaPassword' | 'revision'> {
  /** Undefined: as it was; null: none. */
  readonly tsaPassword?: string | null | undefined;
}

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

/** What a time stamp is asked with. */
export interface TsaAccess {
  readonly url: string;
  readonly user: string | null;
  readonly password: string | null;
  readonly roots: string | null;
}

@Injectable()
export class SealSettingsService {
  constructor(
    private readonly database: Database,
    private readonly audit: AuditLog,
    private readonly secrets: Secrets,
    @Inject(ENV) private readonly env: Env,
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
    if (row === null)
      return this.env.TSA_URL === undefined ? null : { url: this.env.TSA_URL, user: null, password: null, roots: null };
    if (row.tsaUrl === null) return null;
    const password = row.tsaPassword === null ? null : this.secrets.open(row.tsaPassword, contextOf(row.tenantId));
    return { url: row.tsaUrl, user: row.tsaUser, password, roots: row.tsaRoots };
  }

  /** @throws SealSettingsInvalid, SealSettingsChanged */
  async change(
    actor: Actor,
    revision: number | null,
    { tsaPassword, ...change }: SealSettingsChange,
  ): Promise<SealSettings> {
    if (change.level !== 'B-B' && change.tsaUrl === null)
      throw new SealSettingsInvalid([{ pointer: '/tsaUrl', detail: `is needed for ${change.level}` }]);
    return this.database.write(actor, async (tx) => {
      await tx.query('SELECT pg_advisory_xact_lock(hashtextextended($1, 0))', [`seal-settings ${actor.tenantId}`]);
      const before = await tx.createQueryBuilder(SealSettingsRow, 's').where('s.tenant_id = app_tenant()').getOne();
      if (revision !== null && revision !== (before?.revision ?? 0)) throw new SealSettingsChanged();
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
    const tsaUrl = this.env.TSA_URL ?? null;
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

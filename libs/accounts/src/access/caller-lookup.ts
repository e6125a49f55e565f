import { Inject, Injectable } from '@nestjs/common';
import { Database, ENV, type Env } from '#platform';
import type { AccessRequest } from './access-request.js';
import { NO_ORGANISATION, type Caller } from './caller.js';
import { tokenHash, type Credential } from './credential.js';
import {
  ALL_PERMISSIONS,
  PERMISSIONS_OF,
  PERSONAL_PERMISSIONS,
  type AccessRole,
  type Permission,
} from './permissions.js';

interface SessionRow {
  readonly session_id: string;
  readonly user_id: string;
  readonly tenant_id: string | null;
  readonly access_role: AccessRole | null;
  readonly is_confined: boolean;
  readonly is_stale: boolean;
}

interface ApiKeyRow {
  readonly api_key_id: string;
  readonly tenant_id: string;
  readonly scopes: readonly string[];
  readonly is_stale: boolean;
}

const NO_PERMISSION: ReadonlySet<Permission> = new Set();

/** Finds who a session or API key belongs to: one statement, which runs before every request. */
@Injectable()
export class CallerLookup {
  constructor(
    private readonly database: Database,
    @Inject(ENV) private readonly env: Env,
  ) {}

  /** @returns null when the credential is unknown, expired or revoked */
  async find({ kind, token }: Credential, request: AccessRequest): Promise<Caller | null> {
    const hash = tokenHash(token);
    const trace = { requestId: String(request.id), address: request.ip };
    return kind === 'session' ? this.ofSession(hash, trace) : this.ofApiKey(hash, trace);
  }

  private async ofSession(hash: Buffer, trace: Pick<Caller, 'requestId' | 'address'>): Promise<Caller | null> {
    const [row] = await this.database.dataSource.query<SessionRow[]>('SELECT * FROM find_session($1)', [hash]);
    if (!row) return null;
    if (row.is_stale) {
      await this.database.dataSource.query('SELECT touch_session($1, $2)', [row.session_id, this.env.SESSION_SECONDS]);
    }
    return {
      ...trace,
      tenantId: row.tenant_id ?? NO_ORGANISATION,
      userId: row.user_id,
      apiKeyId: null,
      sessionId: row.session_id,
      isConfined: row.is_confined,
      accessRole: row.access_role,
      permissions: permissionsOfPerson(row.access_role, row.is_confined),
    };
  }

  private async ofApiKey(hash: Buffer, trace: Pick<Caller, 'requestId' | 'address'>): Promise<Caller | null> {
    const [row] = await this.database.dataSource.query<ApiKeyRow[]>('SELECT * FROM find_api_key($1)', [hash]);
    if (!row) return null;
    if (row.is_stale)
      await this.database.dataSource.query('SELECT touch_api_key($1, $2)', [row.tenant_id, row.api_key_id]);
    return {
      ...trace,
      tenantId: row.tenant_id,
      userId: null,
      apiKeyId: row.api_key_id,
      sessionId: null,
      isConfined: false,
      accessRole: null,
      // A scope that a later version no longer knows gives nothing.
      permissions: new Set(ALL_PERMISSIONS.filter((permission) => row.scopes.includes(permission))),
    };
  }
}

/** What a signed-in person may do in the organisation in which they have the access role. */
function permissionsOfPerson(accessRole: AccessRole | null, isConfined: boolean): ReadonlySet<Permission> {
  const key = `${accessRole ?? 'none'}/${isConfined}`;
  let permissions = made.get(key);
  if (!permissions) {
    const personal = PERSONAL_PERMISSIONS.filter((permission) => !isConfined || permission !== 'account:own');
    permissions = new Set([...personal, ...(accessRole === null ? NO_PERMISSION : PERMISSIONS_OF[accessRole])]);
    made.set(key, permissions);
  }
  return permissions;
}

/** At most twelve sets, made once and used by every request. */
const made = new Map<string, ReadonlySet<Permission>>();

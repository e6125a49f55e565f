import { Inject, Injectable } from '@nestjs/common';
import { Database, ENV, type Env } from '#platform';
import type { AccessRequest } from './access-request.js';
import { NO_ORGANISATION, type Caller } from './caller.js';
import { KnownCallers, type FoundRow, type KnownCaller, type Lookup } from './known-callers.js';
import { tokenHash, type Credential } from './credential.js';
import {
  ALL_PERMISSIONS,
  PERMISSIONS_OF,
  PERSONAL_PERMISSIONS,
  type AccessRole,
  type Permission,
} from './permissions.js';

interface SessionRow extends FoundRow {
  readonly session_id: string;
  readonly user_id: string;
  readonly tenant_id: string | null;
  readonly access_role: AccessRole | null;
  readonly is_confined: boolean;
}

interface ApiKeyRow extends FoundRow {
  readonly api_key_id: string;
  readonly tenant_id: string;
  readonly scopes: readonly string[];
}

const NO_PERMISSION: ReadonlySet<Permission> = new Set();

/** PL/pgSQL, past row-level security. `is_stale` is left to `touch_…`: it says nothing about what a caller may do. */
const SESSION = 'SELECT session_id, user_id, tenant_id, access_role, is_confined, is_stale FROM find_session($1)';
const API_KEY = 'SELECT tenant_id, api_key_id, scopes, is_stale FROM find_api_key($1)';

/** Finds who a session or API key belongs to: one statement, which runs before every request or in its first transaction. */
@Injectable()
export class CallerLookup {
  private readonly known = new KnownCallers();

  constructor(
    private readonly database: Database,
    @Inject(ENV) private readonly env: Env,
  ) {}

  /**
   * @param request.isProvenInTransaction somebody who is known from before need not be looked up: the caller brings a proof
   * @returns null when the credential is unknown, expired or revoked
   */
  async find(
    { kind, token }: Credential,
    request: AccessRequest,
    { isProvenInTransaction = false }: { readonly isProvenInTransaction?: boolean } = {},
  ): Promise<Caller | null> {
    const lookup: Lookup = { sql: kind === 'session' ? SESSION : API_KEY, hash: tokenHash(token) };
    const known = isProvenInTransaction ? this.known.find(lookup) : null;
    const caller = known ?? (await (kind === 'session' ? this.ofSession(lookup) : this.ofApiKey(lookup)));
    return caller && { ...caller, requestId: String(request.id), address: request.ip };
  }

  private async ofSession(lookup: Lookup): Promise<KnownCaller | null> {
    const row = await this.row<SessionRow>(lookup);
    if (!row) return null;
    if (row.is_stale) {
      await this.database.dataSource.query('SELECT touch_session($1, $2)', [row.session_id, this.env.SESSION_SECONDS]);
    }
    return this.remembered(lookup, row, {
      tenantId: row.tenant_id ?? NO_ORGANISATION,
      userId: row.user_id,
      apiKeyId: null,
      sessionId: row.session_id,
      isConfined: row.is_confined,
      accessRole: row.access_role,
      permissions: permissionsOfPerson(row.access_role, row.is_confined),
    });
  }

  private async ofApiKey(lookup: Lookup): Promise<KnownCaller | null> {
    const row = await this.row<ApiKeyRow>(lookup);
    if (!row) return null;
    if (row.is_stale)
      await this.database.dataSource.query('SELECT touch_api_key($1, $2)', [row.tenant_id, row.api_key_id]);
    return this.remembered(lookup, row, {
      tenantId: row.tenant_id,
      userId: null,
      apiKeyId: row.api_key_id,
      sessionId: null,
      isConfined: false,
      accessRole: null,
      // A scope that a later version no longer knows gives nothing.
      permissions: new Set(ALL_PERMISSIONS.filter((permission) => row.scopes.includes(permission))),
    });
  }

  private async row<Row>({ sql, hash }: Lookup): Promise<Row | undefined> {
    const [row] = await this.database.dataSource.query<Row[]>(sql, [hash]);
    return row;
  }

  private remembered(lookup: Lookup, row: FoundRow, caller: KnownCaller): KnownCaller {
    this.known.remember(lookup, row, caller);
    return caller;
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

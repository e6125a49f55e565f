import { Injectable } from '@nestjs/common';
import { AuditLog, Database, ProductError } from '#platform';
import { NO_ORGANISATION, type Caller } from '../access/caller.js';
import type { AccessRole, Permission } from '../access/permissions.js';
import type { SignInMethod } from '../entities/session.entity.js';
import { Lookups, type OwnOrganisation } from '../sign-in/lookups.js';
import { personOf } from '../sign-in/recent-sign-in.js';

class SessionNotFound extends ProductError {
  readonly kind = 'not-found';
  readonly code = 'session-not-found';

  constructor() {
    super('You have no such session, or it has ended already.');
  }
}

class OrganisationNotYours extends ProductError {
  readonly kind = 'not-found';
  readonly code = 'organisation-not-found';

  constructor() {
    super('You belong to no such organisation.');
  }
}

/** Who is signed in, where, and what they may do there. */
export interface CurrentSession {
  readonly user: { readonly id: string; readonly email: string; readonly name: string; readonly locale: string };
  readonly accessRole: AccessRole | null;
  readonly permissions: readonly Permission[];
  /** Those that the session can switch between; the first is not special. */
  readonly organisations: readonly (OwnOrganisation & { readonly isCurrent: boolean })[];
}

export interface OwnSession {
  readonly id: string;
  readonly signedInBy: SignInMethod;
  readonly userAgent: string | null;
  readonly address: string | null;
  readonly createdAt: Date;
  readonly lastSeenAt: Date;
  readonly expiresAt: Date;
  readonly isCurrent: boolean;
}

/** A person's own sessions. */
@Injectable()
export class Sessions {
  constructor(
    private readonly database: Database,
    private readonly audit: AuditLog,
    private readonly lookups: Lookups,
  ) {}

  async current(caller: Caller): Promise<CurrentSession> {
    const userId = personOf(caller);
    const own = await this.lookups.ownOrganisations(userId);
    const [user] = await this.database.read(caller, (tx) =>
      tx.query<CurrentSession['user'][]>('SELECT id, email, name, locale FROM app_user WHERE id = app_user()'),
    );
    if (!user) throw new SessionNotFound();
    const organisations = own
      .filter(({ id }) => !caller.isConfined || id === caller.tenantId)
      .map((organisation) => ({ ...organisation, isCurrent: organisation.id === caller.tenantId }));
    return { user, accessRole: caller.accessRole, permissions: [...caller.permissions], organisations };
  }

  /** Those that still hold, the newest first. A confined session is shown its like only. */
  async list(caller: Caller): Promise<OwnSession[]> {
    return this.database.read(caller, (tx) =>
      tx.query<OwnSession[]>(
        `SELECT id, signed_in_by AS "signedInBy", user_agent AS "userAgent", address, created_at AS "createdAt",
                last_seen_at AS "lastSeenAt", expires_at AS "expiresAt", id = $1 AS "isCurrent"
           FROM session WHERE user_id = app_user() AND revoked_at IS NULL AND expires_at > now() AND ${WITHIN_REACH}
          ORDER BY id DESC LIMIT 100`,
        [caller.sessionId, caller.isConfined, caller.tenantId],
      ),
    );
  }

  /** Signs out here, or elsewhere. @throws SessionNotFound */
  async revoke(caller: Caller, sessionId: string): Promise<void> {
    await this.database.write(caller, async (tx) => {
      const [ended] = await tx.query<[{ id: string }[], number]>(
        `UPDATE session SET revoked_at = now()
          WHERE id = $1 AND user_id = app_user() AND revoked_at IS NULL AND ${WITHIN_REACH} RETURNING id`,
        [sessionId, caller.isConfined, caller.tenantId],
      );
      if (ended.length === 0) throw new SessionNotFound();
      await this.audit.record(tx, caller, { fact: 'session-ended', subject: 'session', subjectId: sessionId });
    });
  }

  /** Signs out everywhere but here. @returns how many sessions ended */
  async revokeOthers(caller: Caller): Promise<number> {
    return this.database.write(caller, async (tx) => {
      const [ended] = await tx.query<[{ id: string }[], number]>(
        `UPDATE session SET revoked_at = now()
          WHERE id <> $1 AND user_id = app_user() AND revoked_at IS NULL AND ${WITHIN_REACH} RETURNING id`,
        [caller.sessionId, caller.isConfined, caller.tenantId],
      );
      for (const { id } of ended) {
        await this.audit.record(tx, caller, { fact: 'session-ended', subject: 'session', subjectId: id });
      }
      return ended.length;
    });
  }

  /** From the next request on this session acts in the other organisation. @throws OrganisationNotYours */
  async switchOrganisation(caller: Caller, organisationId: string): Promise<void> {
    const own = await this.lookups.ownOrganisations(personOf(caller));
    const isOpen =
      own.some(({ id }) => id === organisationId) && (!caller.isConfined || organisationId === caller.tenantId);
    if (!isOpen || organisationId === NO_ORGANISATION) throw new OrganisationNotYours();
    const there = { ...caller, tenantId: organisationId };
    await this.database.write(there, async (tx) => {
      await tx.query('UPDATE session SET tenant_id = $2 WHERE id = $1', [caller.sessionId, organisationId]);
      const fact = { fact: 'organisation-entered', subject: 'session', subjectId: String(caller.sessionId) };
      await this.audit.record(tx, there, fact);
    });
  }
}

/** A session that one organisation vouches for reaches no other session than such ones. `$2` isConfined, `$3` tenantId. */
const WITHIN_REACH = '(NOT $2::boolean OR (is_confined AND tenant_id = $3::uuid))';

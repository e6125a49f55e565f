import { Injectable } from '@nestjs/common';
import { AuditLog, Database, JobQueue, newId } from '#platform';
import type { Caller } from '../access/caller.js';
import type { AccessRole } from '../access/permissions.js';
import { SEND_INVITATION } from './invitation.job.js';
import { AlreadyInvited, AlreadyMember, InvitationNotFound } from './member.errors.js';
import { assertMayGrant } from './members.js';

/** How long an invitation is good: over a holiday week. */
export const INVITATION_DAYS = 14;

export interface OpenInvitation {
  readonly id: string;
  readonly email: string;
  readonly accessRole: AccessRole;
  readonly createdAt: Date;
  readonly expiresAt: Date;
}

const COLUMNS = 'id, email, access_role AS "accessRole", created_at AS "createdAt", expires_at AS "expiresAt"';
const OPEN = 'accepted_at IS NULL AND revoked_at IS NULL';

/** Asks people to join the caller's organisation. */
@Injectable()
export class Invitations {
  constructor(
    private readonly database: Database,
    private readonly audit: AuditLog,
    private readonly jobs: JobQueue,
  ) {}

  /** @throws OwnersOnly, AlreadyMember, AlreadyInvited */
  async invite(caller: Caller, email: string, accessRole: AccessRole): Promise<OpenInvitation> {
    assertMayGrant(caller, accessRole);
    const [id, address] = [newId(), email.toLowerCase()];
    return this.database.write(caller, async (tx) => {
      // Row-level security shows colleagues only, so this does not tell who has an account elsewhere.
      const members = await tx.query<unknown[]>(
        'SELECT 1 FROM app_user u JOIN membership m ON m.user_id = u.id AND m.tenant_id = app_tenant() WHERE u.email = $1',
        [address],
      );
      if (members.length > 0) throw new AlreadyMember();
      await tx.query(`UPDATE invitation SET revoked_at = now() WHERE email = $1 AND ${OPEN} AND expires_at <= now()`, [
        address,
      ]);
      const [invitation] = await tx.query<OpenInvitation[]>(
        `INSERT INTO invitation (tenant_id, id, email, access_role, invited_by, expires_at)
         VALUES ($1, $2, $3, $4, $5, now() + make_interval(days => ${INVITATION_DAYS}))
         ON CONFLICT (tenant_id, email) WHERE ${OPEN} DO NOTHING RETURNING ${COLUMNS}`,
        [caller.tenantId, id, address, accessRole, caller.userId],
      );
      if (!invitation) throw new AlreadyInvited();
      const fact = { fact: 'member-invited', subject: 'invitation', subjectId: id, details: { accessRole } };
      await this.audit.record(tx, caller, fact);
      await this.jobs.enqueue(tx, SEND_INVITATION, { tenantId: caller.tenantId, invitationId: id });
      return invitation;
    });
  }

  /** Up to `limit` open invitations after the one given, by id. Addresses are personal data, so looking is noted. */
  async list(caller: Caller, { limit, after }: { limit: number; after: string | null }): Promise<OpenInvitation[]> {
    return this.database.write(caller, async (tx) => {
      const open = await tx.query<OpenInvitation[]>(
        `SELECT ${COLUMNS} FROM invitation
          WHERE tenant_id = app_tenant() AND ${OPEN} AND expires_at > now() AND ($1::uuid IS NULL OR id > $1) ORDER BY id LIMIT $2`,
        [after, limit],
      );
      const fact = { fact: 'invitations-read', subject: 'organisation', subjectId: caller.tenantId };
      await this.audit.record(tx, caller, { ...fact, details: { count: open.length } });
      return open;
    });
  }

  /** @throws InvitationNotFound */
  async revoke(caller: Caller, invitationId: string): Promise<void> {
    await this.database.write(caller, async (tx) => {
      const [revoked] = await tx.query<[unknown[], number]>(
        `UPDATE invitation SET revoked_at = now() WHERE tenant_id = app_tenant() AND id = $1 AND ${OPEN} RETURNING id`,
        [invitationId],
      );
      if (revoked.length === 0) throw new InvitationNotFound();
      const fact = { fact: 'invitation-revoked', subject: 'invitation', subjectId: invitationId };
      await this.audit.record(tx, caller, fact);
    });
  }
}

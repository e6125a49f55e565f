import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { AuditLog, Database } from '#platform';
import type { Caller } from '../access/caller.js';
import type { AccessRole } from '../access/permissions.js';
import { Membership } from '../entities/membership.entity.js';
import { LastOwner, MemberChanged, MemberNotFound, OwnersOnly } from './member.errors.js';

export interface Member {
  readonly userId: string;
  readonly email: string;
  readonly name: string;
  readonly accessRole: AccessRole;
  readonly revision: number;
  readonly joinedAt: Date;
}

const MEMBER = `SELECT m.user_id AS "userId", u.email, u.name, m.access_role AS "accessRole", m.revision, m.created_at AS "joinedAt"
  FROM membership m JOIN app_user u ON u.id = m.user_id WHERE m.tenant_id = app_tenant()`;

/** Who belongs to the caller's organisation, and with what access. */
@Injectable()
export class Members {
  constructor(
    private readonly database: Database,
    private readonly audit: AuditLog,
  ) {}

  /** Up to `limit` members after the one given, by id. Names and addresses are personal data, so looking is noted. */
  async list(caller: Caller, { limit, after }: { limit: number; after: string | null }): Promise<Member[]> {
    return this.database.write(caller, async (tx) => {
      const members = await tx.query<Member[]>(
        `${MEMBER} AND ($1::uuid IS NULL OR m.user_id > $1) ORDER BY m.user_id LIMIT $2`,
        [after, limit],
      );
      const details = { count: members.length };
      await this.audit.record(tx, caller, {
        fact: 'members-read',
        subject: 'organisation',
        subjectId: caller.tenantId,
        details,
      });
      return members;
    });
  }

  /**
   * @param expectedRevision of what the change starts from; null to change whatever is there
   * @throws MemberNotFound, MemberChanged, OwnersOnly, LastOwner
   */
  async changeAccess(
    caller: Caller,
    userId: string,
    accessRole: AccessRole,
    expectedRevision: number | null,
  ): Promise<Member> {
    return this.database.write(caller, async (tx) => {
      const member = await locked(tx, caller, userId);
      if (expectedRevision !== null && member.revision !== expectedRevision)
        throw new MemberChanged(member, { accessRole });
      assertMayGrant(caller, accessRole);
      await assertMayTake(tx, caller, member, accessRole);
      await tx.query(
        'UPDATE membership SET access_role = $3, revision = revision + 1 WHERE tenant_id = $1 AND user_id = $2',
        [caller.tenantId, userId, accessRole],
      );
      const details = { from: member.accessRole, to: accessRole };
      await this.audit.record(tx, caller, { fact: 'access-changed', subject: 'member', subjectId: userId, details });
      const [changed] = await tx.query<Member[]>(`${MEMBER} AND m.user_id = $1`, [userId]);
      if (!changed) throw new MemberNotFound();
      return changed;
    });
  }

  /** Their sessions show nothing of the organisation from the next request on. @throws MemberNotFound, OwnersOnly, LastOwner */
  async remove(caller: Caller, userId: string): Promise<void> {
    await this.database.write(caller, async (tx) => {
      const member = await locked(tx, caller, userId);
      await assertMayTake(tx, caller, member, null);
      await tx.delete(Membership, { tenantId: caller.tenantId, userId });
      await this.audit.record(tx, caller, { fact: 'member-removed', subject: 'member', subjectId: userId });
    });
  }
}

/** @throws OwnersOnly */
export function assertMayGrant(caller: Caller, accessRole: AccessRole): void {
  if (accessRole === 'owner' && caller.accessRole !== 'owner') throw new OwnersOnly();
}

/** The member, and all owners, held until the end of the transaction: two owners who remove each other come one after the other. */
async function locked(tx: EntityManager, caller: Caller, userId: string): Promise<Membership> {
  const rows = await tx
    .createQueryBuilder(Membership, 'm')
    .where(`m.tenant_id = :tenantId AND (m.access_role = 'owner' OR m.user_id = :userId)`, {
      tenantId: caller.tenantId,
      userId,
    })
    // Always in the same order, or two could wait for each other.
    .orderBy('m.user_id')
    .setLock('pessimistic_write')
    .getMany();
  const member = rows.find((row) => row.userId === userId);
  if (!member) throw new MemberNotFound();
  return member;
}

async function assertMayTake(
  tx: EntityManager,
  caller: Caller,
  member: Membership,
  next: AccessRole | null,
): Promise<void> {
  if (member.accessRole !== 'owner' || next === 'owner') return;
  if (caller.accessRole !== 'owner') throw new OwnersOnly();
  const others = await tx.query<unknown[]>(
    `SELECT 1 FROM membership WHERE tenant_id = $1 AND access_role = 'owner' AND user_id <> $2 LIMIT 1`,
    [caller.tenantId, member.userId],
  );
  if (others.length === 0) throw new LastOwner();
}

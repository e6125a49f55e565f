import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { AuditLog, Database, newId } from '#platform';
import { enterPerson } from '../organisations/found-organisation.js';
import { organisationSettings } from '../organisations/organisation-settings.js';
import { Attempts, LIMITS } from '../sign-in/attempts.js';
import { Lookups } from '../sign-in/lookups.js';
import { SignIn, type SignInResult } from '../sign-in/sign-in.js';
import type { Visitor } from '../sign-in/visitor.js';
import { InvitationNotValid } from './member.errors.js';

export interface ShownInvitation {
  readonly email: string;
  readonly organisation: string;
  /** Nobody here has the address yet: their name must be asked for. */
  readonly isNewPerson: boolean;
}

interface AcceptedRow {
  readonly email: string;
  readonly accessRole: string;
  readonly settings: unknown;
}

/** Joins an organisation by the link of an invitation. The link came by mail, so it proves the mailbox as a sign-in link does. */
@Injectable()
export class AcceptInvitation {
  constructor(
    private readonly database: Database,
    private readonly audit: AuditLog,
    private readonly lookups: Lookups,
    private readonly attempts: Attempts,
    private readonly signIn: SignIn,
  ) {}

  /** What the link is for; null when it is good for nothing. Looking uses nothing up. */
  async show(token: string): Promise<ShownInvitation | null> {
    const found = await this.lookups.findInvitation(token);
    if (!found) return null;
    const [row] = await this.database.read({ tenantId: found.tenantId, userId: null }, (tx) =>
      tx.query<{ email: string; organisation: string }[]>(
        'SELECT i.email, o.name AS organisation FROM invitation i JOIN organisation o ON o.id = i.tenant_id WHERE i.id = $1',
        [found.id],
      ),
    );
    return row ? { ...row, isNewPerson: (await this.lookups.findUser(row.email)) === null } : null;
  }

  /**
   * @param name of a person who is new here; else the known name stays
   * @throws InvitationNotValid, PersonBeingEntered, TooManyAttempts
   */
  async accept(token: string, name: string, visitor: Visitor): Promise<SignInResult> {
    await this.attempts.count(LIMITS.tokenOfAddress, visitor.address);
    const [found, shown] = [await this.lookups.findInvitation(token), await this.show(token)];
    if (!found || !shown) throw new InvitationNotValid();
    const known = await this.lookups.findUser(shown.email);
    const userId = known ?? newId();
    const { tenantId } = found;
    const proof = { userId, method: 'login-link', visitor, tenantId, isWhole: false } as const;
    const result = await this.signIn.proceed(proof, async (tx) => {
      const { email, accessRole, settings } = await useUp(tx, found.id);
      const { language = 'en' } = organisationSettings.parse(settings);
      if (known === null) await enterPerson(tx, { id: userId, email, name, locale: language });
      await tx.query('UPDATE app_user SET email_verified_at = now() WHERE id = app_user()');
      await tx.query(
        `INSERT INTO membership (tenant_id, user_id, access_role) VALUES ($1, $2, $3) ON CONFLICT (tenant_id, user_id) DO NOTHING`,
        [tenantId, userId, accessRole],
      );
      const actor = { tenantId, userId, apiKeyId: null, requestId: visitor.requestId, address: visitor.address };
      const fact = { fact: 'invitation-accepted', subject: 'invitation', subjectId: found.id, details: { accessRole } };
      await this.audit.record(tx, actor, fact);
    });
    await this.attempts.uncount(LIMITS.tokenOfAddress, visitor.address);
    return result;
  }
}

/** Of two requests with one link the second finds it accepted. @throws InvitationNotValid */
async function useUp(tx: EntityManager, id: string): Promise<AcceptedRow> {
  const [[row]] = await tx.query<[AcceptedRow[], number]>(
    `UPDATE invitation i SET accepted_at = now() FROM organisation o
      WHERE i.id = $1 AND o.id = i.tenant_id AND i.accepted_at IS NULL AND i.revoked_at IS NULL AND i.expires_at > now()
      RETURNING i.email, i.access_role AS "accessRole", o.settings`,
    [id],
  );
  if (!row) throw new InvitationNotValid();
  return row;
}

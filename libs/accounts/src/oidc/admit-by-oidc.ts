import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { AuditLog, Database, newId } from '#platform';
import type { OidcProvider } from '../entities/oidc-provider.entity.js';
import { enterPerson } from '../organisations/found-organisation.js';
import { Attempts, LIMITS } from '../sign-in/attempts.js';
import { Lookups } from '../sign-in/lookups.js';
import { SignIn, type SignInResult } from '../sign-in/sign-in.js';
import type { Visitor } from '../sign-in/visitor.js';
import { OidcNotSetUp, OidcRefused, type OidcRefusal } from './oidc.errors.js';

/** Whom the server vouches for. */
export interface OidcPerson {
  /** The server's own id of the person, which stays when their address changes. */
  readonly subject: string;
  /** In lower case. */
  readonly email: string;
  readonly isVerified: boolean;
  readonly name: string;
}

/**
 * Lets in whom an organisation's single sign-on vouches for: the person known by its subject, else the member with the address, else a
 * new person.
 *
 * The session is confined to that organisation. Its administrators run the server and could have it vouch for anybody's address; they
 * gain nothing by it but a way into what is theirs already (ADR 8).
 */
@Injectable()
export class AdmitByOidc {
  constructor(
    private readonly database: Database,
    private readonly audit: AuditLog,
    private readonly lookups: Lookups,
    private readonly attempts: Attempts,
    private readonly signIn: SignIn,
  ) {}

  /** @throws OidcNotSetUp, TooManyAttempts */
  async tenantOf(slug: string, visitor: Visitor): Promise<string> {
    await this.attempts.count(LIMITS.tokenOfAddress, visitor.address);
    const tenantId = await this.lookups.findOidcTenant(slug);
    if (tenantId === null) throw new OidcNotSetUp();
    return tenantId;
  }

  /** @param within first in the transaction. @throws OidcRefused, PersonBeingEntered */
  async admit(
    provider: OidcProvider,
    person: OidcPerson,
    visitor: Visitor,
    within: (tx: EntityManager) => Promise<void>,
  ): Promise<SignInResult> {
    const { tenantId } = provider;
    const known = await this.userBySubject(provider, person.subject);
    const byEmail = known ?? (await this.lookups.findUser(person.email));
    const userId = byEmail ?? newId();
    const proof = { userId, method: 'oidc', visitor, tenantId, isConfined: true, isWhole: true } as const;
    const result = await this.signIn.proceed(proof, async (tx) => {
      await within(tx);
      if (known !== null) return assertMember(tx, known, 'membership-ended');
      // Were everybody who is vouched for let in, an organisation could make anybody its member, and read their name.
      if (byEmail !== null) await assertMember(tx, byEmail, 'account-elsewhere');
      if (byEmail === null) await enterPerson(tx, { id: userId, email: person.email, name: person.name, locale: 'en' });
      await this.join(tx, provider, { ...person, userId }, visitor);
    });
    await this.attempts.uncount(LIMITS.tokenOfAddress, visitor.address);
    return result;
  }

  /** The first time: the subject is tied to the person, and the person becomes a member unless they are one. */
  private async join(
    tx: EntityManager,
    { tenantId, issuer, defaultAccessRole }: OidcProvider,
    { subject, userId }: OidcPerson & { readonly userId: string },
    { requestId, address }: Visitor,
  ): Promise<void> {
    await tx.query(
      `INSERT INTO oidc_identity (tenant_id, id, issuer, subject, user_id) VALUES ($1, $2, $3, $4, $5)
       ON CONFLICT (tenant_id, issuer, subject) DO NOTHING`,
      [tenantId, newId(), issuer, subject, userId],
    );
    const joined = await tx.query<unknown[]>(
      `INSERT INTO membership (tenant_id, user_id, access_role) VALUES ($1, $2, $3)
       ON CONFLICT (tenant_id, user_id) DO NOTHING RETURNING user_id`,
      [tenantId, userId, defaultAccessRole],
    );
    if (joined.length === 0) return;
    const actor = { tenantId, userId, apiKeyId: null, requestId, address };
    const details = { accessRole: defaultAccessRole };
    await this.audit.record(tx, actor, { fact: 'member-joined', subject: 'member', subjectId: userId, details });
  }

  private async userBySubject({ tenantId, issuer }: OidcProvider, subject: string): Promise<string | null> {
    const [row] = await this.database.read({ tenantId, userId: null }, (tx) =>
      tx.query<{ userId: string }[]>(
        'SELECT user_id AS "userId" FROM oidc_identity WHERE tenant_id = $1 AND issuer = $2 AND subject = $3',
        [tenantId, issuer, subject],
      ),
    );
    return row?.userId ?? null;
  }
}

/** Whom an admin has removed stays out, though the server knows them still. @throws OidcRefused */
async function assertMember(tx: EntityManager, userId: string, otherwise: OidcRefusal): Promise<void> {
  const members = await tx.query<unknown[]>(
    'SELECT 1 FROM membership WHERE tenant_id = app_tenant() AND user_id = $1',
    [userId],
  );
  if (members.length === 0) throw new OidcRefused(otherwise);
}

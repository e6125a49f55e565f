import { Inject, Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { AuditLog, Database, ENV, newId, type Env } from '#platform';
import { NO_ORGANISATION } from '../access/caller.js';
import { newToken, tokenHash } from '../access/credential.js';
import type { SignInMethod } from '../entities/session.entity.js';
import { Challenges } from './challenges.js';
import { Lookups } from './lookups.js';
import type { Visitor } from './visitor.js';

export type SignInResult =
  /** `token` is for the session cookie and for nothing else. */
  | { readonly kind: 'signed-in'; readonly token: string; readonly tenantId: string | null }
  /** The person has a second factor; `challenge` goes with its code to `CompleteSecondFactor`. */
  | { readonly kind: 'second-factor'; readonly challenge: string };

export interface Proof {
  readonly userId: string;
  readonly method: SignInMethod;
  readonly visitor: Visitor;
  /** The organisation to act in. Otherwise the one of the last session, or the first that the person joined. */
  readonly tenantId?: string;
  /** See `Session.isConfined`. */
  readonly isConfined?: boolean;
  /** Nothing more is asked for: the second factor was shown, or the method is two factors in one. */
  readonly isWhole: boolean;
}

/** How much of what a browser says of itself is kept. */
const USER_AGENT_LENGTH = 300;
const TRIES_OF_SECOND_FACTOR = 5;

/** The last step of every way to sign in: begins the session, or asks for the second factor first. */
@Injectable()
export class SignIn {
  constructor(
    private readonly database: Database,
    private readonly audit: AuditLog,
    private readonly lookups: Lookups,
    private readonly challenges: Challenges,
    @Inject(ENV) private readonly env: Env,
  ) {}

  /**
   * @param within what must happen in the same transaction before, such as using up the link; it throws when that has been done already
   */
  async proceed(proof: Proof, within: (tx: EntityManager) => Promise<void>): Promise<SignInResult> {
    const { userId, method, isWhole } = proof;
    const tenantId = proof.tenantId ?? (await this.usualOrganisation(userId));
    // Of nobody's rows but these: the person's own, and those of the organisation that the session will be in.
    return this.database.write({ tenantId: tenantId ?? NO_ORGANISATION, userId }, async (tx) => {
      await within(tx);
      if (isWhole || !(await hasSecondFactor(tx))) return this.begin(tx, proof, tenantId);
      const payload = { method, tenantId };
      const tries = TRIES_OF_SECOND_FACTOR;
      return {
        kind: 'second-factor',
        challenge: await this.challenges.put(tx, { kind: 'second-factor', userId, payload, tries }),
      };
    });
  }

  /** Always with a new token: one that was there before the person proved themselves may be known to somebody else. */
  private async begin(tx: EntityManager, proof: Proof, tenantId: string | null): Promise<SignInResult> {
    const { userId, method, visitor, isConfined = false } = proof;
    if (visitor.sessionToken !== null) await tx.query('SELECT end_session($1)', [tokenHash(visitor.sessionToken)]);
    const [id, token] = [newId(), newToken()];
    await tx.query(
      `INSERT INTO session (id, token_hash, user_id, tenant_id, is_confined, signed_in_by, user_agent, address, expires_at)
       VALUES ($1, $2, $3, $4, $5, $6, $7, $8, now() + make_interval(secs => $9))`,
      [
        id,
        tokenHash(token),
        userId,
        tenantId,
        isConfined,
        method,
        visitor.userAgent?.slice(0, USER_AGENT_LENGTH) ?? null,
        visitor.address,
        this.env.SESSION_SECONDS,
      ],
    );
    const { requestId, address } = visitor;
    const actor = { tenantId: tenantId ?? NO_ORGANISATION, userId, apiKeyId: null, requestId, address };
    await this.audit.record(tx, actor, { fact: 'signed-in', subject: 'session', subjectId: id, details: { method } });
    return { kind: 'signed-in', token, tenantId };
  }

  private async usualOrganisation(userId: string): Promise<string | null> {
    const organisations = await this.lookups.ownOrganisations(userId);
    const last = await this.database.read({ tenantId: null, userId }, (tx) =>
      tx.query<{ tenantId: string }[]>(
        `SELECT tenant_id AS "tenantId" FROM session WHERE user_id = $1 AND NOT is_confined AND tenant_id IS NOT NULL
          ORDER BY id DESC LIMIT 1`,
        [userId],
      ),
    );
    const isLast = organisations.find(({ id }) => id === last[0]?.tenantId);
    return (isLast ?? organisations[0])?.id ?? null;
  }
}

/** Of the transaction's own user. */
async function hasSecondFactor(tx: EntityManager): Promise<boolean> {
  const [row] = await tx.query<{ has: boolean }[]>(
    'SELECT totp_confirmed_at IS NOT NULL AS has FROM user_credential WHERE user_id = app_user()',
  );
  return row?.has ?? false;
}

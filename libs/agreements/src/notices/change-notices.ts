import { Injectable } from '@nestjs/common';
import { Database, type Actor } from '#platform';
import { GetRole, GetVersions } from '#roles';
import { diff, type Change } from '#work-model';
import { NoticesNotNeeded } from '../agreements.errors.js';
import { AgreementBatches, type AgreementBatchProgress } from '../batches/agreement-batches.js';
import type { BatchWish } from '../batches/judge-items.js';
import { readAgreement } from '../steps/held-agreement.js';
import { wishOf } from '../superseding/supersede.js';

/** Somebody who has signed an older version of a role, and where they are with the newest. */
interface SignedOlder {
  readonly agreementId: string;
  readonly roleVersion: number;
  readonly name: string;
  readonly email: string;
  readonly personId: string | null;
  readonly sealedAt: Date;
  /** Their change notice about the newest version; null while they have none. */
  readonly noticeId: string | null;
  readonly noticeState: string | null;
  /** When they signed the notice; null: they have not acknowledged the newest version yet. */
  readonly acknowledgedAt: Date | null;
}

export interface ChangeReport {
  readonly latestVersion: number;
  /** The latest agreement that each has signed, where it is of an older version. */
  readonly people: readonly SignedOlder[];
}

/** What a newer version of a role means for those who have signed an older one. */
@Injectable()
export class ChangeNotices {
  constructor(
    private readonly database: Database,
    private readonly roles: GetRole,
    private readonly versions: GetVersions,
    private readonly batches: AgreementBatches,
  ) {}

  /** Who has signed what older version, and who has not yet signed the newest. @throws RoleNotFound */
  async report(actor: Actor, roleId: string): Promise<ChangeReport> {
    const { latestVersion } = await this.roles.get(actor, roleId);
    const people = await this.database.select<SignedOlder>(actor, SIGNED_OLDER, [roleId, latestVersion]);
    return { latestVersion, people };
  }

  /** What changed since a version, in words. @throws RoleNotFound, RoleVersionNotFound */
  async changesSince(actor: Actor, roleId: string, version: number): Promise<Change[]> {
    const { latestVersion } = await this.roles.get(actor, roleId);
    const [before, after] = [
      await this.versions.get(actor, roleId, version),
      await this.versions.get(actor, roleId, latestVersion),
    ];
    return diff({ ...before.model, version: after.model.version }, after.model);
  }

  /**
   * Makes change notices for all who have signed an older version and have none yet: one agreement each, with the same parties, of the newest.
   * Pressed twice, also at the same moment or before a worker has come to the first, nobody gets two.
   * @throws RoleNotFound, NoticesNotNeeded
   */
  async send(actor: Actor, roleId: string, message: string | null): Promise<AgreementBatchProgress> {
    const { latestVersion } = await this.roles.get(actor, roleId);
    const batchId = await this.database.write(actor, async (tx) => {
      await tx.query('SELECT pg_advisory_xact_lock(hashtextextended($1, 0))', [`change-notices ${roleId}`]);
      const found = await tx.query<{ agreementId: string }[]>(WITHOUT_NOTICE, [roleId, latestVersion]);
      if (found.length === 0) throw new NoticesNotNeeded();
      const wishes: BatchWish[] = [];
      for (const { agreementId } of found) {
        const wish = wishOf(await readAgreement(tx, agreementId));
        wishes.push({ wish: { ...wish, roleVersion: latestVersion, message }, replacesId: agreementId });
      }
      return this.batches.orderIn(tx, actor, 'change-notices', wishes);
    });
    return this.batches.progress(actor, batchId);
  }
}

/** The last agreement of each person (by person, else by address) about the role that came to be sealed, where the role has gone on since. */
const SIGNED_OLDER = `
  SELECT latest.id AS "agreementId", latest.role_version AS "roleVersion", latest.display_name AS name, latest.email, latest.person_id AS "personId",
    latest.sealed_at AS "sealedAt", notice.id AS "noticeId", notice.state AS "noticeState", notice.acted_at AS "acknowledgedAt"
  FROM (
    SELECT DISTINCT ON (coalesce(p.person_id::text, lower(p.email))) a.id, a.role_version, p.display_name, p.email, p.person_id, a.state_since AS sealed_at
    FROM agreement a JOIN agreement_party p ON p.tenant_id = a.tenant_id AND p.agreement_id = a.id AND p.part = 'new-hire'
    WHERE a.tenant_id = app_tenant() AND a.role_id = $1 AND a.state IN ('sealed', 'delivered')
    ORDER BY coalesce(p.person_id::text, lower(p.email)), a.role_version DESC, a.id DESC
  ) latest
  LEFT JOIN LATERAL (
    SELECT n.id, n.state, p.acted_at FROM agreement n
    LEFT JOIN agreement_party p ON p.tenant_id = n.tenant_id AND p.agreement_id = n.id AND p.part = 'new-hire'
    WHERE n.tenant_id = app_tenant() AND n.replaces_id = latest.id AND n.role_version = $2 AND n.state NOT IN ('voided', 'expired', 'superseded')
    ORDER BY n.id DESC LIMIT 1
  ) notice ON true
  WHERE latest.role_version < $2 ORDER BY latest.display_name, latest.id`;

/** Those of them who have no notice, and for whom none is ordered. */
const WITHOUT_NOTICE = `
  SELECT older."agreementId" FROM (${SIGNED_OLDER}) older
  WHERE older."noticeId" IS NULL AND NOT EXISTS (
    SELECT FROM agreement_batch_item item
    WHERE item.tenant_id = app_tenant() AND NOT item.is_taken AND item.wish ->> 'replacesId' = older."agreementId"::text
      AND item.wish #>> '{wish,roleVersion}' = $2::text)`;

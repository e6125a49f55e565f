import { Injectable } from '@nestjs/common';
import { Database, type Actor } from '#platform';
import { GetRole, GetVersions } from '#roles';
import { diff, type Change } from '#work-model';
import { NoticesNotNeeded } from '../agreements.errors.js';
import { AgreementBatches, type AgreementBatchProgress } from '../batches/agreement-batches.js';
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
   * @throws RoleNotFound, NoticesNotNeeded
   */
  async send(actor: Actor, roleId: string, message: string | null): Promise<AgreementBatchProgress> {
    const { latestVersion, people } = await this.report(actor, roleId);
    const without = people.filter(({ noticeId }) => noticeId === null);
    if (without.length === 0) throw new NoticesNotNeeded();
    const wishes = await this.database.read(actor, async (tx) => {
      const made: unknown[] = [];
      for (const { agreementId } of without) {
        const wish = wishOf(await readAgreement(tx, agreementId));
        made.push({ wish: { ...wish, roleVersion: latestVersion, message }, replacesId: agreementId });
      }
      return made;
    });
    return this.batches.order(actor, 'change-notices', wishes);
  }
}

/** The last agreement of each person (by person, else by address) about the role that came to be sealed, where the role has gone on since. */
const SIGNED_OLDER = `
  SELECT latest.id AS "agreementId", latest.role_version AS "roleVersion", latest.display_name AS name, latest.email, latest.person_id AS "personId",
    latest.sealed_at AS "sealedAt", notice.id AS "noticeId", notice.state AS "noticeState"
  FROM (
    SELECT DISTINCT ON (coalesce(p.person_id::text, lower(p.email))) a.id, a.role_version, p.display_name, p.email, p.person_id, a.state_since AS sealed_at
    FROM agreement a JOIN agreement_party p ON p.tenant_id = a.tenant_id AND p.agreement_id = a.id AND p.part = 'new-hire'
    WHERE a.tenant_id = app_tenant() AND a.role_id = $1 AND a.state IN ('sealed', 'delivered')
    ORDER BY coalesce(p.person_id::text, lower(p.email)), a.role_version DESC, a.id DESC
  ) latest
  LEFT JOIN LATERAL (
    SELECT n.id, n.state FROM agreement n
    WHERE n.tenant_id = app_tenant() AND n.replaces_id = latest.id AND n.role_version = $2 AND n.state NOT IN ('voided', 'expired', 'superseded')
    ORDER BY n.id DESC LIMIT 1
  ) notice ON true
  WHERE latest.role_version < $2 ORDER BY latest.display_name, latest.id`;

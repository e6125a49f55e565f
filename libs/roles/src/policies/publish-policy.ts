import { Injectable } from '@nestjs/common';
import { Database, JobQueue, type Actor } from '#platform';
import { PolicyTemplateService, type PublishedPolicy } from '#policies';
import type { RoleSummary } from '../rows/role-rows.js';
import { countReachedRoles, reachedRoles } from './reached-roles.js';
import { ROLL_OUT_POLICY } from './roll-out-policy.job.js';

export interface PolicyReach extends PublishedPolicy {
  /** How many there are; `outdated` holds the first of them when they are very many. */
  readonly outdatedCount: number;
  /** Published roles that older versions reach: how many, and the first of them. */
  readonly affectedRoles: { readonly count: number; readonly items: readonly RoleSummary[] };
}

/** As many as somebody might look through; the list of assignments has all of them, page by page. */
const MOST_ASSIGNMENTS = 1000;
/** As many as a page shows. */
const MOST_ROLES = 50;

/** Publishes a policy: makes its draft the next version, shows which roles that affects, and has a worker bring it to them. */
@Injectable()
export class PublishPolicy {
  constructor(
    private readonly database: Database,
    private readonly templates: PolicyTemplateService,
    private readonly jobs: JobQueue,
  ) {}

  /**
   * @param revision what the caller has seen; null for whatever is there
   * @param rollOut false: older versions stay in use until somebody adopts this one there
   * @throws PolicyTemplateNotFound, PolicyRevisionDiffers, PolicyTemplateArchived, PolicyVersionUnchanged
   */
  async publish(
    actor: Actor,
    templateId: string,
    revision: number | null,
    { rollOut }: { readonly rollOut: boolean },
  ): Promise<PolicyReach> {
    const { tenantId, userId, apiKeyId } = actor;
    return this.database.write(actor, async (tx) => {
      const published = await this.templates.publish(tx, actor, templateId, revision);
      const { outdated } = published;
      const version = published.version.number;
      if (rollOut && outdated.length > 0)
        await this.jobs.enqueue(tx, ROLL_OUT_POLICY, { tenantId, templateId, version, userId, apiKeyId });
      const count = await countReachedRoles(tx, outdated);
      const items = await reachedRoles(tx, outdated, { limit: MOST_ROLES, after: null });
      const shown = { outdated: outdated.slice(0, MOST_ASSIGNMENTS), outdatedCount: outdated.length };
      return { ...published, ...shown, affectedRoles: { count, items } };
    });
  }
}

import { Injectable } from '@nestjs/common';
import { AuditLog, Database, type Actor, type JobHandler } from '#platform';
import {
  outdatedAssignments,
  PoliciesConflict,
  PolicyAssignmentInvalid,
  PolicyAssignmentNotFound,
  PolicyAssignmentService,
  PolicyRevisionDiffers,
  type PolicyAssignment,
} from '#policies';
import { OpenDraftsForPolicy, type PolicyVersion } from './open-drafts-for-policy.js';
import { ROLL_OUT_POLICY, type RollOutPolicyInput } from './roll-out-policy.job.js';

/** Roles that are checked between two looks at whether the worker is to stop. */
const STEP = 20;

/**
 * Brings a new version of a policy to where older ones are in use, and opens drafts of the roles that it changes. Each assignment and each
 * role is a transaction of its own, so that a worker that dies leaves whole ones.
 */
@Injectable()
export class RollOutPolicy implements JobHandler<RollOutPolicyInput> {
  readonly kind = ROLL_OUT_POLICY;

  constructor(
    private readonly database: Database,
    private readonly audit: AuditLog,
    private readonly assignments: PolicyAssignmentService,
    private readonly drafts: OpenDraftsForPolicy,
  ) {}

  async handle({ templateId, version, ...who }: RollOutPolicyInput, signal: AbortSignal): Promise<void> {
    const actor: Actor = { ...who, requestId: null, address: null };
    await this.adopt(actor, { templateId, version }, signal);
    let after: string | null = null;
    let busy = 0;
    do {
      signal.throwIfAborted();
      const { roles, nextAfter } = await this.drafts.open(actor, { templateId, version }, { limit: STEP, after });
      busy += roles.filter(({ draft }) => draft === 'busy').length;
      after = nextAfter;
    } while (after !== null);
    // What somebody published in that moment may still say what the older version says, so the next try looks again.
    if (busy > 0) throw new Error(`Roles that somebody was changing: ${busy}. They are looked at again.`);
  }

  /** Until each older assignment has the version or has refused it; one that somebody changes meanwhile is looked at again. */
  private async adopt(actor: Actor, policy: PolicyVersion, signal: AbortSignal): Promise<void> {
    const refused = new Set<string>();
    for (;;) {
      const outdated = await this.database.read(actor, (tx) =>
        outdatedAssignments(tx, actor.tenantId, policy.templateId, policy.version),
      );
      const open = outdated.filter(({ id }) => !refused.has(id));
      if (open.length === 0) return;
      for (const assignment of open) {
        signal.throwIfAborted();
        if (!(await this.adoptOne(actor, policy, assignment))) refused.add(assignment.id);
      }
    }
  }

  /** @returns false when what was said there does not go with the version: somebody must say it anew, and is told so by the audit log */
  private async adoptOne(
    actor: Actor,
    { templateId, version }: PolicyVersion,
    use: PolicyAssignment,
  ): Promise<boolean> {
    try {
      await this.assignments.adopt(actor, use.id, use.revision, { version });
      return true;
    } catch (error) {
      if (error instanceof PolicyRevisionDiffers || error instanceof PolicyAssignmentNotFound) return true;
      if (!(error instanceof PolicyAssignmentInvalid || error instanceof PoliciesConflict)) throw error;
      const details = { templateId, version, why: error.code };
      await this.database.write(actor, (tx) =>
        this.audit.record(tx, actor, {
          fact: 'policy-version-not-adopted',
          subject: 'policy-assignment',
          subjectId: use.id,
          details,
        }),
      );
      return false;
    }
  }
}

import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { AuditLog, Database, type Actor } from '#platform';
import type { Resolution } from '../resolution/levels.js';
import { adoptPolicyVersion, type AdoptedVersion } from './adopt-policy-version.js';
import { assignPolicy, type AssignmentChoices, type KeptAssignment, type NewAssignment } from './assign-policy.js';
import { changeAssignment } from './change-assignment.js';
import { getAssignment, listAssignments, type PolicyAssignmentList, type PolicyTarget } from './find-assignments.js';
import type { PolicyAssignment } from './policy-assignment.entity.js';
import { resolutionFor } from './resolution-for.js';
import { unassignPolicy } from './unassign-policy.js';

/** Where policies are in use: each method one transaction around the file of its name, which says what is refused. */
@Injectable()
export class PolicyAssignmentService {
  constructor(
    private readonly database: Database,
    private readonly audit: AuditLog,
  ) {}

  async assign(actor: Actor, request: NewAssignment): Promise<KeptAssignment> {
    return this.database.write(actor, (tx) => assignPolicy(this.change(tx, actor), request));
  }

  async edit(actor: Actor, id: string, revision: number | null, choices: AssignmentChoices): Promise<KeptAssignment> {
    return this.database.write(actor, (tx) => changeAssignment(this.change(tx, actor), id, revision, choices));
  }

  async adopt(actor: Actor, id: string, revision: number | null, request: AdoptedVersion): Promise<KeptAssignment> {
    return this.database.write(actor, (tx) => adoptPolicyVersion(this.change(tx, actor), id, revision, request));
  }

  async unassign(actor: Actor, id: string, revision: number | null): Promise<PolicyAssignment> {
    return this.database.write(actor, (tx) => unassignPolicy(this.change(tx, actor), id, revision));
  }

  async get(actor: Actor, id: string): Promise<PolicyAssignment> {
    return this.database.read(actor, (tx) => getAssignment(tx, actor.tenantId, id));
  }

  async list(actor: Actor, request: PolicyAssignmentList): Promise<PolicyAssignment[]> {
    return this.database.read(actor, (tx) => listAssignments(tx, actor.tenantId, request));
  }

  /** What holds for a role, a team or the organisation, each field with where it is from. */
  async explainFor(actor: Actor, target: PolicyTarget): Promise<Resolution> {
    return this.database.read(actor, (tx) => resolutionFor(tx, actor.tenantId, target));
  }

  private change(tx: EntityManager, actor: Actor) {
    return { tx, actor, audit: this.audit };
  }
}

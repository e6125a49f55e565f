import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { AuditLog, Database, type Actor } from '#platform';
import { archivePolicyTemplate } from './archive-policy-template.js';
import { createPolicyTemplate } from './create-policy-template.js';
import { diffPolicyTemplates, type PolicyDiff } from './diff-policy-templates.js';
import { editPolicyDraft } from './edit-policy-draft.js';
import {
  getPolicyTemplate,
  getPolicyVersion,
  listPolicyTemplates,
  listPolicyVersions,
  type PolicyTemplateList,
} from './find-policy-template.js';
import type { PolicyTemplateVersion, StoredPolicyTemplate } from './policy-template.entity.js';
import { publishPolicyTemplate, type PublishedPolicy } from './publish-policy-template.js';
import { seedShippedPolicies } from './seed-shipped-policies.js';

/** What one can do with policy templates: each method one transaction around the file of its name, which says what is refused. */
@Injectable()
export class PolicyTemplateService {
  constructor(
    private readonly database: Database,
    private readonly audit: AuditLog,
  ) {}

  async create(actor: Actor, body: unknown): Promise<StoredPolicyTemplate> {
    return this.database.write(actor, (tx) => createPolicyTemplate(this.change(tx, actor), body));
  }

  async edit(actor: Actor, id: string, revision: number | null, body: unknown): Promise<StoredPolicyTemplate> {
    return this.database.write(actor, (tx) => editPolicyDraft(this.change(tx, actor), id, revision, body));
  }

  /** Within the caller's transaction, which also sees to what follows for roles. */
  async publish(tx: EntityManager, actor: Actor, id: string, revision: number | null): Promise<PublishedPolicy> {
    return publishPolicyTemplate(this.change(tx, actor), id, revision);
  }

  async archive(actor: Actor, id: string): Promise<StoredPolicyTemplate> {
    return this.database.write(actor, (tx) => archivePolicyTemplate(this.change(tx, actor), id));
  }

  async get(actor: Actor, id: string): Promise<StoredPolicyTemplate> {
    return this.database.read(actor, (tx) => getPolicyTemplate(tx, actor.tenantId, id));
  }

  async list(actor: Actor, request: PolicyTemplateList): Promise<StoredPolicyTemplate[]> {
    return this.database.read(actor, (tx) => listPolicyTemplates(tx, actor.tenantId, request));
  }

  async versions(
    actor: Actor,
    id: string,
    request: { readonly limit: number; readonly before: number | null },
  ): Promise<PolicyTemplateVersion[]> {
    return this.database.read(actor, (tx) => listPolicyVersions(tx, actor.tenantId, id, request));
  }

  async version(actor: Actor, id: string, number: number): Promise<PolicyTemplateVersion> {
    return this.database.read(actor, (tx) => getPolicyVersion(tx, actor.tenantId, id, number));
  }

  async diff(actor: Actor, id: string, numbers: { readonly from: number; readonly to: number }): Promise<PolicyDiff> {
    const [before, after] = await this.database.read(actor, async (tx) => [
      await getPolicyVersion(tx, actor.tenantId, id, numbers.from),
      await getPolicyVersion(tx, actor.tenantId, id, numbers.to),
    ]);
    return before && after ? diffPolicyTemplates(before.body, after.body) : { changes: [], patch: [] };
  }

  /** Within the caller's transaction: an organisation begins with its policies or not at all. @returns how many were added */
  async seedShipped(tx: EntityManager, actor: Actor): Promise<number> {
    return seedShippedPolicies(this.change(tx, actor));
  }

  private change(tx: EntityManager, actor: Actor) {
    return { tx, actor, audit: this.audit };
  }
}

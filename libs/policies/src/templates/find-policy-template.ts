import { ArrayContains, IsNull, LessThan, MoreThan, Not, type EntityManager, type FindOptionsWhere } from 'typeorm';
import { PolicyRevisionDiffers, PolicyTemplateNotFound, PolicyVersionNotFound } from '../policies.errors.js';
import type { PolicyKind } from '../schema/field.js';
import { jsonOf } from '../schema/json.js';
import { PolicyTemplateVersion, StoredPolicyTemplate } from './policy-template.entity.js';

/** Which templates a list is of. */
export interface PolicyTemplateList {
  readonly limit: number;
  /** Id of the last one of the page before. */
  readonly after: string | null;
  readonly archived: boolean;
  readonly kind: PolicyKind | null;
}

/** In the order of their making. */
export async function listPolicyTemplates(
  tx: EntityManager,
  tenantId: string,
  { limit, after, archived, kind }: PolicyTemplateList,
): Promise<StoredPolicyTemplate[]> {
  const where: FindOptionsWhere<StoredPolicyTemplate> = {
    tenantId,
    archivedAt: archived ? Not(IsNull()) : IsNull(),
    ...(after === null ? {} : { id: MoreThan(after) }),
    ...(kind === null ? {} : { kinds: ArrayContains([kind]) }),
  };
  return tx.find(StoredPolicyTemplate, { where, order: { id: 'ASC' }, take: limit });
}

/** @throws PolicyTemplateNotFound */
export async function getPolicyTemplate(
  tx: EntityManager,
  tenantId: string,
  id: string,
): Promise<StoredPolicyTemplate> {
  const template = await tx.findOneBy(StoredPolicyTemplate, { tenantId, id });
  if (template === null) throw new PolicyTemplateNotFound();
  return template;
}

/** The newest first. @param before number of the last one of the page before @throws PolicyTemplateNotFound */
export async function listPolicyVersions(
  tx: EntityManager,
  tenantId: string,
  templateId: string,
  { limit, before }: { readonly limit: number; readonly before: number | null },
): Promise<PolicyTemplateVersion[]> {
  await getPolicyTemplate(tx, tenantId, templateId);
  const where = { tenantId, templateId, ...(before === null ? {} : { number: LessThan(before) }) };
  return tx.find(PolicyTemplateVersion, { where, order: { number: 'DESC' }, take: limit });
}

/** @throws PolicyTemplateNotFound, PolicyVersionNotFound */
export async function getPolicyVersion(
  tx: EntityManager,
  tenantId: string,
  templateId: string,
  number: number,
): Promise<PolicyTemplateVersion> {
  const version = await tx.findOneBy(PolicyTemplateVersion, { tenantId, templateId, number });
  if (version !== null) return version;
  await getPolicyTemplate(tx, tenantId, templateId);
  throw new PolicyVersionNotFound(number);
}

/**
 * A template that nobody else can change until the transaction ends.
 * @param revision what the change starts from; null for whatever is there
 * @throws PolicyTemplateNotFound, PolicyRevisionDiffers
 */
export async function holdPolicyTemplate(
  tx: EntityManager,
  tenantId: string,
  id: string,
  revision: number | null,
): Promise<StoredPolicyTemplate> {
  const lock = { mode: 'pessimistic_write' as const };
  const template = await tx.findOne(StoredPolicyTemplate, { where: { tenantId, id }, lock });
  if (template === null) throw new PolicyTemplateNotFound();
  if (revision === null || revision === template.revision) return template;
  const { draft, latestVersion } = template;
  const current = jsonOf({ id, draft, latestVersion, revision: template.revision });
  throw new PolicyRevisionDiffers('policy template', revision, current);
}

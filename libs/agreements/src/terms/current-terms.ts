import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { readAgreement as readWords, type Reading } from '#documents';
import { Database, type Scope } from '#platform';
import { modelOfJson, type WorkModel } from '#work-model';
import type { Agreement } from '../entities/agreement.entity.js';
import { readAgreement } from '../steps/held-agreement.js';

/** The terms of agreements: the model that is signed, and what it says in words. */
@Injectable()
export class CurrentTerms {
  constructor(private readonly database: Database) {}

  /** @throws AgreementNotFound */
  async model(scope: Scope, agreementId: string): Promise<WorkModel> {
    return this.database.read(scope, async (tx) => modelOf(tx, (await readAgreement(tx, agreementId)).agreement));
  }

  /** In the language of the document. @throws AgreementNotFound */
  async reading(scope: Scope, agreementId: string): Promise<Reading> {
    const { agreement, model } = await this.database.read(scope, async (tx) => {
      const whole = await readAgreement(tx, agreementId);
      return { agreement: whole.agreement, model: await modelOf(tx, whole.agreement) };
    });
    return readWords(agreement.kind, model, agreement.language);
  }

  /** Ids of the expectations that the agreement states, in its order. @throws AgreementNotFound */
  async expectations(scope: Scope, agreementId: string): Promise<string[]> {
    const { sections } = await this.reading(scope, agreementId);
    return sections.flatMap(({ items }) => items.flatMap(({ expectation }) => expectation ?? []));
  }
}

/** What is signed: the agreement's own terms, or the version's. */
export async function modelOf(
  tx: EntityManager,
  { variation, roleId, roleVersion }: Pick<Agreement, 'variation' | 'roleId' | 'roleVersion'>,
): Promise<WorkModel> {
  if (variation !== null) return variation;
  const [row] = await tx.query<{ model: string }[]>(
    'SELECT model::text FROM role_version WHERE tenant_id = app_tenant() AND role_id = $1 AND number = $2',
    [roleId, roleVersion],
  );
  if (row === undefined) throw new Error(`Version ${roleVersion} of the role ${roleId} is gone.`);
  return modelOfJson(row.model);
}

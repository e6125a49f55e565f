import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { Database, newId } from '#platform';
import { GetRole, GetVersions } from '#roles';
import { PartiesInvalid } from '../agreements.errors.js';
import { AgreementParty } from '../entities/agreement-party.entity.js';
import { Agreement } from '../entities/agreement.entity.js';
import { AgreementLog } from '../log/agreement-log.js';
import type { Doer } from '../log/doer.js';
import { organisationOf } from '../mail/organisation-of.js';
import { faultsOfParties } from '../parties/party-wish.js';
import { readAgreement, type WholeAgreement } from '../steps/held-agreement.js';
import type { Terms } from '../terms/terms.js';
import type { AgreementWish } from './agreement-wish.js';
import { askedColumns, partyColumns } from './asked-columns.js';

export interface DraftMore {
  readonly replacesId?: string;
  readonly batchId?: string;
}

/** Makes the draft of an agreement. Nobody hears of it yet. */
@Injectable()
export class DraftAgreement {
  constructor(
    private readonly database: Database,
    private readonly log: AgreementLog,
    private readonly roles: GetRole,
    private readonly versions: GetVersions,
  ) {}

  /** @throws RoleNotFound, RoleVersionNotFound, RoleNotPublished, PartiesInvalid */
  async draft(doer: Doer, wish: AgreementWish): Promise<WholeAgreement> {
    const terms = await this.termsOf(doer, wish);
    return this.database.write(doer, (tx) => this.insert(tx, doer, wish, terms));
  }

  /** @throws RoleNotFound, RoleVersionNotFound */
  async termsOf(doer: Doer, { roleId, roleVersion }: Pick<AgreementWish, 'roleId' | 'roleVersion'>): Promise<Terms> {
    const number = roleVersion ?? (await this.roles.get(doer, roleId)).latestVersion;
    const { model } = await this.versions.get(doer, roleId, number);
    return { roleVersion: number, model, variation: null };
  }

  /** @throws PartiesInvalid */
  async insert(
    tx: EntityManager,
    doer: Doer,
    wish: AgreementWish,
    terms: Terms,
    more: DraftMore = {},
  ): Promise<WholeAgreement> {
    const faults = faultsOfParties(wish.parties);
    if (faults.length > 0) throw new PartiesInvalid(faults);
    const { tenantId } = doer;
    const id = newId();
    const { settings } = await organisationOf(tx);
    const asked = askedColumns(wish, terms, settings.agreements);
    await tx.insert(Agreement, {
      ...asked,
      // What is kept as JSON is typed by its own schema.
      variation: asked.variation === null ? null : { ...asked.variation },
      tenantId,
      id,
      roleId: wish.roleId,
      senderUserId: doer.userId,
      replacesId: more.replacesId ?? null,
      batchId: more.batchId ?? null,
    });
    const parties = partyColumns(wish.parties, asked, terms.model.role.timeZone);
    await tx.insert(
      AgreementParty,
      parties.map((party) => ({ ...party, tenantId, id: newId(), agreementId: id })),
    );
    await this.log.record(tx, doer, id, {
      fact: 'agreement-drafted',
      details: {
        roleId: wish.roleId,
        roleVersion: asked.roleVersion,
        modelHash: asked.modelHash,
        parties: wish.parties.length,
      },
    });
    return readAgreement(tx, id);
  }
}

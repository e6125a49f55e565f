import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { documentKindsFor, paperFor } from '#documents';
import { Database, newId } from '#platform';
import { GetRole, GetVersions } from '#roles';
import { canonicalHash, type WorkModel } from '#work-model';
import { isAgreementKind } from '../agreement-kind.js';
import { PartiesInvalid } from '../agreements.errors.js';
import { AgreementParty } from '../entities/agreement-party.entity.js';
import { Agreement } from '../entities/agreement.entity.js';
import { AgreementLog } from '../log/agreement-log.js';
import type { Doer } from '../log/doer.js';
import { faultsOfParties, type PartyWish } from '../parties/party-wish.js';
import { signs } from '../states/party-states.js';
import { readAgreement, type WholeAgreement } from '../steps/held-agreement.js';
import type { AgreementWish } from './agreement-wish.js';

/** Terms that are decided: which version of the role, or what is agreed instead of it. */
export interface Terms {
  readonly roleVersion: number;
  readonly model: WorkModel;
  /** Null: the model is the version's. */
  readonly variation: WorkModel | null;
}

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
    const { model, roleVersion, variation } = terms;
    const id = newId();
    const [jurisdiction = null] = model.role.jurisdictions;
    const kind = documentKindsFor(model).find(isAgreementKind) ?? 'onboarding-agreement';
    await tx.insert(Agreement, {
      tenantId,
      id,
      roleId: wish.roleId,
      roleVersion,
      kind,
      language: wish.language,
      paper: paperFor(model.role.jurisdictions),
      variation: variation === null ? null : { ...variation },
      modelHash: canonicalHash(model),
      senderUserId: doer.userId,
      message: wish.message,
      asksForCode: wish.asksForCode,
      asksForFormatCheck: wish.asksForFormatCheck ?? jurisdiction?.startsWith('US') ?? false,
      reminders: wish.reminders,
      expiresInDays: wish.expiresInDays,
      jurisdiction,
      replacesId: more.replacesId ?? null,
      batchId: more.batchId ?? null,
    });
    await tx.insert(
      AgreementParty,
      partyRows(tenantId, id, wish.parties, { kind, language: wish.language, timeZone: model.role.timeZone }),
    );
    await this.log.record(tx, doer, id, {
      fact: 'agreement-drafted',
      details: { roleId: wish.roleId, roleVersion, modelHash: canonicalHash(model), parties: wish.parties.length },
    });
    return readAgreement(tx, id);
  }
}

interface Usual {
  readonly kind: Agreement['kind'];
  readonly language: Agreement['language'];
  readonly timeZone: string | null;
}

/** Rows of the parties, each who signs with their field: the first for the company has the place that is printed, further ones get their own. */
function partyRows(
  tenantId: string,
  agreementId: string,
  parties: readonly PartyWish[],
  usual: Usual,
): Partial<AgreementParty>[] {
  let companySigners = 0;
  return parties.map((party, position) => {
    if (party.part === 'company-signer') companySigners += 1;
    return {
      ...party,
      tenantId,
      id: newId(),
      agreementId,
      position,
      email: party.email,
      language: party.language ?? usual.language,
      timeZone: party.timeZone ?? usual.timeZone ?? 'UTC',
      field: signs(party.part) ? fieldOf(party, usual.kind, companySigners) : null,
    };
  });
}

function fieldOf({ part }: PartyWish, kind: Agreement['kind'], companySigners: number): string {
  if (part === 'new-hire') return kind === 'statement-of-work' ? 'contractor' : 'employee';
  return companySigners === 1 ? 'organisation' : `organisation-${companySigners}`;
}

import { Injectable } from '@nestjs/common';
import { Database, type Actor } from '#platform';
import type { WorkModel } from '#work-model';
import { EffectiveModels } from '../policies/effective-model.js';
import { modelOfDraft, storedDraft } from './role-rows.js';
import { roleVersion } from './version-rows.js';

/** A version by its number, or the draft as it would be published. */
export type ModelPlace = number | 'draft';

/** The model that holds at a place of a role's history. */
@Injectable()
export class ModelAt {
  constructor(
    private readonly database: Database,
    private readonly effectiveModels: EffectiveModels,
  ) {}

  /** @throws RoleNotFound, RoleVersionNotFound, DraftHasFaults */
  async get(actor: Actor, roleId: string, place: ModelPlace): Promise<WorkModel> {
    if (place !== 'draft') return (await this.database.read(actor, (tx) => roleVersion(tx, roleId, place))).model;
    const { draft, effectiveOf } = await this.database.read(actor, async (tx) => {
      const stored = await storedDraft(tx, roleId);
      return { draft: stored, effectiveOf: await this.effectiveModels.forRole(tx, actor.tenantId, stored.role) };
    });
    return effectiveOf(modelOfDraft(draft)).model;
  }
}

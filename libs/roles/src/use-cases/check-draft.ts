import { Injectable } from '@nestjs/common';
import { Database, type Actor } from '#platform';
import { judge, type Judgement } from '../checking/judge.js';
import { EffectiveModels, type EffectiveModel } from '../policies/effective-model.js';
import { modelOfDraft, storedDraft, type StoredDraft } from '../rows/role-rows.js';

/** A draft as it would be published now. */
export interface CheckedDraft {
  readonly draft: StoredDraft;
  readonly effective: EffectiveModel;
  readonly judgement: Judgement;
}

@Injectable()
export class CheckDraft {
  constructor(
    private readonly database: Database,
    private readonly effectiveModels: EffectiveModels,
  ) {}

  /**
   * What is open and what is wrong, with the policies that would apply. Checked after the transaction has ended.
   * @param assertWanted stops before the check, which is the costly part, by throwing
   * @throws RoleNotFound, DraftHasFaults
   */
  async check(
    actor: Actor,
    id: string,
    assertWanted: (draft: StoredDraft) => void = () => undefined,
  ): Promise<CheckedDraft> {
    const { draft, effectiveOf } = await this.database.read(actor, async (tx) => {
      const stored = await storedDraft(tx, id);
      assertWanted(stored);
      return { draft: stored, effectiveOf: await this.effectiveModels.forRole(tx, actor.tenantId, stored.role) };
    });
    const effective = effectiveOf(modelOfDraft(draft));
    return { draft, effective, judgement: judge(effective.model, draft.today) };
  }
}

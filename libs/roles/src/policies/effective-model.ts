import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { applyPolicies, resolutionFor, type AppliedField, type Resolution } from '#policies';
import type { WorkModel } from '#work-model';
import type { RoleSummary } from '../rows/role-rows.js';

/** Which policy versions had a say in a model, and what became of each of their fields. */
export interface FromPolicies {
  readonly policies: readonly { readonly templateId: string; readonly version: number }[];
  readonly fields: readonly AppliedField[];
  /** What a policy says that does not hold, and why. */
  readonly refusals: readonly {
    readonly code: string;
    readonly level: string;
    readonly field: string | null;
    readonly message: string;
  }[];
}

/** What holds for a role: its file with the policies of its organisation, its team and itself, under the number that it is published by. */
export interface EffectiveModel {
  readonly model: WorkModel;
  readonly fromPolicies: FromPolicies;
}

/** Puts the policies that reach a role into its model. The only place of this room that knows what policies do. */
@Injectable()
export class EffectiveModels {
  /**
   * Looks up what reaches the role. The lookup needs the transaction; putting it into the model is pure and can wait until it is over.
   * The file may number itself as it likes: what is published as version 4 says everywhere that it is version 4.
   */
  async forRole(
    tx: EntityManager,
    tenantId: string,
    { id, teamId, latestVersion }: Pick<RoleSummary, 'id' | 'teamId' | 'latestVersion'>,
  ): Promise<(model: WorkModel) => EffectiveModel> {
    const resolution = await resolutionFor(tx, tenantId, { roleId: id, teamId });
    return (model) => withPolicies({ ...model, version: latestVersion + 1 }, resolution);
  }
}

function withPolicies(model: WorkModel, resolution: Resolution): EffectiveModel {
  const { model: effective, explanations } = applyPolicies(model, resolution);
  const refusals = resolution.refusals.map(({ code, level, field, message }) => ({ code, level, field, message }));
  return { model: effective, fromPolicies: { policies: policiesIn(resolution), fields: explanations, refusals } };
}

/** Each version once, in the order of its first field. */
function policiesIn({ fields }: Resolution): FromPolicies['policies'] {
  const steps = [...fields.values()].flatMap((field) => field.steps);
  const versions = new Map(
    steps.map(({ templateId, version }) => [`${templateId} ${version}`, { templateId, version }]),
  );
  return [...versions.values()];
}

import { Injectable } from '@nestjs/common';
import type { Actor } from '#platform';
import type { Change } from '#work-model';
import { changesBetween } from '../checking/changes-between.js';
import { ModelAt, type ModelPlace } from '../rows/model-at.js';

@Injectable()
export class CompareVersions {
  constructor(private readonly modelAt: ModelAt) {}

  /** What changed from one place of a role's history to another, in words. @throws RoleNotFound, RoleVersionNotFound, DraftHasFaults */
  async compare(actor: Actor, roleId: string, from: ModelPlace, to: ModelPlace): Promise<Change[]> {
    const before = await this.modelAt.get(actor, roleId, from);
    return changesBetween(before, await this.modelAt.get(actor, roleId, to));
  }
}

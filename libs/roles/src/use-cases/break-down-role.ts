import { Injectable } from '@nestjs/common';
import type { Language } from '../duty-breakdown/words/language.js';
import type { Actor } from '#platform';
import { scheduleFault } from '../checking/judge.js';
import { dutyBreakdown } from '../duty-breakdown/duty-breakdown.js';
import { shownBreakdown, type ShownBreakdown } from '../duty-breakdown/shown-breakdown.js';
import { ScheduleNotExpandable } from '../roles.errors.js';
import { ModelAt, type ModelPlace } from '../rows/model-at.js';

@Injectable()
export class BreakDownRole {
  constructor(private readonly modelAt: ModelAt) {}

  /** The duties of a version or of the draft. @throws RoleNotFound, RoleVersionNotFound, DraftHasFaults, ScheduleNotExpandable */
  async breakDown(actor: Actor, roleId: string, place: ModelPlace, language: Language): Promise<ShownBreakdown> {
    const model = await this.modelAt.get(actor, roleId, place);
    try {
      return shownBreakdown(dutyBreakdown(model), language);
    } catch (error) {
      const fault = scheduleFault(model, error);
      throw fault === null ? error : new ScheduleNotExpandable(fault);
    }
  }
}

import type { Instance, SyncDuty } from '#work-model';
import type { RoleFacts } from '../checking/role-facts.js';

/** One time that a required duty happens, with the duty's place in the list. */
export interface RequiredTime extends Instance {
  readonly duty: SyncDuty;
  readonly index: number;
}

/**
 * REQ, in order of start (then of the file): for rules that hold set times against one another. All duties are looked at over the same
 * span: H, or a whole year when one of them does not show in H or keeps another zone's clock, since it may meet the others later.
 */
export function requiredTimes(facts: RoleFacts): RequiredTime[] {
  const required = facts.model.sync
    .map((duty, index) => ({ duty, index }))
    .filter(({ duty }) => duty.attendance === 'required' && duty.kind !== 'on-call');
  const seesMore = required.some(({ duty }) => facts.seenInstancesOf(duty) !== facts.instancesOf(duty));
  return required
    .flatMap(({ duty, index }) =>
      (seesMore ? facts.yearInstancesOf(duty) : facts.instancesOf(duty)).map((instance) => ({
        ...instance,
        duty,
        index,
      })),
    )
    .sort((a, b) => a.interval[0] - b.interval[0] || a.index - b.index);
}

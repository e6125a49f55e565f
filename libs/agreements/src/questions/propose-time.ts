import type { PatchOperation, WorkModel } from '#work-model';
import { ExpectationUnknown, ProposalRefused } from '../agreements.errors.js';

/** A set time that a party may propose to move. */
export interface ProposableTime {
  /** It is on one day of the week, so that another can be named. */
  readonly hasOneDay: boolean;
  readonly startMinute: number;
}

/** What of it is to be another. Null: as it is. */
export interface OtherTime {
  /** `MO` … `SU`. */
  readonly day: string | null;
  /** `09:30`. */
  readonly start: string | null;
}

const ONE_DAY = /(^|;)BYDAY=(MO|TU|WE|TH|FR|SA|SU)(;|$)/;

/** Null for what has no set time. */
export function proposableTime(model: WorkModel, expectation: string): ProposableTime | null {
  const duty = model.sync.find(({ id }) => id === expectation);
  if (duty === undefined || duty.startMinute === null || duty.endMinute === null) return null;
  return { hasOneDay: ONE_DAY.test(duty.rrule ?? ''), startMinute: duty.startMinute };
}

/**
 * The patch that moves a set time, as long as it was; null when nothing is to be another.
 * @throws ExpectationUnknown, ProposalRefused
 */
export function patchOfTime(
  model: WorkModel,
  expectation: string,
  { day, start }: OtherTime,
): readonly PatchOperation[] | null {
  if (day === null && start === null) return null;
  const index = model.sync.findIndex(({ id }) => id === expectation);
  const duty = model.sync[index];
  if (duty === undefined) throw new ExpectationUnknown(expectation);
  const { rrule, startMinute, endMinute } = duty;
  if (startMinute === null || endMinute === null)
    throw new ProposalRefused('/start', 'has no time that could be moved');
  const operations: PatchOperation[] = [];
  if (day !== null) {
    if (rrule === null || !ONE_DAY.test(rrule))
      throw new ProposalRefused('/day', 'is not one day of the week that could be swapped');
    operations.push({ op: 'replace', path: `/sync/${index}/rrule`, value: rrule.replace(ONE_DAY, `$1BYDAY=${day}$3`) });
  }
  if (start !== null) {
    const [hours = 0, minutes = 0] = start.split(':').map(Number);
    const moved = hours * 60 + minutes;
    operations.push({ op: 'replace', path: `/sync/${index}/startMinute`, value: moved });
    operations.push({ op: 'replace', path: `/sync/${index}/endMinute`, value: moved + endMinute - startMinute });
  }
  return operations;
}

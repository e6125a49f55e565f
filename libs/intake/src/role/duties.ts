import type { Frequency, ProposedValues } from '../proposal.js';
import type { AsyncDraft, SyncDraft } from './role-draft.js';

/** A set-time duty in the notation of role files. “Daily” and “every other week” stay in the title: they do not say which days. */
export function syncDuty(values: ProposedValues['set-time'], participants: readonly string[]): SyncDraft {
  const { title, duty, from, to, days, frequency } = values;
  const rrule = monthlyRule(days, frequency);
  const isWeekly = frequency === null || (frequency.unit === 'week' && frequency.every === 1 && frequency.times === 1);
  return {
    title,
    ...(duty !== null && { kind: duty }),
    ...(rrule !== null && { rrule }),
    ...(rrule === null && days !== null && isWeekly && { days: [...days] }),
    ...(from !== null && { from }),
    ...(from !== null && to !== null && { to }),
    ...(participants.length > 0 && { participants: [...participants] }),
  };
}

/** An own-time duty. What is not exact is kept in the words of the text, for the checker to ask about. */
export function asyncDuty(values: ProposedValues['own-time']): AsyncDraft {
  const { title, receiver, effortMinutes } = values;
  return {
    title,
    due: dueOf(values),
    ...(receiver !== null && { receiver }),
    ...(effortMinutes !== null && { effort: `${effortMinutes} min` }),
  };
}

function dueOf({ days, time, monthDay, frequency, words }: ProposedValues['own-time']): NonNullable<AsyncDraft['due']> {
  const minute = time === null ? {} : { minute: Number(time.slice(0, 2)) * 60 + Number(time.slice(3)) };
  if (monthDay !== null && frequency?.unit === 'month' && frequency.every === 1) {
    return { type: 'recurring', rrule: `FREQ=MONTHLY;BYMONTHDAY=${monthDay}`, ...minute };
  }
  const rrule = monthlyRule(days, frequency);
  if (rrule !== null) return { type: 'recurring', rrule, ...minute };
  const isWeekly = frequency === null || (frequency.unit === 'week' && frequency.every === 1 && frequency.times === 1);
  if (days !== null && isWeekly) return `${days.join(', ')}${time === null ? '' : ` ${time}`}`;
  return { text: words };
}

function monthlyRule(days: readonly string[] | null, frequency: Frequency | null): string | null {
  if (days === null || frequency?.unit !== 'month' || frequency.nth === null || frequency.every !== 1) return null;
  return `FREQ=MONTHLY;BYDAY=${days.map((day) => `${frequency.nth}${day}`).join(',')}`;
}

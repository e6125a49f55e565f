import { readAvailableFrom } from '../../notation/available-from.js';
import { readDue, UNSAID_DUE } from '../../notation/due.js';
import { readDuration, readEffort } from '../../notation/duration.js';
import { certain } from '../../notation/problem.js';
import { readReason } from '../../notation/reason.js';
import { readEveryWeeks, readRecurrence, weeklyRule } from '../../notation/recurrence.js';
import { endAfter } from '../../notation/weekly-hours.js';
import type { AsyncDuty, Due, SyncDuty } from '../../schema/duties.js';
import type { Path } from '../fault.js';
import type { AsyncDutyInFile, DueInFile, SyncDutyInFile } from '../file-schema/duties.js';
import { isGiven, type Expansion } from './expansion.js';
import { exactDays, exactMinute, exactWindow } from './hours.js';

export function exactSyncDuty(expansion: Expansion, path: Path, file: SyncDutyInFile): SyncDuty {
  const { days, date, every, from, to, onCall, reason, ...exact } = file;
  expansion.onlyOneOf(path, { rrule: exact.rrule, days, date });
  expansion.onlyOneOf(path, { dtstart: exact.dtstart, date });
  expansion.onlyOneOf(path, { startMinute: exact.startMinute, from });
  expansion.onlyOneOf(path, { endMinute: exact.endMinute, to });
  expansion.needs(path, { every }, { days });
  expansion.needs(path, { to }, { from, startMinute: exact.startMinute });
  if (isGiven(onCall) && exact.kind !== 'on-call') {
    const message = `“onCall” is only for duties of the kind on-call, and this one is of the kind ${exact.kind}`;
    expansion.contradict(path, ['kind', 'onCall'], message);
  }
  const startMinute = exact.startMinute ?? exactMinute(from);
  return {
    ...exact,
    id: expansion.idFor(path, exact.id, exact.title),
    dtstart: exact.dtstart ?? date ?? null,
    rrule: syncRule(file),
    exceptDates: [...new Set(exact.exceptDates)].sort(),
    startMinute,
    endMinute: exact.endMinute ?? endOf(startMinute, exactMinute(to)),
    reason: typeof reason === 'string' ? certain(readReason(reason)) : reason,
    onCall: exactOnCall(expansion, [...path, 'onCall'], onCall),
  };
}

function syncRule({ rrule, days, every }: SyncDutyInFile): string | null {
  if (rrule !== null) return certain(readRecurrence(rrule));
  if (days === null || days === undefined) return null;
  return weeklyRule(exactDays(days), typeof every === 'string' ? certain(readEveryWeeks(every)) : 1);
}

function endOf(startMinute: number | null, to: number | null): number | null {
  return startMinute === null || to === null ? to : endAfter(startMinute, to);
}

function exactOnCall(expansion: Expansion, path: Path, onCall: SyncDutyInFile['onCall']): SyncDuty['onCall'] {
  if (onCall === null) return null;
  const { reply, ...exact } = onCall;
  expansion.onlyOneOf(path, { responseMinutes: exact.responseMinutes, reply });
  const minutes = typeof reply === 'string' ? certain(readDuration(reply)) : null;
  return { ...exact, responseMinutes: exact.responseMinutes ?? minutes };
}

export function exactAsyncDuty(expansion: Expansion, path: Path, file: AsyncDutyInFile): AsyncDuty {
  const { effort, ...exact } = file;
  expansion.onlyOneOf(path, { effortMinutes: exact.effortMinutes, effort });
  const id = expansion.idFor(path, exact.id, exact.title);
  const read = typeof effort === 'string' ? certain(readEffort(effort)) : null;
  if (read && exact.effortPer === 'week' && read.per === 'occurrence') {
    const message = `“effort” counts each time and “effortPer” says week; write the effort “per week”`;
    expansion.contradict(path, ['effort', 'effortPer'], message);
  }
  return {
    ...exact,
    id,
    due: exactDue(expansion, [...path, 'due'], exact.due),
    availableFrom:
      typeof exact.availableFrom === 'string' ? certain(readAvailableFrom(exact.availableFrom)) : exact.availableFrom,
    permitted: exactWindow(expansion, [...path, 'permitted'], exact.permitted, `${id}-window`),
    effortMinutes: exact.effortMinutes ?? read?.minutes ?? null,
    effortPer: read?.per ?? exact.effortPer,
    dependsOn: [...new Set(exact.dependsOn)],
  };
}

function exactDue(expansion: Expansion, path: Path, due: DueInFile): Due {
  if (typeof due === 'string') return certain(readDue(due));
  const { perProject, type, rrule, ...rest } = due;
  expansion.onlyOneOf(path, { source: rest.source, perProject });
  if (perProject !== undefined && type !== undefined && type !== 'per-project') {
    expansion.contradict(path, ['perProject', 'type'], `“perProject” and the type ${type} contradict each other`);
  }
  const kind = type ?? kindOf(due);
  if (kind === null) {
    expansion.refuse(
      [...path, 'type'],
      'required-missing',
      'the deadline does not say of which type it is',
      'recurring, one-off, per-project or ongoing',
    );
  }
  return {
    ...UNSAID_DUE,
    ...rest,
    type: kind ?? UNSAID_DUE.type,
    rrule: rrule === null ? null : certain(readRecurrence(rrule)),
    source: rest.source ?? perProject ?? null,
  };
}

/** The type that a deadline without one must have: a rule recurs, a lone date does not, loose words are taken to recur. */
function kindOf({ perProject, rrule, date, text }: Exclude<DueInFile, string>): Due['type'] | null {
  if (perProject !== undefined) return 'per-project';
  if (rrule !== null) return 'recurring';
  if (date !== null) return 'one-off';
  return text === null ? null : 'recurring';
}

import type { z } from 'zod';
import { certain } from '../../notation/problem.js';
import { readReply } from '../../notation/reply.js';
import { endAfter } from '../../notation/weekly-hours.js';
import type {
  CommNorm,
  meetingDays,
  notice,
  ProtectedTime,
  quietHours,
  Texts,
  TimeBlock,
  WorkBreak,
} from '../../schema/policies.js';
import type { Path } from '../fault.js';
import type {
  BreakInFile,
  MeetingDaysInFile,
  NormInFile,
  NoticeInFile,
  ProtectedInFile,
  QuietHoursInFile,
  TextsInFile,
  TimeBlockInFile,
} from '../file-schema/policies.js';
import type { Expansion } from './expansion.js';
import { daysIn, exactDayCount, exactDays, exactHours, exactMinute, exactMinutes, exactPolicyHours } from './hours.js';

const HOURS_KEYS = ['title', 'hours', 'days', 'from', 'to'] as const;

export function exactProtected(expansion: Expansion, path: Path, file: ProtectedInFile): ProtectedTime {
  const { days: _days, from: _from, to: _to, ...rest } = file;
  const hours = exactPolicyHours(expansion, path, file);
  return {
    ...rest,
    hours,
    id: expansion.idFor(path, file.id, file.title ?? daysIn(hours), { prefix: 'protected', keys: HOURS_KEYS }),
  };
}

export function exactTimeBlock(expansion: Expansion, path: Path, file: TimeBlockInFile): TimeBlock {
  const { days: _days, from: _from, to: _to, ...rest } = file;
  const hours = exactPolicyHours(expansion, path, file);
  const words = file.title ?? `${file.kind} ${daysIn(hours)}`;
  return {
    ...rest,
    hours,
    id: expansion.idFor(path, file.id, words, { prefix: 'block', keys: ['kind', ...HOURS_KEYS] }),
  };
}

export function exactMeetingDays(
  expansion: Expansion,
  path: Path,
  file: MeetingDaysInFile,
): z.output<typeof meetingDays> | null {
  if (file === null) return null;
  const isWrapped = typeof file === 'object' && 'days' in file;
  const id = expansion.idFor(path, isWrapped ? file.id : undefined, 'meeting-days');
  return { id, days: exactDays(isWrapped ? file.days : file) };
}

export function exactNorm(expansion: Expansion, path: Path, file: NormInFile): CommNorm {
  const { reply, ...exact } = file;
  expansion.onlyOneOf(path, { responseMinutes: exact.responseMinutes, reply });
  const read = typeof reply === 'string' ? certain(readReply(reply)) : null;
  if (read?.clock && exact.clock && read.clock !== exact.clock) {
    expansion.contradict(path, ['reply', 'clock'], `“reply” counts ${read.clock} time and “clock” says ${exact.clock}`);
  }
  return {
    ...exact,
    id: expansion.idFor(path, exact.id, `${exact.channel} ${exact.audience}`, {
      prefix: 'norm',
      keys: ['channel', 'audience'],
    }),
    hours: exact.hours === null ? null : exactHours(exact.hours),
    responseMinutes: exact.responseMinutes ?? read?.responseMinutes ?? null,
    clock: exact.clock ?? read?.clock ?? null,
  };
}

export function exactQuietHours(
  expansion: Expansion,
  path: Path,
  file: QuietHoursInFile,
): z.output<typeof quietHours> | null {
  if (file === null) return null;
  const isWrapped = typeof file === 'object' && !Array.isArray(file) && 'hours' in file;
  const id = expansion.idFor(path, isWrapped ? file.id : undefined, 'quiet-hours');
  const appliesTo = isWrapped && 'appliesTo' in file ? file.appliesTo : 'both';
  return { id, hours: exactHours(isWrapped ? file.hours : file), appliesTo };
}

export function exactBreak(expansion: Expansion, path: Path, file: BreakInFile): WorkBreak {
  const { from, to, minutes, durationMinutes, ...exact } = file;
  expansion.onlyOneOf(path, { durationMinutes, minutes, to });
  expansion.onlyOneOf(path, { startMinute: exact.startMinute, from });
  expansion.needs(path, { to }, { from, startMinute: exact.startMinute });
  const days = exactDays(exact.days);
  const startMinute = exact.startMinute ?? exactMinute(from);
  const end = exactMinute(to);
  const spanned = startMinute === null || end === null ? null : endAfter(startMinute, end) - startMinute;
  const length = durationMinutes ?? exactMinutes(minutes ?? null) ?? spanned;
  if (length === null && to === undefined) {
    expansion.refuse(
      [...path, 'minutes'],
      'required-missing',
      'the break does not say how long it is',
      'minutes, or from and to',
    );
  }
  if (length === 0)
    expansion.refuse([...path, 'minutes'], 'value-out-of-range', 'a break of no minutes is not a break');
  return {
    ...exact,
    days,
    startMinute,
    // 1 only stands in after a fault has been reported; the model is then never handed out.
    durationMinutes: length || 1,
    id: expansion.idFor(path, exact.id, exact.title ?? days.join(' '), { prefix: 'break', keys: ['title', 'days'] }),
  };
}

export function exactNotice(expansion: Expansion, path: Path, file: NoticeInFile): z.output<typeof notice> | null {
  if (file === null) return null;
  return {
    ...file,
    id: expansion.idFor(path, file.id, 'notice'),
    scheduleDays: exactDayCount(file.scheduleDays),
    changeDays: exactDayCount(file.changeDays),
    reviewEveryDays: exactDayCount(file.reviewEveryDays),
  };
}

export function exactTexts(file: TextsInFile): Texts {
  const duties = file.duties.map((duty) =>
    typeof duty === 'string' ? { text: duty, essential: false, why: null } : duty,
  );
  return { ...file, duties };
}

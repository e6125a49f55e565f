import type { AsyncDuty, CommNorm, SyncDuty, WorkModel } from '#work-model';
import { Ratio } from '../ratio.js';

export interface Clarity {
  /** Filled ÷ required; null when nothing is required. */
  readonly share: Ratio | null;
  readonly filled: number;
  readonly required: number;
}

// "Everyone" is answerable for nothing; rule 27 asks for one accountable person or role.
const GROUPS =
  /^(the |our |my )?(whole |entire )?(team|everyone|everybody|all|anyone|staff|group|department|crew|us|we)$/i;
const NO_CHANNEL = /^(as usual|(the )?usual( channels?)?)$/i;
// Fewer words than this say that something is done, not when.
const LEAST_WORDS_OF_DONE = 3;

/**
 * Clarity (6.11): filled required fields ÷ required fields over all duties and norms, as rules 24–31 require them. Quiet hours
 * (rule 30) belong to the role, not to a duty or norm, and are not counted; participants are required where a duty is shared by
 * its nature (meeting, class, handoff), since everywhere else the holder alone is enough.
 */
export function clarity(model: WorkModel): Clarity {
  const fields = [
    ...model.sync.flatMap((duty) => fieldsOfSetTime(model, duty)),
    ...model.async.flatMap((duty) => fieldsOfOwnTime(model, duty)),
    ...model.norms.flatMap(fieldsOfNorm),
  ];
  const filled = fields.filter(Boolean).length;
  return { share: fields.length === 0 ? null : Ratio.of(filled, fields.length), filled, required: fields.length };
}

/** Rules 24, 26, 27. */
function fieldsOfSetTime(model: WorkModel, duty: SyncDuty): boolean[] {
  const isShared = duty.kind === 'meeting' || duty.kind === 'class' || duty.kind === 'handoff';
  return [
    duty.rrule !== null || duty.dtstart !== null,
    duty.startMinute !== null,
    duty.endMinute !== null,
    duty.place !== null,
    hasTimeZone(model, duty.timeZone),
    isAccountable(duty.owner),
    ...(isShared ? [duty.participants.length > 0] : []),
  ];
}

/** Rules 25, 26, 27, 28, 31. */
function fieldsOfOwnTime(model: WorkModel, duty: AsyncDuty): boolean[] {
  return [
    ...fieldsOfDue(model, duty),
    isAccountable(duty.owner),
    isChannel(duty.channel),
    (duty.definitionOfDone?.trim().split(/\s+/).length ?? 0) >= LEAST_WORDS_OF_DONE,
  ];
}

function fieldsOfDue(model: WorkModel, { due }: AsyncDuty): boolean[] {
  if (due.type === 'ongoing') return [];
  if (due.type === 'per-project') return [due.source !== null];
  const when = due.type === 'recurring' ? due.rrule : due.date;
  return [when !== null && due.minute !== null, hasTimeZone(model, due.timeZone)];
}

/** Rules 28 and 29. */
function fieldsOfNorm(norm: CommNorm): boolean[] {
  return [isChannel(norm.channel), norm.responseMinutes !== null, norm.clock !== null];
}

function hasTimeZone(model: WorkModel, own: string | null): boolean {
  return own !== null || model.role.timeZone !== null;
}

function isAccountable(owner: string | null): boolean {
  return owner !== null && !GROUPS.test(owner.trim());
}

function isChannel(channel: string | null): boolean {
  return channel !== null && !NO_CHANNEL.test(channel.trim());
}

import type { z } from 'zod';
import type { CommNorm } from '#work-model';
import { responseTime } from '../../language/durations.js';
import { say } from '../../language/say.js';
import { weeklyHoursPhrase } from '../../language/weekly-hours.js';
import type { DocumentInput } from '../document-input.js';
import type { communication } from '../schema/parts.js';
import type { Statement } from './kept-time.js';
import { capital, phrase, present, sentence } from './prose.js';
import type { SectionHead } from './set-times.js';

export type Communication = z.output<typeof communication>;
type Norm = Communication['norms'][number];

/** Channels with their hours and reply times, and quiet hours; null when the role says nothing about either. */
export function communicationSection(
  input: DocumentInput,
  head: SectionHead,
  more: Communication['more'] = [],
  stateQuietHours = true,
): Communication | null {
  const { language, model } = input;
  const norms = model.norms.map((norm) => normRow(input, norm));
  const quiet = stateQuietHours ? quietStatement(input) : null;
  if (norms.length === 0 && quiet === null && more.length === 0) return null;
  return {
    ...head,
    caption: say(language, 'caption.communication'),
    columns: {
      channel: say(language, 'column.channel'),
      use: say(language, 'column.use'),
      hours: say(language, 'column.hours'),
      reply: say(language, 'column.reply'),
    },
    norms,
    outside: norms.length === 0 ? null : outside(input),
    quiet,
    more,
  };
}

function normRow(input: DocumentInput, norm: CommNorm): Norm {
  const { language } = input;
  const mode = say(language, norm.mode === 'sync' ? 'mode.syncNorm' : 'mode.asyncNorm');
  return {
    expectation: norm.id,
    channel: norm.channel,
    audience: `${capital(norm.audience)} · ${mode}`,
    use: norm.use === null ? null : capital(phrase(norm.use)),
    hours: capital(normHours(input, norm)),
    reply: replyOf(input, norm),
    urgent: urgentOf(input, norm),
  };
}

function normHours({ language, model }: DocumentInput, norm: CommNorm): string {
  if (norm.hours !== null) return weeklyHoursPhrase(language, norm.hours);
  return say(language, model.role.workingWindow === null ? 'norm.anyHours' : 'norm.yourHours');
}

function replyOf({ language }: DocumentInput, norm: CommNorm): string {
  if (norm.responseMinutes === null) return say(language, 'norm.noReply');
  const time = responseTime(language, norm.responseMinutes, norm.clock);
  return say(language, norm.responseKind === 'ack' ? 'norm.replyAck' : 'norm.replyAnswer', { time });
}

function urgentOf({ language }: DocumentInput, norm: CommNorm): string | null {
  const parts = present(
    norm.urgent
      ? norm.urgentMeans === null
        ? say(language, 'norm.urgentOnly')
        : say(language, 'norm.urgent', { means: phrase(norm.urgentMeans) })
      : null,
    norm.escalation === null ? null : phrase(norm.escalation),
  );
  return parts.length === 0 ? null : parts.map(sentence).join(' ');
}

function outside(input: DocumentInput): string {
  return [say(input.language, 'norm.outside'), ...onCallException(input)].join(' ');
}

function quietStatement(input: DocumentInput): Statement | null {
  const { language, model } = input;
  if (model.quietHours === null) return null;
  const { id, hours, appliesTo } = model.quietHours;
  return {
    expectation: id,
    text: say(language, `quiet.${appliesTo}`, { hours: weeklyHoursPhrase(language, hours) }),
    details: onCallException(input),
  };
}

function onCallException({ language, model }: DocumentInput): string[] {
  return model.sync.some((duty) => duty.kind === 'on-call') ? [say(language, 'quiet.onCall')] : [];
}

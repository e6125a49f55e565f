import type { z } from 'zod';
import type { CommNorm } from '#work-model';
import { responseTime } from '../../language/durations.js';
import { list } from '../../language/numbers.js';
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
  return [say(input.language, 'norm.outside'), ...onCallException(input), ...heldMessages(input)].join(' ');
}

/** What happens to messages that are written while the person is not working, by channel; nothing where it is not answered. */
function heldMessages({ language, model }: DocumentInput): string[] {
  const { noSetHours, workingWindow } = model.role;
  const channels = (held: boolean): string => list(language, channelsThatHold(model.norms, held));
  const isAnswered = (held: boolean): boolean => model.norms.some(({ delayedSend }) => delayedSend === held);
  const window = workingWindow === null ? 'no' : 'yes';
  return present(
    // Without set hours there is no time outside of them in which a message could be held.
    isAnswered(true) && !noSetHours ? say(language, 'norm.held', { channels: channels(true), window }) : null,
    isAnswered(false) ? say(language, 'norm.notHeld', { channels: channels(false) }) : null,
  );
}

/** Names of channels; with the audience where another audience of the same channel has another answer. */
function channelsThatHold(norms: readonly CommNorm[], held: boolean): string[] {
  const names = norms
    .filter(({ delayedSend }) => delayedSend === held)
    .map(({ channel, audience }) => {
      const isShared = norms.some((other) => other.channel === channel && other.delayedSend !== held);
      return isShared ? `${channel} (${audience})` : channel;
    });
  return [...new Set(names)];
}

/**
 * Whether the person may be contacted outside their hours if it is urgent, as a paragraph for `more`; none where it is not answered. A
 * contractor is only told that nobody will: being reached in an emergency is theirs to offer.
 */
export function urgentContact(input: DocumentInput): Communication['more'] {
  const { language, model } = input;
  if (model.noUrgentContact === null) return [];
  if (model.noUrgentContact) {
    return [{ heading: null, text: [say(language, 'contact.neverUrgent'), ...onCallException(input)].join(' ') }];
  }
  const isContractor = model.role.engagement === 'contractor';
  return isContractor ? [] : [{ heading: null, text: say(language, 'contact.urgentPossible') }];
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

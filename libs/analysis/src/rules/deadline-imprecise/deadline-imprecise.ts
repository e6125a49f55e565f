import { cadenceInWords, type AsyncDuty, type Due, type PatchOperation } from '#work-model';
import { z } from 'zod';
import type { Fix } from '../../checking/finding.js';
import { defineRule } from '../../checking/rule.js';
import { clock } from '../../checking/words.js';
import { namesItsDays } from '../../schedule/named-days.js';
import { meansEndOfDay, repeatIn } from '../../schedule/due-words.js';
import { isPhrase, type Phrase } from '../../wording/index.js';

/** Whoever hands in and whoever waits must read the same moment out of it. */
export const deadlineImprecise = defineRule({
  id: 'deadline-imprecise',
  family: 'clarity',
  title: 'A deadline can be read as different moments',
  severity: 'error',
  isLegal: false,
  options: z.strictObject({}),
  messages: {
    words: '“{title}” is due “{text}”. Give a day and a time, for example {example}.',
    noTime: '“{title}” is due {when}, at no stated time. Give a time, for example {example}.',
    noDay: '“{title}” is due at {time}, on no stated day. Give a day, for example {example}.',
    nothing: '“{title}” has no deadline. Give a day and a time, for example {example}, or say that it is ongoing.',
    noSource:
      '“{title}” is due per project. Say where the date of each project is written, for example in the project brief.',
  },
  sources: ['“Synchronous vs Asynchronous”, examples 2 and 7: completed daily; by Friday afternoon'],
  *check({ model, lexicon }) {
    const zone = model.role.timeZone;
    for (const [index, duty] of model.async.entries()) {
      const { due, title } = duty;
      const message = faultOf(due, lexicon?.unclearTimes ?? []);
      if (message === null) continue;
      const pathOfDue = `/async/${index}/due`;
      const example = `Friday 17:00 ${due.timeZone ?? zone ?? 'America/New_York'}`;
      const data = {
        title,
        example,
        text: due.text ?? due.source ?? '',
        when: whenOf(due),
        time: clock(due.minute ?? 0),
      };
      yield {
        message,
        path: message === 'words' && due.text !== null ? `${pathOfDue}/text` : pathOfDue,
        data,
        fixes: message === 'noSource' ? [] : fixesFor(duty, pathOfDue),
      };
    }
  },
});

type Fault = 'words' | 'noTime' | 'noDay' | 'nothing' | 'noSource';

function faultOf(due: Due, unclear: readonly Phrase[]): Fault | null {
  if (due.type === 'per-project') return due.source === null || isPhrase(due.source, unclear) ? 'noSource' : null;
  if (due.type === 'ongoing') return due.text !== null && isPhrase(due.text, unclear) ? 'words' : null;
  const hasDay = isDayKnown(due);
  if (hasDay && due.minute !== null) return null;
  if (due.text !== null) return 'words';
  if (due.minute !== null) return 'noDay';
  return hasDay ? 'noTime' : 'nothing';
}

function isDayKnown({ type, rrule, date }: Due): boolean {
  return type === 'one-off' ? date !== null : rrule !== null && namesItsDays(rrule, date);
}

function whenOf({ type, rrule, date }: Due): string {
  if (type === 'one-off') return `on ${date ?? ''}`;
  return rrule === null ? '' : cadenceInWords(rrule, date);
}

/** What people usually mean; the last is the end of the day itself. */
const USUAL_TIMES = [12 * 60, 15 * 60, 17 * 60, 24 * 60];

function fixesFor({ due }: AsyncDuty, path: string): Fix[] {
  const known = isDayKnown(due);
  const rrule = known || due.type !== 'recurring' ? null : repeatIn(due.text ?? '');
  if (!known && rrule === null) return [];
  const untilMidnight = meansEndOfDay(due.text ?? '');
  const times = due.minute === null ? USUAL_TIMES : [due.minute];
  const ordered = untilMidnight ? times.toReversed() : times;
  const when = rrule === null ? '' : `${cadenceInWords(rrule)} `;
  return ordered.map((minute) => ({
    title: `Make it due ${when}at ${clock(minute)}`,
    patch: patchFor(due, path, rrule, minute),
    // "End of day" on a known day says 24:00 already. Every other time is somebody's choice.
    isSafe: known && untilMidnight && minute === 24 * 60,
  }));
}

function patchFor(due: Due, path: string, rrule: string | null, minute: number): PatchOperation[] {
  const patch: PatchOperation[] = [];
  if (rrule !== null) patch.push({ op: 'replace', path: `${path}/rrule`, value: rrule });
  if (due.minute !== minute) patch.push({ op: 'replace', path: `${path}/minute`, value: minute });
  if (due.text !== null) patch.push({ op: 'replace', path: `${path}/text`, value: null });
  return patch;
}

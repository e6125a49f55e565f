import type { z } from 'zod';
import type { ProtectedTime, TimeBlock, WeeklyHours } from '#work-model';
import { WEEKDAYS } from '#work-model';
import { onDays, weekdayList } from '../../language/dates.js';
import { list } from '../../language/numbers.js';
import { say } from '../../language/say.js';
import { weeklyHoursPhrase } from '../../language/weekly-hours.js';
import type { DocumentInput } from '../document-input.js';
import type { statement, statements } from '../schema/parts.js';
import { capital, present } from './prose.js';
import { KIND_KEYS, type SectionHead } from './set-times.js';

export type Statement = z.output<typeof statement>;
export type Statements = z.output<typeof statements>;

const CONTACT_KEYS = { none: 'none', 'urgent-only': 'urgentOnly', allowed: 'allowed' } as const;

/** Meeting days, protected time and time blocks; null when the role has none of them. */
export function keptTimeSection(input: DocumentInput, head: SectionHead): Statements | null {
  const items = keptTime(input);
  return items.length === 0 ? null : { ...head, items };
}

function keptTime(input: DocumentInput): Statement[] {
  const { language, model } = input;
  const { meetingDays } = model;
  return [
    ...present(
      meetingDays === null
        ? null
        : {
            expectation: meetingDays.id,
            text: say(language, 'meetingDays.sentence', { days: onDays(language, meetingDays.days) }),
            details: [],
          },
    ),
    ...model.protected.map((time) => ({ expectation: time.id, text: protectedSentence(input, time), details: [] })),
    ...model.timeBlocks.map((block) => ({ expectation: block.id, text: blockSentence(input, block), details: [] })),
  ];
}

function protectedSentence({ language }: DocumentInput, time: ProtectedTime): string {
  const whole = coversWholeDays(time.hours);
  const words = say(language, 'protected.sentence', {
    scope: whole ? 'days' : 'hours',
    when: whole ? capital(weekdayList(language, daysOf(time.hours))) : weeklyHoursPhrase(language, time.hours),
    forbid: forbidden(language, time),
    contact: CONTACT_KEYS[time.adHocContact],
  });
  return time.title === null ? words : say(language, 'protected.titled', { title: time.title, sentence: words });
}

/** The kinds of duty that protected time keeps out, in words. */
export function forbidden(language: DocumentInput['language'], time: ProtectedTime): string {
  return list(
    language,
    time.forbid.map((kind) => say(language, `forbid.${KIND_KEYS[kind]}`)),
    'disjunction',
  );
}

function blockSentence({ language }: DocumentInput, block: TimeBlock): string {
  return say(language, 'block.sentence', {
    title: blockTitle(language, block),
    when: weeklyHoursPhrase(language, block.hours),
    allows:
      block.allows === null
        ? say(language, `block.${block.kind}`)
        : say(language, 'block.allows', { list: list(language, block.allows) }),
  });
}

export function blockTitle(language: DocumentInput['language'], block: TimeBlock): string {
  return block.title ?? say(language, `blockTitle.${block.kind}`);
}

export function coversWholeDays(hours: WeeklyHours): boolean {
  return daysOf(hours).every((day) => (hours[day] ?? []).every(([start, end]) => start === 0 && end === 1440));
}

export function daysOf(hours: WeeklyHours): (typeof WEEKDAYS)[number][] {
  return WEEKDAYS.filter((day) => (hours[day] ?? []).length > 0);
}

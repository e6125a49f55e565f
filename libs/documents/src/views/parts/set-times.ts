import type { z } from 'zod';
import type { SyncDuty, SetTimeKind } from '#work-model';
import type { MessageKey } from '../../language/catalogue/en/index.js';
import { duration } from '../../language/durations.js';
import { list } from '../../language/numbers.js';
import { say } from '../../language/say.js';
import { date } from '../../language/dates.js';
import type { DocumentInput } from '../document-input.js';
import type { setTimes } from '../schema/parts.js';
import { personName, placeName } from './names.js';
import { capital, phrase, present, sentence } from './prose.js';
import { setTimeCadence, setTimeWords, zoneWords } from './times.js';

export type SetTimes = z.output<typeof setTimes>;
type SetTime = SetTimes['items'][number];

/** ICU select keys know no hyphens. */
export const KIND_KEYS = {
  coverage: 'coverage',
  meeting: 'meeting',
  presence: 'presence',
  handoff: 'handoff',
  class: 'class',
  'on-call': 'onCall',
} as const satisfies Record<SetTimeKind, string>;

const REASONS = {
  'client-facing': 'reason.clientFacing',
  coverage: 'reason.coverage',
  collaboration: 'reason.collaboration',
  legal: 'reason.legal',
  equipment: 'reason.equipment',
} as const satisfies Record<Exclude<NonNullable<SyncDuty['reason']>['code'], 'other'>, MessageKey>;

export interface SectionHead {
  readonly heading: string;
  readonly number: string | null;
}

/** The set times of a role, each with its reason. `onCallTerms: false` leaves pay and reach of on-call duty to another section. */
export function setTimesSection(input: DocumentInput, head: SectionHead, onCallTerms = true): SetTimes {
  const { language, model } = input;
  const items = model.sync.map((duty) => setTime(input, duty, onCallTerms));
  const someone = items.some((item) => item.who !== null);
  return {
    ...head,
    none: items.length === 0 ? say(language, 'setTime.none') : null,
    caption: model.role.timeZone === null ? say(language, 'caption.setTimes') : zoneLine(input),
    columns: {
      what: say(language, 'column.what'),
      when: say(language, 'column.when'),
      where: say(language, 'column.where'),
      who: someone ? say(language, 'column.who') : null,
      why: say(language, 'column.why'),
    },
    items,
  };
}

function zoneLine(input: DocumentInput): string {
  return say(input.language, 'zone.allTimes', { zone: zoneWords(input, null) });
}

function setTime(input: DocumentInput, duty: SyncDuty, onCallTerms: boolean): SetTime {
  const { language, model } = input;
  const cadence = setTimeCadence(input, duty);
  const kind = KIND_KEYS[duty.kind];
  const reason = reasonOf(input, duty);
  return {
    expectation: duty.id,
    title: duty.title,
    kind: say(language, `kind.${kind}`),
    tags: present(
      duty.attendance === 'optional' ? say(language, 'setTime.optional') : null,
      duty.essential ? say(language, 'duties.essential') : null,
    ),
    cadence: capital(cadence),
    time: setTimeWords(input, duty, false),
    where: duty.place === null ? null : capital(placeName(model, duty.place)),
    who:
      duty.participants.length === 0
        ? null
        : capital(
            list(
              language,
              duty.participants.map((one) => personName(model, one)),
            ),
          ),
    why: reason === null ? null : sentence(reason),
    whyLine: reason === null ? null : say(language, 'setTime.why', { kind, reason }),
    sentence: say(language, 'setTime.sentence', {
      attendance: duty.attendance,
      kind,
      title: duty.title,
      cadence,
      time: setTimeWords(input, duty, true),
    }),
    details: present(
      duty.description === null ? null : sentence(duty.description),
      startOf(input, duty),
      duty.minStaff === null ? null : say(language, 'setTime.minStaff', { count: duty.minStaff }),
      ...(onCallTerms ? onCallTermsOf(input, duty) : []),
    ),
  };
}

/** A recurrence that begins after the role does must say so; one that begins with it need not. */
function startOf({ language, model }: DocumentInput, duty: SyncDuty): string | null {
  const start = model.effectiveFrom ?? model.role.startDate;
  if (duty.rrule === null || duty.dtstart === null || start === null || duty.dtstart <= start) return null;
  // Cadences with a step name their first date themselves.
  if (/INTERVAL=|COUNT=/iu.test(duty.rrule)) return null;
  return say(language, 'setTime.startDate', { date: date(language, duty.dtstart) });
}

function reasonOf({ language }: DocumentInput, { reason }: SyncDuty): string | null {
  if (reason === null) return null;
  if (reason.text !== null) return phrase(reason.text);
  // "Other" without a word of explanation explains nothing.
  return reason.code === 'other' ? null : say(language, REASONS[reason.code]);
}

/** Reach, limits and pay of on-call duty. */
export function onCallTermsOf({ language }: DocumentInput, { onCall }: SyncDuty): string[] {
  if (onCall === null) return [];
  const { responseMinutes, placeLimit, pay } = onCall;
  return present(
    responseMinutes === null
      ? null
      : say(language, 'setTime.onCallResponse', { time: duration(language, responseMinutes) }),
    placeLimit === null ? null : say(language, 'setTime.onCallPlace', { limit: phrase(placeLimit) }),
    pay === null ? null : say(language, 'setTime.onCallPay', { pay: phrase(pay) }),
  );
}

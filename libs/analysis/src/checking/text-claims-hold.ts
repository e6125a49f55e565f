import { dayNumberOf, weekdayOf, WEEKDAYS, type SyncDuty, type Weekday, type WeeklyHours } from '#work-model';
import { scheduleControlIndex } from '../measures/schedule-control-index.js';
import { synchronicityIndex } from '../measures/synchronicity-index.js';
import { Ratio } from '../ratio.js';
import { plannedHours } from '../schedule/planned-hours.js';
import type { ClaimId } from '../wording/index.js';
import type { RoleFacts } from './role-facts.js';
import { clock, hours, hoursInWords, weekdayName } from './words.js';

/**
 * What in the role contradicts a claim of its texts, in words that follow "but"; null when nothing does, or when the role does not answer
 * the question.
 * @throws RecurrenceInvalid, RecurrenceTooLarge, ScheduleTooLarge
 */
export function factAgainst(claim: ClaimId, facts: RoleFacts): string | null {
  return AGAINST[claim](facts);
}

const NINE = 9 * 60;
const FIVE = 17 * 60;
const EVENING = 18 * 60;
/** Where hours stop being the person's to choose (6.2): four fifths of them are set. */
const MOSTLY_SET = Ratio.of(80, 100);
const HALF = Ratio.of(1, 2);
/** Below this share of control (6.3) a schedule is not the person's own. */
const LEAST_CONTROL = Ratio.of(20, 100);

const MODE_WORDS = { onsite: 'on site', hybrid: 'hybrid', remote: 'remote' } as const;
const TERM_WORDS = {
  permanent: 'permanent',
  'fixed-term': 'fixed-term',
  temporary: 'temporary',
  'open-ended': 'open-ended',
} as const;

const AGAINST: Readonly<Record<ClaimId, (facts: RoleFacts) => string | null>> = {
  remote: (facts) => otherMode(facts, 'remote'),
  hybrid: (facts) => otherMode(facts, 'hybrid'),
  'work-from-anywhere': boundToPlace,
  'no-meetings': ({ model }) =>
    named(
      model.sync.find(({ kind }) => kind === 'meeting'),
      'is a meeting',
    ),
  'flexible-hours': (facts) => setShare(facts, (share) => share.compare(MOSTLY_SET) >= 0),
  'async-first': (facts) => setShare(facts, (share) => share.compare(HALF) > 0),
  'own-schedule': littleControl,
  'nine-to-five': noNineToFive,
  'four-day-week': otherThanFourDays,
  'no-weekends': onWeekend,
  'no-evenings': inEvening,
  'no-overtime': beyondContract,
  'no-on-call': ({ model }) =>
    named(
      model.sync.find(({ kind }) => kind === 'on-call'),
      'is time on call',
    ),
  'no-travel': atClients,
  permanent: ({ model }) => otherTerm(model.role.contractType, ['permanent', 'open-ended']),
  'fixed-term': ({ model }) => otherTerm(model.role.contractType, ['fixed-term', 'temporary']),
};

function named(duty: { readonly title: string } | undefined, is: string): string | null {
  return duty === undefined ? null : `“${duty.title}” ${is}`;
}

function otherMode({ model }: RoleFacts, claimed: 'remote' | 'hybrid'): string | null {
  const { locationMode } = model.role;
  return locationMode === null || locationMode === claimed ? null : `the role is ${MODE_WORDS[locationMode]}`;
}

function otherTerm(type: keyof typeof TERM_WORDS | null, fitting: readonly string[]): string | null {
  return type === null || fitting.includes(type) ? null : `the contract is ${TERM_WORDS[type]}`;
}

function boundToPlace(facts: RoleFacts): string | null {
  const { model } = facts;
  const duty = model.sync.find(({ attendance, place }) => attendance === 'required' && facts.isPhysical(place));
  if (duty !== undefined) return named(duty, `is at ${facts.placeOf(duty.place)?.name ?? 'a place'}`);
  const rule = model.role.placeRules.find((one) => one.rule === 'required' && facts.isPhysical(one.place));
  return rule === undefined ? null : `a place rule asks for work at ${facts.placeOf(rule.place)?.name ?? 'a place'}`;
}

function atClients(facts: RoleFacts): string | null {
  const duty = facts.model.sync.find(({ place }) => facts.placeOf(place)?.kind === 'client-site');
  return duty === undefined ? null : named(duty, `is at ${facts.placeOf(duty.place)?.name ?? 'a client’s place'}`);
}

function setShare({ schedule }: RoleFacts, isTooMuch: (share: Ratio) => boolean): string | null {
  const share = synchronicityIndex(schedule);
  return share === null || !isTooMuch(share) ? null : `${inPercent(share)} % of the working time is set`;
}

function littleControl({ schedule }: RoleFacts): string | null {
  const control = scheduleControlIndex(schedule);
  if (control === null || control.compare(LEAST_CONTROL) >= 0) return null;
  return `the person controls the time of ${inPercent(control)} % of the work`;
}

function inPercent(share: Ratio): number {
  return share.times(Ratio.of(100)).rounded(0);
}

/** Nine to five may be said of the whole week, of office days or of one duty; it is untrue only when nothing in the role has these hours. */
function noNineToFive({ model }: RoleFacts): string | null {
  const { workingWindow, coreHours, noSetHours } = model.role;
  if (workingWindow === null && !noSetHours) return null;
  const weeks = [
    workingWindow?.hours,
    coreHours?.hours,
    ...model.norms.map((norm) => norm.hours),
    ...stretchesOf(model),
  ];
  const isInWeek = weeks.some((week) => Object.values(week ?? {}).some((day) => day.some(isNineToFive)));
  const isDuty = model.sync.some(({ startMinute, endMinute }) => isNineToFive([startMinute ?? -1, endMinute ?? -1]));
  if (isInWeek || isDuty) return null;
  return noSetHours || workingWindow === null
    ? 'the role has no set hours'
    : `the working window is ${hoursInWords(workingWindow.hours)}`;
}

function stretchesOf(model: RoleFacts['model']): WeeklyHours[] {
  const permitted = model.async.flatMap((duty) => (duty.permitted === null ? [] : [duty.permitted.hours]));
  return [...permitted, ...[...model.protected, ...model.timeBlocks].map((stretch) => stretch.hours)];
}

function isNineToFive([start, end]: readonly [number, number]): boolean {
  return start === NINE && end === FIVE;
}

function otherThanFourDays({ model }: RoleFacts): string | null {
  const { workingWindow, noSetHours, nominalDaysPerWeek } = model.role;
  if (workingWindow === null || noSetHours || nominalDaysPerWeek === 4) return null;
  const days = WEEKDAYS.filter((day) => workingWindow.hours[day] !== undefined).length;
  return days === 4 ? null : `the working window has ${days} ${days === 1 ? 'day' : 'days'} a week`;
}

/** Set times that someone must keep, time on call included. */
function requiredDuties({ model }: RoleFacts): SyncDuty[] {
  return model.sync.filter(({ attendance }) => attendance === 'required');
}

function onWeekend(facts: RoleFacts): string | null {
  for (const duty of requiredDuties(facts)) {
    const day = facts
      .instancesOf(duty)
      .map(({ date }) => dayOf(date))
      .find(isWeekend);
    if (day !== undefined) return named(duty, `is on ${weekdayName(day)}`);
  }
  for (const duty of facts.model.async) {
    const day = facts
      .dueInstantsOf(duty)
      .map(({ date }) => dayOf(date))
      .find(isWeekend);
    if (day !== undefined) return named(duty, `is due on ${weekdayName(day)}`);
  }
  return null;
}

/** The meeting that falls on one of the days; null when none does. */
export function meetingOn(days: readonly Weekday[], facts: RoleFacts): string | null {
  for (const duty of facts.model.sync.filter(({ kind }) => kind === 'meeting')) {
    const day = facts
      .instancesOf(duty)
      .map(({ date }) => dayOf(date))
      .find((one) => days.includes(one));
    if (day !== undefined) return named(duty, `is on ${weekdayName(day)}`);
  }
  return null;
}

function dayOf(date: string): Weekday {
  return weekdayOf(dayNumberOf(date));
}

function isWeekend(day: Weekday): boolean {
  return day === 'SA' || day === 'SU';
}

function inEvening(facts: RoleFacts): string | null {
  const late = requiredDuties(facts).find(({ kind, endMinute }) => kind !== 'on-call' && (endMinute ?? 0) > EVENING);
  return late === undefined ? null : named(late, `ends at ${clock(late.endMinute ?? 0)}`);
}

function beyondContract(facts: RoleFacts): string | null {
  const contracted = facts.model.role.contractedMinutesPerWeek;
  if (contracted === null) return null;
  const planned = plannedHours(facts).meanWeeklyMinutes;
  if (planned.compare(Ratio.of(contracted)) <= 0) return null;
  return `${hours(planned.rounded(0))} h a week are planned and ${hours(contracted)} h are agreed`;
}

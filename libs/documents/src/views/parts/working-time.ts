import type { WorkBreak } from '#work-model';
import { clockRange } from '../../language/clock.js';
import { weekdayList } from '../../language/dates.js';
import { dayCount, duration, hours } from '../../language/durations.js';
import { say } from '../../language/say.js';
import { weeklyHoursPhrase } from '../../language/weekly-hours.js';
import type { DocumentInput } from '../document-input.js';
import type { Statement } from './kept-time.js';
import { phrase, present, sentence } from './prose.js';

/** Agreed hours, working window, core hours, breaks, and what is said of hours that vary and of overtime. */
export function workingTimeStatements(
  input: DocumentInput,
  states: { readonly contracted: boolean; readonly overtime: boolean },
): Statement[] {
  const { language, model } = input;
  const { role } = model;
  const agreed = role.contractedMinutesPerWeek;
  return [
    ...(states.contracted && agreed !== null ? [contractedStatement(input, agreed)] : []),
    ...(role.noSetHours ? [{ expectation: null, text: say(language, 'window.noSetHours'), details: [] }] : []),
    ...present(
      role.workingWindow === null
        ? null
        : {
            expectation: role.workingWindow.id,
            text: say(language, 'window.sentence', { hours: weeklyHoursPhrase(language, role.workingWindow.hours) }),
            details: [],
          },
      role.coreHours === null
        ? null
        : {
            expectation: role.coreHours.id,
            text: say(language, 'core.sentence', { hours: weeklyHoursPhrase(language, role.coreHours.hours) }),
            details: [],
          },
    ),
    ...model.breaks.map((pause) => breakStatement(input, pause)),
    ...termStatements(input, states.overtime),
  ];
}

/** Terms of the role in its own words. They have no id: nothing is checked or counted by them. */
function termStatements({ language, model }: DocumentInput, statesOvertime: boolean): Statement[] {
  const { hoursVary, overtime } = model.role;
  return present(
    hoursVary === null ? null : say(language, 'hoursVary.sentence', { text: sentence(hoursVary) }),
    overtime === null || !statesOvertime ? null : say(language, 'overtime.sentence', { text: sentence(overtime) }),
  ).map((text) => ({ expectation: null, text, details: [] }));
}

function contractedStatement({ language, model }: DocumentInput, minutes: number): Statement {
  const spread = say(language, 'contracted.days', { days: dayCount(language, model.role.nominalDaysPerWeek) });
  return {
    expectation: null,
    text: `${say(language, 'contracted.sentence', { hours: hours(language, minutes) })} ${spread}`,
    details: [],
  };
}

function breakStatement({ language }: DocumentInput, pause: WorkBreak): Statement {
  const values = {
    title: pause.title ?? say(language, 'break.title'),
    days: weekdayList(language, pause.days),
    paid: pause.paid ? 'paid' : 'unpaid',
  };
  const text =
    pause.startMinute === null
      ? say(language, 'break.free', { ...values, length: duration(language, pause.durationMinutes) })
      : say(language, 'break.fixed', {
          ...values,
          time: clockRange(language, pause.startMinute, pause.startMinute + pause.durationMinutes),
        });
  return { expectation: pause.id, text, details: [] };
}

/**
 * How much notice there is before times change, how to propose a change, and where the written estimate of hours is, unless the
 * document says that elsewhere; null when the role says nothing of it.
 */
export function noticeStatement({ language, model }: DocumentInput, statesEstimate = true): Statement | null {
  if (model.notice === null) return null;
  const { id, scheduleDays, changeDays, reviewEveryDays, howToPropose, goodFaithEstimate } = model.notice;
  const change = model.role.engagement === 'contractor' ? 'notice.changeWork' : 'notice.change';
  const [text, ...details] = present(
    changeDays === null ? null : say(language, change, { days: dayCount(language, changeDays) }),
    scheduleDays === null ? null : say(language, 'notice.schedule', { days: dayCount(language, scheduleDays) }),
    howToPropose === null ? null : say(language, 'notice.propose', { how: phrase(howToPropose) }),
    reviewEveryDays === null ? null : say(language, 'notice.review', { days: dayCount(language, reviewEveryDays) }),
    goodFaithEstimate === null || !statesEstimate
      ? null
      : say(language, 'estimate.written', { text: phrase(goodFaithEstimate) }),
  );
  return text === undefined ? null : { expectation: id, text, details };
}

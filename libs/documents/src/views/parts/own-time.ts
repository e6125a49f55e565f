import type { z } from 'zod';
import type { AsyncDuty } from '#work-model';
import type { MessageKey } from '../../language/catalogue/en/index.js';
import { clockTime } from '../../language/clock.js';
import { date, weekdayName } from '../../language/dates.js';
import { duration, hours } from '../../language/durations.js';
import { list, number } from '../../language/numbers.js';
import { say } from '../../language/say.js';
import { permittedPhrase } from '../../language/weekly-hours.js';
import type { DocumentInput } from '../document-input.js';
import type { ownTime } from '../schema/parts.js';
import { personName, placeName } from './names.js';
import { capital, phrase, present, sentence } from './prose.js';
import type { SectionHead } from './set-times.js';
import { dueWords } from './times.js';

export type OwnTime = z.output<typeof ownTime>;
type Result = OwnTime['items'][number];

export interface OwnTimeOptions {
  /** Say how much time has no set hours. False where the head of the document says it already. */
  readonly share: boolean;
  /**
   * State the hours in which a result may be worked on. False in a statement of work, in which no hours may be set: a permitted
   * window then stays unstated, and the check for completeness says why that cannot be.
   */
  readonly permitted: boolean;
}

/** The results a role owes. */
export function ownTimeSection(input: DocumentInput, head: SectionHead, options: OwnTimeOptions): OwnTime {
  const { language, model } = input;
  return {
    ...head,
    none: model.async.length === 0 ? say(language, 'ownTime.none') : null,
    share: options.share ? shareOf(input) : null,
    caption: say(language, 'caption.ownTime'),
    columns: {
      result: say(language, 'column.result'),
      due: say(language, 'column.due'),
      details: say(language, 'column.details'),
    },
    labels: {
      handIn: say(language, 'ownFact.handIn'),
      doneWhen: say(language, 'ownFact.done'),
      effort: say(language, 'ownFact.effort'),
    },
    items: model.async.map((duty) => result(input, duty, options.permitted)),
  };
}

function shareOf({ language, model, week }: DocumentInput): string | null {
  if (week.ownMinutes === null || week.ownMinutes === 0 || week.contractedMinutesPerWeek === null) return null;
  return say(language, model.role.workingWindow === null ? 'ownTime.share' : 'ownTime.shareWithin', {
    own: number(language, week.ownMinutes / 60, 2),
    contracted: hours(language, week.contractedMinutesPerWeek),
  });
}

function result(input: DocumentInput, duty: AsyncDuty, statePermitted: boolean): Result {
  const { language } = input;
  const due = dueWords(input, duty);
  return {
    expectation: duty.id,
    title: duty.title,
    tags: duty.essential ? [say(language, 'duties.essential')] : [],
    sentence: say(language, 'ownTime.sentence', {
      title: duty.title,
      handIn: duty.channel === null ? 'no' : 'yes',
      channel: phrase(duty.channel ?? ''),
      timing: duty.due.type,
      due,
    }),
    due: capital(due),
    when: statePermitted ? whenOf(input, duty) : { expectation: null, text: say(language, 'ownTime.anyTime') },
    effort: effortOf(input, duty),
    handIn: duty.channel === null ? null : phrase(duty.channel),
    doneWhen: duty.definitionOfDone === null ? null : phrase(duty.definitionOfDone),
    description: duty.description === null ? null : sentence(duty.description),
    facts: factsOf(input, duty),
  };
}

function whenOf({ language }: DocumentInput, { permitted }: AsyncDuty): Result['when'] {
  if (permitted === null) return { expectation: null, text: say(language, 'ownTime.anyTime') };
  const allowed = say(language, 'ownTime.permitted', { hours: permittedPhrase(language, permitted.hours) });
  return { expectation: permitted.id, text: `${allowed} ${say(language, 'ownTime.permittedChoose')}` };
}

function effortOf({ language }: DocumentInput, duty: AsyncDuty): string | null {
  if (duty.effortMinutes === null) return null;
  const effort = duration(language, duty.effortMinutes);
  if (duty.effortPer === 'week') return say(language, 'ownTime.effortWeekShort', { effort });
  return say(language, duty.due.type === 'one-off' ? 'ownTime.effortOnce' : 'ownTime.effortOccurrenceShort', {
    effort,
  });
}

function factsOf(input: DocumentInput, duty: AsyncDuty): Result['facts'] {
  const { language, model } = input;
  const person = (idOrName: string | null): string | null => (idOrName === null ? null : personName(model, idOrName));
  const named: readonly (readonly [MessageKey, string | null])[] = [
    // The holder of the role is "you" throughout; only someone else is named.
    ['ownFact.owner', duty.owner === model.role.title ? null : person(duty.owner)],
    ['ownFact.receiver', person(duty.receiver)],
    ['ownFact.reviewer', person(duty.reviewer)],
    ['ownFact.start', startOf(input, duty)],
    [
      'ownFact.needs',
      duty.dependsOn.length === 0
        ? null
        : list(
            language,
            duty.dependsOn.map((id) => dutyTitle(input, id)),
          ),
    ],
    ['ownFact.place', duty.place === null ? null : placeName(model, duty.place)],
    ['ownFact.late', duty.ifLate === null ? null : sentence(duty.ifLate)],
  ];
  return named.flatMap(([key, text]) => (text === null ? [] : [{ label: say(language, key), text }]));
}

function startOf({ language }: DocumentInput, { availableFrom }: AsyncDuty): string | null {
  if (availableFrom === null) return null;
  const time = clockTime(language, availableFrom.minute);
  const day = availableFrom.day === null ? [] : [weekdayName(language, availableFrom.day)];
  const onDate = availableFrom.date === null ? [] : [date(language, availableFrom.date)];
  return present(...onDate, ...day, time).join(', ');
}

function dutyTitle({ model }: DocumentInput, id: string): string {
  return [...model.sync, ...model.async].find((duty) => duty.id === id)?.title ?? id;
}

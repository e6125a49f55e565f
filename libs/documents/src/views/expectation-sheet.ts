import { hours } from '../language/durations.js';
import { weekdayList } from '../language/dates.js';
import { say } from '../language/say.js';
import { WEEKDAYS } from '#work-model';
import type { MessageKey } from '../language/catalogue/en/index.js';
import { assertKindFits } from './document-kinds.js';
import type { DocumentInput } from './document-input.js';
import { communicationSection, urgentContact } from './parts/communication.js';
import { daysOf, keptTimeSection } from './parts/kept-time.js';
import { listOf } from './parts/lists.js';
import { metaOf } from './parts/meta.js';
import { contactLine, organisationName } from './parts/names.js';
import { ownTimeSection } from './parts/own-time.js';
import { placeLine, placeSection } from './parts/place.js';
import { phrase, present, sentence } from './parts/prose.js';
import { setTimesSection, type SectionHead } from './parts/set-times.js';
import { summaryLine } from './parts/summary.js';
import { weeklyDays } from './parts/times.js';
import { weekSection } from './parts/week-table.js';
import { noticeStatement, workingTimeStatements } from './parts/working-time.js';
import { assertValuesFor } from './required-values.js';
import type { ExpectationSheetView } from './schema/expectation-sheet.js';
import { statesOf } from './states.js';

/**
 * What a candidate reads before accepting: the week, what is expected in it, what they may decide. It holds no personal data and
 * asks for no signature.
 *
 * @throws DocumentKindUnfitError, MissingValuesError
 */
export function expectationSheetView(input: DocumentInput): ExpectationSheetView {
  const { language, model } = input;
  assertKindFits('expectation-sheet', model);
  assertValuesFor('expectation-sheet', model);
  const head = (key: MessageKey): SectionHead => ({ heading: say(language, key), number: null });
  const meta = metaOf('expectation-sheet', input);
  const estimated = estimate(input);
  const notice = noticeStatement(input, estimated === null);
  const view = {
    meta,
    title: model.role.title,
    status: say(language, 'sheet.status'),
    summary: summaryLine(input),
    facts: factsOf(input, meta.versionLine),
    week: weekSection(input, say(language, 'heading.week')),
    workingTime: workingTimeStatements(input, { contracted: false, overtime: true }),
    setTimes: setTimesSection(input, head('heading.setTimes')),
    changes: notice === null ? null : { ...head('sheet.changes'), items: [notice] },
    ownTime: ownTimeSection(input, head('heading.ownTime'), { share: false, permitted: true }),
    kept: keptTimeSection(input, head('heading.kept')),
    communication: communicationSection(input, head('heading.communication'), urgentContact(input)),
    place: placeSection(input, head('heading.place')),
    decisions: decisions(input),
    busy: listOf(say(language, 'heading.busy'), [...model.texts.busyPeriods, ...model.texts.knownDownsides]),
    estimate: estimated,
    ask: ask(input),
  };
  return { ...view, states: statesOf(view) };
}

function factsOf(input: DocumentInput, version: string): ExpectationSheetView['facts'] {
  const { language, model } = input;
  const { contact } = model.organisation;
  const facts = [
    [
      model.role.engagement === 'contractor' ? 'parties.client' : 'fact.organisation',
      organisationName(model.organisation),
    ],
    ['fact.place', placeLine(input)],
    ['fact.version', version],
    ['fact.questions', contact === null ? null : contactLine(contact)],
  ] as const;
  return facts.flatMap(([key, text]) => (text === null ? [] : [{ label: say(language, key), text }]));
}

function decisions({ language, model: { texts } }: DocumentInput): ExpectationSheetView['decisions'] {
  const free = texts.flexibility === null ? texts.youDecide : [texts.flexibility, ...texts.youDecide];
  const lists = present(
    listOf(say(language, 'heading.youDecide'), free),
    listOf(say(language, 'heading.needsAgreement'), texts.needsAgreement),
    listOf(say(language, 'heading.notFlexible'), texts.notFlexible),
  );
  return lists.length === 0 ? null : { heading: say(language, 'heading.decisions'), lists };
}

/**
 * For schedules that are handed out in advance: the estimate that Oregon asks for (ORS 653.428), made only of what the model
 * states. A month is a twelfth of 52 weeks.
 */
function estimate({ language, model }: DocumentInput): ExpectationSheetView['estimate'] {
  const weekly = model.role.contractedMinutesPerWeek;
  if (weekly === null || (model.notice?.scheduleDays ?? null) === null) return null;
  const monthly = Math.round((weekly * 52) / 12 / 60) * 60;
  const onDuty = model.sync.flatMap((duty) => weeklyDays(duty.rrule, duty.dtstart) ?? []);
  const inWindow = model.role.workingWindow === null ? [] : daysOf(model.role.workingWindow.hours);
  const days = WEEKDAYS.filter((day) => (inWindow.length > 0 ? inWindow : onDuty).includes(day));
  const onCall = model.sync.some((duty) => duty.kind === 'on-call') ? 'yes' : 'no';
  const written = model.notice?.goodFaithEstimate ?? null;
  return {
    heading: say(language, 'heading.estimate'),
    intro: say(language, 'estimate.intro'),
    items: present(
      say(language, 'estimate.monthly', { hours: hours(language, monthly), weekly: hours(language, weekly) }),
      days.length === 0 ? null : say(language, 'estimate.days', { days: weekdayList(language, days) }),
      say(language, 'estimate.onCall', { onCall }),
      written === null ? null : say(language, 'estimate.written', { text: phrase(written) }),
    ),
  };
}

const PROMPTS = ['ask.1', 'ask.2', 'ask.3', 'ask.4', 'ask.5'] as const;

function ask({ language, model }: DocumentInput): ExpectationSheetView['ask'] {
  const name = model.organisation.contact?.name ?? organisationName(model.organisation);
  return {
    heading: say(language, 'heading.ask'),
    items: PROMPTS.map((key) => say(language, key)),
    contact: sentence(say(language, 'ask.contact', { contact: name })),
  };
}

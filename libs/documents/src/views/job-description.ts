import { hours } from '../language/durations.js';
import { date } from '../language/dates.js';
import { number } from '../language/numbers.js';
import { say } from '../language/say.js';
import { assertKindFits } from './document-kinds.js';
import type { DocumentInput } from './document-input.js';
import { communicationSection } from './parts/communication.js';
import { keptTimeSection } from './parts/kept-time.js';
import { listOf } from './parts/lists.js';
import { metaOf } from './parts/meta.js';
import { contactLine, organisationName } from './parts/names.js';
import { ownTimeSection } from './parts/own-time.js';
import { placeLine, placeSection } from './parts/place.js';
import { capital, phrase, present, sentence } from './parts/prose.js';
import { setTimesSection } from './parts/set-times.js';
import { contractLine, payLine, summaryLine } from './parts/summary.js';
import { noticeStatement, workingTimeStatements } from './parts/working-time.js';
import { assertValuesFor } from './required-values.js';
import type { JobDescriptionView } from './schema/job-description.js';
import { statesOf } from './states.js';

/**
 * What an applicant reads: the role, how its time works, duties, pay, how to apply.
 *
 * @throws DocumentKindUnfitError, MissingValuesError
 */
export function jobDescriptionView(input: DocumentInput): JobDescriptionView {
  const { language, model } = input;
  assertKindFits('job-description', model);
  assertValuesFor('job-description', model);
  const { texts } = model;
  const view = {
    meta: metaOf('job-description', input),
    title: model.role.title,
    facts: factsOf(input),
    achievements: achievements(input),
    how: how(input),
    duties:
      texts.duties.length === 0
        ? null
        : {
            heading: say(language, 'heading.duties'),
            items: texts.duties.map((duty) => ({
              text: sentence(duty.text),
              essential: duty.essential ? say(language, 'duties.essential') : null,
              why: duty.why === null ? null : sentence(duty.why),
            })),
          },
    requirements: listOf(say(language, 'heading.requirements'), texts.requirements),
    niceToHave: listOf(say(language, 'heading.niceToHave'), texts.niceToHave),
    pay: payOf(input),
    apply: applyOf(input),
    about:
      model.organisation.about === null
        ? null
        : {
            heading: say(language, 'heading.about', { organisation: organisationName(model.organisation) }),
            text: sentence(model.organisation.about),
          },
    legal: legalOf(input),
  };
  return { ...view, states: statesOf(view) };
}

function factsOf(input: DocumentInput): JobDescriptionView['facts'] {
  const { language, model } = input;
  const { role } = model;
  const agreed = role.contractedMinutesPerWeek;
  const positions = role.positions > 1 ? number(language, role.positions) : null;
  const values = [
    ['fact.place', placeLine(input)],
    ['fact.pay', payLine(input)],
    ['fact.contract', contractLine(input)],
    ['fact.hours', agreed === null ? null : say(language, 'fact.hoursText', { hours: hours(language, agreed) })],
    ['fact.start', role.startDate === null ? null : date(language, role.startDate)],
    ['fact.positions', positions],
    ['fact.applyBy', model.texts.applyBy === null ? null : dateOrWords(language, model.texts.applyBy)],
  ] as const;
  return values.flatMap(([key, text]) => (text === null ? [] : [{ label: say(language, key), text }]));
}

/** Closing dates are free text; an ISO date among them is put in words. */
function dateOrWords(language: DocumentInput['language'], text: string): string {
  return /^\d{4}-\d{2}-\d{2}$/u.test(text) ? date(language, text) : capital(phrase(text));
}

function achievements({ language, model: { texts } }: DocumentInput): JobDescriptionView['achievements'] {
  if (texts.summary === null && texts.achievements.length === 0) return null;
  return {
    heading: say(language, 'heading.achievements'),
    summary: texts.summary === null ? null : sentence(texts.summary),
    items: texts.achievements.map(sentence),
  };
}

function how(input: DocumentInput): JobDescriptionView['how'] {
  const { language } = input;
  const head = (key: Parameters<typeof say>[1]): { heading: string; number: null } => ({
    heading: say(language, key),
    number: null,
  });
  const notice = noticeStatement(input);
  return {
    heading: say(language, 'heading.how'),
    summary: summaryLine(input),
    bar: input.synchronicityBar,
    // Overtime is a term of the contract; an ad that says every term is not read to its end.
    workingTime: workingTimeStatements(input, { contracted: false, overtime: false }),
    setTimes: setTimesSection(input, head('heading.setTimes')),
    ownTime: ownTimeSection(input, head('heading.ownTime'), { share: false, permitted: true }),
    kept: keptTimeSection(input, head('heading.kept')),
    communication: communicationSection(input, head('heading.communication')),
    place: placeSection(input, head('heading.place'), false),
    changes: notice === null ? null : { ...head('sheet.changes'), items: [notice] },
  };
}

function payOf(input: DocumentInput): JobDescriptionView['pay'] {
  const { language, model } = input;
  const { pay } = model.role;
  if (pay === null) return null;
  const facts = [
    ['pay.benefits', pay.benefits.length === 0 ? null : sentence(pay.benefits.map(phrase).join('; '))],
    ['pay.other', pay.otherCompensation === null ? null : sentence(pay.otherCompensation)],
    ['pay.leave', pay.leave === null ? null : sentence(pay.leave)],
  ] as const;
  return {
    heading: say(language, 'heading.pay'),
    amount: payLine(input),
    facts: facts.flatMap(([key, text]) => (text === null ? [] : [{ label: say(language, key), text }])),
  };
}

function applyOf(input: DocumentInput): JobDescriptionView['apply'] {
  const { language, model } = input;
  const { texts, organisation } = model;
  const contact = organisation.contact === null ? null : contactLine(organisation.contact);
  return {
    heading: say(language, 'heading.apply'),
    text: texts.howToApply === null ? null : sentence(texts.howToApply),
    steps: texts.applySteps.map(sentence),
    lines: present(
      say(language, 'apply.notAsked'),
      contact === null ? null : say(language, 'apply.questions', { contact }),
      accommodation(input),
    ),
  };
}

function accommodation({ language, model }: DocumentInput): string | null {
  const { contact, policies } = model.organisation;
  if (policies.accommodation !== null) return sentence(policies.accommodation);
  return contact === null ? null : say(language, 'apply.accommodation', { contact: contact.name });
}

function legalOf({ language, model }: DocumentInput): JobDescriptionView['legal'] {
  const { policies } = model.organisation;
  const lines = [
    ['legal.vacancy', model.texts.vacancy],
    ['legal.equal', policies.equalOpportunity],
    ['legal.privacy', policies.privacy],
    ['legal.ai', policies.aiUse],
  ] as const;
  const facts = lines.flatMap(([key, text]) =>
    text === null ? [] : [{ label: say(language, key), text: sentence(text) }],
  );
  return facts.length === 0 ? null : { heading: say(language, 'heading.legal'), facts };
}

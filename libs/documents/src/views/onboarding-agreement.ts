import { date } from '../language/dates.js';
import { say } from '../language/say.js';
import { assertKindFits } from './document-kinds.js';
import type { DocumentInput } from './document-input.js';
import { communicationSection, urgentContact, type Communication } from './parts/communication.js';
import { keptTimeSection } from './parts/kept-time.js';
import { metaOf } from './parts/meta.js';
import { contactLine } from './parts/names.js';
import { ownTimeSection } from './parts/own-time.js';
import { partyFacts } from './parts/parties.js';
import { placeSection, type PlaceSection } from './parts/place.js';
import { present, sentence } from './parts/prose.js';
import { sectionNumbers, type NumberedHead } from './parts/section-numbers.js';
import { onCallTermsOf, setTimesSection, type SectionHead } from './parts/set-times.js';
import { fieldAddress, signaturesSection } from './parts/signatures.js';
import { noticeStatement, workingTimeStatements } from './parts/working-time.js';
import { assertValuesFor } from './required-values.js';
import type { OnboardingAgreementView } from './schema/onboarding-agreement.js';
import { statesOf } from './states.js';

/**
 * What an employee and the organisation sign: every expectation of the role, how it may change, and the signatures.
 *
 * @throws DocumentKindUnfitError, MissingValuesError
 */
export function onboardingAgreementView(input: DocumentInput): OnboardingAgreementView {
  const { language, model } = input;
  assertKindFits('onboarding-agreement', model);
  assertValuesFor('onboarding-agreement', model);
  const next = sectionNumbers(language);
  const expectations = expectationSections(input, next);
  const view = {
    meta: metaOf('onboarding-agreement', input),
    title: say(language, 'document.onboardingAgreement'),
    ...expectations,
    change: changeSection(input, next('agreement.change')),
    requests: { ...next('agreement.requests'), lines: requestLines(input) },
    missed: { ...next('agreement.missed'), lines: [missedLine(input)] },
    acknowledgements: acknowledgements(input, next('acknowledge.heading'), expectations),
    signatures: signaturesSection(input, next('sign.heading')),
  };
  return { ...view, states: statesOf(view) };
}

type ExpectationSections = Pick<
  OnboardingAgreementView,
  'parties' | 'workingTime' | 'setTimes' | 'ownTime' | 'kept' | 'communication' | 'place'
>;

function expectationSections(input: DocumentInput, next: ReturnType<typeof sectionNumbers>): ExpectationSections {
  const { language, model } = input;
  const atWill = model.role.jurisdictions.some((code) => code === 'US' || code.startsWith('US-'));
  const { timeRecording } = model.organisation.policies;
  return {
    parties: {
      ...next('parties.heading'),
      facts: partyFacts(input),
      status: say(language, atWill ? 'agreement.status' : 'agreement.statusElsewhere'),
    },
    workingTime: {
      ...next('heading.workingTime'),
      items: workingTimeStatements(input, { contracted: true, overtime: true }),
      recording:
        timeRecording === null ? null : say(language, 'agreement.recording', { text: sentence(timeRecording) }),
    },
    setTimes: setTimesSection(input, next('agreement.setTimes'), false),
    ownTime: ownTimeSection(input, next('agreement.ownTime'), { share: true, permitted: true }),
    kept: hasKeptTime(input) ? keptTimeSection(input, next('agreement.kept')) : null,
    communication: hasCommunication(input)
      ? communicationSection(input, next('agreement.communication'), communicationTerms(input))
      : null,
    place: telework(input, placeSection(input, next('agreement.place'))),
  };
}

function hasKeptTime({ model }: DocumentInput): boolean {
  return model.meetingDays !== null || model.protected.length > 0 || model.timeBlocks.length > 0;
}

function hasCommunication(input: DocumentInput): boolean {
  const { norms, quietHours } = input.model;
  return norms.length > 0 || quietHours !== null || communicationTerms(input).length > 0;
}

function communicationTerms(input: DocumentInput): Communication['more'] {
  const { language, model } = input;
  const { disconnect } = model.organisation.policies;
  const policy =
    disconnect === null ? null : say(language, 'agreement.disconnect', { text: sentence(disconnect.text) });
  const onCall = model.sync.flatMap((duty) => {
    const terms = onCallTermsOf(input, duty);
    return terms.length === 0 ? [] : [{ heading: duty.title, text: terms.join(' ') }];
  });
  return [...urgentContact(input), ...(policy === null ? [] : [{ heading: null, text: policy }]), ...onCall];
}

function telework({ language, model }: DocumentInput, section: PlaceSection): PlaceSection {
  if (model.role.locationMode === 'onsite') return section;
  const { remoteWork, expenses } = model.organisation.policies;
  const terms = present(
    remoteWork === null ? null : say(language, 'agreement.remoteWork', { text: sentence(remoteWork) }),
    expenses === null ? null : say(language, 'agreement.expenses', { text: sentence(expenses) }),
  );
  return { ...section, more: [...section.more, ...terms] };
}

function changeSection(input: DocumentInput, head: NumberedHead): OnboardingAgreementView['change'] {
  const { language, model } = input;
  return {
    ...head,
    items: present(noticeStatement(input)),
    lines: present(
      say(language, 'agreement.changeBoth'),
      model.reviewDate === null ? null : say(language, 'agreement.review', { date: date(language, model.reviewDate) }),
    ),
  };
}

function requestLines({ language, model }: DocumentInput): string[] {
  const { contact, policies } = model.organisation;
  return present(
    say(language, 'agreement.requestsText'),
    policies.accommodation === null ? null : sentence(policies.accommodation),
    contact === null ? null : sentence(say(language, 'agreement.requestsContact', { contact: contactLine(contact) })),
  );
}

function missedLine({ language, model }: DocumentInput): string {
  const { ifExpectationsMissed } = model.texts;
  return ifExpectationsMissed === null ? say(language, 'agreement.missedText') : sentence(ifExpectationsMissed);
}

function acknowledgements(
  { language }: DocumentInput,
  head: NumberedHead,
  sections: ExpectationSections,
): OnboardingAgreementView['acknowledgements'] {
  const groups = present<SectionHead>(
    sections.workingTime,
    sections.setTimes,
    sections.ownTime,
    sections.kept,
    sections.communication,
    sections.place,
  );
  return {
    ...head,
    intro: say(language, 'acknowledge.intro'),
    columns: {
      group: say(language, 'acknowledge.group'),
      count: say(language, 'acknowledge.extent'),
      initials: say(language, 'acknowledge.initials'),
    },
    rows: groups.map((section) => {
      const number = section.number ?? '';
      return {
        group: `${number}. ${section.heading}`,
        text: say(language, 'acknowledge.count', { count: statesOf(section).length }),
        href: fieldAddress(`employee-section-${number}`, 'initials'),
        label: `${say(language, 'acknowledge.initials')}: ${section.heading}`,
      };
    }),
  };
}

import { date } from '../language/dates.js';
import { dayCount } from '../language/durations.js';
import type { MessageKey } from '../language/catalogue/en/index.js';
import { say } from '../language/say.js';
import { assertKindFits } from './document-kinds.js';
import type { DocumentInput } from './document-input.js';
import { communicationSection, urgentContact } from './parts/communication.js';
import { metaOf } from './parts/meta.js';
import { ownTimeSection } from './parts/own-time.js';
import { partyFacts } from './parts/parties.js';
import { phrase, present, sentence } from './parts/prose.js';
import { sectionNumbers, type NumberedHead } from './parts/section-numbers.js';
import { setTimesSection } from './parts/set-times.js';
import { signaturesSection } from './parts/signatures.js';
import { payLine } from './parts/summary.js';
import { noticeStatement } from './parts/working-time.js';
import { assertValuesFor } from './required-values.js';
import type { StatementOfWorkView } from './schema/statement-of-work.js';
import { statesOf } from './states.js';

/**
 * What a contractor and the client sign: results, dates, fee. It has no section on working time, place of work or quiet hours,
 * because those are a contractor's own; a model that sets them fails the check for completeness, which says why.
 *
 * @throws DocumentKindUnfitError, MissingValuesError
 */
export function statementOfWorkView(input: DocumentInput): StatementOfWorkView {
  const { language, model } = input;
  assertKindFits('statement-of-work', model);
  assertValuesFor('statement-of-work', model);
  const next = sectionNumbers(language);
  const view = {
    meta: metaOf('statement-of-work', input),
    title: say(language, 'document.statementOfWork'),
    parties: { ...next('parties.heading'), facts: partyFacts(input), status: say(language, 'work.status') },
    deliverables: ownTimeSection(input, next('work.deliverables'), { share: false, permitted: false }),
    dates: { ...next('work.dates'), lines: dateLines(input) },
    acceptance:
      acceptanceLines(input).length === 0 ? null : { ...next('work.acceptance'), lines: acceptanceLines(input) },
    fee: { ...next('work.fee'), lines: feeLines(input) },
    independence: { ...next('work.independence'), lines: independenceLines(input) },
    meetings: model.sync.length === 0 ? null : setTimesSection(input, next('work.meetings')),
    communication: hasCommunication(input)
      ? communicationSection(input, next('work.communication'), urgentContact(input), false)
      : null,
    clauses: clauses(input, next),
    change: {
      ...next('work.change'),
      items: present(noticeStatement(input)),
      lines: [say(language, 'work.changeBoth')],
    },
    signatures: signaturesSection(input, next('sign.heading')),
  };
  return { ...view, states: statesOf(view) };
}

function hasCommunication(input: DocumentInput): boolean {
  return input.model.norms.length > 0 || urgentContact(input).length > 0;
}

/** What is the contractor's own to choose. What the client sets in its place is said here too, in place of what it takes away. */
function independenceLines({ language, model }: DocumentInput): string[] {
  const { clientEquipment = null, exclusive = null } = model.contractTerms ?? {};
  return present<MessageKey>(
    'work.independence.time',
    'work.independence.place',
    clientEquipment === true ? 'work.independence.meansOfClient' : 'work.independence.means',
    clientEquipment === false ? 'work.independence.meansNotOfClient' : null,
    'work.independence.helpers',
    exclusive === null ? null : exclusive ? 'work.independence.exclusive' : 'work.independence.notExclusive',
  ).map((key) => say(language, key));
}

function dateLines({ language, model }: DocumentInput): string[] {
  const start = model.role.startDate ?? model.effectiveFrom;
  const end = model.role.endDate;
  return present(
    start === null ? null : say(language, 'work.termStart', { date: date(language, start) }),
    end === null ? say(language, 'work.termOpen') : say(language, 'work.termEnd', { date: date(language, end) }),
  );
}

function acceptanceLines({ language, model: { contractTerms } }: DocumentInput): string[] {
  if (contractTerms === null) return [];
  const { acceptance, acceptanceDays } = contractTerms;
  return present(
    acceptance === null ? null : sentence(acceptance),
    acceptanceDays === null ? null : say(language, 'work.acceptanceDays', { days: dayCount(language, acceptanceDays) }),
  );
}

function feeLines(input: DocumentInput): string[] {
  const { language, model } = input;
  const fee = model.contractTerms?.fee ?? payLine(input);
  const days = model.contractTerms?.paymentDays ?? null;
  const servicesBy = model.contractTerms?.serviceListBy ?? null;
  return present(
    fee === null ? null : say(language, 'work.feeText', { fee: phrase(fee) }),
    servicesBy === null ? null : say(language, 'work.serviceList', { by: phrase(servicesBy) }),
    days === null ? null : say(language, 'work.paymentDays', { days: dayCount(language, days) }),
  );
}

function clauses(
  { model: { contractTerms } }: DocumentInput,
  next: (key: MessageKey) => NumberedHead,
): StatementOfWorkView['clauses'] {
  const texts = [
    ['work.ip', contractTerms?.intellectualProperty],
    ['work.confidentiality', contractTerms?.confidentiality],
    ['work.insurance', contractTerms?.insurance],
    ['work.termination', contractTerms?.termination],
  ] as const;
  return texts.flatMap(([key, text]) =>
    text === null || text === undefined ? [] : [{ ...next(key), lines: [sentence(text)] }],
  );
}

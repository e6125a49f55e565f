import type { AsyncDuty, SyncDuty, WorkModel } from '#work-model';
import type { DocumentKind } from './document-kinds.js';
import { MissingValuesError, type MissingValue } from './missing-values.js';

/**
 * Checks that the model holds what the document must say. What is optional is left out of a document with its heading; what is
 * asked for here would leave a hole in the middle of a sentence.
 *
 * @throws MissingValuesError naming every missing value
 */
export function assertValuesFor(kind: DocumentKind, model: WorkModel): void {
  const missing = [
    ...clockNeeds(model),
    ...model.sync.flatMap(setTimeNeeds),
    ...model.async.flatMap(ownTimeNeeds),
    ...noticeNeeds(model),
    ...kindNeeds(kind, model),
  ];
  if (missing.length > 0) throw new MissingValuesError(kind, missing);
}

function clockNeeds({ role, ...model }: WorkModel): MissingValue[] {
  const local =
    role.workingWindow !== null ||
    role.coreHours !== null ||
    model.quietHours !== null ||
    model.breaks.some((pause) => pause.startMinute !== null) ||
    model.protected.length > 0 ||
    model.timeBlocks.length > 0 ||
    model.norms.some((norm) => norm.hours !== null) ||
    model.sync.some((duty) => duty.timeZone === null) ||
    model.async.some((duty) => duty.due.timeZone === null && (duty.due.minute !== null || duty.permitted !== null));
  if (role.timeZone !== null || !local) return [];
  return [{ pointer: '/role/timeZone', add: 'name the time zone of the clock times, for example America/New_York.' }];
}

function setTimeNeeds(duty: SyncDuty, index: number): MissingValue[] {
  const at = `/sync/${index}`;
  return [
    ...need(duty.rrule ?? duty.dtstart, `${at}/rrule`, `say on which days “${duty.title}” happens.`),
    ...need(duty.startMinute, `${at}/startMinute`, `say when “${duty.title}” starts.`),
    ...need(duty.endMinute, `${at}/endMinute`, `say when “${duty.title}” ends.`),
    ...(duty.kind === 'on-call' ? [] : need(duty.place, `${at}/place`, `say where “${duty.title}” takes place.`)),
  ];
}

function ownTimeNeeds(duty: AsyncDuty, index: number): MissingValue[] {
  const at = `/async/${index}/due`;
  const { due } = duty;
  const clock = need(due.minute, `${at}/minute`, `give the clock time at which “${duty.title}” is due.`);
  switch (due.type) {
    case 'recurring':
      return [...need(due.rrule, `${at}/rrule`, `say on which days “${duty.title}” is due.`), ...clock];
    case 'one-off':
      return [...need(due.date, `${at}/date`, `say on which date “${duty.title}” is due.`), ...clock];
    case 'per-project':
      return need(due.source, `${at}/source`, `say where the dates of “${duty.title}” are written down.`);
    default:
      return [];
  }
}

function noticeNeeds({ notice }: WorkModel): MissingValue[] {
  if (notice === null) return [];
  const { scheduleDays, changeDays, reviewEveryDays, howToPropose, goodFaithEstimate } = notice;
  const said = scheduleDays ?? changeDays ?? reviewEveryDays ?? howToPropose ?? goodFaithEstimate;
  return need(said, '/notice', 'say how many days of notice there are, or how a change is proposed.');
}

function kindNeeds(kind: DocumentKind, model: WorkModel): MissingValue[] {
  const { role, organisation, contractTerms } = model;
  const mode = need(role.locationMode, '/role/locationMode', 'say whether the role is onsite, hybrid or remote.');
  const start = need(role.startDate ?? model.effectiveFrom, '/role/startDate', 'give the first day.');
  if (kind === 'job-description') return mode;
  if (kind === 'expectation-sheet') {
    return [...mode, ...need(organisation.contact, '/organisation/contact', 'name the person who answers questions.')];
  }
  if (kind === 'onboarding-agreement') {
    const agreed = role.contractedMinutesPerWeek;
    return [
      ...mode,
      ...need(agreed, '/role/contractedMinutesPerWeek', 'give the agreed working time a week.'),
      ...start,
    ];
  }
  const days = contractTerms?.paymentDays ?? null;
  return [
    ...start,
    ...need(contractTerms?.fee ?? role.pay, '/contractTerms/fee', 'state the fee.'),
    ...need(days, '/contractTerms/paymentDays', 'say within how many days the fee is paid.'),
  ];
}

function need(value: unknown, pointer: string, add: string): MissingValue[] {
  return value === null ? [{ pointer, add }] : [];
}

import { parseRecurrenceRule, type AsyncDuty, type SyncDuty, type WorkModel } from '#work-model';
import { z } from 'zod';
import type { Fix } from '../../checking/finding.js';
import type { RoleFacts } from '../../checking/role-facts.js';
import { defineRule } from '../../checking/rule.js';
import { CONTRACTOR_TESTS, matchingRows } from '../../law/index.js';

/** One sign of employment: what it is, where it stands, and how much it weighs. */
interface Signal {
  readonly words: string;
  readonly path: string;
  readonly isStrong: boolean;
}

interface Options {
  readonly kickOffMinutesPerMonth: number;
  readonly fastReplyMinutes: number;
  readonly fullTimeMinutes: number;
  readonly manyWeakSignals: number;
}

/** Deadlines are fine; set hours are what turns a contractor into an employee. */
export const usContractorControlSignals = defineRule({
  id: 'us-contractor-control-signals',
  family: 'united-states',
  title: 'A contractor role has signs of employment',
  severity: 'warning',
  isLegal: true,
  options: z.strictObject({
    kickOffMinutesPerMonth: z
      .int()
      .min(0)
      .default(120)
      .describe('Set time a month that is no sign of control, minutes.'),
    fastReplyMinutes: z.int().min(1).default(480).describe('Replies asked for within so many minutes are a weak sign.'),
    fullTimeMinutes: z.int().min(1).default(2100).describe('Weekly minutes from which it is full-time work.'),
    manyWeakSignals: z.int().min(1).default(3).describe('So many weak signs weigh as much as a strong one.'),
  }),
  messages: {
    signals:
      'This contractor role has signs of employment: {signals}. Deadlines are fine; set hours are what raises the question.',
  },
  sources: ['Rev. Rul. 87-41', '29 CFR part 795', 'IRS: hours inherent in the task are not control'],
  *check({ model, facts, options }) {
    if (model.role.engagement !== 'contractor') return;
    const law = matchingRows(CONTRACTOR_TESTS, model.role.jurisdictions);
    if (law.length === 0) return;
    const signals = [...strongSignals(model, facts, options), ...weakSignals(model, options)];
    const [first] = signals;
    if (first === undefined) return;
    const isGrave = signals.some(({ isStrong }) => isStrong) || signals.length >= options.manyWeakSignals;
    yield {
      message: 'signals',
      data: { signals: signals.map(({ words }) => words), paths: signals.map(({ path }) => path) },
      path: first.path,
      severity: isGrave ? 'warning' : 'info',
      fixes: waysOut(model),
      law,
    };
  },
});

function strongSignals(model: WorkModel, facts: RoleFacts, options: Options): Signal[] {
  return [...setHours(model, facts, options), ...presence(model, facts), ...otherControl(model, options)];
}

function strong(words: string, path: string): Signal {
  return { words, path, isStrong: true };
}

function setHours({ sync, role }: WorkModel, facts: RoleFacts, { kickOffMinutesPerMonth }: Options): Signal[] {
  const found: Signal[] = [];
  const first = sync.findIndex((duty) => isRequired(duty));
  const inHorizon = facts.schedule.required.reduce((sum, { interval: [start, end] }) => sum + end - start, 0);
  const monthly = (inHorizon / facts.horizon.weeks) * (52 / 12);
  if (first >= 0 && monthly > kickOffMinutesPerMonth) found.push(strong('set hours', `/sync/${first}`));
  if (role.coreHours !== null) found.push(strong('core hours', '/role/coreHours'));
  for (const [index, duty] of sync.entries())
    if (duty.kind === 'meeting' && isRequired(duty) && isWeeklyOrMore(duty) && !isForClients(duty))
      found.push(strong(`a required staff meeting (“${duty.title}”)`, `/sync/${index}/attendance`));
  return found;
}

function presence({ sync, role }: WorkModel, facts: RoleFacts): Signal[] {
  const isSite = (place: string | null): boolean => facts.placeOf(place)?.kind === 'site';
  const duties = sync.flatMap((duty, index) =>
    duty.kind === 'presence' && isRequired(duty) && isSite(duty.place)
      ? [strong(`presence at your place (“${duty.title}”)`, `/sync/${index}/place`)]
      : [],
  );
  const rules = role.placeRules.flatMap(({ place, rule, days }, index) =>
    rule === 'required' && days.length > 0 && isSite(place)
      ? [strong('fixed days at your place', `/role/placeRules/${index}`)]
      : [],
  );
  return [...duties, ...rules];
}

function otherControl({ async: own, contractTerms, role }: WorkModel, { fullTimeMinutes }: Options): Signal[] {
  const found = own.flatMap(({ permitted, title }, index) =>
    permitted === null ? [] : [strong(`hours in which “${title}” may be done`, `/async/${index}/permitted`)],
  );
  if (contractTerms?.exclusive === true) found.push(strong('exclusivity', '/contractTerms/exclusive'));
  if ((role.contractedMinutesPerWeek ?? 0) >= fullTimeMinutes)
    found.push(strong('full-time work', '/role/contractedMinutesPerWeek'));
  return found;
}

function weakSignals(model: WorkModel, { fastReplyMinutes }: Options): Signal[] {
  const { role, contractTerms } = model;
  const found: Signal[] = [];
  const say = (words: string, path: string): number => found.push({ words, path, isStrong: false });
  const fast = model.norms.findIndex(
    ({ responseMinutes }) => responseMinutes !== null && responseMinutes <= fastReplyMinutes,
  );
  if (fast >= 0) say('fast replies', `/norms/${fast}/responseMinutes`);
  if (role.workingWindow !== null) say('hours of availability', '/role/workingWindow');
  const report = model.async.findIndex((duty) => isReport(duty) && isMoreThanWeekly(duty));
  if (report >= 0) say('reports more often than weekly', `/async/${report}/due`);
  if (role.pay !== null && ['hour', 'day', 'week', 'month', 'year'].includes(role.pay.unit))
    say(`pay by the ${role.pay.unit}`, '/role/pay/unit');
  if (contractTerms?.clientEquipment === true) say('your equipment or e-mail', '/contractTerms/clientEquipment');
  if (role.contractType === 'open-ended' || role.contractType === 'permanent') say('no end', '/role/contractType');
  const training = model.sync.findIndex((duty) => duty.kind === 'class' && duty.attendance === 'required');
  if (training >= 0) say('required training', `/sync/${training}`);
  return found;
}

function isRequired({ attendance, rrule, kind }: SyncDuty): boolean {
  return attendance === 'required' && rrule !== null && kind !== 'on-call';
}

/** A standing meeting with the contractor's own clients belongs to the result; one with the staff belongs to the company. */
function isForClients({ participants }: SyncDuty): boolean {
  return participants.length > 0 && participants.every((one) => /client|customer|audience|student|patient/i.test(one));
}

function isWeeklyOrMore({ rrule }: SyncDuty): boolean {
  if (rrule === null) return false;
  const { frequency, interval } = parseRecurrenceRule(rrule);
  return frequency === 'DAILY' || (frequency === 'WEEKLY' && interval === 1);
}

function isReport({ title }: AsyncDuty): boolean {
  return /\b(status|progress)\b|\b(daily|time) (report|log|sheet|update)/i.test(title);
}

function isMoreThanWeekly({ due }: AsyncDuty): boolean {
  if (due.rrule === null) return false;
  const { frequency, interval, plainDays } = parseRecurrenceRule(due.rrule);
  if (frequency === 'DAILY') return interval < 7;
  return frequency === 'WEEKLY' && interval === 1 && (plainDays?.length ?? 0) > 1;
}

function waysOut(model: WorkModel): Fix[] {
  const meetings = model.sync.flatMap((duty, index) =>
    duty.kind === 'meeting' && isRequired(duty) && !isForClients(duty)
      ? [{ op: 'replace' as const, path: `/sync/${index}/attendance`, value: 'optional' }]
      : [],
  );
  const optional = { title: 'Make the meetings optional', patch: meetings, isSafe: false };
  const advice = {
    title: 'Ask for results by a date in place of hours, or hire as an employee',
    patch: null,
    isSafe: false,
  };
  return meetings.length === 0 ? [advice] : [optional, advice];
}

import { hours } from '../../language/durations.js';
import { money, number } from '../../language/numbers.js';
import { say } from '../../language/say.js';
import { date } from '../../language/dates.js';
import type { DocumentInput } from '../document-input.js';

/** The role in one sentence: how much of its time is set and how much the person schedules. */
export function summaryLine({ language, week }: DocumentInput): string {
  const { contractedMinutesPerWeek, weeklySyncMinutes, ownMinutes } = week;
  const sync = hours(language, weeklySyncMinutes);
  if (contractedMinutesPerWeek === null) {
    return weeklySyncMinutes === 0 ? say(language, 'summary.results') : say(language, 'summary.uncontracted', { sync });
  }
  const contracted = hours(language, contractedMinutesPerWeek);
  if (weeklySyncMinutes === 0) return say(language, 'summary.none', { contracted });
  if (ownMinutes === null || ownMinutes <= 0) return say(language, 'summary.all', { contracted });
  return say(language, 'summary.mixed', {
    sync: number(language, weeklySyncMinutes / 60, 2),
    one: weeklySyncMinutes === 60 ? 'yes' : 'no',
    contracted,
    own: number(language, ownMinutes / 60, 2),
  });
}

/** Pay as one amount or range with its unit; null when the role states none. */
export function payLine({ language, model }: DocumentInput): string | null {
  const { pay } = model.role;
  if (pay === null) return null;
  return say(language, 'pay.amount', {
    amount: money(language, pay.minAmount, pay.maxAmount, pay.currency),
    unit: pay.unit,
  });
}

/** "Permanent", "Fixed term until June 30, 2027", "Independent contractor". */
export function contractLine({ language, model }: DocumentInput): string {
  const { contractType, endDate, engagement } = model.role;
  if (engagement === 'contractor') return say(language, 'contract.contractor');
  switch (contractType) {
    case 'permanent':
      return say(language, 'contract.permanent');
    case 'temporary':
      return say(language, 'contract.temporary');
    case 'open-ended':
      return say(language, 'contract.openEnded');
    case 'fixed-term':
      return endDate === null
        ? say(language, 'contract.fixedTerm')
        : say(language, 'contract.fixedTermUntil', { date: date(language, endDate) });
    default:
      return say(language, 'contract.employee');
  }
}

import type { WorkModel } from '#work-model';
import { industriesIn, matchingRows, PREDICTIVE_SCHEDULING, type SchedulingRow } from '../law/index.js';
import { staffCount } from './staff-count.js';

/**
 * The fair-workweek laws that cover a role: by place, trade, staff, class and pay. What the file does not say (staff, trade, pay) covers
 * nobody: such a law is named only when it is known to apply.
 */
export function coveringSchedulingRows(model: WorkModel): SchedulingRow[] {
  if (model.role.engagement !== 'employee') return [];
  const rows = matchingRows<SchedulingRow>(PREDICTIVE_SCHEDULING, model.role.jurisdictions);
  return rows.filter(
    (row) => isOfTrade(model, row) && hasStaff(model, row) && coversClass(model, row) && coversPay(model, row),
  );
}

function isOfTrade({ role, organisation }: WorkModel, { who }: SchedulingRow): boolean {
  const trades = industriesIn(role.industry ?? organisation.industry);
  const isExcepted = trades.some((trade) => who.exceptIndustries.includes(trade));
  return !isExcepted && trades.some((trade) => who.industries.includes(trade));
}

function hasStaff({ organisation }: WorkModel, { who, code }: SchedulingRow): boolean {
  const counted = (where: SchedulingRow['who']['staffCountedIn']): number => staffCount(organisation, code, where) ?? 0;
  return (
    (who.minStaff === null || counted(who.staffCountedIn) >= who.minStaff) &&
    (who.minStaffInPlace === null || counted('place') >= who.minStaffInPlace) &&
    (who.minLocations === null || (organisation.locationsWorldwide ?? 0) >= who.minLocations)
  );
}

function coversClass({ role }: WorkModel, { who }: SchedulingRow): boolean {
  if (who.employees === 'all') return true;
  if (who.employees === 'non-exempt') return role.flsa === 'non-exempt';
  return role.flsa !== 'exempt' && role.pay?.unit === 'hour';
}

function coversPay({ role: { pay } }: WorkModel, { who: { payAtMost } }: SchedulingRow): boolean {
  if (payAtMost === null) return true;
  if (pay === null || pay.currency !== 'USD') return false;
  if (pay.unit === 'hour') return pay.minAmount <= payAtMost.hourlyUsd;
  return pay.unit === 'year' && pay.minAmount <= payAtMost.yearlyUsd;
}

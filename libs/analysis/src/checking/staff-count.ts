import type { Organisation } from '#work-model';
import { appliesTo, type StaffCountedIn } from '../law/index.js';

/**
 * How many people the organisation has where a law counts them; null when the role file does not say. Staff by place are added up for all
 * places inside; the total is taken for a whole country only when no staff elsewhere are named.
 */
export function staffCount(organisation: Organisation, code: string, countedIn: StaffCountedIn): number | null {
  const { headcountTotal, headcountByJurisdiction } = organisation;
  if (countedIn === 'worldwide' || countedIn === 'chain') return headcountTotal ?? sumOf(headcountByJurisdiction);
  const [country = code] = code.split('-');
  const within = countedIn === 'nationwide' ? country : code;
  const here = Object.entries(headcountByJurisdiction).filter(([place]) => appliesTo(within, [place]));
  if (here.length > 0) return here.reduce((sum, [, staff]) => sum + staff, 0);
  const elsewhere = Object.keys(headcountByJurisdiction).length > 0;
  return countedIn === 'nationwide' && !elsewhere ? headcountTotal : null;
}

function sumOf(staff: Readonly<Record<string, number>>): number | null {
  const counts = Object.values(staff);
  return counts.length === 0 ? null : counts.reduce((sum, one) => sum + one, 0);
}

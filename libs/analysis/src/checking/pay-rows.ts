import type { WorkModel } from '#work-model';
import { matchingRows, PAY_TRANSPARENCY, rowsWithin, type PayTransparencyRow } from '../law/index.js';
import { timesAYear, type Posting } from './posting-of.js';
import { staffCount } from './staff-count.js';

/**
 * The laws on pay in postings that reach a role: of the places where it is done, and for a remote role of all places where applicants may live.
 * Only laws that are in force and speak of the posting or the time before the interview; those about later steps are no matter of a posting.
 */
export function payRows(model: WorkModel, posting: Posting): PayTransparencyRow[] {
  if (model.role.engagement !== 'employee') return [];
  const { jurisdictions, locationMode, eligibleLocations } = model.role;
  const own = matchingRows<PayTransparencyRow>(PAY_TRANSPARENCY, jurisdictions);
  const areas = locationMode === 'remote' ? eligibleLocations.flatMap(areaCode) : [];
  const far = rowsWithin<PayTransparencyRow>(PAY_TRANSPARENCY, areas);
  const rows = PAY_TRANSPARENCY.filter((row) => own.includes(row) || far.includes(row));
  return rows.filter(
    (row) => row.isInForce && row.due !== 'during-hiring' && isCovered(model, posting, row, own.includes(row)),
  );
}

function isCovered(model: WorkModel, { pay }: Posting, row: PayTransparencyRow, isOwnPlace: boolean): boolean {
  const { organisation, role } = model;
  if (!reaches(staffCount(organisation, row.code, row.staffCountedIn), row.minStaff, isOwnPlace)) return false;
  if (
    row.minStaffInPlace !== null &&
    !reaches(staffCount(organisation, row.code, 'place'), row.minStaffInPlace, isOwnPlace)
  )
    return false;
  const { notAboveYearlyPay: most } = row;
  const times = pay === null ? null : timesAYear(pay.unit, role.contractedMinutesPerWeek);
  if (most === null || pay === null || times === null || pay.currency !== most.currency) return true;
  return (pay.min ?? pay.max ?? 0) * times <= most.amount;
}

/** Where staff are not said, a law for every employer still reaches the place where the work is done. */
function reaches(staff: number | null, least: number, isOwnPlace: boolean): boolean {
  return staff === null ? least <= 1 && isOwnPlace : staff >= least;
}

/** Places in words or codes, as people write where applicants may live. */
function areaCode(written: string): string[] {
  const words = written.trim();
  if (/^[A-Z]{2}(-[A-Z0-9]{1,5})*$/.test(words)) return [words];
  if (/^(the )?(united states|u\.?s\.?a?\.?)\b/i.test(words)) return ['US'];
  if (/^(the )?(european union|eu)\b/i.test(words)) return ['EU'];
  if (/^(anywhere|worldwide)\b/i.test(words)) return ['US', 'CA-ON', 'EU'];
  const code = REGION_BY_NAME.get(words.toLowerCase());
  return code === undefined ? [] : [code];
}

const REGION_NAMES = new Intl.DisplayNames(['en'], { type: 'region' });
const REGION_BY_NAME = new Map(
  ['US', 'CA', 'GB', 'IE', 'FR', 'DE', 'ES', 'IT', 'PT', 'NL', 'BE', 'AT', 'PL', 'LT', 'MT', 'SK', 'AU'].map((code) => [
    (REGION_NAMES.of(code) ?? code).toLowerCase(),
    code,
  ]),
);

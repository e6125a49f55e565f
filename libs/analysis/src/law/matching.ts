import type { LawRow } from './law-row.js';
import { EEA_ONLY_MEMBERS, EU_MEMBERS, placeCode } from './places.js';

/**
 * Whether the law of `rowCode` reaches any of the places. A role in `US-NY-NYC` is under the law of New York City, New York and
 * the United States, never the other way round; one in a member state is under the Union's. `inEea` (default true) says whether
 * Iceland, Liechtenstein and Norway are under a Union row too.
 */
export function appliesTo(rowCode: string, jurisdictions: readonly string[], inEea = true): boolean {
  return jurisdictions.some((jurisdiction) => isUnder(rowCode, jurisdiction, inEea));
}

/** The rows of a table whose law reaches any of the places, in the order of the table. */
export function matchingRows<Row extends LawRow>(table: readonly Row[], jurisdictions: readonly string[]): Row[] {
  return table.filter((row) => appliesTo(row.code, jurisdictions, row.inEea));
}

/**
 * Per place only the rows of the law nearest to it: Germany's breaks stand in for the directive's, which leaves their length to
 * national law, while a second place without rows of its own still gets the directive's. In the order of the table.
 */
export function nearestRows<Row extends LawRow>(table: readonly Row[], jurisdictions: readonly string[]): Row[] {
  const nearest = new Set(jurisdictions.flatMap((jurisdiction) => nearestTo(table, jurisdiction)));
  return table.filter((row) => nearest.has(row));
}

/**
 * The rows that reach a place or any place inside it. For a remote role, whose file names the area where people may live:
 * "US" is under the law of every state that has one.
 */
export function rowsWithin<Row extends LawRow>(table: readonly Row[], areas: readonly string[]): Row[] {
  return table.filter(
    (row) => appliesTo(row.code, areas, row.inEea) || areas.some((area) => isUnder(area, row.code, row.inEea ?? true)),
  );
}

function nearestTo<Row extends LawRow>(table: readonly Row[], jurisdiction: string): Row[] {
  const rows = matchingRows(table, [jurisdiction]);
  const closest = Math.max(...rows.map((row) => closeness(row.code)));
  return rows.filter((row) => closeness(row.code) === closest);
}

// Union, country, state, city: the longer the code, the nearer the law.
function closeness(code: string): number {
  return code === 'EU' ? 0 : code.split('-').length;
}

function isUnder(law: string, place: string, inEea: boolean): boolean {
  const [lawCode, code] = [placeCode(law), placeCode(place)];
  if (code === lawCode || code.startsWith(`${lawCode}-`)) return true;
  if (lawCode !== 'EU') return false;
  const country = code.slice(0, 2);
  return EU_MEMBERS.includes(country) || (inEea && EEA_ONLY_MEMBERS.includes(country));
}

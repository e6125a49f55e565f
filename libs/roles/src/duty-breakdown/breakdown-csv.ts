import { stringify } from 'csv-stringify/sync';
import type { ShownBreakdown } from './shown-breakdown.js';
import { PHRASES } from './words/phrases.js';

/**
 * The duties as a table for spreadsheets: RFC 4180, UTF-8 with a byte order mark (without it Excel reads the text as Latin-1).
 * Text that a spreadsheet would run as a formula gets an apostrophe before it: titles come from people, and `=HYPERLINK(…)` in a title
 * must not run on the machine of whoever opens the file.
 */
export function breakdownCsv({ language, duties }: ShownBreakdown): string {
  const { columns, modes } = PHRASES[language];
  const rows = duties.map((duty) =>
    [
      duty.id,
      duty.title,
      modes[duty.mode],
      duty.perWeek?.minutes ?? null,
      duty.countedPerWeek?.minutes ?? null,
      duty.sharePercent,
      duty.when,
      duty.place?.name ?? null,
      duty.people.join('; '),
      duty.owner,
      duty.receiver,
      duty.reason,
    ].map(cell),
  );
  const { id, duty, mode, minutes, counted, share, when, place, people, owner, receiver, reason } = columns;
  const header = [id, duty, mode, minutes, counted, share, when, place, people, owner, receiver, reason];
  return stringify([header, ...rows], { bom: true, escape_formulas: true, record_delimiter: '\r\n' });
}

/** Where the list separator is a semicolon, a spreadsheet splits this file at those too, and a formula may begin behind one. */
function cell(value: string | number | null): string | number | null {
  return typeof value === 'string'
    ? value.replace(/([;\t\r\n]\s*)([=+\-@\uFF1D\uFF0B\uFF0D\uFF20])/gu, "$1'$2")
    : value;
}

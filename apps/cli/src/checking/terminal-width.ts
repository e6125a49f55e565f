/** Wide enough for a sentence, and what logs of CI systems show without scrolling. */
export const WIDTH_ELSEWHERE = 100;
const NARROWEST = 40;

/** Columns of the terminal that standard output is; of one that is told by COLUMNS, or a usual width, when it is none. */
export function terminalWidth(): number {
  const columns = process.stdout.columns ?? Number(process.env['COLUMNS']);
  return columns > 0 ? Math.max(NARROWEST, columns) : WIDTH_ELSEWHERE;
}

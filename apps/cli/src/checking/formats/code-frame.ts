import type { Place } from '../checked-file.js';
import { cellsOf, type Cell } from './text-columns.js';

/** A stretch to underline. */
export interface Mark {
  readonly place: Place;
  /** One character: `^` for what it is about, `-` for what it clashes with. */
  readonly line: string;
  /** Behind the underline. */
  readonly label: string;
  readonly paint: (text: string) => string;
}

export interface FrameOptions {
  /** Columns of the terminal. */
  readonly width: number;
  readonly paint: (text: string) => string;
}

/** Longer lines are no prose; only what is near the mark is looked at. */
const MOST_LOOKED_AT = 2000;

/** The file's own lines with numbers and the marks under them, as compilers show them. */
export function codeFrame(text: string, marks: readonly Mark[], { width, paint }: FrameOptions): string[] {
  const lines = text.split('\n');
  const sorted = marks
    .map((mark) => ({ ...mark, place: telling(lines, mark.place) }))
    .sort((a, b) => a.place.line - b.place.line || a.place.column - b.place.column);
  const gutter = gutterOf(marks);
  const room = Math.max(20, width - gutter - 4);
  const bar = paint(`${' '.repeat(gutter)} |`);
  const rows = [bar];
  let previous = sorted[0]?.place.line ?? 0;
  for (const mark of sorted) {
    const { line } = mark.place;
    if (line > previous + 1) rows.push(paint('...'));
    const shown = shownLine(lines[line - 1]?.replace(/\r$/, '') ?? '', mark, room);
    rows.push(`${paint(`${String(line).padStart(gutter)} |`)} ${shown.text}`.trimEnd());
    const label = mark.label === '' ? '' : ` ${mark.label}`;
    rows.push(`${bar} ${' '.repeat(shown.start)}${mark.paint(mark.line.repeat(shown.length) + label)}`);
    previous = line;
  }
  return rows;
}

/** A stretch that begins with a bracket alone on its line says nothing; the line below it does. */
function telling(lines: readonly string[], place: Place): Place {
  const rest = lines[place.line - 1]?.slice(place.column - 1).trim();
  const below = lines[place.line];
  if (place.endLine <= place.line || (rest !== '{' && rest !== '[') || !below?.trim()) return place;
  return { ...place, line: place.line + 1, column: below.search(/\S/) + 1 };
}

/** Columns that line numbers take. */
export function gutterOf(marks: readonly Mark[]): number {
  return String(Math.max(...marks.map(({ place }) => Math.min(place.line + 1, place.endLine)))).length;
}

interface ShownLine {
  readonly text: string;
  /** Columns before the underline, and how many it has. */
  readonly start: number;
  readonly length: number;
}

function shownLine(line: string, { place, label }: Mark, room: number): ShownLine {
  const [from, to] = stretchIn(line, place);
  const first = Math.max(0, from - MOST_LOOKED_AT / 2);
  const cells = cellsOf(line.slice(first, first + MOST_LOOKED_AT), first);
  const isCut = first > 0 || first + MOST_LOOKED_AT < line.length;
  const total = widthOf(cells);
  const before = widthOf(cells.filter(({ offset }) => offset < from));
  const marked = Math.max(1, widthOf(cells.filter(({ offset }) => offset >= from && offset < to)));
  if (total <= room && !isCut) return { text: textOf(cells), start: before, length: marked };
  // The mark with a third of the room before it, so that one sees what it belongs to.
  const wanted = Math.min(marked + label.length, Math.floor(room / 2));
  const skipped = before + wanted <= room - 1 && first === 0 ? 0 : before - Math.floor(room / 3);
  return cut(cells, { skipped: Math.max(0, skipped), room, before, marked, goesOn: first > 0 });
}

interface Cut {
  readonly skipped: number;
  readonly room: number;
  readonly before: number;
  readonly marked: number;
  readonly goesOn: boolean;
}

function cut(cells: readonly Cell[], { skipped, room, before, marked, goesOn }: Cut): ShownLine {
  const head = skipped > 0 || goesOn ? '…' : '';
  let [at, text, used, start] = [0, head, head.length, head.length];
  for (const cell of cells) {
    const isShown = at >= skipped;
    if (isShown && used + cell.width > room - 1) {
      text += '…';
      break;
    }
    if (isShown) {
      text += cell.text;
      used += cell.width;
      if (at < before) start += cell.width;
    }
    at += cell.width;
  }
  return { text, start, length: Math.max(1, Math.min(marked, room - start)) };
}

/** What is underlined of the first line: up to the end of the stretch, or of the line's text when it goes on below. */
function stretchIn(line: string, { column, line: first, endLine, endColumn }: Place): [number, number] {
  const from = Math.min(column - 1, line.length);
  const to = endLine > first ? line.replace(/\s+(?:#.*)?$/, '').length : Math.min(endColumn - 1, line.length);
  return [from, Math.max(to, from)];
}

function widthOf(cells: readonly Cell[]): number {
  return cells.reduce((sum, { width }) => sum + width, 0);
}

function textOf(cells: readonly Cell[]): string {
  return cells.map(({ text }) => text).join('');
}

import type { ShownBreakdown, ShownOwnTime, ShownSetTime } from '../shown-breakdown.js';
import { PHRASES } from '../words/phrases.js';
import { dutyAmount } from '../words/sentences.js';
import type { Part } from './part.js';
import { boxElement, frameElement, QUIET_INK, textElement, type Look } from './drawing.js';
import { linesOf } from './text-lines.js';
import { MARGIN, weekMinutes } from './week-head.js';

type Duty = ShownSetTime | ShownOwnTime;

const TITLE_SIZE = 16;
const TEXT_SIZE = 14;
const BAR_HEIGHT = 16;
/** From here on the words stand left of the bars; on narrower pictures above them. */
const TWO_COLUMNS_FROM = 700;

/** One row a duty, under the heading of its mode. */
export function dutyRows(breakdown: ShownBreakdown, width: number, top: number): Part {
  const { setTimes, ownTime, noSetTimes, noOwnTime } = PHRASES[breakdown.language];
  const of = (mode: Duty['mode']): Duty[] => breakdown.duties.filter((duty) => duty.mode === mode);
  const set = section({ breakdown, width, heading: setTimes, none: noSetTimes, duties: of('sync') }, top);
  const own = section({ breakdown, width, heading: ownTime, none: noOwnTime, duties: of('async') }, set.bottom);
  return { markup: set.markup + own.markup, bottom: own.bottom + MARGIN };
}

interface Section {
  readonly breakdown: ShownBreakdown;
  readonly width: number;
  readonly heading: string;
  readonly none: string;
  readonly duties: readonly Duty[];
}

function section({ breakdown, width, heading, none, duties }: Section, top: number): Part {
  const markup = [textElement(heading, { x: MARGIN, baseline: top + 34, size: 18, isBold: true })];
  let y = top + 44;
  if (duties.length === 0) {
    markup.push(textElement(none, { x: MARGIN, baseline: y + 18, size: TEXT_SIZE, fill: QUIET_INK }));
    return { markup: markup.join(''), bottom: y + 26 };
  }
  for (const duty of duties) {
    const row =
      width < TWO_COLUMNS_FROM ? stackedRow(breakdown, duty, width, y) : twoColumnRow(breakdown, duty, width, y);
    markup.push(row.markup);
    y = row.bottom + 12;
  }
  return { markup: markup.join(''), bottom: y };
}

function stackedRow(breakdown: ShownBreakdown, duty: Duty, width: number, top: number): Part {
  const inner = width - 2 * MARGIN;
  const title = titleLines(duty, inner, top);
  const amount = amountLines(breakdown, duty, { x: MARGIN, width: inner, top: title.bottom });
  const bar = barOf(breakdown, duty, { x: MARGIN, width: inner, top: amount.bottom + 4 });
  const words = wordLines(duty, inner, bar.bottom + 2);
  return { markup: title.markup + amount.markup + bar.markup + words.markup, bottom: words.bottom };
}

function twoColumnRow(breakdown: ShownBreakdown, duty: Duty, width: number, top: number): Part {
  const left = Math.round((width - 2 * MARGIN) * 0.46);
  const column = { x: MARGIN + left + 20, width: width - 2 * MARGIN - left - 20 };
  const title = titleLines(duty, left, top);
  const words = wordLines(duty, left, title.bottom);
  const bar = barOf(breakdown, duty, { ...column, top: top + 4 });
  const amount = amountLines(breakdown, duty, { ...column, top: bar.bottom });
  return {
    markup: title.markup + words.markup + bar.markup + amount.markup,
    bottom: Math.max(words.bottom, amount.bottom),
  };
}

function titleLines(duty: Duty, width: number, top: number): Part {
  const room = { width, size: TITLE_SIZE, isBold: true, mostLines: 3 };
  return stacked(linesOf(duty.title, room), top, 20, (line, baseline) =>
    textElement(line, { x: MARGIN, baseline, size: TITLE_SIZE, isBold: true }),
  );
}

function wordLines(duty: Duty, width: number, top: number): Part {
  const where = [duty.when, duty.place?.name ?? null].filter((part) => part !== null).join(' · ');
  const lines = [where, duty.reason ?? ''].flatMap((text) =>
    text === '' ? [] : linesOf(text, { width, size: TEXT_SIZE, mostLines: 4 }),
  );
  return stacked(lines, top, 18, (line, baseline) =>
    textElement(line, { x: MARGIN, baseline, size: TEXT_SIZE, fill: QUIET_INK }),
  );
}

interface Place {
  readonly x: number;
  readonly width: number;
  readonly top: number;
}

function amountLines({ language }: ShownBreakdown, duty: Duty, { x, width, top }: Place): Part {
  const lines = linesOf(dutyAmount(language, duty), { width, size: TEXT_SIZE, mostLines: 2 });
  return stacked(lines, top, 18, (line, baseline) => textElement(line, { x, baseline, size: TEXT_SIZE }));
}

function stacked(
  lines: readonly string[],
  top: number,
  height: number,
  element: (line: string, baseline: number) => string,
): Part {
  const markup = lines.map((line, index) => element(line, top + (index + 0.78) * height));
  return { markup: markup.join(''), bottom: top + lines.length * height };
}

/** A bar whose frame is the week. What overlaps another duty counts there, so the frame is never overfull. */
function barOf(breakdown: ShownBreakdown, duty: Duty, { x, width, top }: Place): Part {
  const minutes = (duty.countedPerWeek ?? duty.perWeek)?.minutes ?? 0;
  const box = { x, y: top + 0.5, width, height: BAR_HEIGHT };
  const filled = Math.min(width, (width * minutes) / weekMinutes(breakdown));
  return {
    markup: frameElement(box) + boxElement({ ...box, width: minutes > 0 ? Math.max(filled, 2) : 0 }, lookOf(duty)),
    bottom: top + BAR_HEIGHT + 3,
  };
}

function lookOf(duty: Duty): Look {
  if (duty.mode === 'async') return 'hatched';
  return duty.counts === 'set-time' ? 'solid' : 'outlined';
}

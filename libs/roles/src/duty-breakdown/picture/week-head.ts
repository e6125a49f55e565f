import type { ShownBreakdown } from '../shown-breakdown.js';
import { minutesWords } from '../words/duty-words.js';
import { PHRASES } from '../words/phrases.js';
import { amountWords, fullStop } from '../words/sentences.js';
import { zoneCity } from '../words/times.js';
import type { Part } from './part.js';
import { boxElement, frameElement, QUIET_INK, textElement, type Look } from './drawing.js';
import { linesOf, widthOf } from './text-lines.js';

export const MARGIN = 16;
const BAR_HEIGHT = 30;
const LEGEND_SIZE = 15;

/** A stretch of the week with its name in the legend. */
interface Stretch {
  readonly look: Look;
  readonly label: string;
  readonly minutes: number;
}

/** Title, the whole week as one bar, and the key to its patterns. */
export function headOf(breakdown: ShownBreakdown, width: number): Part {
  const { language, role } = breakdown;
  const inner = width - 2 * MARGIN;
  const markup: string[] = [];
  let y = MARGIN;
  for (const line of linesOf(PHRASES[language].title(role.title), {
    width: inner,
    size: 21,
    isBold: true,
    mostLines: 3,
  })) {
    markup.push(textElement(line, { x: MARGIN, baseline: y + 20, size: 21, isBold: true }));
    y += 26;
  }
  for (const line of linesOf(subtitle(breakdown), { width: inner, size: LEGEND_SIZE, mostLines: 3 })) {
    markup.push(textElement(line, { x: MARGIN, baseline: y + 16, size: LEGEND_SIZE, fill: QUIET_INK }));
    y += 20;
  }
  y += 10;
  const stretches = stretchesOf(breakdown);
  const bar = { x: MARGIN, y, width: inner, height: BAR_HEIGHT };
  let x = MARGIN;
  for (const { look, minutes } of stretches) {
    const part = (inner * minutes) / weekMinutes(breakdown);
    markup.push(boxElement({ ...bar, x, width: part }, look));
    x += part;
  }
  markup.push(frameElement(bar));
  const legend = legendOf(stretches, width, y + BAR_HEIGHT + 10);
  return { markup: markup.join('') + legend.markup, bottom: legend.bottom };
}

/** What the widths of all bars are parts of: the contracted week, or more when more is set and planned. */
export function weekMinutes({ totals }: ShownBreakdown): number {
  return Math.max(totals.contracted?.minutes ?? 0, totals.setTime.minutes + totals.planned.minutes, 1);
}

function subtitle({ language, role, totals }: ShownBreakdown): string {
  const { week, weekWithoutContract, zone } = PHRASES[language];
  const whole =
    totals.contracted === null
      ? weekWithoutContract
      : fullStop(week(minutesWords(language, totals.contracted.minutes)));
  return role.timeZone === null ? whole : `${whole} ${zone(zoneCity(role.timeZone))}`;
}

function stretchesOf({ language, totals }: ShownBreakdown): Stretch[] {
  const { setTimes, ownTime, unplanned, overPlanned, none } = PHRASES[language];
  const set = `${setTimes}: ${amountWords(language, totals.setTime, totals.setTimePercent, none)}`;
  const planned = `${ownTime}: ${minutesWords(language, totals.planned.minutes)}`;
  const rest = totals.unplanned?.minutes ?? 0;
  const stretches: Stretch[] = [{ look: 'solid', label: set, minutes: totals.setTime.minutes }];
  if (totals.planned.minutes > 0) stretches.push({ look: 'hatched', label: planned, minutes: totals.planned.minutes });
  if (rest > 0)
    stretches.push({ look: 'dotted', label: `${unplanned}: ${minutesWords(language, rest)}`, minutes: rest });
  if (rest < 0)
    stretches.push({ look: 'outlined', label: `${overPlanned}: ${minutesWords(language, -rest)}`, minutes: 0 });
  return stretches;
}

function legendOf(stretches: readonly Stretch[], width: number, top: number): Part {
  const markup: string[] = [];
  let [x, y] = [MARGIN, top];
  for (const { look, label } of stretches) {
    const lines = linesOf(label, { width: width - 2 * MARGIN - 30, size: LEGEND_SIZE, mostLines: 3 });
    const needed = 30 + Math.max(...lines.map((line) => widthOf(line, LEGEND_SIZE)));
    if (x > MARGIN && x + needed > width - MARGIN) [x, y] = [MARGIN, y + 24];
    markup.push(boxElement({ x: x + 0.5, y: y + 2.5, width: 22, height: 14 }, look));
    for (const [index, line] of lines.entries())
      markup.push(textElement(line, { x: x + 30, baseline: y + 15 + 19 * index, size: LEGEND_SIZE }));
    y += 19 * (lines.length - 1);
    x += needed + 22;
  }
  return { markup: markup.join(''), bottom: y + 24 };
}

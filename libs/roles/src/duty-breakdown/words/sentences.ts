import type { Language } from './language.js';
import type { ShownBreakdown, ShownMinutes, ShownOwnTime, ShownSetTime } from '../shown-breakdown.js';
import { numberWords } from './days.js';
import { minutesWords } from './duty-words.js';
import { PHRASES } from './phrases.js';

/** An amount and its share: "8 h · 20 %"; words in place of an amount that nobody has given. */
export function amountWords(
  language: Language,
  amount: ShownMinutes | null,
  percent: number | null,
  unknown: string,
): string {
  if (amount === null) return unknown;
  const minutes = minutesWords(language, amount.minutes);
  return percent === null ? minutes : `${minutes} · ${percentWords(language, percent)}`;
}

/** What a duty takes of the week. Set time within another duty is not counted twice: what counts is shown. */
export function dutyAmount(language: Language, duty: ShownSetTime | ShownOwnTime): string {
  const { unknownTime, unknownEffort, optional, onCall } = PHRASES[language];
  const amount = duty.countedPerWeek ?? duty.perWeek;
  const words = amountWords(language, amount, duty.sharePercent, duty.mode === 'sync' ? unknownTime : unknownEffort);
  if (duty.mode === 'async' || duty.counts === 'set-time') return words;
  return `${words} (${duty.counts === 'optional' ? optional : onCall})`;
}

/** One duty in one sentence, for those who hear the picture. */
export function dutySentence(language: Language, duty: ShownSetTime | ShownOwnTime): string {
  return fullStop(`${duty.title} (${PHRASES[language].modes[duty.mode]}): ${dutyAmount(language, duty)}, ${duty.when}`);
}

/** The week in one sentence: "Week of 40 h. Set times: 16 h · 40 %. On your own time: 24 h · 60 %." */
export function weekSentence({ language, totals }: ShownBreakdown): string {
  const { week, weekWithoutContract, setTimes, ownTime, none } = PHRASES[language];
  const set = amountWords(language, totals.setTime, totals.setTimePercent, none);
  if (totals.contracted === null) return `${fullStop(`${setTimes}: ${set}`)} ${weekWithoutContract}`;
  const own = amountWords(language, totals.ownTime, totals.ownTimePercent, none);
  const sentences = [
    week(minutesWords(language, totals.contracted.minutes)),
    `${setTimes}: ${set}`,
    `${ownTime}: ${own}`,
  ];
  return sentences.map(fullStop).join(' ');
}

/** German abbreviations such as "Std." end in a full stop already. */
export function fullStop(text: string): string {
  return /[.!?]$/u.test(text) ? text : `${text}.`;
}

function percentWords(language: Language, percent: number): string {
  return `${numberWords(language, percent, 1)} %`;
}

import type { TimeWords } from '../language/language.js';
import type { Doubt } from '../proposal.js';

export interface ClockPoint {
  readonly start: number;
  readonly end: number;
  /** `HH:MM`, `24:00` for midnight. */
  readonly time: string;
}

export interface ClockRange {
  readonly start: number;
  readonly end: number;
  readonly from: string;
  readonly to: string;
  readonly doubt: Doubt | null;
}

/** A number or word that may be a time of the clock. */
interface Token {
  readonly start: number;
  readonly end: number;
  readonly hour: number;
  readonly minute: number;
  readonly half: 'am' | 'pm' | null;
  /** It is a time even when it stands alone. */
  readonly isMarked: boolean;
  readonly hasMinutes: boolean;
  readonly isMidnight: boolean;
}

const NOON = 720;
const DAY = 1440;
const patterns = new WeakMap<TimeWords, RegExp>();

/**
 * Times of the clock in the words, and ranges of them; a time that is part of a range is not told again. Two bare numbers are a range
 * when something around them says so: “from”, a day of the week, or that they run downwards, as “9–5” does.
 */
export function clockTimesIn(
  words: string,
  times: TimeWords,
  days: readonly { readonly start: number; readonly end: number }[],
): { points: ClockPoint[]; ranges: ClockRange[] } {
  const tokens = tokensIn(words, times);
  const points: ClockPoint[] = [];
  const ranges: ClockRange[] = [];
  for (let index = 0; index < tokens.length; index += 1) {
    const [first, second] = [tokens[index], tokens[index + 1]];
    if (first === undefined) break;
    const range = second === undefined ? null : rangeOf(words, first, second, { times, days });
    if (range !== null) {
      ranges.push(range);
      index += 1;
    } else if (first.isMarked || first.hasMinutes) {
      points.push({ start: first.start, end: first.end, time: clock(minutesOf(first)) });
    }
  }
  return { points, ranges };
}

function tokenPattern(times: TimeWords): RegExp {
  const known = patterns.get(times);
  if (known !== undefined) return known;
  const halves = times.am === null ? '' : `|(?<am>${times.am})|(?<pm>${times.pm})`;
  const pattern = new RegExp(
    `(?<![\\p{L}\\p{N}.,:/$€£#]|\\p{N}[-–] ?0)(?:(?<noon>${times.noon})|(?<midnight>${times.midnight})|` +
      `(?<hour>\\d{1,2})(?:(?<colon>[:.])(?<minute>[0-5]\\d))?(?: ?(?:(?<mark>${times.clockMark})${halves}))?)` +
      `(?![\\p{L}\\p{N}%€]|[.,:/]\\d|-\\p{L}| ?(?:%|€|EUR|Euro))`,
    'giu',
  );
  patterns.set(times, pattern);
  return pattern;
}

function tokensIn(words: string, times: TimeWords): Token[] {
  return [...words.matchAll(tokenPattern(times))].flatMap((match) => {
    const { noon, midnight, hour, colon, minute, mark, am, pm } = match.groups ?? {};
    const place = { start: match.index, end: match.index + match[0].length };
    const isWord = noon !== undefined || midnight !== undefined;
    const half = am === undefined ? (pm === undefined ? null : 'pm') : 'am';
    const token: Token = {
      ...place,
      hour: isWord ? (noon === undefined ? 24 : 12) : Number(hour),
      minute: Number(minute ?? 0),
      half,
      isMarked: isWord || mark !== undefined || half !== null,
      hasMinutes: colon === ':',
      isMidnight: midnight !== undefined,
    };
    return isTime(token) ? [token] : [];
  });
}

function isTime({ hour, minute, half }: Token): boolean {
  if (half !== null) return hour >= 1 && hour <= 12;
  return hour < 24 || (hour === 24 && minute === 0);
}

function minutesOf({ hour, minute, half }: Token): number {
  if (half === null) return hour * 60 + minute;
  return ((hour % 12) + (half === 'pm' ? 12 : 0)) * 60 + minute;
}

interface Around {
  readonly times: TimeWords;
  readonly days: readonly { readonly start: number; readonly end: number }[];
}

function rangeOf(words: string, first: Token, second: Token, around: Around): ClockRange | null {
  const joiner = words.slice(first.end, second.start).trim().toLowerCase();
  const before = words
    .slice(Math.max(0, first.start - 24), first.start)
    .trim()
    .toLowerCase();
  const isBetween = new RegExp(`(?:${around.times.between})$`).test(before) && joiner === around.times.and;
  if (!isBetween && !new RegExp(`^(?:${around.times.to})$`).test(joiner)) return null;
  const isSaid = [first, second].some((token) => token.isMarked || token.hasMinutes);
  if (!isSaid && !isHoursByContext(words, first, second, around)) return null;
  const { from, to, doubt } = withHalves(first, second, around.times.am !== null);
  if (from === to) return null;
  return { start: first.start, end: second.end, from: clock(from % DAY), to: clock(to), doubt };
}

function isHoursByContext(words: string, first: Token, second: Token, { times, days }: Around): boolean {
  if (
    /^ ?[\p{L}]/u.test(words.slice(second.end)) &&
    !days.some(({ start }) => start - second.end <= 4 && start >= second.end)
  ) {
    return false;
  }
  const before = words
    .slice(Math.max(0, first.start - 24), first.start)
    .trim()
    .toLowerCase();
  const isAfterCue = new RegExp(`(?:^|[^\\p{L}])(?:${times.beforeHours.toLowerCase()}):?$`, 'u').test(before);
  const isByDay = days.some(({ start, end }) => Math.abs(first.start - end) <= 3 || Math.abs(start - second.end) <= 4);
  const runsDown = times.am !== null && first.hour > second.hour && first.hour <= 12 && second.hour > 0;
  return isAfterCue || isByDay || runsDown;
}

interface RangeMinutes {
  readonly from: number;
  readonly to: number;
  readonly doubt: Doubt | null;
}

/** “9–11 am” and “9 am to 5” name the half of the day once; “9–5” does not name it and can only mean one. */
function withHalves(first: Token, second: Token, hasHalves: boolean): RangeMinutes {
  const mayTurn = (token: Token): boolean => hasHalves && !token.isMarked && token.hour >= 1 && token.hour <= 12;
  const [from, to] = [minutesOf(first), minutesOf(second)];
  const turned =
    mayTurn(first) && second.half !== null
      ? { from: firstByHalf(from, to, second.half), to, doubt: null }
      : mayTurn(second) && first.half !== null
        ? { from, to: nextAfter(from, to), doubt: null }
        : mayTurn(first) && mayTurn(second)
          ? withoutHalves(from, to, first.hasMinutes)
          : { from, to, doubt: null };
  return turned.to === 0 ? { ...turned, to: DAY } : turned;
}

/** The half of the end holds for the start where the start is still before it: “1–3 pm”, but “11–1 pm”. */
function firstByHalf(from: number, to: number, half: 'am' | 'pm'): number {
  if (half === 'pm') return (from % NOON) + NOON < to ? (from % NOON) + NOON : from;
  return from === NOON ? 0 : from;
}

function nextAfter(from: number, to: number): number {
  return [to % NOON, (to % NOON) + NOON].find((minute) => minute > from) ?? to % NOON;
}

function withoutHalves(from: number, to: number, hasMinutes: boolean): RangeMinutes {
  if (from >= to && from <= NOON && to < NOON) return { from, to: to + NOON, doubt: null };
  // Nobody begins at two in the night without saying so, and nobody said two in the afternoon.
  return { from, to, doubt: from < to && from < 7 * 60 && !hasMinutes ? 'am-or-pm' : null };
}

function clock(minute: number): string {
  return `${String(Math.floor(minute / 60)).padStart(2, '0')}:${String(minute % 60).padStart(2, '0')}`;
}

/**
 * The set times of a role's week as the grid edits them. Pure: each edit gives a new week and leaves the old one as it was, so undoing is
 * going back to it.
 */
export const DAY_MINUTES = 1440;
const WEEK_MINUTES = 7 * DAY_MINUTES;

export interface WeekDuty {
  readonly id: string;
  readonly title: string;
  readonly kind: string;
  /** Where its reason, people and place are changed. Null until it is saved. */
  readonly address: string | null;
  /** All that the server said of it, given back untouched, so that undoing a removal brings back the whole duty. */
  readonly said: unknown;
}

/** One stretch of a duty on one day of every week. */
export interface Stretch {
  readonly duty: string;
  /** 0 Monday to 6 Sunday. */
  readonly day: number;
  /** Minutes since the day's midnight, 0..1439. */
  readonly start: number;
  /** Over 1440 when it ends on the next day; at most a day after the start. */
  readonly end: number;
}

export interface Week {
  readonly duties: readonly WeekDuty[];
  /** By day and start; those of one duty never overlap. */
  readonly stretches: readonly Stretch[];
}

/** What is seen in one column: the part of a stretch that lies on this day. */
export interface Piece {
  readonly stretch: Stretch;
  readonly day: number;
  readonly from: number;
  readonly to: number;
}

/** The week with a stretch more; what it touches of the same duty becomes one with it, up to a day. */
export function painted(week: Week, stretch: Stretch): Week {
  return { ...week, stretches: inOrder(joined(week.stretches, inWeek(stretch))) };
}

export function withDuty(week: Week, duty: WeekDuty): Week {
  return { ...week, duties: [...week.duties, duty] };
}

/** The week without a stretch; a duty that has none left is gone too. */
export function removed(week: Week, gone: Stretch): Week {
  const stretches = week.stretches.filter((one) => !isSame(one, gone));
  const isLast = stretches.every(({ duty }) => duty !== gone.duty);
  return { duties: isLast ? week.duties.filter(({ id }) => id !== gone.duty) : week.duties, stretches };
}

/** The week with a stretch elsewhere or of another length. */
export function changed(week: Week, before: Stretch, after: Stretch): Week {
  return painted({ ...week, stretches: week.stretches.filter((one) => !isSame(one, before)) }, after);
}

/** The week with a stretch on these days and no others, each at the same time. */
export function onDays(week: Week, stretch: Stretch, days: readonly number[]): Week {
  const others = week.stretches.filter(
    (one) => one.duty !== stretch.duty || one.start !== stretch.start || one.end !== stretch.end,
  );
  return days.reduce<Week>((so, day) => painted(so, { ...stretch, day }), { ...week, stretches: others });
}

/** The days on which a duty has exactly this stretch. */
export function daysOf(week: Week, { duty, start, end }: Stretch): readonly number[] {
  return week.stretches
    .filter((one) => one.duty === duty && one.start === start && one.end === end)
    .map(({ day }) => day);
}

export function named(week: Week, id: string, name: Pick<WeekDuty, 'title' | 'kind'>): Week {
  return { ...week, duties: week.duties.map((duty) => (duty.id === id ? { ...duty, ...name } : duty)) };
}

/** A stretch that begins so many minutes later (or earlier), from Sunday into Monday too. */
export function moved(stretch: Stretch, minutes: number): Stretch {
  return inWeek({ ...stretch, start: stretch.start + minutes, end: stretch.end + minutes });
}

/** A stretch with another end, at least `least` minutes and at most a day long. */
export function ending(stretch: Stretch, end: number, least: number): Stretch {
  return { ...stretch, end: clamp(end, stretch.start + least, stretch.start + DAY_MINUTES) };
}

/** A stretch with another start and the same end. */
export function starting(stretch: Stretch, start: number, least: number): Stretch {
  return inWeek({ ...stretch, start: clamp(start, stretch.end - DAY_MINUTES, stretch.end - least) });
}

export function isSame(one: Stretch, other: Stretch): boolean {
  return one.duty === other.duty && one.day === other.day && one.start === other.start;
}

/** What lies on each day, also of what began on the day before. */
export function piecesOf(stretches: readonly Stretch[]): readonly Piece[] {
  return stretches.flatMap((stretch) => {
    const first = { stretch, day: stretch.day, from: stretch.start, to: Math.min(stretch.end, DAY_MINUTES) };
    if (stretch.end <= DAY_MINUTES) return [first];
    return [first, { stretch, day: (stretch.day + 1) % 7, from: 0, to: stretch.end - DAY_MINUTES }];
  });
}

/** Adds a stretch to those of its duty: what overlaps or touches becomes one, unless it would be longer than a day; then the later one is shorter. */
function joined(stretches: readonly Stretch[], added: Stretch): readonly Stretch[] {
  const near = stretches.find((one) => one.duty === added.duty && meets(one, added));
  if (near === undefined) return [...stretches, added];
  const rest = stretches.filter((one) => one !== near);
  const later = distance(near, added);
  const [first, second, gap] = later >= 0 ? [near, added, later] : [added, near, -later];
  const length = first.end - first.start;
  const whole = Math.max(length, gap + second.end - second.start);
  if (whole <= DAY_MINUTES) return joined(rest, { ...first, end: first.start + whole });
  const shorter = inWeek({ ...second, start: second.start + length - gap });
  return [...joined(rest, first), shorter];
}

/** Minutes from the start of one to the start of the other, on the round of the week: from half a week before to half a week after. */
function distance(one: Stretch, other: Stretch): number {
  const minutes = (other.day - one.day) * DAY_MINUTES + other.start - one.start;
  return modulo(minutes + WEEK_MINUTES / 2, WEEK_MINUTES) - WEEK_MINUTES / 2;
}

/** Whether two overlap, or touch and are not longer than a day together. */
function meets(one: Stretch, other: Stretch): boolean {
  const later = distance(one, other);
  const gap = later >= 0 ? later - (one.end - one.start) : -later - (other.end - other.start);
  return gap < 0 || (gap === 0 && one.end - one.start + other.end - other.start <= DAY_MINUTES);
}

function inWeek({ duty, day, start, end }: Stretch): Stretch {
  const begin = modulo(day * DAY_MINUTES + start, WEEK_MINUTES);
  const on = Math.floor(begin / DAY_MINUTES);
  const minute = begin - on * DAY_MINUTES;
  return { duty, day: on, start: minute, end: minute + Math.min(end - start, DAY_MINUTES) };
}

function inOrder(stretches: readonly Stretch[]): readonly Stretch[] {
  return [...stretches].sort(
    (one, other) => one.day - other.day || one.start - other.start || (one.duty < other.duty ? -1 : 1),
  );
}

function clamp(value: number, least: number, most: number): number {
  return Math.min(Math.max(value, least), most);
}

function modulo(value: number, by: number): number {
  return ((value % by) + by) % by;
}

import { dayNumberOf, epochToLocal, isoDateOf, localToEpoch, type Horizon } from '#work-model';

/** Local minutes that a day does not have, because clocks go forward: `[from, to)` of the day. */
export interface ClockGap {
  readonly date: string;
  readonly from: number;
  readonly to: number;
}

const DAY = 1440;

/** All of a zone in the weeks given; one a year in most zones that have any. */
export function clockGapsIn(timeZone: string, { startDate, endDate }: Horizon): ClockGap[] {
  const gaps: ClockGap[] = [];
  for (let day = dayNumberOf(startDate); day < dayNumberOf(endDate); day += 1) {
    const length = localToEpoch((day + 1) * DAY, timeZone) - localToEpoch(day * DAY, timeZone);
    if (length < DAY) gaps.push(...gapOn(day, timeZone));
  }
  return gaps;
}

/** A time that does not exist is read by the offset before the gap, and so comes back as a later one. */
function gapOn(day: number, timeZone: string): ClockGap[] {
  const missing: number[] = [];
  for (let minute = 0; minute < DAY; minute += 1) {
    const local = day * DAY + minute;
    if (epochToLocal(localToEpoch(local, timeZone), timeZone) !== local) missing.push(minute);
  }
  const [first] = missing;
  return first === undefined ? [] : [{ date: isoDateOf(day), from: first, to: (missing.at(-1) ?? first) + 1 }];
}

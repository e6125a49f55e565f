import type { PictureDay, SetTimeMark } from './types.js';

/** The part of a set time that falls on one day. */
export interface Segment {
  readonly mark: SetTimeMark;
  /** Minutes of this day, 0 <= start < end <= 1440. */
  readonly start: number;
  readonly end: number;
  /** It began on an earlier day. */
  readonly continued: boolean;
  /** It goes on on the next day. */
  readonly continues: boolean;
}

const DAY = 1440;

/** Cuts the set times of a week at each midnight. What runs past the last day goes on on the first: a typical week repeats. */
export function segmentsByDay(days: readonly PictureDay[]): Segment[][] {
  const segments: Segment[][] = days.map(() => []);
  for (const [index, day] of days.entries()) {
    for (const mark of day.setTimes) {
      for (let from = mark.start; from < mark.end; from = (Math.floor(from / DAY) + 1) * DAY) {
        const midnight = Math.floor(from / DAY) * DAY;
        segments[(index + midnight / DAY) % days.length]?.push({
          mark,
          start: from - midnight,
          end: Math.min(mark.end - midnight, DAY),
          continued: from > mark.start,
          continues: mark.end > midnight + DAY,
        });
      }
    }
  }
  return segments;
}

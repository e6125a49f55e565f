import { WEEKDAYS, weekdayOf, type Weekday } from '#work-model';
import { Ratio } from '../ratio.js';
import type { ScheduleFacts } from './schedule-facts.js';

export type SynchronicityByDay = Readonly<Record<Weekday, Ratio | null>>;

/**
 * SI of each weekday (6.2) as a share: the day's set minutes ÷ the larger of them and a nominal day (contracted ÷ nominal days
 * a week). 0 on days without set times; null on days with some when no time is contracted.
 */
export function synchronicityByDay(facts: ScheduleFacts): SynchronicityByDay {
  const minutes = new Map<Weekday, number>();
  for (const [day, setMinutes] of facts.setMinutes) {
    const weekday = weekdayOf(day);
    minutes.set(weekday, (minutes.get(weekday) ?? 0) + setMinutes);
  }
  const of = (day: Weekday): Ratio | null => shareOfDay(facts, minutes.get(day) ?? 0);
  const [MO, TU, WE, TH, FR, SA, SU] = WEEKDAYS;
  return { MO: of(MO), TU: of(TU), WE: of(WE), TH: of(TH), FR: of(FR), SA: of(SA), SU: of(SU) };
}

function shareOfDay({ model, horizon }: ScheduleFacts, minutes: number): Ratio | null {
  if (minutes === 0) return Ratio.ZERO;
  const { contractedMinutesPerWeek: contracted, nominalDaysPerWeek } = model.role;
  if (contracted === null) return null;
  const set = Ratio.of(minutes, horizon.weeks);
  const nominalDay = Ratio.of(contracted, nominalDaysPerWeek);
  return set.compare(nominalDay) >= 0 ? Ratio.ONE : set.dividedBy(nominalDay);
}

import { MINUTES_PER_DAY } from '#work-model';
import type { z } from 'zod';
import type { holderInput } from '../checking/inputs.js';

/*
 * What follows from sleep times that a person gave about themselves. It is private: only rules that speak to that person alone may
 * use it, and nothing here reads it from a role or writes it into one.
 */

export type Holder = z.output<typeof holderInput>;

export interface BodyClock {
  /** SDweek: mean sleep over the week, in minutes. */
  readonly weeklySleepMinutes: number;
  /**
   * MSFsc: mid-sleep on free days, corrected for sleep made up there; minutes of the day, negative before midnight. Null when an alarm
   * wakes the person on free days, because then it says nothing about the body.
   */
  readonly midSleepMinute: number | null;
}

/**
 * Munich ChronoType Questionnaire: MSFsc = MSF when SDf ≤ SDw, else MSF − (SDf − SDweek) ÷ 2 (Roenneberg et al. 2012), to whole
 * minutes. Without free days or without workdays the sleep of the other days is that of the week.
 */
export function bodyClockOf({ sleepOnset, wakeUp, alarmOnFreeDays, workdaysPerWeek }: Holder): BodyClock {
  const onWorkdays = sleepMinutes(sleepOnset.workdays, wakeUp.workdays);
  const onFreeDays = sleepMinutes(sleepOnset.freeDays, wakeUp.freeDays);
  const weekly = (onWorkdays * workdaysPerWeek + onFreeDays * (7 - workdaysPerWeek)) / 7;
  if (alarmOnFreeDays) return { weeklySleepMinutes: Math.round(weekly), midSleepMinute: null };
  const midSleep = aroundMidnight(sleepOnset.freeDays) + onFreeDays / 2;
  const corrected = onFreeDays <= onWorkdays ? midSleep : midSleep - (onFreeDays - weekly) / 2;
  return { weeklySleepMinutes: Math.round(weekly), midSleepMinute: Math.round(corrected) };
}

function sleepMinutes(onset: number, wake: number): number {
  return (wake - onset + 2 * MINUTES_PER_DAY) % MINUTES_PER_DAY;
}

/** 23:00 is an hour before midnight: −60. */
function aroundMidnight(minute: number): number {
  return minute >= MINUTES_PER_DAY / 2 ? minute - MINUTES_PER_DAY : minute;
}

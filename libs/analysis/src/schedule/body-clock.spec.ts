import { bodyClockOf, type Holder } from './body-clock.js';

const holder = (rest: Partial<Holder> = {}): Holder => ({
  sleepOnset: { workdays: 1410, freeDays: 60 },
  wakeUp: { workdays: 390, freeDays: 600 },
  alarmOnFreeDays: false,
  workdaysPerWeek: 5,
  commuteMinutes: 0,
  ...rest,
});

describe('the body clock', () => {
  it.each<[string, Partial<Holder>, number, number | null]>([
    ['who makes up for sleep on free days', {}, 454, 287],
    [
      'who sleeps the same every night',
      { sleepOnset: { workdays: 1380, freeDays: 1380 }, wakeUp: { workdays: 420, freeDays: 420 } },
      480,
      180,
    ],
    ['who sleeps less on free days', { wakeUp: { workdays: 390, freeDays: 420 } }, 403, 240],
    [
      'whose middle of sleep is before midnight',
      { sleepOnset: { workdays: 1200, freeDays: 1200 }, wakeUp: { workdays: 180, freeDays: 180 } },
      420,
      -30,
    ],
    ['who never works', { workdaysPerWeek: 0 }, 540, 330],
    ['who is woken on free days', { alarmOnFreeDays: true }, 454, null],
  ])('of someone %s', (_, given, weeklySleepMinutes, midSleepMinute) => {
    expect(bodyClockOf(holder(given))).toEqual({ weeklySleepMinutes, midSleepMinute });
  });
});

import { Ratio } from '../ratio.js';
import { F3F4, F8B, minuteOf, NEW_YORK } from './article-roles.fixture.js';
import { chronotypeFit, chronotypeOf, energyWindows, troughShare } from './chronotype-fit.js';
import { scheduleFactsOf } from './schedule-facts.js';

describe('chronotype', () => {
  it.each([
    [3 * 60 + 30, 'lark'],
    [3 * 60 + 31, 'third-bird'],
    [5 * 60 + 29, 'third-bird'],
    [5 * 60 + 30, 'owl'],
    [23 * 60, 'lark'],
  ])('mid-sleep at minute %i is a %s', (midSleepMinute, expected) => {
    expect(chronotypeOf({ midSleepMinute })).toBe(expected);
  });

  it('mid-sleep at 03:00 wakes at 07:00 with peak 08–12, trough 13–15, recovery 15–19', () => {
    expect(energyWindows({ midSleepMinute: 180 })).toEqual({
      peak: [[480, 720]],
      trough: [[780, 900]],
      recovery: [[900, 1140]],
    });
  });

  it('an owl peaks last, past midnight if need be', () => {
    expect(energyWindows({ midSleepMinute: 540, sleepMinutes: 600 })).toEqual({
      recovery: [[900, 1080]],
      trough: [[1080, 1200]],
      peak: [
        [0, 120],
        [1200, 1440],
      ],
    });
  });

  it('a lark has half of the creative team’s set time in the trough: the brainstorm, We 13–15', () => {
    expect(troughShare(scheduleFactsOf(F3F4), energyWindows({ midSleepMinute: 180 }), NEW_YORK)).toEqual(
      Ratio.of(1, 2),
    );
    expect(troughShare(scheduleFactsOf(F8B), energyWindows({ midSleepMinute: 180 }), NEW_YORK)).toBeNull();
  });

  it('fit is the part of analytic work that is placed in the peak', () => {
    const windows = energyWindows({ midSleepMinute: 180 });
    expect(
      chronotypeFit(
        windows,
        [
          [minuteOf('08:00'), minuteOf('10:00')],
          [minuteOf('11:00'), minuteOf('13:00')],
        ],
        240,
      ),
    ).toEqual(Ratio.of(3, 4));
    expect(chronotypeFit(windows, [], 0)).toBeNull();
  });
});

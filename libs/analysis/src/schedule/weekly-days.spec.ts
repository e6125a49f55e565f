import { RecurrenceInvalid } from '#work-model';
import { weeklyDaysOf } from './weekly-days.js';

describe('the weekdays of a weekly duty', () => {
  it.each([
    ['FREQ=WEEKLY;BYDAY=TH,MO', ['MO', 'TH']],
    ['FREQ=WEEKLY;INTERVAL=2;BYDAY=TU;WKST=SU', ['TU']],
    ['FREQ=WEEKLY;BYDAY=TU;UNTIL=20261231', ['TU']],
    ['FREQ=WEEKLY', null],
    ['FREQ=DAILY;BYDAY=MO', null],
    ['FREQ=MONTHLY;BYDAY=1MO', null],
    ['FREQ=WEEKLY;BYDAY=MO;COUNT=3', null],
    ['FREQ=WEEKLY;BYDAY=MO;BYMONTH=6', null],
    [null, null],
  ])('%s: %j', (rrule, expected) => {
    expect(weeklyDaysOf({ rrule })).toEqual(expected);
  });

  it('are not guessed for a rule that cannot be read', () => {
    expect(() => weeklyDaysOf({ rrule: 'FREQ=WEEKLY;BYDAY=XX' })).toThrow(RecurrenceInvalid);
  });
});

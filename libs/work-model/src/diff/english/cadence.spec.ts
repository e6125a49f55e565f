import { cadenceInWords } from './cadence.js';

describe('a cadence in words', () => {
  it.each([
    ['FREQ=DAILY', 'every day'],
    ['FREQ=DAILY;INTERVAL=2', 'every second day'],
    ['FREQ=DAILY;BYDAY=MO,WE', 'every Monday and Wednesday'],
    ['FREQ=WEEKLY;BYDAY=MO,TH', 'every Monday and Thursday'],
    ['FREQ=WEEKLY;BYDAY=TH,MO', 'every Monday and Thursday'],
    ['FREQ=WEEKLY;BYDAY=TU,WE,TH', 'every Tuesday to Thursday'],
    ['FREQ=WEEKLY;BYDAY=MO,TU,WE,TH,FR', 'every weekday (Monday to Friday)'],
    ['FREQ=WEEKLY;BYDAY=MO,TU,WE,TH,FR,SA,SU', 'every day'],
    ['FREQ=WEEKLY;INTERVAL=2;BYDAY=FR', 'every second Friday'],
    ['FREQ=WEEKLY;INTERVAL=3;BYDAY=MO,FR', 'every third week on Monday and Friday'],
    ['FREQ=WEEKLY;INTERVAL=6;BYDAY=MO,TU,WE', 'every sixth week from Monday to Wednesday'],
    ['FREQ=WEEKLY;BYDAY=MO;COUNT=10', 'every Monday, 10 times'],
    ['FREQ=WEEKLY;BYDAY=MO;UNTIL=20260630T235959Z', 'every Monday until 30 June 2026'],
    ['FREQ=MONTHLY;BYDAY=1TU', 'on the first Tuesday of each month'],
    ['FREQ=MONTHLY;BYDAY=-1FR', 'on the last Friday of each month'],
    ['FREQ=MONTHLY;BYDAY=-2FR', 'on the second to last Friday of each month'],
    ['FREQ=MONTHLY;BYDAY=1TU,3TU', 'on the first Tuesday and the third Tuesday of each month'],
    ['FREQ=MONTHLY;BYDAY=TU;BYSETPOS=1', 'on the first Tuesday of each month'],
    ['FREQ=MONTHLY;BYDAY=MO,TU,WE,TH,FR;BYSETPOS=-1', 'on the last weekday of each month'],
    ['FREQ=MONTHLY;BYMONTHDAY=1,15', 'on the 1st and the 15th of each month'],
    ['FREQ=MONTHLY;BYMONTHDAY=22', 'on the 22nd of each month'],
    ['FREQ=MONTHLY;BYMONTHDAY=-1', 'on the last day of each month'],
    ['FREQ=MONTHLY;INTERVAL=3;BYDAY=1MO', 'on the first Monday of every third month'],
    ['FREQ=YEARLY;BYMONTH=3;BYMONTHDAY=31', 'on the 31st of March each year'],
    ['FREQ=YEARLY;BYMONTH=11;BYDAY=4TH', 'on the fourth Thursday of November each year'],
  ])('%s is “%s”', (rrule, words) => {
    expect(cadenceInWords(rrule)).toBe(words);
  });

  it.each([
    ['FREQ=WEEKLY', '2026-01-09', 'every Friday'],
    ['FREQ=WEEKLY', null, 'every week'],
    ['FREQ=MONTHLY', '2026-01-31', 'on the 31st of each month'],
    ['FREQ=YEARLY', '2026-03-01', 'on the 1st of March each year'],
  ])('%s from %s is “%s”', (rrule, dtstart, words) => {
    expect(cadenceInWords(rrule, dtstart)).toBe(words);
  });

  it('leaves rare rules to the recurrence library', () => {
    expect(cadenceInWords('FREQ=YEARLY;BYYEARDAY=100;COUNT=3')).toMatch(/^every year .*100.*, 3 times$/);
  });

  it('quotes what is no rule', () => {
    expect(cadenceInWords('every now and then')).toBe('by the rule “every now and then”');
  });
});

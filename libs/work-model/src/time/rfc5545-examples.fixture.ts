/**
 * Every example of RFC 5545 §3.8.5.3 with the dates that the RFC itself prints (copied from its text, not computed).
 * All start at 09:00 in America/New_York. Rules without an end are cut where the RFC prints "…" : `to` is the first day not listed.
 */
export interface RfcExample {
  readonly title: string;
  readonly dtstart: string;
  /** Several rules where the RFC says "or": all must give the same dates. */
  readonly rrules: readonly string[];
  readonly exceptDates?: readonly string[];
  /** First day after those that the RFC lists; absent for rules that end by themselves. */
  readonly to?: string;
  /** Year → month-day list, in the RFC's own layout. */
  readonly dates: Readonly<Record<number, string>>;
}

const range = (month: number, first: number, last: number): string =>
  Array.from({ length: last - first + 1 }, (_, index) => `${month}/${first + index}`).join(' ');

export const RFC_5545_EXAMPLES: readonly RfcExample[] = [
  {
    title: 'daily for 10 occurrences',
    dtstart: '1997-09-02',
    rrules: ['FREQ=DAILY;COUNT=10'],
    dates: { 1997: range(9, 2, 11) },
  },
  {
    title: 'daily until December 24, 1997',
    dtstart: '1997-09-02',
    rrules: ['FREQ=DAILY;UNTIL=19971224T000000Z'],
    dates: { 1997: `${range(9, 2, 30)} ${range(10, 1, 31)} ${range(11, 1, 30)} ${range(12, 1, 23)}` },
  },
  {
    title: 'every other day, forever',
    dtstart: '1997-09-02',
    rrules: ['FREQ=DAILY;INTERVAL=2'],
    to: '1997-12-05',
    dates: {
      1997:
        '9/2 9/4 9/6 9/8 9/10 9/12 9/14 9/16 9/18 9/20 9/22 9/24 9/26 9/28 9/30 10/2 10/4 10/6 10/8 10/10 10/12 10/14 10/16 10/18 10/20 10/22 ' +
        '10/24 10/26 10/28 10/30 11/1 11/3 11/5 11/7 11/9 11/11 11/13 11/15 11/17 11/19 11/21 11/23 11/25 11/27 11/29 12/1 12/3',
    },
  },
  {
    title: 'every 10 days, 5 occurrences',
    dtstart: '1997-09-02',
    rrules: ['FREQ=DAILY;INTERVAL=10;COUNT=5'],
    dates: { 1997: '9/2 9/12 9/22 10/2 10/12' },
  },
  {
    title: 'every day in January, for 3 years',
    dtstart: '1998-01-01',
    rrules: [
      'FREQ=YEARLY;UNTIL=20000131T140000Z;BYMONTH=1;BYDAY=SU,MO,TU,WE,TH,FR,SA',
      'FREQ=DAILY;UNTIL=20000131T140000Z;BYMONTH=1',
    ],
    dates: { 1998: range(1, 1, 31), 1999: range(1, 1, 31), 2000: range(1, 1, 31) },
  },
  {
    title: 'weekly for 10 occurrences',
    dtstart: '1997-09-02',
    rrules: ['FREQ=WEEKLY;COUNT=10'],
    dates: { 1997: '9/2 9/9 9/16 9/23 9/30 10/7 10/14 10/21 10/28 11/4' },
  },
  {
    title: 'weekly until December 24, 1997',
    dtstart: '1997-09-02',
    rrules: ['FREQ=WEEKLY;UNTIL=19971224T000000Z'],
    dates: { 1997: '9/2 9/9 9/16 9/23 9/30 10/7 10/14 10/21 10/28 11/4 11/11 11/18 11/25 12/2 12/9 12/16 12/23' },
  },
  {
    title: 'every other week, forever',
    dtstart: '1997-09-02',
    rrules: ['FREQ=WEEKLY;INTERVAL=2;WKST=SU'],
    to: '1998-03-03',
    dates: { 1997: '9/2 9/16 9/30 10/14 10/28 11/11 11/25 12/9 12/23', 1998: '1/6 1/20 2/3 2/17' },
  },
  {
    title: 'weekly on Tuesday and Thursday for five weeks',
    dtstart: '1997-09-02',
    rrules: ['FREQ=WEEKLY;UNTIL=19971007T000000Z;WKST=SU;BYDAY=TU,TH', 'FREQ=WEEKLY;COUNT=10;WKST=SU;BYDAY=TU,TH'],
    dates: { 1997: '9/2 9/4 9/9 9/11 9/16 9/18 9/23 9/25 9/30 10/2' },
  },
  {
    title: 'every other week on Monday, Wednesday and Friday until December 24, 1997',
    dtstart: '1997-09-01',
    rrules: ['FREQ=WEEKLY;INTERVAL=2;UNTIL=19971224T000000Z;WKST=SU;BYDAY=MO,WE,FR'],
    dates: {
      1997:
        '9/1 9/3 9/5 9/15 9/17 9/19 9/29 10/1 10/3 10/13 10/15 10/17 10/27 10/29 10/31 ' +
        '11/10 11/12 11/14 11/24 11/26 11/28 12/8 12/10 12/12 12/22',
    },
  },
  {
    title: 'every other week on Tuesday and Thursday, for 8 occurrences',
    dtstart: '1997-09-02',
    rrules: ['FREQ=WEEKLY;INTERVAL=2;COUNT=8;WKST=SU;BYDAY=TU,TH'],
    dates: { 1997: '9/2 9/4 9/16 9/18 9/30 10/2 10/14 10/16' },
  },
  {
    title: 'monthly on the first Friday for 10 occurrences',
    dtstart: '1997-09-05',
    rrules: ['FREQ=MONTHLY;COUNT=10;BYDAY=1FR'],
    dates: { 1997: '9/5 10/3 11/7 12/5', 1998: '1/2 2/6 3/6 4/3 5/1 6/5' },
  },
  {
    title: 'monthly on the first Friday until December 24, 1997',
    dtstart: '1997-09-05',
    rrules: ['FREQ=MONTHLY;UNTIL=19971224T000000Z;BYDAY=1FR'],
    dates: { 1997: '9/5 10/3 11/7 12/5' },
  },
  {
    title: 'every other month on the first and last Sunday for 10 occurrences',
    dtstart: '1997-09-07',
    rrules: ['FREQ=MONTHLY;INTERVAL=2;COUNT=10;BYDAY=1SU,-1SU'],
    dates: { 1997: '9/7 9/28 11/2 11/30', 1998: '1/4 1/25 3/1 3/29 5/3 5/31' },
  },
  {
    title: 'monthly on the second-to-last Monday for 6 months',
    dtstart: '1997-09-22',
    rrules: ['FREQ=MONTHLY;COUNT=6;BYDAY=-2MO'],
    dates: { 1997: '9/22 10/20 11/17 12/22', 1998: '1/19 2/16' },
  },
  {
    title: 'monthly on the third-to-the-last day, forever',
    dtstart: '1997-09-28',
    rrules: ['FREQ=MONTHLY;BYMONTHDAY=-3'],
    to: '1998-03-01',
    dates: { 1997: '9/28 10/29 11/28 12/29', 1998: '1/29 2/26' },
  },
  {
    title: 'monthly on the 2nd and 15th for 10 occurrences',
    dtstart: '1997-09-02',
    rrules: ['FREQ=MONTHLY;COUNT=10;BYMONTHDAY=2,15'],
    dates: { 1997: '9/2 9/15 10/2 10/15 11/2 11/15 12/2 12/15', 1998: '1/2 1/15' },
  },
  {
    title: 'monthly on the first and last day for 10 occurrences',
    dtstart: '1997-09-30',
    rrules: ['FREQ=MONTHLY;COUNT=10;BYMONTHDAY=1,-1'],
    dates: { 1997: '9/30 10/1 10/31 11/1 11/30 12/1 12/31', 1998: '1/1 1/31 2/1' },
  },
  {
    title: 'every 18 months on the 10th to the 15th for 10 occurrences',
    dtstart: '1997-09-10',
    rrules: ['FREQ=MONTHLY;INTERVAL=18;COUNT=10;BYMONTHDAY=10,11,12,13,14,15'],
    dates: { 1997: range(9, 10, 15), 1999: range(3, 10, 13) },
  },
  {
    title: 'every Tuesday, every other month',
    dtstart: '1997-09-02',
    rrules: ['FREQ=MONTHLY;INTERVAL=2;BYDAY=TU'],
    to: '1998-05-05',
    dates: {
      1997: '9/2 9/9 9/16 9/23 9/30 11/4 11/11 11/18 11/25',
      1998: '1/6 1/13 1/20 1/27 3/3 3/10 3/17 3/24 3/31',
    },
  },
  {
    title: 'yearly in June and July for 10 occurrences',
    dtstart: '1997-06-10',
    rrules: ['FREQ=YEARLY;COUNT=10;BYMONTH=6,7'],
    dates: { 1997: '6/10 7/10', 1998: '6/10 7/10', 1999: '6/10 7/10', 2000: '6/10 7/10', 2001: '6/10 7/10' },
  },
  {
    title: 'every other year on January, February and March for 10 occurrences',
    dtstart: '1997-03-10',
    rrules: ['FREQ=YEARLY;INTERVAL=2;COUNT=10;BYMONTH=1,2,3'],
    dates: { 1997: '3/10', 1999: '1/10 2/10 3/10', 2001: '1/10 2/10 3/10', 2003: '1/10 2/10 3/10' },
  },
  {
    title: 'every third year on the 1st, 100th and 200th day for 10 occurrences',
    dtstart: '1997-01-01',
    rrules: ['FREQ=YEARLY;INTERVAL=3;COUNT=10;BYYEARDAY=1,100,200'],
    dates: { 1997: '1/1 4/10 7/19', 2000: '1/1 4/9 7/18', 2003: '1/1 4/10 7/19', 2006: '1/1' },
  },
  {
    title: 'every 20th Monday of the year, forever',
    dtstart: '1997-05-19',
    rrules: ['FREQ=YEARLY;BYDAY=20MO'],
    to: '2000-01-01',
    dates: { 1997: '5/19', 1998: '5/18', 1999: '5/17' },
  },
  {
    title: 'Monday of week number 20, forever',
    dtstart: '1997-05-12',
    rrules: ['FREQ=YEARLY;BYWEEKNO=20;BYDAY=MO'],
    to: '2000-01-01',
    dates: { 1997: '5/12', 1998: '5/11', 1999: '5/17' },
  },
  {
    title: 'every Thursday in March, forever',
    dtstart: '1997-03-13',
    rrules: ['FREQ=YEARLY;BYMONTH=3;BYDAY=TH'],
    to: '2000-01-01',
    dates: { 1997: '3/13 3/20 3/27', 1998: '3/5 3/12 3/19 3/26', 1999: '3/4 3/11 3/18 3/25' },
  },
  {
    title: 'every Thursday, but only during June, July and August, forever',
    dtstart: '1997-06-05',
    rrules: ['FREQ=YEARLY;BYDAY=TH;BYMONTH=6,7,8'],
    to: '2000-01-01',
    dates: {
      1997: '6/5 6/12 6/19 6/26 7/3 7/10 7/17 7/24 7/31 8/7 8/14 8/21 8/28',
      1998: '6/4 6/11 6/18 6/25 7/2 7/9 7/16 7/23 7/30 8/6 8/13 8/20 8/27',
      1999: '6/3 6/10 6/17 6/24 7/1 7/8 7/15 7/22 7/29 8/5 8/12 8/19 8/26',
    },
  },
  {
    title: 'every Friday the 13th, forever',
    dtstart: '1997-09-02',
    exceptDates: ['1997-09-02'],
    rrules: ['FREQ=MONTHLY;BYDAY=FR;BYMONTHDAY=13'],
    to: '2001-01-01',
    dates: { 1998: '2/13 3/13 11/13', 1999: '8/13', 2000: '10/13' },
  },
  {
    title: 'the first Saturday that follows the first Sunday of the month, forever',
    dtstart: '1997-09-13',
    rrules: ['FREQ=MONTHLY;BYDAY=SA;BYMONTHDAY=7,8,9,10,11,12,13'],
    to: '1998-07-01',
    dates: { 1997: '9/13 10/11 11/8 12/13', 1998: '1/10 2/7 3/7 4/11 5/9 6/13' },
  },
  {
    title: 'every 4 years, the first Tuesday after a Monday in November, forever (US presidential election day)',
    dtstart: '1996-11-05',
    rrules: ['FREQ=YEARLY;INTERVAL=4;BYMONTH=11;BYDAY=TU;BYMONTHDAY=2,3,4,5,6,7,8'],
    to: '2005-01-01',
    dates: { 1996: '11/5', 2000: '11/7', 2004: '11/2' },
  },
  {
    title: 'the third instance into the month of one of Tuesday, Wednesday or Thursday, for the next 3 months',
    dtstart: '1997-09-04',
    rrules: ['FREQ=MONTHLY;COUNT=3;BYDAY=TU,WE,TH;BYSETPOS=3'],
    dates: { 1997: '9/4 10/7 11/6' },
  },
  {
    title: 'the second-to-last weekday of the month',
    dtstart: '1997-09-29',
    rrules: ['FREQ=MONTHLY;BYDAY=MO,TU,WE,TH,FR;BYSETPOS=-2'],
    to: '1998-04-01',
    dates: { 1997: '9/29 10/30 11/27 12/30', 1998: '1/29 2/26 3/30' },
  },
  {
    title: 'every 3 hours from 9:00 AM to 5:00 PM on a specific day',
    dtstart: '1997-09-02',
    rrules: ['FREQ=HOURLY;INTERVAL=3;UNTIL=19970902T170000Z'],
    dates: { 1997: '9/2' },
  },
  {
    title: 'every 15 minutes for 6 occurrences',
    dtstart: '1997-09-02',
    rrules: ['FREQ=MINUTELY;INTERVAL=15;COUNT=6'],
    dates: { 1997: '9/2' },
  },
  {
    title: 'every hour and a half for 4 occurrences',
    dtstart: '1997-09-02',
    rrules: ['FREQ=MINUTELY;INTERVAL=90;COUNT=4'],
    dates: { 1997: '9/2' },
  },
  {
    title: 'every 20 minutes from 9:00 AM to 4:40 PM every day',
    dtstart: '1997-09-02',
    rrules: [
      'FREQ=DAILY;BYHOUR=9,10,11,12,13,14,15,16;BYMINUTE=0,20,40',
      'FREQ=MINUTELY;INTERVAL=20;BYHOUR=9,10,11,12,13,14,15,16',
    ],
    to: '1997-09-04',
    dates: { 1997: '9/2 9/3' },
  },
  {
    title: 'where weeks that start on Monday matter',
    dtstart: '1997-08-05',
    rrules: ['FREQ=WEEKLY;INTERVAL=2;COUNT=4;BYDAY=TU,SU;WKST=MO'],
    dates: { 1997: '8/5 8/10 8/19 8/24' },
  },
  {
    title: 'where weeks that start on Sunday matter',
    dtstart: '1997-08-05',
    rrules: ['FREQ=WEEKLY;INTERVAL=2;COUNT=4;BYDAY=TU,SU;WKST=SU'],
    dates: { 1997: '8/5 8/17 8/19 8/31' },
  },
  {
    title: 'where an invalid date (February 30) is ignored',
    dtstart: '2007-01-15',
    rrules: ['FREQ=MONTHLY;BYMONTHDAY=15,30;COUNT=5'],
    dates: { 2007: '1/15 1/30 2/15 3/15 3/30' },
  },
];

/** The example's dates as ISO dates. */
export function datesOf({ dates }: RfcExample): string[] {
  return Object.entries(dates).flatMap(([year, days]) =>
    days.split(' ').map((day) => {
      const [month = '', date = ''] = day.split('/');
      return `${year}-${month.padStart(2, '0')}-${date.padStart(2, '0')}`;
    }),
  );
}

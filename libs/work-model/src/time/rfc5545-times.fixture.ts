/** The examples whose point is the time of day, with the local times that the RFC prints (its errata 3883 included). */
export const RFC_5545_TIMES: readonly { readonly rrule: string; readonly times: string }[] = [
  // Printed with UNTIL=19970902T170000Z, which is 13:00 in New York; the erratum makes it 21:00 UTC, 17:00 in New York.
  { rrule: 'FREQ=HOURLY;INTERVAL=3;UNTIL=19970902T210000Z', times: '2/09:00 2/12:00 2/15:00' },
  { rrule: 'FREQ=MINUTELY;INTERVAL=15;COUNT=6', times: '2/09:00 2/09:15 2/09:30 2/09:45 2/10:00 2/10:15' },
  { rrule: 'FREQ=MINUTELY;INTERVAL=90;COUNT=4', times: '2/09:00 2/10:30 2/12:00 2/13:30' },
  {
    rrule: 'FREQ=DAILY;BYHOUR=9,10,11,12,13,14,15,16;BYMINUTE=0,20,40;COUNT=26',
    times:
      '2/09:00 2/09:20 2/09:40 2/10:00 2/10:20 2/10:40 2/11:00 2/11:20 2/11:40 2/12:00 2/12:20 2/12:40 2/13:00 2/13:20 2/13:40 ' +
      '2/14:00 2/14:20 2/14:40 2/15:00 2/15:20 2/15:40 2/16:00 2/16:20 2/16:40 3/09:00 3/09:20',
  },
  {
    rrule: 'FREQ=MINUTELY;INTERVAL=20;BYHOUR=9,10,11,12,13,14,15,16;COUNT=26',
    times:
      '2/09:00 2/09:20 2/09:40 2/10:00 2/10:20 2/10:40 2/11:00 2/11:20 2/11:40 2/12:00 2/12:20 2/12:40 2/13:00 2/13:20 2/13:40 ' +
      '2/14:00 2/14:20 2/14:40 2/15:00 2/15:20 2/15:40 2/16:00 2/16:20 2/16:40 3/09:00 3/09:20',
  },
];

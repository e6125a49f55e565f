/** Days, clock times, lengths of time, zones, cadences, due moments. */
export const time = {
  'days.all': 'every day',
  'days.range': '{first} to {last}',
  'days.on': '{shape, select, all {{days}} range {from {days}} other {on {days}}}',
  'clock.single': '{time}',
  'clock.noon': '12 noon',
  'clock.midnight': 'midnight',
  'clock.range': '{start}–{end}',
  'clock.allDay': 'all day',
  'clock.laterDay': '{range} {days, plural, one {the next day} other {# days later}}',
  'clock.before': 'before {time}',
  'clock.after': 'after {time}',
  'clock.midnightOf': '{edge, select, start {midnight (start of {day})} other {midnight (end of {day})}}',
  'clock.midnightOfDay': '{edge, select, start {midnight (start of the day)} other {midnight (end of the day)}}',
  'clock.inZone': '{time} {zone}',
  'zone.local': '{name} ({city})',
  'zone.allTimes': 'All times are {zone}.',
  'duration.minutes': '{count, plural, one {# minute} other {# minutes}}',
  'duration.hours': '{count, plural, one {{text} hour} other {{text} hours}}',
  'duration.days': '{count, plural, one {# day} other {# days}}',
  'duration.both': '{hours} {minutes}',
  'response.minutes':
    '{count, plural, one {# {clock, select, working {working minute} other {minute}}} other {# {clock, select, working {working minutes} other {minutes}}}}',
  'response.hours':
    '{count, plural, one {{text} {clock, select, working {working hour} other {hour}}} other {{text} {clock, select, working {working hours} other {hours}}}}',
  'hours.line': '{days}, {times}',
  'hours.wholeDays': '{days}, all day',
  'cadence.once': 'once, on {date}',
  'cadence.daily':
    '{interval, plural, =1 {every day} =2 {every second day} =3 {every third day} other {every #th day}}',
  'cadence.weeklyDay':
    '{interval, plural, =1 {every {days}} =2 {every second week on {days}} =3 {every third week on {days}} other {every #th week on {days}}}',
  'cadence.weeklyRange':
    '{interval, plural, =1 {{days}} =2 {every second week from {days}} =3 {every third week from {days}} other {every #th week from {days}}}',
  'cadence.monthly':
    'on {days} of {interval, plural, =1 {each month} =2 {every second month} =3 {every third month} other {every #th month}}',
  'cadence.monthDay': 'day {day}',
  'cadence.monthDayLate': 'day {day} (in months that have it)',
  'cadence.lastDay': 'the last day',
  'cadence.ordinalDay':
    'the {ordinal, select, 1 {first} 2 {second} 3 {third} 4 {fourth} 5 {fifth} last {last} other {last but one}} {day}{ordinal, select, 5 { (if there is one)} other {}}',
  'cadence.workingDay': 'the {ordinal, select, last {last} other {first}} weekday (Monday to Friday)',
  'cadence.yearlyDate':
    '{interval, plural, =1 {every year} =2 {every second year} other {every #th year}} on {month} {day}',
  'cadence.yearlyOrdinal':
    '{interval, plural, =1 {every year} =2 {every second year} other {every #th year}} on {day} in {month}',
  'cadence.from': '{cadence}, counted from {date}',
  'cadence.until': '{cadence}, until {date}',
  'cadence.count': '{cadence}, {count, plural, one {# time} other {# times}} in all',
  'cadence.except': '{cadence}, except on {dates}',
  'cadence.listed': 'on these dates: {dates}',
  'cadence.listedOpen': 'on these dates: {dates}, and so on by the calendar rule {rule}',
  'cadence.never': 'on no date (calendar rule {rule})',
  'cadence.byRule': 'by the calendar rule {rule}',
  'due.recurring': '{cadence}, by {time} {zone}',
  'due.oneOff': 'on {date}, by {time} {zone}',
  'due.ongoing': 'ongoing, with no deadline',
  'due.perProject': 'by the date in {source}',
} as const;

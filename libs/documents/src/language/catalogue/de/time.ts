import type { time as en } from '../en/time.js';

export const time: Readonly<Record<keyof typeof en, string>> = {
  'days.all': 'jeden Tag',
  'days.range': '{first} bis {last}',
  'days.on': '{days}',
  'clock.single': '{time} Uhr',
  'clock.noon': '12:00',
  'clock.midnight': '24:00',
  'clock.range': '{start}–{end} Uhr',
  'clock.allDay': 'ganztägig',
  'clock.laterDay': '{range} {days, plural, one {am Folgetag} other {(# Tage später)}}',
  'clock.before': 'vor {time}',
  'clock.after': 'nach {time}',
  'clock.midnightOf': '{edge, select, start {0:00 Uhr (Beginn {day})} other {24:00 Uhr (Ende {day})}}',
  'clock.midnightOfDay': '{edge, select, start {0:00 Uhr (Beginn des Tages)} other {24:00 Uhr (Ende des Tages)}}',
  'clock.inZone': '{time}, {zone}',
  'zone.local': 'Ortszeit {city}',
  'zone.allTimes': 'Alle Uhrzeiten: {zone}.',
  'duration.minutes': '{count, plural, one {# Minute} other {# Minuten}}',
  'duration.hours': '{count, plural, one {{text} Stunde} other {{text} Stunden}}',
  'duration.days': '{count, plural, one {# Tag} other {# Tage}}',
  'duration.both': '{hours} {minutes}',
  'response.minutes':
    '{count, plural, one {# {clock, select, working {Minute Arbeitszeit} other {Minute}}} other {# {clock, select, working {Minuten Arbeitszeit} other {Minuten}}}}',
  'response.hours':
    '{count, plural, one {{text} {clock, select, working {Arbeitsstunde} other {Stunde}}} other {{text} {clock, select, working {Arbeitsstunden} other {Stunden}}}}',
  'hours.line': '{days}, {times}',
  'hours.wholeDays': '{days}, ganztägig',
  'cadence.once': 'einmalig am {date}',
  'cadence.daily':
    '{interval, plural, =1 {jeden Tag} =2 {jeden zweiten Tag} =3 {jeden dritten Tag} other {jeden #. Tag}}',
  'cadence.weeklyDay':
    '{interval, plural, =1 {jeden {days}} =2 {jede zweite Woche am {days}} =3 {jede dritte Woche am {days}} other {jede #. Woche am {days}}}',
  'cadence.weeklyRange':
    '{interval, plural, =1 {{days}} =2 {jede zweite Woche von {days}} =3 {jede dritte Woche von {days}} other {jede #. Woche von {days}}}',
  'cadence.monthly':
    'am {days} {interval, plural, =1 {jedes Monats} =2 {jedes zweiten Monats} =3 {jedes dritten Monats} other {jedes #. Monats}}',
  'cadence.monthDay': '{day}.',
  'cadence.monthDayLate': '{day}. (in Monaten mit diesem Tag)',
  'cadence.lastDay': 'letzten Tag',
  'cadence.ordinalDay':
    '{ordinal, select, 1 {ersten} 2 {zweiten} 3 {dritten} 4 {vierten} 5 {fünften} last {letzten} other {vorletzten}} {day}{ordinal, select, 5 { (falls vorhanden)} other {}}',
  'cadence.workingDay': '{ordinal, select, last {letzten} other {ersten}} Wochentag (Montag bis Freitag)',
  'cadence.yearlyDate':
    '{interval, plural, =1 {jedes Jahr} =2 {jedes zweite Jahr} other {jedes #. Jahr}} am {day}. {month}',
  'cadence.yearlyOrdinal':
    '{interval, plural, =1 {jedes Jahr} =2 {jedes zweite Jahr} other {jedes #. Jahr}} am {day} im {month}',
  'cadence.from': '{cadence}, gezählt ab {date}',
  'cadence.until': '{cadence}, bis {date}',
  'cadence.count': '{cadence}, insgesamt {count}-mal',
  'cadence.except': '{cadence}, außer am {dates}',
  'cadence.listed': 'an diesen Tagen: {dates}',
  'cadence.listedOpen': 'an diesen Tagen: {dates}, und weiter nach der Kalenderregel {rule}',
  'cadence.never': 'an keinem Tag (Kalenderregel {rule})',
  'cadence.byRule': 'nach der Kalenderregel {rule}',
  'due.recurring': '{cadence}, bis {time}, {zone}',
  'due.oneOff': 'am {date}, bis {time}, {zone}',
  'due.ongoing': 'fortlaufend, ohne Frist',
  'due.perProject': 'zum Termin in: {source}',
};

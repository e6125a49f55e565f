import { meansEndOfDay, repeatIn } from './due-words.js';

describe('repeatIn', () => {
  it.each([
    ['Friday afternoon', 'FREQ=WEEKLY;BYDAY=FR'],
    ['by Friday', 'FREQ=WEEKLY;BYDAY=FR'],
    ['Mondays and Thursdays', 'FREQ=WEEKLY;BYDAY=MO,TH'],
    ['Freitagnachmittag', 'FREQ=WEEKLY;BYDAY=FR'],
    ['daily', 'FREQ=DAILY'],
    ['every working day', 'FREQ=WEEKLY;BYDAY=MO,TU,WE,TH,FR'],
  ])('reads “%s” as %s', (text, rrule) => expect(repeatIn(text)).toBe(rrule));

  it.each(['EOD', 'every other Friday', 'the first Monday', 'next Friday', 'end of the month', ''])(
    'makes no rule of “%s”',
    (text) => expect(repeatIn(text)).toBeNull(),
  );
});

describe('meansEndOfDay', () => {
  it.each([
    'EOD',
    'end of day',
    'By the end of the day',
    'end of each day',
    'Friday EOD',
    'EOD Friday',
    'midnight',
    'Tagesende',
  ])('takes “%s” for 24:00', (text) => expect(meansEndOfDay(text)).toBe(true));

  it.each(['COB', 'close of business', 'end of the working day', 'end of the week', 'Friday afternoon', 'daily', ''])(
    'does not take “%s” for 24:00',
    (text) => expect(meansEndOfDay(text)).toBe(false),
  );
});

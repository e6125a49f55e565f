import { meetingFreeDaysIn } from './meeting-free-days.js';

describe('meetingFreeDaysIn', () => {
  it.each([
    ['Fridays are meeting-free, so that you can finish.', 'Fridays are meeting-free', ['FR']],
    ['There are no meetings on Tuesdays and Thursdays.', 'no meetings on Tuesdays and Thursdays', ['TU', 'TH']],
    ['We keep meeting-free Fridays.', 'meeting-free Fridays', ['FR']],
    ['Freitags ist immer besprechungsfrei.', 'Freitags ist immer besprechungsfrei', ['FR']],
    ['Keine Besprechungen am Montag.', 'Keine Besprechungen am Montag', ['MO']],
  ])('finds the days of “%s”', (text, match, days) => {
    expect(meetingFreeDaysIn(text)).toEqual([{ match, days }]);
  });

  it.each(['No meetings before 10:00.', 'There are no meetings.', 'Meetings are on Fridays.', 'Fridays are free.'])(
    'finds none in “%s”',
    (text) => expect(meetingFreeDaysIn(text)).toEqual([]),
  );
});

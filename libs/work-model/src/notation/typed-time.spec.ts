import { readTypedTime, typedTime } from './typed-time.js';

it.each([
  ['9', 540],
  ['09', 540],
  ['9:30', 570],
  ['9.30', 570],
  ['09:30', 570],
  ['0930', 570],
  ['9h30', 570],
  ['9 Uhr', 540],
  ['9 Uhr 30', 570],
  ['9.30 Uhr', 570],
  ['um 17 Uhr', 1020],
  ['9am', 540],
  ['9 am', 540],
  ['9:30 a.m.', 570],
  ['9:30PM', 1290],
  ['5p', 1020],
  ['12 am', 0],
  ['12:15 am', 15],
  ['12 pm', 720],
  ['12 noon', 720],
  ['noon', 720],
  ['mittags', 720],
  ['midnight', 1440],
  ['Mitternacht', 1440],
  ['0:00', 0],
  ['24:00', 1440],
  ['  7:05  ', 425],
])('reads “%s” as minute %i of the day', (text, minute) => {
  expect(readTypedTime(text)).toMatchObject({ ok: true, value: minute });
});

it.each([
  '',
  'soon',
  '25:00',
  '24:01',
  '9:60',
  '13 pm',
  '0 am',
  '9:30:00',
  '-9',
  '9 to 5',
  '9h30 45',
  '9'.repeat(1000),
  '१०',
])('does not take “%s” for a time', (text) => {
  expect(readTypedTime(text).ok).toBe(false);
});

it('shows what ends on the next day by that day’s clock, and reads what it shows', () => {
  expect([0, 570, 1440, 1800].map(typedTime)).toEqual(['00:00', '09:30', '24:00', '06:00']);
  for (let minute = 0; minute <= 1440; minute += 5)
    expect(readTypedTime(typedTime(minute))).toMatchObject({ value: minute });
});

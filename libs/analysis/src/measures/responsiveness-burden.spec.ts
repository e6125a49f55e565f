import type { WorkModel } from '#work-model';
import { aDuty, aModel, aWindow, type Draft } from './article-roles.fixture.js';
import { displayMeasures } from './display-measures.js';
import { measure } from './measure.js';

const WORKDAYS = ['MO', 'TU', 'WE', 'TH', 'FR'] as const;
const NINE_TO_FIVE = aWindow(WORKDAYS, ['09:00', '17:00']);
const display = (model: WorkModel) => displayMeasures(measure(model));
const withNorm = (
  norm: Partial<NonNullable<Draft['norms']>[number]>,
  rest: Partial<Draft> = {},
  role: Partial<Draft['role']> = {},
) =>
  aModel(
    { ...rest, norms: [{ id: 'norm', channel: 'Chat', mode: 'async', audience: 'team', ...norm }] },
    { contractedMinutesPerWeek: 2400, workingWindow: NINE_TO_FIVE, ...role },
  );

describe('responsiveness burden', () => {
  it.each([
    [
      '61 minutes are not fast',
      withNorm({ responseMinutes: 61, clock: 'working' }),
      { percent: 0, tightestMinutes: 61, afterHoursMinutes: 0 },
    ],
    [
      'without hours of its own a norm holds in the whole window',
      withNorm({ responseMinutes: 60, clock: 'working' }),
      { percent: 100, tightestMinutes: 60, afterHoursMinutes: 0 },
    ],
    [
      'a norm without a reply time asks for nothing',
      withNorm({ hours: aWindow(['SA'], ['09:00', '12:00']).hours }),
      { percent: 0, tightestMinutes: null, afterHoursMinutes: 0 },
    ],
    [
      'hours outside the window are exposure, not burden',
      withNorm({ responseMinutes: 30, clock: 'working', hours: aWindow(['SA'], ['09:00', '12:00']).hours }),
      { percent: 0, tightestMinutes: 30, afterHoursMinutes: 180 },
    ],
    [
      'an elapsed clock runs on after the window',
      withNorm({ responseMinutes: 240, clock: 'elapsed' }),
      { percent: 0, tightestMinutes: 240, afterHoursMinutes: 5 * 240 },
    ],
    [
      'on-call minutes are exposure',
      withNorm({}, { sync: [aDuty('on-call', 'on-call', ['17:00', '20:00'], { days: ['FR'] })] }),
      { percent: 0, tightestMinutes: null, afterHoursMinutes: 180 },
    ],
    [
      'a whole-day window is measured against contracted time',
      withNorm(
        { responseMinutes: 30, clock: 'working', hours: NINE_TO_FIVE.hours },
        {},
        { noSetHours: true, workingWindow: null, contractedMinutesPerWeek: 4800 },
      ),
      { percent: 50, tightestMinutes: 30, afterHoursMinutes: 0 },
    ],
    [
      'and is at most all of it',
      withNorm({ responseMinutes: 30, clock: 'working' }, {}, { noSetHours: true, workingWindow: null }),
      { percent: 100, tightestMinutes: 30, afterHoursMinutes: 0 },
    ],
  ])('%s', (_, model, expected) => {
    expect(display(model).responsivenessBurden).toEqual(expected);
  });
});

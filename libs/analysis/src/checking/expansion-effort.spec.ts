import { horizonOf } from '#work-model';
import { expansionEffort } from './expansion-effort.js';
import { aRole } from './rule-cases.fixture.js';

const effort = (rrule: string, dtstart?: string) => {
  const model = aRole({
    sync: [{ title: 'Talk', kind: 'class', from: '10:00', to: '11:00', rrule, dtstart }],
    async: [],
  });
  return Math.round(expansionEffort(model, horizonOf(model, { allYear: true })));
};

describe('the effort of working out', () => {
  it.each([
    ['days and weeks is none', 'FREQ=WEEKLY;INTERVAL=2;BYDAY=MO;UNTIL=20270101', '2020-01-06', 0],
    ['a yearly day is that of setting up', 'FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=29', undefined, 11],
    ['a monthly day is twelve periods more', 'FREQ=MONTHLY;BYDAY=1MO', undefined, 22],
    ['a season of days is all days of the year', 'FREQ=DAILY;BYMONTH=6', undefined, 374],
    ['counted days is each since the first', 'FREQ=DAILY;COUNT=9000', '2025-01-05', 739],
    ['few counted days is as many', 'FREQ=DAILY;COUNT=5', '2025-01-05', 15],
  ])('%s', (_, rrule, dtstart, periods) => expect(effort(rrule, dtstart)).toBe(periods));
});

import { describeRule } from '../../checking/rule-cases.fixture.js';
import { expectFixesToMend } from '../../checking/fixes-mend.fixture.js';
import { missingChangeNotice } from './missing-change-notice.js';

const EMPTY = { scheduleDays: null, changeDays: null, reviewEveryDays: null };
const notice = (rest: object = {}) => ({ notice: { ...EMPTY, ...rest }, reviewDate: null });
const free = { sync: [], role: { workingWindow: null, noSetHours: true } };
const until = (endDate: string) => ({ ...notice({ changeDays: 14 }), role: { startDate: '2026-01-05', endDate } });

describeRule(missingChangeNotice, {
  fires: [
    [
      'nothing is said',
      { notice: null, reviewDate: null },
      [
        {
          path: '',
          severity: 'warning',
          message: 'How much notice is given before set times change, and when are these expectations reviewed?',
        },
      ],
    ],
    ['a notice of nothing', notice(), [{ path: '/notice', messageId: 'both' }]],
    ['no review', notice({ changeDays: 14 }), [{ message: 'When are these expectations reviewed?' }]],
    ['no notice', notice({ reviewEveryDays: 182 }), [{ message: 'How much notice is given before set times change?' }]],
    ['nothing in a role without set times', { ...free, notice: null, reviewDate: null }, [{ messageId: 'review' }]],
    [
      'core hours are set times',
      { ...free, role: { ...free.role, coreHours: 'MO 10:00-12:00' }, notice: null, reviewDate: null },
      [{ messageId: 'both' }],
    ],
  ],
  silent: [
    ['notice of changes, and a review', notice({ changeDays: 14, reviewEveryDays: 182 })],
    ['schedules given ahead, and a date of review', { notice: { ...EMPTY, scheduleDays: 14 } }],
    ['no notice at all, said so', { notice: { ...EMPTY, changeDays: 0 } }],
    ['a contractor', { ...notice(), role: { engagement: 'contractor', contracted: null } }],
  ],
  boundary: {
    fires: ['the work lasts 183 days', until('2026-07-07'), [{ messageId: 'review' }]],
    silent: ['the work lasts 182 days, and is over when a review would be', until('2026-07-06')],
  },
});

describe('the fix of missing-change-notice', () => {
  it.each([
    ['Give 14 days of notice and review every 182 days', { notice: null, reviewDate: null }],
    ['Give 14 days of notice and review every 182 days', notice()],
    ['Review every 182 days', notice({ changeDays: 14 })],
    ['Give 14 days of notice', notice({ reviewEveryDays: 90 })],
  ])('is made unasked: %s', (title, overlay) => {
    expect(expectFixesToMend(missingChangeNotice, overlay)).toMatchObject([{ title, isSafe: true }]);
  });
});

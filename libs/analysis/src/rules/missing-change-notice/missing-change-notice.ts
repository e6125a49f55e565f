import { dayNumberOf, type PatchOperation, type WorkModel } from '#work-model';
import { z } from 'zod';
import type { Fix } from '../../checking/finding.js';
import { defineRule } from '../../checking/rule.js';

/** Set times are a promise about a life outside work; how long they hold is part of it. */
export const missingChangeNotice = defineRule({
  id: 'missing-change-notice',
  family: 'clarity',
  title: 'It is not said how set times change, or when the expectations are looked at again',
  severity: 'warning',
  isLegal: false,
  options: z.strictObject({}),
  messages: {
    both: 'How much notice is given before set times change, and when are these expectations reviewed?',
    notice: 'How much notice is given before set times change?',
    review: 'When are these expectations reviewed?',
  },
  sources: [
    'Directive (EU) 2019/1152 art. 4(2)(m) and 10',
    'Fair-workweek laws (US): schedules 14 days ahead',
    'US Office of Personnel Management: review telework agreements regularly',
  ],
  *check({ model }) {
    // Notice and regular review are how employers direct staff; a contractor's work changes by agreement.
    if (model.role.engagement === 'contractor') return;
    const lacksNotice = hasSetTimes(model) && isNull(model.notice?.changeDays) && isNull(model.notice?.scheduleDays);
    const lacksReview = isNull(model.notice?.reviewEveryDays) && model.reviewDate === null && !endsBeforeReview(model);
    if (!lacksNotice && !lacksReview) return;
    yield {
      message: lacksNotice && lacksReview ? 'both' : lacksNotice ? 'notice' : 'review',
      path: model.notice === null ? '' : '/notice',
      fixes: [usualNotice(model, lacksNotice, lacksReview)],
    };
  },
});

const NOTICE_DAYS = 14;
/** Six months. */
const REVIEW_DAYS = 182;

function isNull(days: number | null | undefined): boolean {
  return days === null || days === undefined;
}

/** Times that an employer could change: what is set, and the hours in which one works at all. */
function hasSetTimes({ sync, role, meetingDays }: WorkModel): boolean {
  const isFree = role.noSetHours || role.workingWindow === null;
  return sync.length > 0 || !isFree || role.coreHours !== null || meetingDays !== null;
}

/** Work that is over within six months has its review at its end. */
function endsBeforeReview({ role, effectiveFrom }: WorkModel): boolean {
  const start = role.startDate ?? effectiveFrom;
  return role.endDate !== null && start !== null && dayNumberOf(role.endDate) - dayNumberOf(start) <= REVIEW_DAYS;
}

function usualNotice({ notice }: WorkModel, lacksNotice: boolean, lacksReview: boolean): Fix {
  const days: Record<string, number> = {
    ...(lacksNotice ? { changeDays: NOTICE_DAYS } : {}),
    ...(lacksReview ? { reviewEveryDays: REVIEW_DAYS } : {}),
  };
  const patch: PatchOperation[] =
    notice === null
      ? [{ op: 'add', path: '/notice', value: { id: 'notice', ...days } }]
      : Object.entries(days).map(([key, value]) => ({ op: 'replace', path: `/notice/${key}`, value }));
  const words = [
    ...(lacksNotice ? [`give ${NOTICE_DAYS} days of notice`] : []),
    ...(lacksReview ? [`review every ${REVIEW_DAYS} days`] : []),
  ].join(' and ');
  return { title: words.charAt(0).toUpperCase() + words.slice(1), patch, isSafe: true };
}

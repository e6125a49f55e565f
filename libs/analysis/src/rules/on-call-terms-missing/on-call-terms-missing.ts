import { z } from 'zod';
import type { SyncDuty, WorkModel } from '#work-model';
import type { Fix } from '../../checking/finding.js';
import type { RoleFacts } from '../../checking/role-facts.js';
import { defineRule, type Report } from '../../checking/rule.js';
import { duration, listed } from '../../checking/words.js';
import { matchingRows, ON_CALL, type OnCallRow } from '../../law/index.js';
import { onCallPayOf } from '../../schedule/on-call-pay.js';

/** The next usual reply time that leaves room for a life, in minutes. */
const USUAL_RESPONSE_MINUTES = 30;
const FREE_TO_GO =
  /\b(?:anywhere|wherever|any place|no (?:place )?(?:limit|restriction)s?|unrestricted|none|überall|beliebig|partout|cualquier)\b/i;
/** "Anywhere within 20 minutes of the clinic" is a place after all. */
const NEAR_SOMETHING =
  /\b(?:within|less than|at most|nearby|near|close to|radius)\b.{0,20}\d|\b(?:nearby|near|close to)\b/i;

type MessageId = 'missing' | 'mayBeWork' | 'mayBeWorkUnsaid';

/** Time on call must say how fast, where, and for what. */
export const onCallTermsMissing = defineRule({
  id: 'on-call-terms-missing',
  family: 'working-time-law',
  title: 'Time on call lacks its terms, or may count as working time',
  severity: 'warning',
  isLegal: true,
  options: z.strictObject({
    shortResponseMinutes: z
      .int()
      .min(0)
      .default(20)
      .describe('A response within this time binds the person, in minutes.'),
  }),
  messages: {
    missing: '“{title}” does not say {terms}.',
    mayBeWork:
      'Time on call for “{title}” may count as working time, because {reasons}; its pay does not count it as hours worked.',
    mayBeWorkUnsaid:
      'Time on call for “{title}” may count as working time, because {reasons}. Nothing says how it is paid.',
  },
  sources: ['29 CFR 785.17', 'CJEU C-518/15, C-344/19, C-580/19'],
  *check({ model, facts, options }) {
    if (model.role.engagement !== 'employee') return;
    const rows = matchingRows<OnCallRow>(ON_CALL, model.role.jurisdictions).filter((row) => isCovered(model, row));
    for (const [index, duty] of model.sync.entries()) {
      if (duty.kind !== 'on-call') continue;
      // Waiting for who may stay away is nobody's working time.
      const bound = duty.attendance === 'required' ? boundsOf(facts, duty, rows, options.shortResponseMinutes) : [];
      if (bound.length > 0) yield mayBeWork(duty, index, bound, options.shortResponseMinutes);
      const missing = missingTerms(duty, bound.length > 0);
      if (missing.length > 0) yield withoutTerms(duty, index, missing, rows);
    }
  },
});

function boundsOf(facts: RoleFacts, duty: SyncDuty, rows: readonly OnCallRow[], shortMinutes: number): Bound[] {
  return rows.flatMap((row) => {
    const reasons = reasonsOf(facts, duty, row, shortMinutes);
    return reasons.length === 0 ? [] : [{ row, reasons }];
  });
}

function isCovered({ role }: WorkModel, { appliesTo }: OnCallRow): boolean {
  return appliesTo === 'all-employees' || role.flsa === 'non-exempt';
}

/** Missing pay is said together with why it matters, when it does. */
function missingTerms(duty: SyncDuty, isPayTold: boolean): string[] {
  const { onCall, place } = duty;
  return [
    ...((onCall?.responseMinutes ?? null) === null ? ['how soon to respond'] : []),
    ...((onCall?.placeLimit ?? place) === null ? ['where the person may be'] : []),
    ...(!isPayTold && onCallPayOf(duty) === 'missing' ? ['how time on call is paid'] : []),
  ];
}

function withoutTerms(duty: SyncDuty, index: number, missing: string[], rows: readonly OnCallRow[]): Report<MessageId> {
  return {
    message: 'missing',
    data: { title: duty.title, terms: listed(missing) },
    path: duty.onCall === null ? `/sync/${index}` : `/sync/${index}/onCall`,
    law: rows,
    fixes: [{ title: `Say ${listed(missing)}`, patch: null, isSafe: false }],
  };
}

interface Bound {
  readonly row: OnCallRow;
  readonly reasons: readonly Reason[];
}

interface Reason {
  readonly words: string;
  readonly at: 'responseMinutes' | 'placeLimit' | 'place';
}

function reasonsOf(facts: RoleFacts, duty: SyncDuty, row: OnCallRow, shortMinutes: number): Reason[] {
  if (onCallPayOf(duty) === 'as-work') return [];
  const response = duty.onCall?.responseMinutes ?? null;
  const limit = duty.onCall?.placeLimit ?? null;
  const place = facts.placeOf(duty.place);
  const reasons: Reason[] = [];
  if (response !== null && response <= shortMinutes) {
    reasons.push({ words: `a response is due within ${duration(response)}`, at: 'responseMinutes' });
  }
  if (place?.kind === 'site' || place?.kind === 'client-site') {
    reasons.push({ words: `it is spent at ${place.name}`, at: 'place' });
  } else if (row.boundBy === 'place-or-response' && limit !== null && isRestriction(limit)) {
    reasons.push({ words: `the person must stay at a place (“${limit}”)`, at: 'placeLimit' });
  }
  return reasons;
}

function isRestriction(limit: string): boolean {
  return !FREE_TO_GO.test(limit) || NEAR_SOMETHING.test(limit);
}

function mayBeWork(duty: SyncDuty, index: number, bound: readonly Bound[], shortMinutes: number): Report<MessageId> {
  const reasons = [...new Map(bound.flatMap((one) => one.reasons).map((reason) => [reason.words, reason])).values()];
  const [first] = reasons;
  const at = first?.at === 'place' ? 'place' : `onCall/${first?.at ?? 'responseMinutes'}`;
  return {
    message: onCallPayOf(duty) === 'missing' ? 'mayBeWorkUnsaid' : 'mayBeWork',
    data: { title: duty.title, reasons: listed(reasons.map(({ words }) => words)) },
    path: `/sync/${index}/${at}`,
    law: bound.map(({ row }) => row),
    fixes: [
      { title: 'Pay it as hours worked', patch: null, isSafe: false },
      ...longerResponse(index, reasons, shortMinutes),
    ],
  };
}

function longerResponse(index: number, reasons: readonly Reason[], shortMinutes: number): Fix[] {
  if (reasons.some(({ at }) => at !== 'responseMinutes')) return [];
  const value = Math.max(USUAL_RESPONSE_MINUTES, shortMinutes + 10);
  const patch = [{ op: 'replace' as const, path: `/sync/${index}/onCall/responseMinutes`, value }];
  return [{ title: `Allow ${duration(value)} for a response`, patch, isSafe: false }];
}

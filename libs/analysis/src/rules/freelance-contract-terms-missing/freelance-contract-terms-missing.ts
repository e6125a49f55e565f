import type { Horizon, WorkModel } from '#work-model';
import { z } from 'zod';
import { defineRule, type RuleContext } from '../../checking/rule.js';
import { listed } from '../../checking/words.js';
import {
  FREELANCE_TERMS,
  matchingRows,
  placeName,
  type FreelanceTerm,
  type FreelanceTermsRow,
} from '../../law/index.js';

/** Freelancers have a right to a written contract in some states; the statement of work is one if it is complete. */
export const freelanceContractTermsMissing = defineRule({
  id: 'freelance-contract-terms-missing',
  family: 'united-states',
  title: 'A contractor’s statement of work lacks what the law of the place wants in writing',
  severity: 'warning',
  isLegal: true,
  options: z.strictObject({}),
  messages: {
    missing: 'In {place} the contract must state {fields}.',
    paysLate: 'In {place} a contractor is paid within {limit} days; this contract says {days}.',
  },
  sources: ['NY Freelance Isn’t Free Act; Ill. P.A. 103-0417; Cal. SB 988'],
  *check(context) {
    const { model } = context;
    const { role, contractTerms } = model;
    if (role.engagement !== 'contractor') return;
    for (const row of matchingRows<FreelanceTermsRow>(FREELANCE_TERMS, role.jurisdictions)) {
      if (!isCovered(context, row)) continue;
      const place = placeName(row.code);
      const fields = row.mustState.filter((term) => !IS_STATED[term](model)).map((term) => WORDS[term]);
      const path = contractTerms === null ? '' : '/contractTerms';
      if (fields.length > 0) yield { message: 'missing', data: { place, fields: listed(fields) }, path, law: [row] };
      const days = contractTerms?.paymentDays ?? null;
      if (days === null || days <= row.payWithinDays) continue;
      const limit = row.payWithinDays;
      const fix = {
        title: `Pay within ${limit} days`,
        patch: [{ op: 'replace' as const, path: '/contractTerms/paymentDays', value: limit }],
        isSafe: false,
      };
      yield {
        message: 'paysLate',
        data: { place, limit, days },
        path: '/contractTerms/paymentDays',
        fixes: [fix],
        law: [row],
      };
    }
  },
});

const WORDS: Readonly<Record<FreelanceTerm, string>> = {
  'names-and-addresses': 'the names and addresses of both sides',
  'itemised-services-and-value': 'the services one by one and their value',
  'rate-and-method': 'the rate and how it is paid',
  'payment-date': 'the day of payment or how it is found',
  'service-list-date': 'by when the list of services is handed in',
};

const IS_STATED: Readonly<Record<FreelanceTerm, (model: WorkModel) => boolean>> = {
  // The contractor's own name and address are filled in at signing.
  'names-and-addresses': ({ organisation, contractTerms }) =>
    organisation.address !== null || (contractTerms?.clientAddress ?? null) !== null,
  'itemised-services-and-value': (model) => model.async.length > 0 && hasRate(model),
  'rate-and-method': hasRate,
  'payment-date': ({ contractTerms }) => (contractTerms?.paymentDays ?? null) !== null,
  'service-list-date': ({ contractTerms }) => (contractTerms?.serviceListBy ?? null) !== null,
};

function hasRate({ role, contractTerms }: WorkModel): boolean {
  return role.pay !== null || (contractTerms?.fee ?? null) !== null;
}

function isCovered(
  context: RuleContext<unknown>,
  { minValueUsd, withinDays, professions }: FreelanceTermsRow,
): boolean {
  const { role, organisation } = context.model;
  const words = `${role.title} ${role.industry ?? organisation.industry ?? ''}`.toLowerCase();
  if (professions !== null && !professions.some((stem) => new RegExp(`\\b${stem}`).test(words))) return false;
  const value = valueWithin(context, withinDays);
  // A value that nobody can tell is hardly ever below a few hundred dollars.
  return value === null || value >= minValueUsd;
}

/** What the contract is worth in so many days, in its own currency; null when pay or amount of work is not said. */
function valueWithin({ model, facts }: RuleContext<unknown>, days: number): number | null {
  const { pay, contractedMinutesPerWeek } = model.role;
  if (pay === null || pay.currency !== 'USD') return null;
  const each = pay.maxAmount;
  if (pay.unit === 'project') return each;
  if (pay.unit === 'deliverable')
    return each * deliverablesIn(model, facts.horizon, days, (duty) => facts.dueInstantsOf(duty).length);
  if (pay.unit === 'hour')
    return contractedMinutesPerWeek === null ? null : (each * contractedMinutesPerWeek * days) / (60 * 7);
  return (
    each *
    { day: (days * model.role.nominalDaysPerWeek) / 7, week: days / 7, month: days / 30, year: days / 365 }[pay.unit]
  );
}

function deliverablesIn(
  model: WorkModel,
  { weeks }: Horizon,
  days: number,
  countOf: (duty: WorkModel['async'][number]) => number,
): number {
  const inHorizon = model.async.reduce((sum, duty) => sum + countOf(duty), 0);
  return Math.max(1, (inHorizon * days) / (weeks * 7));
}

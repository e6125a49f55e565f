import { readPay } from '../../notation/pay.js';
import { pay, role } from '../../schema/role.js';
import { weeklyDurationText } from '../notation/amounts.js';
import { isSame } from '../same.js';
import { facetOf, formOf, prefersExact, said, type Facet, type Form } from './facet.js';

const contracted = facetOf(
  role,
  { exact: ['contractedMinutesPerWeek'], inFile: ['contracted', 'contractedMinutesPerWeek'] },
  ({ contractedMinutesPerWeek }, present, isExact) => {
    if (contractedMinutesPerWeek === null) return {};
    if (prefersExact(present, 'contractedMinutesPerWeek', ['contracted'], isExact)) return { contractedMinutesPerWeek };
    return { contracted: weeklyDurationText(contractedMinutesPerWeek, present['contracted']) };
  },
);

/** Facets of the role. */
export const ROLE_FACETS: Readonly<Record<string, readonly Facet[]>> = { '/role': [contracted] };

const payForm = formOf(pay, (value, present, isExact) => {
  const { benefits, otherCompensation, leave, ...range } = value;
  const isBare = benefits.length === 0 && otherCompensation === null && leave === null;
  const isText = typeof present === 'string' || (present === undefined && !isExact);
  const { minAmount, maxAmount, currency, unit } = range;
  const amounts = [...new Set([minAmount, maxAmount])].map(amountText).join('-');
  const text = `${currency} ${amounts} per ${unit}`;
  const read = readPay(text);
  if (isText && isBare && read.ok && isSame(read.value, range)) return text;
  return said({ ...range, benefits: benefits.length === 0 ? null : benefits, otherCompensation, leave });
});

/** `20`, `23.50`: money has no single decimal. */
function amountText(amount: number): string {
  return Number.isInteger(amount) ? String(amount) : amount.toFixed(2);
}

/** Values of the role that a file may write in words. */
export const ROLE_FORMS: Readonly<Record<string, Form>> = { '/role/pay': payForm };

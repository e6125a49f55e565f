import type { Pay } from '../schema/role.js';
import { misread, quoted, understood, type Reading } from './problem.js';

const AMOUNT = '(?:[0-9]{1,3}(?:,[0-9]{3})+|[0-9]{1,9})(?:\\.[0-9]{1,2})?';
const UNITS = ['hour', 'day', 'week', 'month', 'year', 'deliverable', 'project'] as const;

/** Regular expression source of pay in words: `USD 60000-70000 per year`, `EUR 65 per hour`. */
export const PAY = `[A-Z]{3} ${AMOUNT}(?: ?[-–] ?${AMOUNT})? (?:per|an?) (?:${UNITS.join('|')})`;

const EXPECTED = 'currency, amount or range, and unit, such as "USD 60000-70000 per year" or "EUR 65 per hour"';
const whole = new RegExp(`^([A-Z]{3}) (${AMOUNT})(?: ?[-–] ?(${AMOUNT}))? (?:per|an?) (${UNITS.join('|')})$`);

export type PayRange = Pick<Pay, 'minAmount' | 'maxAmount' | 'currency' | 'unit'>;

/** Reads a pay range; a single amount is a range of that amount. */
export function readPay(text: string): Reading<PayRange> {
  const [, currency = '', low = '', high = low, unit] = whole.exec(text) ?? [];
  const known = UNITS.find((candidate) => candidate === unit);
  if (known === undefined) return misread('pay-invalid', `${quoted(text)} does not say pay`, EXPECTED, payMeant(text));
  const [minAmount, maxAmount] = [amountOf(low), amountOf(high)];
  if (minAmount > maxAmount) {
    const turned = `${currency} ${high}-${low} per ${known}`;
    return misread('pay-invalid', `the range ${low} to ${high} runs downwards`, EXPECTED, turned);
  }
  return understood({ minAmount, maxAmount, currency, unit: known });
}

function amountOf(text: string): number {
  return Number(text.replaceAll(',', ''));
}

function payMeant(text: string): string | null {
  const plain = text
    .slice(0, 80)
    .replaceAll('US$', 'USD ')
    .replaceAll('$', 'USD ')
    .replaceAll('€', 'EUR ')
    .replaceAll('£', 'GBP ');
  const tidy = plain
    .replace(/(?<!^)(?:USD|EUR|GBP) /g, '')
    .replace(/\s*\/\s*/, ' per ')
    .replace(/([0-9])k\b/gi, '$1000')
    .replace(/ +/g, ' ')
    .trim();
  return whole.test(tidy) ? tidy : null;
}

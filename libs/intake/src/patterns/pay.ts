import type { ProposedValues } from '../proposal.js';
import type { Passage } from '../text/passages.js';
import { findWords, hasWords } from '../text/words.js';
import { mayHoldTerms, type Draft, type Pattern } from './pattern.js';

const AMOUNT = String.raw`\d{1,3}(?:[.,' ]\d{3})+(?:[.,]\d{1,2})?|\d{1,7}(?:[.,]\d{1,2})?`;
const SIGN = String.raw`(?:AU|A|US|C|CA|NZ)?\$|€|£|CHF|Euro|EUR|USD|GBP|AUD|CAD`;
const CURRENCIES: Readonly<Record<string, string>> = {
  '€': 'EUR',
  EUR: 'EUR',
  EURO: 'EUR',
  '£': 'GBP',
  GBP: 'GBP',
  USD: 'USD',
  US$: 'USD',
  AUD: 'AUD',
  AU$: 'AUD',
  A$: 'AUD',
  CAD: 'CAD',
  CA$: 'CAD',
  C$: 'CAD',
  NZ$: 'NZD',
  CHF: 'CHF',
};
const RANGE = `(?:(?<sign1>${SIGN}) ?)?(?<low>${AMOUNT})(?<k1>k)?(?: ?(?<sign2>${SIGN})(?![\\p{L}\\d]))?(?: ?(?:-|–|to|bis|und) ?(?<sign3>${SIGN})? ?(?<high>${AMOUNT})(?<k2>k)?(?: ?(?<sign4>${SIGN})(?![\\p{L}\\d]))?)?`;
const MONEY = new RegExp(`(?<![\\p{L}\\p{N}.,])${RANGE}(?![\\p{N}])`, 'giu');

/** An amount with its sign, and a unit or a word for pay near it. */
export const pay: Pattern<'pay'> = {
  id: 'pay-range',
  kind: 'pay',
  examples: [
    {
      mark: '✅',
      language: 'en',
      text: '$22/hour',
      values: { min: 22, max: 22, currency: null, symbol: '$', unit: 'hour' },
    },
    {
      mark: '✅',
      language: 'en',
      text: 'Salary: £50k–£60k',
      values: { min: 50_000, max: 60_000, currency: 'GBP', unit: null },
    },
    {
      mark: '✅',
      language: 'de',
      text: '€ 45.000–52.000 brutto im Jahr',
      values: { min: 45_000, max: 52_000, currency: 'EUR', unit: 'year' },
    },
    { mark: '❌', language: 'en', under: 'What we offer', text: 'a £1,000 home office budget' },
    { mark: '❌', language: 'en', text: 'We raised $12 million last year.' },
  ],
  find(passage) {
    if (!mayHoldTerms(passage)) return [];
    const isPay = passage.label === 'pay' || hasWords(passage.words, passage.language.terms.payWords);
    return [...passage.words.matchAll(MONEY)].flatMap((match) => draftOf(passage, match, isPay));
  },
};

function draftOf(passage: Passage, match: RegExpExecArray, isPay: boolean): Draft<'pay'>[] {
  const groups = match.groups ?? {};
  const symbol = symbolOf(groups);
  const [start, end] = [match.index, match.index + match[0].trimEnd().length];
  const after = passage.words.slice(end, end + 40);
  const unit = unitAfter(after, passage);
  if (symbol === null || (unit === null && !(isPay && isNoExtra(after, passage)))) return [];
  const bound = groups['high'] === undefined ? boundBefore(passage, start) : null;
  const { least, most } = amountsOf(groups, passage.language.terms.thousands);
  const money = {
    min: bound?.side === 'most' ? null : least,
    max: bound?.side === 'least' ? null : most,
    unit: unitSaid(unit, passage),
  };
  return [{ start: bound?.start ?? start, end: end + (unit?.length ?? 0), ...inCurrency(symbol, money) }];
}

function unitSaid(
  unit: { unit: ProposedValues['pay']['unit'] } | null,
  { words }: Passage,
): ProposedValues['pay']['unit'] {
  return unit === null ? unitOfWord(words) : unit.unit;
}

/** A bare dollar sign names no country. */
function inCurrency(
  symbol: string,
  money: Pick<ProposedValues['pay'], 'min' | 'max' | 'unit'>,
): Pick<Draft<'pay'>, 'values' | 'doubts'> {
  const currency = CURRENCIES[symbol.toUpperCase()] ?? null;
  return { values: { ...money, currency, symbol }, doubts: currency === null ? ['currency'] : [] };
}

/** Not a bonus or budget that is named behind the amount. */
function isNoExtra(after: string, { language }: Passage): boolean {
  return !hasWords(after, `^ ?(?:[\\p{L}-]+ ){0,2}(?:${language.terms.notPay})`);
}

/** “50–60k” says the thousand once for both. */
function amountsOf(
  { low = '', high, k1, k2 }: Readonly<Record<string, string | undefined>>,
  thousands: '.' | ',',
): { least: number; most: number } {
  const least = amountOf(low, k1 ?? k2, thousands);
  return { least, most: high === undefined ? least : amountOf(high, k2, thousands) };
}

function symbolOf({ sign1, sign2, sign3, sign4 }: Readonly<Record<string, string | undefined>>): string | null {
  return sign1 ?? sign2 ?? sign3 ?? sign4 ?? null;
}

/** “Up to $30” has no least, “ab 2.900 €” no most. */
function boundBefore(
  { words, language: { terms } }: Passage,
  start: number,
): { side: 'least' | 'most'; start: number } | null {
  const lead = words.slice(Math.max(0, start - 20), start);
  const [bound] = findWords(lead.trimEnd(), `(?:${terms.upTo}|${terms.fromOn})$`);
  if (bound === undefined) return null;
  return { side: hasWords(bound.text, terms.upTo) ? 'most' : 'least', start: start - (lead.length - bound.start) };
}

function unitAfter(
  after: string,
  { language }: Passage,
): { unit: ProposedValues['pay']['unit']; length: number } | null {
  const lead = `^ ?(?:(?:${language.terms.beforeUnit})(?: |(?=/)))?`;
  for (const { pattern, means } of language.terms.payUnits) {
    const length = lengthOf(after, `${lead}(?:${pattern})`);
    if (length !== null) return { unit: means, length };
  }
  const length = lengthOf(after, `${lead}(?:${language.terms.perPiece})`);
  return length === null ? null : { unit: null, length };
}

/** A unit may begin with a sign (“/hour”), so it need not begin as a word. */
function lengthOf(text: string, source: string): number | null {
  return new RegExp(`${source}(?![\\p{L}\\p{N}])`, 'iu').exec(text)?.[0].length ?? null;
}

/** “Stundenlohn: 15 €” says the unit in the word. */
function unitOfWord(words: string): ProposedValues['pay']['unit'] {
  if (/\b(?:Stundenlohn|hourly)\b/i.test(words)) return 'hour';
  if (/\b(?:Monatsgehalt|monthly)\b/i.test(words)) return 'month';
  return /\b(?:Jahresgehalt|annual|yearly)\b/i.test(words) ? 'year' : null;
}

function amountOf(digits: string, k: string | undefined, thousands: '.' | ','): number {
  const plain = digits
    .replace(/[' ]/g, '')
    .replace(thousands === '.' ? /\.(?=\d{3})/g : /,(?=\d{3})/g, '')
    .replace(',', '.');
  return Number(plain) * (k === undefined ? 1 : 1000);
}

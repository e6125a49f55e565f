import { misread, quoted, understood, type Reading } from './problem.js';
import { slug } from './slug.js';

/** Regular expression source of an id. */
export const ID = '[a-z0-9]+(?:-[a-z0-9]+)*';
const whole = new RegExp(`^${ID}$`);

/** Reads an id: lower-case ASCII words joined by hyphens. */
export function readId(text: string): Reading<string> {
  if (text.length <= 100 && whole.test(text)) return understood(text);
  const expected = 'lower-case letters and digits joined by hyphens, such as team-meeting';
  return misread('id-invalid', `${quoted(text)} is not an id`, expected, slug(text) || null);
}

/** Regular expression source of a jurisdiction code: ISO 3166-1, 3166-2, or a city within one. */
export const JURISDICTION = '[A-Z]{2}(?:-[A-Z0-9]{1,3}(?:-[A-Z0-9]{2,5})?)?';
const jurisdiction = new RegExp(`^${JURISDICTION}$`);

/** Reads a jurisdiction code such as `DE`, `US-OH` or `US-NY-NYC`. `UK` is not in ISO 3166: the code is `GB`. */
export function readJurisdiction(text: string): Reading<string> {
  const expected = 'an ISO 3166 code such as DE, US-OH or US-NY-NYC';
  if (/^UK\b/i.test(text))
    return misread('value-invalid', 'the ISO code of the United Kingdom is GB', expected, `GB${text.slice(2)}`);
  if (jurisdiction.test(text)) return understood(text);
  const upper = text.toUpperCase().replaceAll('_', '-');
  return misread(
    'value-invalid',
    `${quoted(text)} is not a jurisdiction code`,
    expected,
    jurisdiction.test(upper) ? upper : null,
  );
}

/** Reads a BCP 47 language tag. */
export function readLanguage(text: string): Reading<string> {
  try {
    if (text.length <= 35 && Intl.getCanonicalLocales(text)[0] === text) return understood(text);
    return misread(
      'value-invalid',
      `${quoted(text)} is not a language tag in its usual spelling`,
      'a tag such as en or de',
      Intl.getCanonicalLocales(text)[0] ?? null,
    );
  } catch {
    return misread('value-invalid', `${quoted(text)} is not a language tag`, 'a tag such as en, de or pt-BR');
  }
}

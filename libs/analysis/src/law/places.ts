/** Members of the European Union, ISO 3166-1. Greece is `GR` here as in ISO, not `EL`. */
export const EU_MEMBERS: readonly string[] =
  'AT BE BG CY CZ DE DK EE ES FI FR GR HR HU IE IT LT LU LV MT NL PL PT RO SE SI SK'.split(' ');

/** States of the European Economic Area outside the Union, where acts marked "EEA relevance" apply once taken over. */
export const EEA_ONLY_MEMBERS: readonly string[] = ['IS', 'LI', 'NO'];

/** A city has no ISO code, so people write several; the first is the one that rows use. */
interface City {
  readonly code: string;
  readonly name: string;
  readonly alsoWritten: readonly string[];
}

/** Cities with rows of their own. Codes follow UN/LOCODE where it has one that people would recognise. */
const CITIES: readonly City[] = [
  { code: 'US-NY-NYC', name: 'New York City', alsoWritten: ['US-NY-NY'] },
  { code: 'US-WA-SEA', name: 'Seattle', alsoWritten: ['US-WA-SEATT'] },
  { code: 'US-CA-SFO', name: 'San Francisco', alsoWritten: ['US-CA-SF'] },
  { code: 'US-CA-LAX', name: 'Los Angeles', alsoWritten: ['US-CA-LA'] },
  { code: 'US-CA-EMERY', name: 'Emeryville', alsoWritten: ['US-CA-EMV', 'US-CA-EMY'] },
  { code: 'US-CA-BERK', name: 'Berkeley', alsoWritten: ['US-CA-BER', 'US-CA-BRK', 'US-CA-JBK'] },
  { code: 'US-IL-CHI', name: 'Chicago', alsoWritten: ['US-IL-CHGO', 'US-IL-ORD'] },
  { code: 'US-PA-PHL', name: 'Philadelphia', alsoWritten: ['US-PA-PHI', 'US-PA-PHILA'] },
];

const BY_SPELLING = new Map(
  CITIES.flatMap((city) => [city.code, ...city.alsoWritten].map((code) => [code, city.code])),
);

/** The code that rows use for a place: `US-CA-SF` becomes `US-CA-SFO`; any other code is itself. */
export function placeCode(jurisdiction: string): string {
  return BY_SPELLING.get(jurisdiction) ?? jurisdiction;
}

const REGION_NAMES = new Intl.DisplayNames(['en'], { type: 'region' });
// Countries whose name takes an article in a sentence, and what is no country.
const WITH_ARTICLE: Readonly<Record<string, string>> = {
  EU: 'the European Union',
  GB: 'the United Kingdom',
  NL: 'the Netherlands',
  US: 'US federal law',
};
// States and provinces are not among the region names that Intl knows.
const SUBDIVISIONS: Readonly<Record<string, string>> = {
  'CA-ON': 'Ontario',
  'US-CA': 'California',
  'US-CO': 'Colorado',
  'US-CT': 'Connecticut',
  'US-DC': 'the District of Columbia',
  'US-HI': 'Hawaii',
  'US-IL': 'Illinois',
  'US-MA': 'Massachusetts',
  'US-MD': 'Maryland',
  'US-MN': 'Minnesota',
  'US-NJ': 'New Jersey',
  'US-NV': 'Nevada',
  'US-NY': 'New York',
  'US-OR': 'Oregon',
  'US-RI': 'Rhode Island',
  'US-VT': 'Vermont',
  'US-WA': 'Washington',
};

/** English name of a row's place for a finding's text: "California", "Germany", "the European Union". An unknown code is itself. */
export function placeName(code: string): string {
  const city = CITIES.find((each) => each.code === placeCode(code));
  return (
    city?.name ??
    WITH_ARTICLE[code] ??
    SUBDIVISIONS[code] ??
    (code.length === 2 ? (REGION_NAMES.of(code) ?? code) : code)
  );
}

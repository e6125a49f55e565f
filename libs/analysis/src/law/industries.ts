/** The trades that US scheduling laws name. */
const INDUSTRIES = [
  'building-services',
  'fast-food',
  'food-services',
  'full-service-restaurants',
  'healthcare',
  'hospitality',
  'hotels',
  'manufacturing',
  'restaurants',
  'retail',
  'warehouse',
] as const;
export type Industry = (typeof INDUSTRIES)[number];

// A role file says its industry in the recruiter's words. A trade that is served is not the trade itself: "retail software" and
// "restaurant consulting" sell to shops and restaurants, so a software or advice word takes the match away.
const SERVES_THE_TRADE =
  /\b(software|saas|consult\w*|advis\w*|agency|marketing|design|technology|tech|law|legal|recruit\w*|insurance|analytics|architecture|real estate|bank\w*)\b/i;

// Who supplies kitchens is no restaurant, but who makes them is a manufacturer.
const SUPPLIES_THE_TRADE = /\b(supply|supplies|supplier|equipment)\b/i;

const PATTERNS: readonly (readonly [RegExp, readonly Industry[]])[] = [
  [/\b(retail|shops?|stores?|supermarkets?|grocer\w*|department store)\b/i, ['retail']],
  [
    /\b(fast[- ]food|quick[- ]service|limited[- ]service)\b/i,
    ['fast-food', 'food-services', 'restaurants', 'hospitality'],
  ],
  [
    /\b(restaurants?|bistro|diner|full[- ]service dining)\b/i,
    ['restaurants', 'full-service-restaurants', 'food-services', 'hospitality'],
  ],
  [/\b(food services?|catering|cafes?|coffee shops?|bars?)\b/i, ['food-services', 'restaurants', 'hospitality']],
  [/\b(hotels?|motels?|lodging|resorts?)\b/i, ['hotels', 'hospitality']],
  [/\bhospitality\b/i, ['hospitality']],
  [/\b(health ?care|hospitals?|clinics?|nursing|medical practice)\b/i, ['healthcare']],
  [/\b(manufactur\w*|factory|factories)\b/i, ['manufacturing']],
  [/\b(warehous\w*|fulfil?lment|distribution cent(?:er|re)s?)\b/i, ['warehouse']],
  [
    /\b(building services|janitorial|building maintenance|cleaning services|security guards?)\b/i,
    ['building-services'],
  ],
];

/**
 * The trades that words such as "grocery retail" or "clinic" name; empty when none, or when the words say that a trade is served
 * rather than plied. In the order of {@link INDUSTRIES}.
 */
export function industriesIn(words: string | null): Industry[] {
  if (words === null || SERVES_THE_TRADE.test(words)) return [];
  const found = new Set(PATTERNS.filter(([pattern]) => pattern.test(plain(words))).flatMap(([, trades]) => trades));
  if (found.has('fast-food')) found.delete('full-service-restaurants');
  const supplies = SUPPLIES_THE_TRADE.test(words);
  return INDUSTRIES.filter((industry) => found.has(industry) && (!supplies || industry === 'manufacturing'));
}

// A "coffee shop" sells by the cup and a "repair shop" mends: only the other shops are retail.
function plain(words: string): string {
  return words
    .replace(/café/gi, 'cafe')
    .replace(/\b(coffee|sandwich) shops?\b/gi, 'cafe')
    .replace(/\b(barber|repair|print|machine) shops?\b/gi, '');
}

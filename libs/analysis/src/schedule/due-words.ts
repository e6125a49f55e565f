import { WEEKDAYS } from '#work-model';

/** How role files name weekdays in running text, in the order of the week. */
const WEEKDAY_WORDS = [
  /\bmon(?:day)?s?\b|\bmontag/i,
  /\btue(?:s(?:day)?)?s?\b|\bdienstag/i,
  /\bwed(?:nesday)?s?\b|\bmittwoch/i,
  /\bthu(?:rs(?:day)?)?s?\b|\bdonnerstag/i,
  /\bfri(?:day)?s?\b|\bfreitag/i,
  /\bsat(?:urday)?s?\b|\bsamstag|\bsonnabend/i,
  /\bsun(?:day)?s?\b|\bsonntag/i,
];
const EACH_WORKDAY =
  /\b(?:every|each) (?:working day|workday|weekday)\b|\bweekdays\b|\b(?:jeden Arbeitstag|werktags)\b/i;
const EACH_DAY = /\bdaily\b|\b(?:every|each) day\b|\btäglich\b|\bjeden Tag\b/i;
// "Every other Friday" and "the first Monday" are no plain weekly rule, and a guess would move a deadline.
const NOT_EACH_WEEK =
  /\b(?:other|second|third|first|last|next|this|fortnight\w*|bi-?weekly|month\w*|quarter\w*)\b|\b(?:zweite|erste|letzte|nächste|kommende|diese)[rn]?\b/i;
const END_OF_DAY =
  /^(?:by |at |on |bis |zum |am )?(?:(?:every |each |jeden )?[\p{L}]+day,? |(?:every |each )?weekdays?,? )?(?:by |at )?(?:the )?(?:EOD|end of (?:the |each |every )?day|midnight|Tagesende|Ende des Tages|Mitternacht)(?:,? (?:on |am )?(?:each |every )?[\p{L}]+(?:day|tag)s?)?\.?$/iu;

/** The weekly or daily rule that loose words such as "Friday afternoon" name; null when they name no day, or not each week's. */
export function repeatIn(text: string): string | null {
  if (NOT_EACH_WEEK.test(text)) return null;
  const days = WEEKDAYS.filter((_, index) => WEEKDAY_WORDS[index]?.test(text));
  if (days.length > 0) return `FREQ=WEEKLY;BYDAY=${days.join(',')}`;
  if (EACH_WORKDAY.test(text)) return `FREQ=WEEKLY;BYDAY=${WEEKDAYS.slice(0, 5).join(',')}`;
  return EACH_DAY.test(text) ? 'FREQ=DAILY' : null;
}

/** Whether the words are "end of day" in one of its forms, on whatever day. "Close of business" is an earlier moment, and nobody's same one. */
export function meansEndOfDay(text: string): boolean {
  return END_OF_DAY.test(text.trim());
}

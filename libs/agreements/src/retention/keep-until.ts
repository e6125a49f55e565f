import { RETENTION_RULES, type RecordType, type RetentionRule } from './retention-rules.js';

const DAY_MS = 86_400_000;

/**
 * When a record is erased whose time begins to run now: by the place of the new hire's work, the longest duty that applies there.
 * @param from the moment that the duty counts from: the end of the agreement
 */
export function keepUntil(
  { jurisdiction }: { readonly jurisdiction: string | null },
  type: RecordType,
  from: Date,
): Date {
  return new Date(from.getTime() + ruleFor(jurisdiction, type).days * DAY_MS);
}

/** The rule that asks for the longest time, of those of the place itself and of its country; of everywhere where neither has one. */
export function ruleFor(jurisdiction: string | null, type: RecordType): RetentionRule {
  const places = jurisdiction === null ? [] : [jurisdiction, jurisdiction.split('-')[0] ?? ''];
  const ofType = RETENTION_RULES.filter((rule) => rule.type === type);
  const applying = ofType.filter(({ place }) => places.includes(place));
  const [longest] = (applying.length > 0 ? applying : ofType.filter(({ place }) => place === '*')).toSorted(
    (a, b) => b.days - a.days,
  );
  if (longest === undefined) throw new Error(`No rule says how long a ${type} is kept.`);
  return longest;
}

import { RETENTION_RULES, type RecordType } from './retention-rules.js';

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
  return new Date(from.getTime() + daysToKeep(jurisdiction, type) * DAY_MS);
}

/** Days, from the rule of the place itself, else of its country, else of everywhere. */
export function daysToKeep(jurisdiction: string | null, type: RecordType): number {
  const places = jurisdiction === null ? [] : [jurisdiction, jurisdiction.split('-')[0] ?? ''];
  const applying = RETENTION_RULES.filter((rule) => rule.type === type && places.includes(rule.place));
  const usual = RETENTION_RULES.filter((rule) => rule.type === type && rule.place === '*');
  return Math.max(...(applying.length > 0 ? applying : usual).map(({ days }) => days));
}

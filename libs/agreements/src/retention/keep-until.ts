import type { EntityManager } from 'typeorm';
import type { OwnRetentionRule } from '#accounts';
import { organisationOf } from '../mail/organisation-of.js';
import { RETENTION_RULES, type RecordType, type RetentionRule } from './retention-rules.js';

const DAY_MS = 86_400_000;

/**
 * When a record is erased whose time begins to run now: by the places of the new hire's work, the longest duty that applies there.
 * @param from the moment that the duty counts from: the end of the agreement
 * @param own what the organisation has set instead
 */
export function keepUntil(
  { jurisdiction }: { readonly jurisdiction: string | null },
  type: RecordType,
  from: Date,
  own: readonly OwnRetentionRule[],
): Date {
  return new Date(from.getTime() + ruleFor(jurisdiction, type, own).days * DAY_MS);
}

/** What the organisation has set. */
export async function ownRetentionRules(tx: EntityManager): Promise<readonly OwnRetentionRule[]> {
  return (await organisationOf(tx)).settings.agreements?.retention ?? [];
}

/**
 * The rule that asks for the longest time, of those of the places themselves and of their countries; of everywhere where none has one.
 * @param jurisdiction codes of places with spaces between them
 */
export function ruleFor(
  jurisdiction: string | null,
  type: RecordType,
  own: readonly OwnRetentionRule[],
): RetentionRule {
  const places = (jurisdiction ?? '').split(' ').flatMap((place) => [place, place.split('-')[0] ?? '']);
  const ofType = withOwn(own).filter((rule) => rule.type === type);
  const applying = ofType.filter(({ place }) => places.includes(place));
  const [longest] = (applying.length > 0 ? applying : ofType.filter(({ place }) => place === '*')).toSorted(
    (a, b) => b.days - a.days,
  );
  if (longest === undefined) throw new Error(`No rule says how long a ${type} is kept.`);
  return longest;
}

/** An own rule takes the place of the one that is built in; but what was signed is not kept for less. */
function withOwn(own: readonly OwnRetentionRule[]): readonly RetentionRule[] {
  const rules = new Map(RETENTION_RULES.map((rule) => [`${rule.place} ${rule.type}`, rule]));
  for (const rule of own) {
    const known = rules.get(`${rule.place} ${rule.type}`);
    if (rule.type === 'signed-agreement' && known !== undefined && known.days > rule.days) continue;
    rules.set(`${rule.place} ${rule.type}`, { ...rule, source: 'set by the organisation' });
  }
  return [...rules.values()];
}

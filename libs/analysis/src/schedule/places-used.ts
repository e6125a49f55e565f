import { dayNumberOf, dueInstants, mondayOf, type Place, type Weekday } from '#work-model';
import type { RoleFacts } from '../checking/role-facts.js';

/** Dates in a year, and in how many ISO weeks they lie. */
export interface Yearly {
  readonly weeks: number;
  readonly dates: readonly string[];
}

/** One thing in a role that is done at a place. */
export interface PlaceUse {
  /** In quotation marks. */
  readonly title: string;
  readonly place: Place;
  readonly kind: Place['kind'];
  /** The person must be there; false for what is optional, allowed or on call. */
  readonly isRequired: boolean;
  readonly isPlaceRule: boolean;
  /** A place rule that says its conditions in words. */
  readonly isExplained: boolean;
  /** How often in a year, for what is required at the employer's place and has dates; null for everything else. */
  readonly yearly: () => Yearly | null;
  /** Weekdays of a place rule. */
  readonly days: readonly Weekday[];
  /** JSON Pointer to the place that is named. */
  readonly path: string;
}

/**
 * Everything in the role that names a place that it knows: set-time duties, own-time duties, place rules. A required place rule without
 * days that says its conditions is no day by itself: the words say how often.
 */
export function placesUsed(facts: RoleFacts): PlaceUse[] {
  return [...setTimeUses(facts), ...ownTimeUses(facts), ...placeRuleUses(facts)];
}

const PLAIN = { isPlaceRule: false, isExplained: false, days: [] } as const;

function setTimeUses(facts: RoleFacts): PlaceUse[] {
  return facts.model.sync.flatMap((duty, index) => {
    const place = facts.placeOf(duty.place);
    if (place === null) return [];
    const isRequired = duty.attendance === 'required' && duty.kind !== 'on-call';
    const yearly = (): Yearly | null =>
      isRequired && place.kind === 'site' ? yearlyOf(facts.yearInstancesOf(duty)) : null;
    const path = `/sync/${index}/place`;
    return [{ ...PLAIN, title: `“${duty.title}”`, place, kind: place.kind, isRequired, yearly, path }];
  });
}

function yearlyOf(instances: readonly { readonly date: string }[]): Yearly {
  const dates = instances.map(({ date }) => date);
  return { weeks: new Set(dates.map((date) => mondayOf(dayNumberOf(date)))).size, dates };
}

function ownTimeUses(facts: RoleFacts): PlaceUse[] {
  return facts.model.async.flatMap((duty, index) => {
    const place = facts.placeOf(duty.place);
    if (place === null) return [];
    const isDated = place.kind === 'site' && (duty.due.type === 'one-off' || duty.due.type === 'recurring');
    const yearly = (): Yearly | null => (isDated ? yearlyOf(dueInstants(facts.model, duty, facts.year)) : null);
    const path = `/async/${index}/place`;
    return [{ ...PLAIN, title: `“${duty.title}”`, place, kind: place.kind, isRequired: true, yearly, path }];
  });
}

function placeRuleUses(facts: RoleFacts): PlaceUse[] {
  return facts.model.role.placeRules.flatMap((rule, index) => {
    const place = facts.placeOf(rule.place);
    if (place === null) return [];
    const isExplained = rule.conditions !== null && rule.days.length === 0;
    return [
      {
        title: rule.title === null ? 'a place rule' : `“${rule.title}”`,
        place,
        kind: place.kind,
        isRequired: rule.rule === 'required' && !isExplained,
        isPlaceRule: true,
        isExplained,
        yearly: () => null,
        days: rule.days,
        path: `/role/placeRules/${index}/place`,
      },
    ];
  });
}

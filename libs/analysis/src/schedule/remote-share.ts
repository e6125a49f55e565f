import type { RoleFacts } from '../checking/role-facts.js';
import { colocationDays } from '../measures/colocation-days.js';
import { Ratio } from '../ratio.js';

/**
 * How much of a working week is worked away from the employer's places, 0..1: nothing when onsite, all when remote. In a hybrid role the days on
 * which home is named, or else all days on which nothing binds the person to a site. Null while the location is unanswered.
 */
export function remoteShare(facts: RoleFacts): Ratio | null {
  const { role } = facts.model;
  if (role.locationMode === null) return null;
  if (role.locationMode === 'onsite') return Ratio.ZERO;
  if (role.locationMode === 'remote') return Ratio.ONE;
  const rules = role.placeRules.map((rule) => ({ ...rule, kind: facts.placeOf(rule.place)?.kind }));
  const home = new Set(rules.filter(({ kind }) => kind === 'home' || kind === 'anywhere').flatMap(({ days }) => days));
  if (home.size > 0) return Ratio.of(Math.min(home.size, role.nominalDaysPerWeek), role.nominalDaysPerWeek);
  const bound = rules.filter(({ kind, rule }) => kind === 'site' && rule === 'required').flatMap(({ days }) => days);
  const siteDays = largerOf(Ratio.of(new Set(bound).size), colocationDays(facts.schedule));
  const nominal = Ratio.of(role.nominalDaysPerWeek);
  const share = nominal.minus(siteDays).dividedBy(nominal);
  return largerOf(share, Ratio.ZERO);
}

function largerOf(a: Ratio, b: Ratio): Ratio {
  return a.compare(b) >= 0 ? a : b;
}

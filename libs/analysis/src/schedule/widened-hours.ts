import { union, type PatchOperation, type WeeklyHours } from '#work-model';
import type { Fix } from '../checking/finding.js';
import { hoursInWords } from '../checking/words.js';
import type { RoleFacts } from '../checking/role-facts.js';
import { MOST_DUTIES_WITH_PROPOSALS } from './free-slots.js';
import { weeklyHoursOf, weekOf, type WeekPlace } from './local-week.js';

/**
 * The fix that widens hours of the role until they hold the places of a duty. Never safe: it gives away somebody's time. Null for a
 * role with too many duties for proposals.
 *
 * @param widened The hours, what they are called ("the working window"), and their JSON Pointer.
 */
export function widenFix(
  facts: RoleFacts,
  widened: { readonly name: string; readonly path: string; readonly hours: WeeklyHours },
  places: readonly WeekPlace[],
): Fix | null {
  const { name, path, hours } = widened;
  if (facts.model.sync.length > MOST_DUTIES_WITH_PROPOSALS) return null;
  const wide = weeklyHoursOf(union(weekOf(hours), ...places.map(({ pieces }) => pieces)));
  const patch: PatchOperation[] = [{ op: 'replace', path, value: wide }];
  return { title: `Widen ${name} to ${hoursInWords(wide)}`, patch, isSafe: false };
}

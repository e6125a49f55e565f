/**
 * How the keys of the exact form are written in people's notation: for each kind of item, by exact key, the keys of a role file that may say
 * the same, nearest first. A key that is not here is written under its own name. Items are named by JSON Pointer with `*` for "any item".
 * This is the one place where both sets of keys meet; `file-schema/` says what may stand under them.
 */
const WRITTEN_AS: Readonly<Record<string, Readonly<Record<string, readonly string[]>>>> = {
  '/role': { contractedMinutesPerWeek: ['contracted'] },
  '/sync/*': { rrule: ['days', 'date'], dtstart: ['date'], startMinute: ['from'], endMinute: ['to'] },
  '/sync/*/onCall': { responseMinutes: ['reply'] },
  '/async/*': { effortMinutes: ['effort'], effortPer: ['effort'] },
  '/async/*/due': { source: ['perProject'], type: ['perProject'] },
  '/protected/*': { hours: ['days'] },
  '/timeBlocks/*': { hours: ['days'] },
  '/norms/*': { responseMinutes: ['reply'], clock: ['reply'] },
  '/breaks/*': { startMinute: ['from'], durationMinutes: ['minutes', 'to'] },
};

/** Keys under which a role file may write an exact key, its own name first. @param holder Pattern of the item it belongs to. */
export function fileKeysFor(holder: string, exactKey: string): readonly string[] {
  return [exactKey, ...(WRITTEN_AS[holder]?.[exactKey] ?? [])];
}

/** Lists whose items the parser sorts or makes unique: an item is found by what it says, not by its number. */
export const SORTED_LISTS: ReadonlySet<string> = new Set([
  '/sync/*/exceptDates',
  '/async/*/dependsOn',
  '/role/placeRules/*/days',
  '/meetingDays/days',
  '/breaks/*/days',
]);

import { step } from './json.js';

/** What sort of part of a work model a policy sets. */
export const POLICY_KINDS = [
  'core-hours',
  'no-meeting-time',
  'meeting-days',
  'time-blocks',
  'office-days',
  'communication-norms',
  'quiet-hours',
  'right-to-disconnect',
  'breaks',
  'review-cycle',
  'notice-of-changes',
  'house-policies',
] as const;
export type PolicyKind = (typeof POLICY_KINDS)[number];

/**
 * A field is the smallest part that can be agreed, overridden and locked on its own: an expectation that has an id (a whole norm, not
 * its reply time alone, because a reply time without its hours and clock says something else), or one term that stands alone.
 */
const SINGLE_FIELDS: Readonly<Record<string, PolicyKind>> = {
  '/role/coreHours': 'core-hours',
  '/role/hoursVary': 'core-hours',
  '/meetingDays': 'meeting-days',
  '/quietHours': 'quiet-hours',
  '/noUrgentContact': 'right-to-disconnect',
  '/organisation/policies/disconnect': 'right-to-disconnect',
  '/notice/reviewEveryDays': 'review-cycle',
  '/notice/howToPropose': 'review-cycle',
  '/reviewDate': 'review-cycle',
  '/notice/scheduleDays': 'notice-of-changes',
  '/notice/changeDays': 'notice-of-changes',
  '/notice/goodFaithEstimate': 'notice-of-changes',
  '/role/overtime': 'house-policies',
  '/organisation/policies/timeRecording': 'house-policies',
  '/organisation/policies/expenses': 'house-policies',
  '/organisation/policies/remoteWork': 'house-policies',
  '/organisation/policies/accommodation': 'house-policies',
  '/organisation/policies/equalOpportunity': 'house-policies',
  '/organisation/policies/privacy': 'house-policies',
  '/organisation/policies/aiUse': 'house-policies',
};

const LIST_FIELDS: Readonly<Record<string, PolicyKind>> = {
  '/role/places': 'office-days',
  '/role/placeRules': 'office-days',
  '/protected': 'no-meeting-time',
  '/timeBlocks': 'time-blocks',
  '/norms': 'communication-norms',
  '/breaks': 'breaks',
};

export const SINGLES = Object.keys(SINGLE_FIELDS);
export const LISTS = Object.keys(LIST_FIELDS);

/** Where a field is in a work model: keys from the top, and the id of the item when they lead to a list. */
export interface FieldPlace {
  /** As it is written: `/quietHours`, `/norms/norm-chat-team`. */
  readonly field: string;
  readonly keys: readonly string[];
  /** JSON Pointer of the list; null for a field that stands alone. */
  readonly list: string | null;
  readonly itemId: string | null;
  readonly kind: PolicyKind;
}

const ITEM_ID = /^[a-z0-9]+(?:-[a-z0-9]+)*$/;

/** The place of a field; null when no policy can set such a field. */
export function placeOfField(field: string): FieldPlace | null {
  if (Object.hasOwn(SINGLE_FIELDS, field)) {
    const kind = SINGLE_FIELDS[field];
    return kind === undefined ? null : { field, keys: keysOf(field), list: null, itemId: null, kind };
  }
  const cut = field.lastIndexOf('/');
  const list = field.slice(0, cut);
  const itemId = field.slice(cut + 1);
  const kind = Object.hasOwn(LIST_FIELDS, list) ? LIST_FIELDS[list] : undefined;
  if (kind === undefined || itemId.length > 100 || !ITEM_ID.test(itemId)) return null;
  return { field, keys: keysOf(list), list, itemId, kind };
}

/** Keys of a JSON Pointer without escapes; no key of a field has any. */
export function keysOf(pointer: string): string[] {
  return pointer.split('/').slice(1);
}

/** The keys that a policy may use at a place of the `fields` body; null when everything below is the notation of one field. */
export function keysAllowedAt(pointer: string): string[] | null {
  if (SINGLES.includes(pointer) || LISTS.includes(pointer)) return null;
  const below = [...SINGLES, ...LISTS].filter((field) => pointer === '' || field.startsWith(`${pointer}/`));
  return [...new Set(below.map((field) => keysOf(field.slice(pointer.length))[0] ?? ''))];
}

/** The field of an item of a list. */
export function itemField(list: string, itemId: string): string {
  return `${list}${step(itemId)}`;
}

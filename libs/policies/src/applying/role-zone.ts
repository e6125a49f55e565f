import { dayNumberOf, isoDateOf, mondayOf, weeklyHours, type WorkModel } from '#work-model';
import { isMap, type Json } from '../schema/json.js';
import type { ResolvedField } from '../resolution/levels.js';
import { hoursInZone } from './hours-in-zone.js';

type InRoleZone =
  | { readonly ok: true; readonly value: Json; readonly note: string | null }
  | { readonly ok: false; readonly why: string };

/** A field's value with its hours told in the zone of the role. */
export function inRoleZone({ value, timeZone }: ResolvedField, model: WorkModel): InRoleZone {
  const to = model.role.timeZone;
  if (timeZone === null || timeZone === to || !isMap(value)) return { ok: true, value, note: null };
  const hours = weeklyHours.safeParse(value['hours']);
  if (!hours.success) return { ok: true, value, note: null };
  if (to === null) return { ok: false, why: `its hours are in ${timeZone}, and the role states no time zone` };
  const startDate = firstWeekOf(model);
  return {
    ok: true,
    value: { ...value, hours: hoursInZone(hours.data, { from: timeZone, to }, startDate) },
    note: `told in ${to} as clocks stand in the week of ${startDate}`,
  };
}

// A Monday that begins an ordinary ISO week; the measures take it too for a model that says no date at all.
const DEFAULT_WEEK = '2026-01-05';

function firstWeekOf({ referenceWeek, effectiveFrom, role }: WorkModel): string {
  const date = referenceWeek ?? effectiveFrom ?? role.startDate ?? DEFAULT_WEEK;
  return isoDateOf(mondayOf(dayNumberOf(date)));
}

import { z } from 'zod';
import { hoursWindow, weekday, weeklyHours, WEEKDAYS, type WeeklyHours } from '../../schema/basics.js';
import { meetingDays, protectedTime, quietHours, timeBlock } from '../../schema/policies.js';
import { clockLike } from '../notation/clock.js';
import { daysValue } from '../notation/days.js';
import { hoursEntries, hoursOnDays } from '../notation/hours.js';
import { exactHours } from '../../reading/exact/hours.js';
import { hours as hoursInFile } from '../../reading/file-schema/values.js';
import { isSame } from '../same.js';
import { facetOf, formOf, type Facet, type Form, type Written } from './facet.js';

/** Weekly hours as the file writes hours: one text, a list of texts, or intervals in minutes. */
function hoursValue(hours: WeeklyHours, present: unknown, isExact: boolean): unknown {
  const isInMinutes = isExactHours(present) || (present === undefined && isExact);
  if (isInMinutes || Object.keys(hours).length === 0) return hours;
  const entries = Array.isArray(present) ? present : [present];
  const like = entries.filter((entry): entry is string => typeof entry === 'string');
  const texts = hoursEntries(hours, like);
  const written = texts.map((text) => entries.find((entry) => saysTheSame(entry, text)) ?? text);
  return written.length === 1 && !Array.isArray(present) ? written[0] : written;
}

function saysTheSame(entry: unknown, text: string): boolean {
  const [old, wanted] = [hoursInFile.safeParse(entry), hoursInFile.safeParse(text)];
  return old.success && wanted.success && isSame(exactHours(old.data), exactHours(wanted.data));
}

function isExactHours(present: unknown): boolean {
  const isMap = typeof present === 'object' && present !== null && !Array.isArray(present);
  return isMap && Object.keys(present).every((key) => WEEKDAYS.some((day) => day === key));
}

/** Whether a file wraps hours, to give them an id or more. */
function isWrapped(present: unknown): present is Written {
  return typeof present === 'object' && present !== null && 'hours' in present;
}

/** A window: bare hours, unless the file wraps them to give them an id. */
const windowForm = formOf(hoursWindow, ({ id, hours }, present, isExact) => {
  if (!isWrapped(present)) {
    const written = hoursValue(hours, present, isExact);
    return present === undefined && isExact ? { id, hours: written } : written;
  }
  return { ...('id' in present ? { id } : {}), hours: hoursValue(hours, present['hours'], isExact) };
});

const quietForm = formOf(quietHours, ({ id, hours, appliesTo }, present, isExact) => {
  if (present === undefined && !isExact && appliesTo === 'both') return hoursValue(hours, present, isExact);
  if (present !== undefined && !isWrapped(present) && appliesTo === 'both') return hoursValue(hours, present, isExact);
  const old: Written = isWrapped(present) ? present : { hours: present };
  const written = hoursValue(hours, old['hours'], isExact);
  const applies = appliesTo === 'both' && old['appliesTo'] === undefined ? {} : { appliesTo };
  return { ...(old['id'] === undefined && !isExact ? {} : { id }), hours: written, ...applies };
});

const meetingDaysForm = formOf(meetingDays, ({ id, days }, present) => {
  const isMap = typeof present === 'object' && present !== null && 'days' in present;
  return isMap ? { ...('id' in present ? { id } : {}), days: daysValue(days, present.days) } : daysValue(days, present);
});

const daysForm = formOf(z.array(weekday), (days, present) => (days.length === 0 ? [] : daysValue(days, present)));

/** Values that are hours or days, by their place. */
export const HOURS_FORMS: Readonly<Record<string, Form>> = {
  '/role/workingWindow': windowForm,
  '/role/coreHours': windowForm,
  '/people/*/workingWindow': windowForm,
  '/async/*/permitted': windowForm,
  '/quietHours': quietForm,
  '/norms/*/hours': formOf(weeklyHours, hoursValue),
  '/meetingDays': meetingDaysForm,
  '/role/placeRules/*/days': daysForm,
  '/breaks/*/days': daysForm,
};

const POLICY_KEYS = { exact: ['hours'], inFile: ['hours', 'days', 'from', 'to'] };

/** Whole days as `days`, one stretch as `days`, `from`, `to`, all else as `hours`. */
function policyHours({ hours }: { readonly hours: WeeklyHours }, present: Written, isExact: boolean): Written {
  const [only, another] = hoursOnDays(hours);
  const [range, secondRange] = only?.ranges ?? [];
  const isHours = present['hours'] !== undefined || (isExact && present['days'] === undefined);
  if (isHours || !only || !range || another || secondRange)
    return { hours: hoursValue(hours, present['hours'], isExact) };
  const days = daysValue(only.days, present['days']);
  const [start, end] = range;
  if (start === 0 && end === 1440 && present['from'] === undefined) return { days };
  const to = end > 1440 ? end - 1440 : end;
  return { days, from: clockLike(start, present['from']), to: clockLike(to, present['to']) };
}

/** Facets of policies that hold at certain hours. */
export const HOURS_FACETS: Readonly<Record<string, readonly Facet[]>> = {
  '/protected/*': [facetOf(protectedTime, POLICY_KEYS, policyHours)],
  '/timeBlocks/*': [facetOf(timeBlock, POLICY_KEYS, policyHours)],
};

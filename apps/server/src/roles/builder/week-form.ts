import { z } from 'zod';
import { SET_TIME_KINDS, WEEKDAYS, type SyncDuty, type Weekday, type WorkModel } from '#work-model';
import { withoutDuty } from './duty-forms.js';
import { freeId, idsIn } from './ids.js';
import { daysIn, rhythmOf } from './rhythm.js';

const DAY_MINUTES = 1440;
const dutyId = z.string().regex(/^[a-z0-9][a-z0-9-]{0,99}$/u);
const stretch = z.object({
  duty: dutyId,
  day: z.int().min(0).max(6),
  start: z
    .int()
    .min(0)
    .max(DAY_MINUTES - 1),
  end: z
    .int()
    .min(1)
    .max(2 * DAY_MINUTES),
});
type Stretch = z.output<typeof stretch>;

/** What the week grid sends: the whole of what it shows and can change, so that sending it twice changes nothing more. */
const weekChange = z.object({
  duties: z
    .array(
      z.object({
        id: dutyId,
        title: z.string().trim().min(1).max(200),
        kind: z.enum(SET_TIME_KINDS),
        /** The duty as `weekOf` gave it, for when it was taken out meanwhile and comes back. */
        said: z.record(z.string(), z.unknown()).nullable(),
      }),
    )
    .max(1000),
  stretches: z.array(stretch).max(7000),
});
export type WeekChange = z.output<typeof weekChange>;

/** The form that saves the week: `week` holds the change as JSON. */
export const weekForm = z.object({
  revision: z.coerce.number().int().min(1),
  week: z
    .string()
    .transform((text, context) => {
      try {
        return JSON.parse(text);
      } catch {
        context.addIssue({ code: 'custom', message: 'is no JSON' });
        return z.NEVER;
      }
    })
    .pipe(weekChange),
});

interface WeekWish {
  readonly kinds: readonly { readonly value: string; readonly words: string }[];
  readonly addressOf: (duty: SyncDuty) => string;
  /** How often something is that is not the same every week. */
  readonly noteOf: (duty: SyncDuty) => string;
}

/** What the week grid shows of a role, as its `data-week` (`WeekData` of apps/browser). */
export function weekOf(model: WorkModel, { kinds, addressOf, noteOf }: WeekWish): object {
  const weekly = model.sync.filter(isWeekly);
  const others = model.sync.filter((duty) => !isWeekly(duty));
  return {
    duties: weekly.map((duty) => ({
      id: duty.id,
      title: duty.title,
      kind: duty.kind,
      address: addressOf(duty),
      said: duty,
    })),
    stretches: weekly.flatMap(stretchesOf),
    fixed: others.flatMap((duty) =>
      stretchesOf(duty).map((one) => ({ ...one, title: duty.title, kind: duty.kind, note: noteOf(duty) })),
    ),
    window: WEEKDAYS.flatMap((name, day) =>
      (model.role.workingWindow?.hours[name] ?? []).map(([start, end]) => ({ day, start, end })),
    ),
    kinds,
  };
}

/** Whether a duty is at the same times every week, and not longer than a day: then the grid can change it. */
function isWeekly(duty: SyncDuty): boolean {
  const { isOther, everyWeeks, days } = rhythmOf(duty);
  return !isOther && everyWeeks === 1 && days.length > 0 && stretchesOf(duty).length > 0;
}

function stretchesOf(duty: SyncDuty): Stretch[] {
  const { id, startMinute: start, endMinute: end } = duty;
  if (start === null || end === null || start >= DAY_MINUTES || end <= start || end - start > DAY_MINUTES) return [];
  return rhythmOf(duty).days.map((name) => ({ duty: id, day: WEEKDAYS.indexOf(name), start, end }));
}

/**
 * The model with this week, as JSON for the reader. A duty whose days are no more at one time becomes several of the same content; the one with
 * most days keeps its id.
 */
export function withWeek(model: WorkModel, { duties, stretches }: WeekChange): object {
  const given = new Map(duties.map((duty) => [duty.id, duty]));
  const gone = model.sync.filter((duty) => isWeekly(duty) && !given.has(duty.id));
  const kept = gone.reduce((so, { id }) => withoutDuty(so, id), model);
  const ids = idsIn(kept);
  const timesOf = (id: string): Times[] => inTimes(stretches.filter(({ duty }) => duty === id));
  const isThere = new Set(kept.sync.map(({ id }) => id));
  const fresh = (wish: WeekChange['duties'][number]): object[] =>
    atTimes({ ...wish.said, id: wish.id, ...nameOf(wish) }, timesOf(wish.id), ids);
  let rest = duties;
  const sync = kept.sync.flatMap((duty) => {
    const wish = given.get(duty.id);
    if (wish === undefined || !isWeekly(duty)) return [duty];
    // What comes back stands where it stood.
    const place = rest.indexOf(wish);
    const before = rest.slice(0, place).filter(({ id }) => !isThere.has(id));
    rest = [...rest.slice(0, Math.max(place, 0)).filter(({ id }) => isThere.has(id)), ...rest.slice(place + 1)];
    return [...before.flatMap(fresh), ...atTimes({ ...duty, ...nameOf(wish) }, timesOf(duty.id), ids)];
  });
  return { ...kept, sync: [...sync, ...rest.filter(({ id }) => !isThere.has(id)).flatMap(fresh)] };
}

function nameOf({ title, kind }: WeekChange['duties'][number]): object {
  return { title, kind, ...(kind === 'on-call' ? {} : { onCall: null }) };
}

interface Times {
  readonly start: number;
  readonly end: number;
  readonly days: readonly Weekday[];
}

function inTimes(stretches: readonly Stretch[]): Times[] {
  const groups = Map.groupBy(stretches, ({ start, end }) => `${start} ${end}`);
  return [...groups.values()]
    .map(([first, ...more]) => ({
      start: first?.start ?? 0,
      end: first?.end ?? 0,
      days: WEEKDAYS.filter((_, day) => [first, ...more].some((one) => one?.day === day)),
    }))
    .sort((a, b) => b.days.length - a.days.length || a.start - b.start);
}

function atTimes(
  duty: { readonly id: string; readonly rrule?: unknown },
  times: readonly Times[],
  ids: Set<string>,
): object[] {
  const rrule = typeof duty.rrule === 'string' ? duty.rrule : null;
  const before = daysIn(rrule).join(',');
  return times.map(({ start, end, days }, index) => {
    const id = index === 0 ? duty.id : freeId(ids, duty.id);
    ids.add(id);
    const isAsBefore = days.join(',') === before;
    return {
      ...duty,
      id,
      rrule: isAsBefore ? rrule : `FREQ=WEEKLY;BYDAY=${days.join(',')}`,
      startMinute: start,
      endMinute: end,
    };
  });
}

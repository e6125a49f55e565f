import {
  dayNumberOf,
  hoursOnDay,
  WEEKDAYS,
  zoneOfRole,
  type AsyncDuty,
  type HoursWindow,
  type Instance,
  type Interval,
  type PatchOperation,
  type SyncDuty,
  type WeeklyHours,
} from '#work-model';
import { z } from 'zod';
import type { Fix } from '../../checking/finding.js';
import type { RoleFacts } from '../../checking/role-facts.js';
import { defineRule } from '../../checking/rule.js';
import { clock, weekdayOfDate } from '../../checking/words.js';
import { deadlineOnClock, zoneOfDue } from '../../schedule/deliverables.js';

/** Notes written before the session they are about are about another session. */
export const permittedWindowBeforeInput = defineRule({
  id: 'permitted-window-before-input',
  family: 'contradictions',
  title: 'A window for own-time work comes before the set-time duty that the work depends on',
  severity: 'warning',
  isLegal: false,
  options: z.strictObject({}),
  messages: {
    before:
      'The window {window} for “{title}” comes before “{needed}” at {start}, which it depends on. Is it for the previous day’s items? Then make it due at {end} on the next working day.',
  },
  sources: [
    '“Synchronous vs Asynchronous: Leveraging Time to Maximize Productivity”, the example of the client counselors',
  ],
  *check({ model, facts }) {
    const meetings = new Map(model.sync.map((duty) => [duty.id, duty]));
    for (const [index, duty] of model.async.entries()) {
      const { permitted } = duty;
      const needed = duty.dependsOn.map((id) => meetings.get(id)).filter((meeting) => meeting !== undefined);
      if (permitted === null || needed.length === 0) continue;
      const clash = firstClash(facts, { ...duty, permitted }, needed);
      if (clash === null) continue;
      const [from, to] = clash.window;
      yield {
        message: 'before',
        path: `/async/${index}/permitted`,
        data: {
          title: duty.title,
          needed: clash.needed.title,
          window: `${clock(from)}–${clock(to)}`,
          start: clock(clash.startMinute),
          end: clock(to),
          date: clash.date,
        },
        fixes: waysOut(facts, { ...duty, permitted }, index, clash),
      };
    }
  },
});

type Windowed = AsyncDuty & { readonly permitted: HoursWindow };

interface Clash {
  readonly needed: SyncDuty;
  readonly date: string;
  /** Minutes of the local day in the role's zone. */
  readonly window: Interval;
  readonly startMinute: number;
}

/** Looks at each date on which the deliverable is due after what it needs has begun, and a window of that day has ended by then. */
function firstClash(facts: RoleFacts, duty: Windowed, needed: readonly SyncDuty[]): Clash | null {
  const firstOn = needed.map((meeting) => ({ meeting, starts: firstInstances(facts.instancesOf(meeting)) }));
  const timeZone = zoneOfRole(facts.model);
  for (const { at } of facts.dueInstantsOf(duty)) {
    const { date } = deadlineOnClock(at, timeZone);
    const midnight = dayNumberOf(date);
    const windows = hoursOnDay(duty.permitted.hours, timeZone, midnight);
    for (const { meeting, starts } of firstOn) {
      const start = starts.get(date);
      if (start === undefined || at <= start) continue;
      const early = windows.find(([, end]) => end <= start);
      if (early === undefined) continue;
      const local = (minute: number): number => deadlineOnClock(minute, timeZone).minute;
      return { needed: meeting, date, window: [local(early[0]) % 1440, local(early[1])], startMinute: local(start) };
    }
  }
  return null;
}

/** The first start on each date. */
function firstInstances(instances: readonly Instance[]): ReadonlyMap<string, number> {
  const starts = new Map<string, number>();
  for (const { date, interval } of instances) if (!starts.has(date)) starts.set(date, interval[0]);
  return starts;
}

function waysOut(facts: RoleFacts, duty: Windowed, index: number, clash: Clash): Fix[] {
  const end = clash.window[1];
  const dates = new Set(facts.instancesOf(clash.needed).map(({ date }) => date));
  const due = facts.dueInstantsOf(duty).map(({ at }) => deadlineOnClock(at, zoneOfDue(facts.model, duty)).date);
  const fixes: Fix[] = [
    {
      title: `It is for items of the same day: take the window before “${clash.needed.title}” out`,
      patch: withoutEarlyWindow(duty, index, clash, new Set([...dates].map(weekdayOfDate))),
      isSafe: false,
    },
  ];
  // Only where there is something new for each deadline does the same rule, with an earlier time, mean "on the next working day".
  if (!due.every((date) => dates.has(date))) return fixes;
  const later: PatchOperation = { op: 'replace', path: `/async/${index}/due/minute`, value: end };
  const title = `It is for items of the previous day: make it due at ${clock(end)} on the next working day`;
  return [{ title, patch: [later], isSafe: false }, ...fixes];
}

function withoutEarlyWindow(
  { permitted }: Windowed,
  index: number,
  { startMinute }: Clash,
  days: ReadonlySet<string>,
): PatchOperation[] | null {
  const left: WeeklyHours = {};
  for (const day of WEEKDAYS) {
    const spans = permitted.hours[day] ?? [];
    const kept = days.has(day) ? spans.filter(([, end]) => end > startMinute) : spans;
    if (kept.length > 0) left[day] = kept;
  }
  return Object.keys(left).length === 0
    ? null
    : [{ op: 'replace', path: `/async/${index}/permitted/hours`, value: left }];
}

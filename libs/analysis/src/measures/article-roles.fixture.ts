import type { z } from 'zod';
import { WEEKDAYS, workModelSchema, type Weekday, type WeeklyHours, type WorkModel } from '#work-model';

/** The roles of the article's examples in exact form; what the article leaves open is filled as the worked numbers assume. */

export type Draft = z.input<typeof workModelSchema>;
export type DutyDraft = NonNullable<Draft['sync']>[number];
export type DeliverableDraft = NonNullable<Draft['async']>[number];
type RoleDraft = Partial<Draft['role']>;

export const NEW_YORK = 'America/New_York';
const WORKDAYS = WEEKDAYS.slice(0, 5);

export function aModel(rest: Partial<Draft> = {}, role: RoleDraft = {}): WorkModel {
  return workModelSchema.parse({
    workpact: 1,
    id: 'role',
    organisation: { legalName: 'Riverside Example' },
    role: {
      title: 'Role',
      engagement: 'employee',
      timeZone: NEW_YORK,
      places: [
        { id: 'office', name: 'Office', kind: 'site' },
        { id: 'video', name: 'Video call', kind: 'virtual' },
      ],
      ...role,
    },
    ...rest,
  });
}

export function aDuty(
  id: string,
  kind: DutyDraft['kind'],
  [from, to]: readonly [string, string],
  rest: Partial<DutyDraft> & { days: readonly Weekday[] },
): DutyDraft {
  const { days, ...more } = rest;
  const rrule = `FREQ=WEEKLY;BYDAY=${days.join(',')}`;
  return { id, title: id, kind, rrule, startMinute: minuteOf(from), endMinute: minuteOf(to), place: 'video', ...more };
}

export function aWindow(
  days: readonly Weekday[],
  ...spans: (readonly [string, string])[]
): { id: string; hours: WeeklyHours } {
  const intervals = spans.map(([from, to]): [number, number] => [minuteOf(from), minuteOf(to)]);
  return { id: 'window', hours: Object.fromEntries(days.map((day) => [day, intervals])) };
}

export function minuteOf(clock: string): number {
  const [hours, minutes] = clock.split(':').map(Number);
  return (hours ?? 0) * 60 + (minutes ?? 0);
}

const NINE_TO_FIVE = aWindow(WORKDAYS, ['09:00', '17:00']);
const counselling = aDuty('serve-clients', 'coverage', ['09:00', '15:00'], { days: WORKDAYS, place: 'office' });

export const F1 = aModel(
  { sync: [counselling] },
  { contractedMinutesPerWeek: 1800, workingWindow: aWindow(WORKDAYS, ['09:00', '15:00']) },
);

const notes: DeliverableDraft = {
  id: 'notes',
  title: 'Client notes',
  due: { type: 'recurring', rrule: `FREQ=WEEKLY;BYDAY=${WORKDAYS.join(',')}`, minute: 1440 },
  permitted: { ...aWindow(WORKDAYS, ['00:00', '09:00'], ['15:00', '24:00']), id: 'notes-window' },
  effortMinutes: 60,
  dependsOn: ['serve-clients'],
};

export const F2 = aModel({ sync: [counselling], async: [notes] }, { contractedMinutesPerWeek: 2100, noSetHours: true });

const projects: DeliverableDraft = {
  id: 'client-projects',
  title: 'Client projects',
  due: { type: 'per-project', source: 'project brief' },
};

export const F3F4 = aModel(
  {
    sync: [
      aDuty('team-meeting', 'meeting', ['10:00', '11:00'], { days: ['MO'] }),
      aDuty('brainstorm', 'meeting', ['13:00', '15:00'], { days: ['WE'], place: 'office' }),
      aDuty('client-call', 'meeting', ['11:00', '12:00'], { days: ['FR'] }),
    ],
    async: [projects],
    protected: [{ id: 'no-meetings', hours: aWindow(['TU', 'TH'], ['00:00', '24:00']).hours, forbid: ['meeting'] }],
  },
  { contractedMinutesPerWeek: 2400, workingWindow: NINE_TO_FIVE },
);

export const F5F6 = aModel(
  {
    sync: [
      aDuty('office-day', 'presence', ['09:00', '17:00'], { days: ['MO', 'TH'], place: 'office' }),
      aDuty('kickoff', 'meeting', ['09:30', '10:30'], { days: ['MO'] }),
      aDuty('review', 'meeting', ['14:00', '15:30'], { days: ['TH'] }),
    ],
    async: [projects],
    meetingDays: { id: 'meeting-days', days: ['MO', 'TH'] },
  },
  { contractedMinutesPerWeek: 2400, noSetHours: true },
);

/** A contractor whose work is due on Friday at `clock`, received by someone who works from nine to five. */
export function contractorDueFriday(clock: string): WorkModel {
  const task: DeliverableDraft = {
    id: 'weekly-task',
    title: 'Weekly task',
    due: { type: 'recurring', rrule: 'FREQ=WEEKLY;BYDAY=FR', minute: minuteOf(clock), timeZone: NEW_YORK },
    receiver: 'reviewer',
    channel: 'Shared drive',
  };
  const reviewer = { id: 'reviewer', name: 'Rae Reviewer', workingWindow: { ...NINE_TO_FIVE, id: 'reviewer-window' } };
  return aModel({ async: [task], people: [reviewer] }, { engagement: 'contractor', positions: 3 });
}

export const F7 = contractorDueFriday('17:00');

const wrapUp: DeliverableDraft = {
  id: 'wrap-up',
  title: 'Wrap up the week',
  due: { type: 'recurring', rrule: 'FREQ=WEEKLY;BYDAY=FR', minute: 1440 },
  effortMinutes: 480,
};

export const F8A = aModel(
  {
    sync: [aDuty('office-day', 'presence', ['09:00', '17:00'], { days: ['MO', 'TU', 'WE', 'TH'], place: 'office' })],
    async: [wrapUp],
  },
  {
    contractedMinutesPerWeek: 2400,
    workingWindow: { id: 'window', hours: { ...aWindow(WORKDAYS, ['09:00', '17:00']).hours, FR: [[7 * 60, 19 * 60]] } },
  },
);

const submitMonday: DeliverableDraft = {
  id: 'submit',
  title: 'Submit the week',
  due: { type: 'recurring', rrule: 'FREQ=WEEKLY;BYDAY=MO', minute: 540 },
  effortMinutes: 2400,
  effortPer: 'week',
};

export const F8B = aModel({ async: [submitMonday] }, { contractedMinutesPerWeek: 2400, noSetHours: true });

function oneDay(meetings: readonly (readonly [id: string, from: string, to: string])[]): WorkModel {
  return aModel(
    { sync: meetings.map(([id, from, to]) => aDuty(id, 'meeting', [from, to], { days: ['MO'] })) },
    { contractedMinutesPerWeek: 480, nominalDaysPerWeek: 1, workingWindow: aWindow(['MO'], ['09:00', '17:00']) },
  );
}

export const F9 = oneDay([
  ['stand-up', '09:00', '09:15'],
  ['planning', '09:15', '10:15'],
  ['one-to-one', '10:30', '11:00'],
  ['client-call', '11:00', '11:30'],
  ['brainstorm', '13:00', '14:30'],
]);

export const F9X = oneDay([
  ['stand-up', '09:45', '10:00'],
  ['client-call', '11:00', '11:30'],
  ['planning', '12:00', '13:00'],
  ['one-to-one', '13:30', '14:00'],
  ['brainstorm', '15:30', '17:00'],
]);

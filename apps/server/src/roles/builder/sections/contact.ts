import { z } from 'zod';
import { WEEKDAYS, type CommNorm, type WorkModel } from '#work-model';
import { readForm } from '../../../pages/index.js';
import type { FormFields, FormValues } from '../form-fields.js';
import { freeId, idsIn } from '../ids.js';
import { readRows } from './rows.js';
import { group, type FieldGroup, type Section } from './section.js';
import { choice, hoursValues, typedDays, typedHours, typedNumber, typedText } from './typed-fields.js';
import type { SectionSay } from './words.js';

const MODES = ['async', 'sync'] as const;
const UNITS = ['h', 'min'] as const;
const CLOCKS = ['working', 'elapsed'] as const;
const FREE = 1;
const MOST_NORMS = 30;

const norm = z.object({
  channel: typedText,
  audience: typedText,
  use: typedText,
  mode: z.enum(MODES).default('async'),
  reply: typedNumber(10_000),
  unit: z.enum(UNITS).default('h'),
  clock: choice(CLOCKS),
  urgent: choice(['yes']),
  urgentMeans: typedText,
  escalation: typedText,
});
type GivenNorm = z.output<typeof norm>;

/** How people reach each other: means, hours, reply times; and when nobody is to be reached. */
export const contact: Section = {
  values: (model) => ({
    ...Object.assign({}, ...model.norms.map((one, index) => normValues(one, index))),
    ...hoursValues('quiet', model.quietHours?.hours ?? null),
    noUrgentContact: model.noUrgentContact === null ? null : model.noUrgentContact ? 'yes' : 'no',
    meetingDays: model.meetingDays?.days ?? [],
  }),
  groups: (fields, { norms }, say) => [
    ...Array.from({ length: Math.min(norms.length + FREE, MOST_NORMS) }, (_, index) =>
      normGroup(fields, norms[index] ?? null, index, say),
    ),
    group({
      legend: say('quiet'),
      hint: say('quietHint'),
      fields: WEEKDAYS.map((day) => fields.field(`quiet-${day}`, { label: say(day), isShort: true })),
    }),
    group({
      legend: say('urgency'),
      fields: [
        fields.field('noUrgentContact', {
          label: say('noUrgentContact'),
          options: [
            { value: '', words: say('notSaid') },
            { value: 'yes', words: say('nobodyUrgent') },
            { value: 'no', words: say('someUrgent') },
          ],
        }),
      ],
    }),
    group({
      legend: say('meetingDays'),
      hint: say('meetingDaysHint'),
      fields: [],
      days: fields.days(say('meetingDays'), 'meetingDays'),
    }),
  ],
  read: (body, language, say) => {
    const quiet = readForm(typedHours('quiet', body, say), body, language);
    const rest = z.object({ noUrgentContact: choice(['yes', 'no']), meetingDays: typedDays });
    const { noUrgentContact, meetingDays } = readForm(rest, body, language);
    const norms = readRows(norm, body, MOST_NORMS, language);
    return (model) => ({
      ...withNorms(model, norms),
      quietHours:
        quiet === null
          ? null
          : { appliesTo: 'both', ...model.quietHours, id: model.quietHours?.id ?? 'quiet-hours', hours: quiet },
      noUrgentContact: noUrgentContact === null ? null : noUrgentContact === 'yes',
      meetingDays: meetingDays.length === 0 ? null : { id: model.meetingDays?.id ?? 'meeting-days', days: meetingDays },
    });
  },
  fieldOf: (pointer) => {
    const { index, name } = /^\/norms\/(?<index>\d+)\/(?<name>\w+)/u.exec(pointer)?.groups ?? {};
    if (index !== undefined && name !== undefined) return `${name === 'responseMinutes' ? 'reply' : name}-${index}`;
    return pointer.startsWith('/quietHours') ? 'quiet-MO' : null;
  },
};

function normValues(one: CommNorm, index: number): FormValues {
  const { responseMinutes: minutes, channel, audience, use, mode, clock, urgentMeans, escalation } = one;
  const isHours = minutes !== null && minutes % 60 === 0;
  const row = {
    channel,
    audience,
    use,
    mode,
    reply: minutes === null ? null : String(isHours ? minutes / 60 : minutes),
    unit: minutes === null || isHours ? 'h' : 'min',
    clock,
    urgent: one.urgent ? 'yes' : null,
    urgentMeans,
    escalation,
  };
  return Object.fromEntries(Object.entries(row).map(([key, value]) => [`${key}-${index}`, value]));
}

function normGroup(fields: FormFields, before: CommNorm | null, index: number, say: SectionSay): FieldGroup {
  const select = (name: string, label: string, options: readonly { value: string; words: string }[], hint?: string) =>
    fields.field(`${name}-${index}`, { label, options, ...(hint === undefined ? {} : { hint }) });
  return group({
    legend: before === null ? say('moreNorm') : say('normOf', { channel: before.channel, audience: before.audience }),
    hint: before === null ? say('moreNormHint') : say('takeOutNormHint'),
    fields: [
      fields.field(`channel-${index}`, { label: say('channel') }),
      fields.field(`audience-${index}`, { label: say('audience') }),
      fields.field(`use-${index}`, { label: say('use'), isWide: true }),
      select(
        'mode',
        say('mode'),
        MODES.map((value) => ({ value, words: say(`mode-${value}`) })),
        say('modeHint'),
      ),
      fields.field(`reply-${index}`, { label: say('reply'), hint: say('replyHint'), isShort: true }),
      select(
        'unit',
        say('replyUnit'),
        UNITS.map((value) => ({ value, words: say(`unit-${value}`) })),
      ),
      select('clock', say('clock'), [
        { value: '', words: say('notSaid') },
        ...CLOCKS.map((value) => ({ value, words: say(`clock-${value}`) })),
      ]),
      select('urgent', say('urgent'), [
        { value: '', words: say('no') },
        { value: 'yes', words: say('yes') },
      ]),
      fields.field(`urgentMeans-${index}`, { label: say('urgentMeans'), isWide: true }),
      fields.field(`escalation-${index}`, { label: say('escalation'), isWide: true }),
    ],
  });
}

/** A norm without a channel is taken out. */
function withNorms(model: WorkModel, given: readonly GivenNorm[]): object {
  const taken = idsIn(model);
  const norms = given.flatMap(({ channel, reply, unit, urgent, ...row }, index) => {
    if (channel === null) return [];
    const before = model.norms[index];
    const id = before?.id ?? freeId(taken, `norm ${channel}`);
    taken.add(id);
    const responseMinutes = reply === null ? null : Math.round(unit === 'h' ? reply * 60 : reply);
    return [
      {
        ...before,
        ...row,
        id,
        channel,
        audience: row.audience ?? 'everyone',
        responseMinutes,
        urgent: urgent === 'yes',
      },
    ];
  });
  return { ...model, norms };
}

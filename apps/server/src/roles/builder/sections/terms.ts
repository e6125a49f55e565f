import { z } from 'zod';
import { readForm } from '../../../pages/index.js';
import { group, type Section } from './section.js';
import { choice, durationText, textOfLines, typedDay, typedLines, typedNumber, typedText } from './typed-fields.js';

const ENGAGEMENTS = ['employee', 'contractor'] as const;
const CONTRACTS = ['permanent', 'fixed-term', 'temporary', 'open-ended'] as const;
const UNITS = ['hour', 'day', 'week', 'month', 'year', 'deliverable', 'project'] as const;
const FLSA = ['exempt', 'non-exempt'] as const;

const form = z.object({
  title: z.string().trim().min(1).max(200),
  engagement: z.enum(ENGAGEMENTS),
  contractType: choice(CONTRACTS),
  positions: typedNumber(100_000).transform((count) => count ?? 1),
  jurisdictions: typedText.transform((text) =>
    (text ?? '')
      .toUpperCase()
      .split(/[\s,;]+/u)
      .filter((code) => code !== ''),
  ),
  timeZone: typedText,
  contracted: typedText,
  flsa: choice(FLSA),
  startDate: typedDay,
  endDate: typedDay,
  minAmount: typedNumber(1e12),
  maxAmount: typedNumber(1e12),
  currency: typedText.transform((code) => code?.toUpperCase() ?? null),
  unit: choice(UNITS),
  benefits: typedLines,
  leave: typedText,
  terminationNotice: typedText,
});

/** What the job is: its name, its contract, its place in the law, its pay. */
export const terms: Section = {
  values: ({ role }) => ({
    title: role.title,
    engagement: role.engagement,
    contractType: role.contractType,
    positions: String(role.positions),
    jurisdictions: role.jurisdictions.join(', '),
    timeZone: role.timeZone,
    contracted: durationText(role.contractedMinutesPerWeek),
    flsa: role.flsa,
    startDate: role.startDate,
    endDate: role.endDate,
    minAmount: role.pay === null ? null : String(role.pay.minAmount),
    maxAmount: role.pay === null ? null : String(role.pay.maxAmount),
    currency: role.pay?.currency ?? null,
    unit: role.pay?.unit ?? null,
    benefits: textOfLines(role.pay?.benefits ?? []),
    leave: role.pay?.leave ?? null,
    terminationNotice: role.terminationNotice,
  }),
  groups: (fields, _, say) => [
    group({
      fields: [
        fields.field('title', { label: say('roleTitle'), isRequired: true }),
        fields.field('engagement', {
          label: say('engagement'),
          hint: say('engagementHint'),
          options: ENGAGEMENTS.map((value) => ({ value, words: say(value) })),
        }),
        fields.field('contractType', {
          label: say('contractType'),
          options: [{ value: '', words: say('notSaid') }, ...CONTRACTS.map((value) => ({ value, words: say(value) }))],
        }),
        fields.field('positions', { label: say('positions'), type: 'number', isShort: true }),
        fields.field('startDate', { label: say('startDate'), type: 'date', isShort: true }),
        fields.field('endDate', { label: say('endDate'), type: 'date', isShort: true }),
      ],
    }),
    group({
      legend: say('lawAndHours'),
      fields: [
        fields.field('jurisdictions', { label: say('jurisdictions'), hint: say('jurisdictionsHint') }),
        fields.field('timeZone', { label: say('timeZone'), hint: say('timeZoneHint') }),
        fields.field('contracted', { label: say('contracted'), hint: say('contractedHint'), isShort: true }),
        fields.field('flsa', {
          label: say('flsa'),
          hint: say('flsaHint'),
          options: [{ value: '', words: say('notInUs') }, ...FLSA.map((value) => ({ value, words: say(value) }))],
        }),
      ],
    }),
    group({
      legend: say('pay'),
      hint: say('payHint'),
      fields: [
        fields.field('minAmount', { label: say('minAmount'), isShort: true }),
        fields.field('maxAmount', { label: say('maxAmount'), isShort: true }),
        fields.field('currency', { label: say('currency'), hint: say('currencyHint'), isShort: true }),
        fields.field('unit', {
          label: say('unit'),
          options: [{ value: '', words: say('notSaid') }, ...UNITS.map((value) => ({ value, words: say(value) }))],
        }),
        fields.field('benefits', { label: say('benefits'), hint: say('oneALine'), rows: 3 }),
        fields.field('leave', { label: say('leave'), isWide: true }),
        fields.field('terminationNotice', { label: say('terminationNotice'), isWide: true }),
      ],
    }),
  ],
  read: (body, language, say) => {
    const given = readForm(
      form.refine(({ minAmount, currency, unit }) => minAmount === null || (currency !== null && unit !== null), {
        path: ['currency'],
        error: say('payWhole'),
      }),
      body,
      language,
    );
    const { minAmount, maxAmount, currency, unit, benefits, leave, contracted, ...rest } = given;
    return (model) => {
      const { contractedMinutesPerWeek: _, ...role } = model.role;
      const pay =
        minAmount === null
          ? null
          : { ...model.role.pay, minAmount, maxAmount: maxAmount ?? minAmount, currency, unit, benefits, leave };
      return { ...model, role: { ...role, ...rest, ...(contracted === null ? {} : { contracted }), pay } };
    };
  },
  fieldOf: (pointer) => /^\/role\/(?:pay\/)?(?<name>\w+)/u.exec(pointer)?.groups?.['name'] ?? null,
};

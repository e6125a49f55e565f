import { z } from 'zod';
import type { Place, PlaceRule, WorkModel } from '#work-model';
import { readForm } from '../../../pages/index.js';
import type { FormFields } from '../form-fields.js';
import { freeId, idsIn } from '../ids.js';
import { group, type FieldGroup, type Section } from './section.js';
import { choice, textOfLines, typedDays, typedLines, typedText } from './typed-fields.js';
import { readRows } from './rows.js';
import type { SectionSay } from './words.js';

const MODES = ['onsite', 'hybrid', 'remote'] as const;
const KINDS = ['site', 'client-site', 'home', 'virtual', 'anywhere'] as const;
const RULES = ['required', 'allowed'] as const;
/** Free rows after those that are there. */
const FREE = 1;
const MOST_PLACES = 20;

const place = z.object({
  name: typedText,
  kind: z.enum(KINDS).default('site'),
  address: typedText,
  access: typedText,
  rule: choice(RULES),
  days: typedDays,
});
type GivenPlace = z.output<typeof place>;

/** Where the work is done, and on which days. */
export const places: Section = {
  values: ({ role }) => ({
    locationMode: role.locationMode,
    eligibleLocations: textOfLines(role.eligibleLocations),
    ...Object.assign({}, ...role.places.map((one, index) => rowValues(one, ruleOf(role.placeRules, one.id), index))),
  }),
  groups: (fields, { role }, say) => [
    group({
      fields: [
        fields.field('locationMode', {
          label: say('locationMode'),
          hint: say('locationModeHint'),
          options: [{ value: '', words: say('notSaid') }, ...MODES.map((value) => ({ value, words: say(value) }))],
        }),
      ],
    }),
    ...Array.from({ length: Math.min(role.places.length + FREE, MOST_PLACES) }, (_, index) =>
      placeGroup(fields, role.places[index] ?? null, index, say),
    ),
    group({
      fields: [
        fields.field('eligibleLocations', {
          label: say('eligibleLocations'),
          hint: say('eligibleLocationsHint'),
          rows: 2,
        }),
      ],
    }),
  ],
  read: (body, language) => {
    const { locationMode, eligibleLocations } = readForm(
      z.object({ locationMode: choice(MODES), eligibleLocations: typedLines }),
      body,
      language,
    );
    const given = readRows(place, body, MOST_PLACES, language);
    return (model) => withPlaces({ ...model, role: { ...model.role, locationMode, eligibleLocations } }, given);
  },
  fieldOf: (pointer) => {
    const { index, name } = /^\/role\/places\/(?<index>\d+)\/(?<name>\w+)/u.exec(pointer)?.groups ?? {};
    return index === undefined || name === undefined ? null : `${name}-${index}`;
  },
};

function rowValues({ name, kind, address, access }: Place, rule: PlaceRule | null, index: number): object {
  const row = { name, kind, address, access, rule: rule?.rule ?? null, days: rule?.days ?? [] };
  return Object.fromEntries(Object.entries(row).map(([key, value]) => [`${key}-${index}`, value]));
}

function placeGroup(fields: FormFields, before: Place | null, index: number, say: SectionSay): FieldGroup {
  return group({
    legend: before?.name ?? say('morePlace'),
    hint: before === null ? say('morePlaceHint') : say('takeOutHint'),
    fields: [
      fields.field(`name-${index}`, { label: say('placeName') }),
      fields.field(`kind-${index}`, {
        label: say('placeKind'),
        options: KINDS.map((value) => ({ value, words: say(`place-${value}`) })),
      }),
      fields.field(`address-${index}`, { label: say('address'), isWide: true }),
      fields.field(`access-${index}`, { label: say('access'), isWide: true }),
      fields.field(`rule-${index}`, {
        label: say('placeRule'),
        options: [{ value: '', words: say('noRule') }, ...RULES.map((value) => ({ value, words: say(value) }))],
      }),
    ],
    days: fields.days(say('placeDays'), `days-${index}`),
  });
}

/** A place without a name is taken out; duties that named it say none. */
function withPlaces(model: WorkModel, given: readonly GivenPlace[]): object {
  const taken = idsIn(model);
  // The form is of the same revision, so its rows are the places in their order, and new ones after them.
  const named = given.flatMap(({ name, ...row }, index) => {
    if (name === null) return [];
    const id = model.role.places[index]?.id ?? freeId(taken, name);
    taken.add(id);
    return [{ ...row, id, name }];
  });
  const gone = new Set(model.role.places.map(({ id }) => id).filter((id) => named.every((one) => one.id !== id)));
  const without = <Duty extends { readonly place: string | null }>(duties: readonly Duty[]): Duty[] =>
    duties.map((duty) => (duty.place !== null && gone.has(duty.place) ? { ...duty, place: null } : duty));
  const kept = model.role.places;
  return {
    ...model,
    sync: without(model.sync),
    async: without(model.async),
    travel: model.travel.filter(({ from, to }) => !gone.has(from) && !gone.has(to)),
    role: {
      ...model.role,
      places: named.map(({ id, name, kind, address, access }) => ({
        ...kept.find((one) => one.id === id),
        id,
        name,
        kind,
        address,
        access,
      })),
      placeRules: [
        ...model.role.placeRules.filter(({ place: at }) => !gone.has(at) && named.every(({ id }) => id !== at)),
        ...named.flatMap((one) => rulesOf(model.role.placeRules, one, taken)),
      ],
    },
  };
}

/** The rules of one place: the first is what the form says, others stay. */
function rulesOf(
  before: readonly PlaceRule[],
  { id, rule, days, name }: GivenPlace & { readonly id: string; readonly name: string },
  taken: Set<string>,
): object[] {
  const [first, ...others] = before.filter((one) => one.place === id);
  if (rule === null) return others;
  const ruleId = first?.id ?? freeId(taken, `${name} days`);
  taken.add(ruleId);
  return [{ ...first, id: ruleId, place: id, rule, days }, ...others];
}

function ruleOf(rules: readonly PlaceRule[], id: string): PlaceRule | null {
  return rules.find((one) => one.place === id) ?? null;
}

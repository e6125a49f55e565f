import type { z } from 'zod';
import type { PlaceRule } from '#work-model';
import { WEEKDAYS } from '#work-model';
import { onDays } from '../../language/dates.js';
import { duration } from '../../language/durations.js';
import { list } from '../../language/numbers.js';
import { say } from '../../language/say.js';
import type { DocumentInput } from '../document-input.js';
import type { place } from '../schema/parts.js';
import type { Statement } from './kept-time.js';
import { findPlace, placeInSentence, placeName } from './names.js';
import { capital, phrase, present } from './prose.js';
import type { SectionHead } from './set-times.js';
import { weeklyDays } from './times.js';

export type PlaceSection = z.output<typeof place>;

/** Where the work is done: mode, rules by day, addresses, travel. */
export function placeSection(input: DocumentInput, head: SectionHead, addresses = true): PlaceSection {
  const { language, model } = input;
  const mode = model.role.locationMode ?? 'onsite';
  return {
    ...head,
    mode: say(language, `mode.sentence.${mode}`),
    rules: model.role.placeRules.map((rule) => ruleStatement(input, rule)),
    places: addresses ? addressesOf(input) : [],
    more: present(eligible(input), ...travel(input)),
  };
}

function ruleStatement({ language, model }: DocumentInput, rule: PlaceRule): Statement {
  const kind = findPlace(model, rule.place)?.kind;
  // "must work anywhere you choose" is not a duty: an anywhere rule is a permission whichever way it is written.
  const verb = kind === 'anywhere' ? 'allowedAnywhere' : (`${rule.rule}${kind === 'home' ? 'Home' : ''}` as const);
  const key = `place.${verb}${rule.days.length === 0 ? 'Always' : ''}` as const;
  const detail = (name: 'conditions' | 'equipment' | 'costs'): string | null => {
    const text = rule[name];
    return text === null ? null : say(language, `place.${name}`, { text: phrase(text) });
  };
  return {
    expectation: rule.id,
    text: say(language, key, { place: placeName(model, rule.place), days: onDays(language, rule.days) }),
    details: present(detail('conditions'), detail('equipment'), detail('costs')),
  };
}

function addressesOf({ model }: DocumentInput): PlaceSection['places'] {
  return model.role.places
    .map(({ name, address, access }) => ({ name: capital(name), lines: present(address, access) }))
    .filter(({ lines }) => lines.length > 0);
}

function eligible({ language, model }: DocumentInput): string | null {
  const places = model.role.eligibleLocations;
  return places.length === 0
    ? null
    : say(language, 'place.eligible', { places: list(language, places, 'disjunction') });
}

function travel({ language, model }: DocumentInput): string[] {
  return model.travel.map(({ from, to, minutes }) =>
    say(language, 'place.travel', {
      from: placeInSentence(model, language, from),
      to: placeInSentence(model, language, to),
      time: duration(language, minutes),
    }),
  );
}

/** One line for the head of a document: "Hybrid: Columbus office on Monday and Thursday". */
export function placeLine({ language, model }: DocumentInput): string {
  const mode = model.role.locationMode ?? 'onsite';
  const name = say(language, `mode.${mode}`);
  if (mode === 'remote') {
    const places = model.role.eligibleLocations;
    return places.length === 0 ? name : say(language, 'line.remote', { places: list(language, places, 'disjunction') });
  }
  const sites = [...siteDays(model)].map(([id, days]) =>
    mode === 'hybrid' && days.length > 0
      ? say(language, 'line.placeOn', { place: placeName(model, id), days: onDays(language, days) })
      : placeName(model, id),
  );
  return sites.length === 0 ? name : say(language, `line.${mode}`, { places: list(language, sites) });
}

/** The days on which each site must be gone to, by set times and by rules. */
function siteDays(model: DocumentInput['model']): Map<string, (typeof WEEKDAYS)[number][]> {
  const found = new Map<string, Set<string>>();
  const add = (id: string, days: readonly string[]): void => {
    const kind = findPlace(model, id)?.kind;
    if (kind !== 'site' && kind !== 'client-site') return;
    found.set(id, new Set([...(found.get(id) ?? []), ...days]));
  };
  for (const duty of model.sync) {
    const days = weeklyDays(duty.rrule, duty.dtstart);
    if (duty.place !== null && duty.attendance === 'required' && days !== null) add(duty.place, days);
  }
  for (const rule of model.role.placeRules) if (rule.rule === 'required') add(rule.place, rule.days);
  return new Map([...found].map(([id, days]) => [id, WEEKDAYS.filter((day) => days.has(day))]));
}

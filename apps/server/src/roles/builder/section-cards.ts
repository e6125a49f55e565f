import { WEEKDAYS, typedTime, type HoursWindow, type WorkModel } from '#work-model';
import { durationText } from './sections/typed-fields.js';
import type { SectionKey } from './sections/sections.js';
import { sectionWords } from './sections/words.js';
import type { PageReader } from '../../pages/index.js';

type Say = ReturnType<typeof sectionWords>;

/** A part of a role in a few words. */
export interface SectionCard {
  readonly title: string;
  readonly address: string;
  /** Null: nothing is said yet. */
  readonly says: string | null;
}

/** @param address of the builder */
export function sectionCards(
  { language }: PageReader,
  model: WorkModel,
  address: string,
): Readonly<Record<SectionKey, SectionCard>> {
  const say = sectionWords(language);
  const card = (key: SectionKey, parts: readonly (string | null)[]): SectionCard => {
    const said = parts.filter((part) => part !== null && part !== '');
    const says = said.length === 0 ? null : said.join(' · ');
    return { title: say(`${key}Title`), address: `${address}/part/${key}`, says };
  };
  const { role, organisation, texts } = model;
  return {
    places: card('places', [role.locationMode === null ? null : say(role.locationMode), namesOf(role.places)]),
    hours: card('hours', [role.noSetHours ? say('noSetHoursYes') : hoursText(role.workingWindow, say)]),
    contact: card('contact', [
      model.norms.map(({ channel, audience }) => `${channel}: ${audience}`).join(', '),
      model.quietHours === null ? null : say('quiet'),
    ]),
    terms: card('terms', [
      say(role.engagement),
      role.jurisdictions.join(', '),
      durationText(role.contractedMinutesPerWeek),
      role.timeZone,
    ]),
    texts: card('texts', [texts.summary]),
    organisation: card('organisation', [organisation.legalName]),
  };
}

function namesOf(places: readonly { readonly name: string }[]): string {
  return places.map(({ name }) => name).join(', ');
}

/** Days with the same hours together: `Monday, Tuesday: 09:00–17:00`. */
function hoursText(window: HoursWindow | null, say: Say): string | null {
  if (window === null) return null;
  const textOf = (day: (typeof WEEKDAYS)[number]): string =>
    (window.hours[day] ?? []).map(([start, end]) => `${typedTime(start)}–${typedTime(end)}`).join(', ');
  const days = Map.groupBy(
    WEEKDAYS.filter((day) => textOf(day) !== ''),
    textOf,
  );
  return [...days].map(([text, named]) => `${named.map((day) => say(day)).join(', ')}: ${text}`).join('; ');
}

import { z } from 'zod';
import { defineRule, type Report } from '../../checking/rule.js';
import type { RoleFacts } from '../../checking/role-facts.js';
import type { Fix } from '../../checking/finding.js';
import { listed, weekdayName } from '../../checking/words.js';
import { placesUsed, type PlaceUse, type Yearly } from '../../schedule/places-used.js';
import { weekdaysAtSites, workingWeekdays } from '../../schedule/site-days.js';

/** The label says one thing about where work is done, and the duties say another. */
export const locationModeContradiction = defineRule({
  id: 'location-mode-contradiction',
  family: 'contradictions',
  title: 'Remote, hybrid or onsite does not fit the places of the duties',
  severity: 'error',
  isLegal: false,
  options: z.strictObject({
    rareWeeksPerYear: z
      .int()
      .min(0)
      .max(52)
      .default(4)
      .describe('In how many weeks of a year a remote role may be on site and still be called remote.'),
  }),
  messages: {
    needsPlace: 'The role is called {mode}, but {items} {place}.',
    rareSite: 'The role is called remote, and {items} {place}. Say: remote, with {days} a year.',
    noSite: 'The role is called hybrid, but nothing in it takes place on site.',
    alwaysSite:
      'The role is called hybrid, but every working day ({weekdays}) needs {place}, and nothing may be done elsewhere.',
  },
  sources: [
    '“Synchronous vs Asynchronous”: is the role remote, hybrid or 100 % in the office?',
    'Google, JobPosting structured data: work that is partly or by agreement done at home is not remote',
  ],
  *check({ facts, options }) {
    const { locationMode } = facts.model.role;
    if (locationMode === null) return;
    const uses = placesUsed(facts);
    if (locationMode === 'remote') yield* remote(facts, uses, options.rareWeeksPerYear);
    else if (locationMode === 'onsite') yield* onsite(facts, uses);
    else yield* hybrid(facts, uses);
  },
});

type Message = 'needsPlace' | 'rareSite' | 'noSite' | 'alwaysSite';
const MODE_PATH = '/role/locationMode';

function* remote(facts: RoleFacts, uses: readonly PlaceUse[], rareWeeks: number): Iterable<Report<Message>> {
  const atSites = uses
    .filter(({ kind, isRequired }) => isRequired && kind === 'site')
    .map((use) => ({ use, yearly: use.yearly() }))
    // What has no days yet may happen every week or once: another rule asks for them.
    .filter(({ yearly }) => yearly === null || yearly.weeks > 0);
  const often = atSites.filter(({ yearly }) => yearly === null || yearly.weeks > rareWeeks).map(({ use }) => use);
  if (often.length > 0) {
    yield contradiction(often, 'remote', becomes(fittingMode(facts, uses)));
    return;
  }
  // A place rule without days, with its conditions, is where a role file says "four days a year".
  const said = new Set(uses.filter((one) => one.isPlaceRule && one.isExplained).map(({ place }) => place.id));
  const unsaid = atSites.filter(({ use }) => !said.has(use.place.id));
  if (unsaid.length > 0) yield rareSite(facts, uses, unsaid);
}

function rareSite(
  facts: RoleFacts,
  uses: readonly PlaceUse[],
  unsaid: readonly { readonly use: PlaceUse; readonly yearly: Yearly | null }[],
): Report<Message> {
  const rare = unsaid.map(({ use }) => use);
  const dates = new Set(unsaid.flatMap(({ yearly }) => yearly?.dates ?? []));
  const days = `${dates.size} onsite ${dates.size === 1 ? 'day' : 'days'}`;
  return {
    message: 'rareSite',
    severity: 'warning',
    path: pathOf(rare),
    data: { ...inWords(rare), days, onsiteDays: dates.size },
    fixes: [sayIt(rare, days), becomes(fittingMode(facts, uses))],
  };
}

function* onsite(facts: RoleFacts, uses: readonly PlaceUse[]): Iterable<Report<Message>> {
  const atHome = uses.filter(({ kind, isRequired }) => isRequired && kind === 'home');
  if (atHome.length > 0) yield contradiction(atHome, 'onsite', becomes(fittingMode(facts, uses)));
}

function* hybrid(facts: RoleFacts, uses: readonly PlaceUse[]): Iterable<Report<Message>> {
  const isAnswered = facts.model.sync.every(({ place }) => place !== null);
  const mode = fittingMode(facts, uses);
  if (mode === 'remote' && isAnswered) yield { message: 'noSite', path: MODE_PATH, fixes: [becomes('remote')] };
  if (mode !== 'onsite') return;
  const places = uses.filter((one) => isSite(one) && one.isRequired).map(({ place }) => place.name);
  const data = {
    weekdays: listed(workingWeekdays(facts).map(weekdayName)),
    place: listed([...new Set(places)]),
  };
  yield { message: 'alwaysSite', path: MODE_PATH, data, fixes: [becomes('onsite')] };
}

type Mode = 'remote' | 'hybrid' | 'onsite';

/** What the places of the role amount to. */
function fittingMode(facts: RoleFacts, uses: readonly PlaceUse[]): Mode {
  const onSite = uses.filter(isSite);
  if (onSite.length === 0) return 'remote';
  const working = workingWeekdays(facts);
  const atSites = weekdaysAtSites(facts, onSite);
  const mayBeElsewhere = uses.some(({ kind }) => kind === 'home' || kind === 'anywhere');
  const isAlways = working.length > 0 && working.every((day) => atSites.has(day));
  return isAlways && !mayBeElsewhere ? 'onsite' : 'hybrid';
}

function isSite({ kind }: PlaceUse): boolean {
  return kind === 'site' || kind === 'client-site';
}

function contradiction(uses: readonly PlaceUse[], mode: string, fix: Fix): Report<Message> {
  return { message: 'needsPlace', path: pathOf(uses), data: { mode, ...inWords(uses) }, fixes: [fix] };
}

/** One wrong label is one finding, however many duties show it; one duty alone is more likely at the wrong place. */
function pathOf(uses: readonly PlaceUse[]): string {
  const [first, ...others] = uses;
  return first !== undefined && others.length === 0 ? first.path : MODE_PATH;
}

const MOST_NAMED = 3;

function inWords(uses: readonly PlaceUse[]): { items: string; place: string; paths: string[] } {
  const names = [...new Set(uses.map(({ title }) => title))];
  const named = names.length <= MOST_NAMED ? names : [...names.slice(0, 2), `${names.length - 2} more`];
  const places = listed([...new Set(uses.map(({ place, kind }) => (kind === 'home' ? 'home' : place.name)))]);
  const verb = names.length === 1 ? 'needs' : 'need';
  return { items: listed(named), place: `${verb} ${places}`, paths: uses.map(({ path }) => path) };
}

function becomes(mode: Mode): Fix {
  return {
    title: `Call the role ${mode}`,
    patch: [{ op: 'replace', path: MODE_PATH, value: mode }],
    isSafe: false,
  };
}

function sayIt(uses: readonly PlaceUse[], days: string): Fix {
  const sites = [...new Map(uses.map(({ place }) => [place.id, place])).values()];
  const said = sites.map((place) => ({
    place: place.id,
    rule: 'required',
    title: sites.length === 1 ? 'Days on site' : `Days at ${place.name}`,
    conditions: sites.length === 1 ? `About ${days} a year.` : `About ${days} a year in all.`,
  }));
  return {
    title: `Say under “placeRules” that the role has ${days} a year`,
    patch: said.map((value) => ({ op: 'add', path: '/role/placeRules/-', value })),
    isSafe: false,
  };
}

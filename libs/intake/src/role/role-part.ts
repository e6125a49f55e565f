import type { Proposal, ProposalOf } from '../proposal.js';
import { ofKind } from './of-kind.js';
import type { RolePart } from './role-draft.js';

/** The section `role`: of each fact the one that stands first in the text, of hours and places all. */
export function rolePart(confirmed: readonly Proposal[], today: string): RolePart {
  const [title] = ofKind(confirmed, 'title');
  const [engagement] = ofKind(confirmed, 'engagement');
  const [contract] = ofKind(confirmed, 'contract-type');
  const [zone] = ofKind(confirmed, 'zone').map(({ values }) => values.zones);
  const start = startOf(ofKind(confirmed, 'start-date'), today);
  return {
    ...(title !== undefined && { title: title.values.title }),
    ...(engagement !== undefined && { engagement: engagement.values.engagement }),
    ...(contract !== undefined && { contractType: contract.values.type }),
    ...(contract !== undefined && contract.values.endDate !== null && { endDate: contract.values.endDate }),
    ...(zone !== undefined && zone.length === 1 && zone[0] !== undefined && { timeZone: zone[0] }),
    ...contractedPart(ofKind(confirmed, 'contracted')),
    ...hoursPart(ofKind(confirmed, 'schedule')),
    ...placesPart(ofKind(confirmed, 'location'), ofKind(confirmed, 'place-day')),
    ...payPart(ofKind(confirmed, 'pay')),
    ...(start !== null && { startDate: start }),
  };
}

function contractedPart(contracted: readonly ProposalOf<'contracted'>[]): Pick<RolePart, 'contracted'> {
  const exact = contracted.find(({ values }) => values.leastMinutes === values.mostMinutes)?.values.leastMinutes;
  return typeof exact === 'number' ? { contracted: `${exact} min` } : {};
}

function hoursPart(schedules: readonly ProposalOf<'schedule'>[]): Pick<RolePart, 'workingWindow' | 'coreHours'> {
  const hoursFor = (use: 'window' | 'core') =>
    schedules.flatMap(({ values: { use: of, days, from, to } }) =>
      of === use && days !== null && from !== null && to !== null ? [{ days: [...days], from, to }] : [],
    );
  const [window, core] = [hoursFor('window'), hoursFor('core')];
  return { ...(window.length > 0 && { workingWindow: window }), ...(core.length > 0 && { coreHours: core }) };
}

function placesPart(
  locations: readonly ProposalOf<'location'>[],
  placeDays: readonly ProposalOf<'place-day'>[],
): Pick<RolePart, 'locationMode' | 'places' | 'placeRules' | 'eligibleLocations'> {
  const modes = new Set(locations.flatMap(({ values }) => values.mode ?? []));
  const [mode] = modes;
  const site = locations.find(({ values }) => values.place !== null && values.mode !== 'remote')?.values.place;
  const eligible = locations.flatMap(({ values }) => (values.mode === 'remote' ? (values.place ?? []) : []));
  const rules = placeDays.flatMap(({ values: { place, days, rule } }) =>
    rule === null || days === null
      ? []
      : [{ place: place === 'home' ? 'home' : 'office', name: place, days: [...days], rule }],
  );
  const office = rules.find(({ place }) => place === 'office');
  const places = [
    ...(typeof site === 'string' ? [{ id: 'site', name: site, kind: 'site' as const }] : []),
    ...(office === undefined ? [] : [{ id: 'office', name: office.name, kind: 'site' as const }]),
  ];
  return {
    ...(mode !== undefined && modes.size === 1 && { locationMode: mode }),
    ...(places.length > 0 && { places }),
    ...(rules.length > 0 && { placeRules: rules.map(({ name: _name, ...rule }) => rule) }),
    ...(eligible.length > 0 && { eligibleLocations: eligible }),
  };
}

function payPart(pays: readonly ProposalOf<'pay'>[]): Pick<RolePart, 'pay'> {
  for (const { values } of pays) {
    const { min, max, currency, unit } = values;
    if (min === null || max === null || currency === null || unit === null || min > max) continue;
    return { pay: { minAmount: min, maxAmount: max, currency, unit } };
  }
  return {};
}

function startOf(starts: readonly ProposalOf<'start-date'>[], today: string): string | null {
  const [first] = starts.map(({ values }) => values);
  if (first === undefined) return null;
  if (first.date !== null || first.monthDay === null) return first.date;
  const year = Number(today.slice(0, 4));
  // The last days of February are not in every year.
  if (first.monthDay === '02-29') return null;
  const thisYear = `${year}-${first.monthDay}`;
  return thisYear >= today ? thisYear : `${year + 1}-${first.monthDay}`;
}

import { dayNumberOf, isoDateOf, mondayOf, parseRole, type RoleFileInput } from '#work-model';
import { inputFaults } from '../drafts/draft-content.js';
import { RoleFileInvalid } from '../roles.errors.js';
import { archetypeFiles, type ArchetypeFile, type ArchetypeLanguage } from './archetype-files.js';
import { ArchetypeNotFound } from './archetype-not-found.js';

/** What only the one who starts a role from an archetype knows. */
export interface ArchetypeUse {
  /** As in a role file; at least the legal name. Sites without an address of their own get the organisation's. */
  readonly organisation: RoleFileInput['organisation'];
  /** ISO 3166-1 or -2, such as `GB` or `US-NY`. */
  readonly jurisdiction: string;
  /** IANA, such as `Europe/London`. */
  readonly timeZone: string;
  /** First day of work, ISO. */
  readonly startDate: string;
  /** What the role is called here; the archetype's title when left out. */
  readonly title?: string;
}

/** The Monday from which archetypes count: what they say of its week comes true in the first whole week of the role. */
const FIRST_MONDAY = dayNumberOf('2026-01-05');

/** Half a year: long enough to have tried the expectations, soon enough to mend them. */
const REVIEW_AFTER_DAYS = 182;

/**
 * A role to begin with: an archetype, filled in. Pay, contact words and whatever else differs is for its user to add.
 *
 * @returns a role file as a value of JSON, without faults, for `parseRole` or a new draft
 * @throws ArchetypeNotFound; RoleFileInvalid when what is filled in cannot be read, with pointers below `/model`
 */
export function archetype(id: string, language: ArchetypeLanguage, use: ArchetypeUse): RoleFileInput {
  const file = archetypeFiles(language).get(id);
  if (file === undefined) throw new ArchetypeNotFound(id);
  const filled = fill(file, language, use);
  assertReadable(filled);
  return filled;
}

function fill(file: ArchetypeFile, language: ArchetypeLanguage, use: ArchetypeUse): object {
  const { archetype: _, role, people, sync, async: own, ...said } = structuredClone(file);
  const startDay = readableDay(use.startDate);
  const inUse = (date: string): string => isoDateOf(dayNumberOf(date) + firstMondayOf(startDay) - FIRST_MONDAY);
  const title = use.title ?? role.title;
  // Duties name the one who holds the role by its title.
  const named = <Duty extends object>(duty: Duty): Duty =>
    'owner' in duty && duty.owner === role.title ? { ...duty, owner: title } : duty;
  return {
    workpact: 1,
    language,
    effectiveFrom: use.startDate,
    organisation: structuredClone(use.organisation),
    role: { ...filledRole(role, use, inUse), title },
    ...(people && { people: people.map((person) => ({ timeZone: use.timeZone, ...person })) }),
    ...(sync && {
      sync: sync.map(named).map((duty) => ({ ...duty, ...(duty.dtstart && { dtstart: inUse(duty.dtstart) }) })),
    }),
    ...(own && { async: own.map(named) }),
    ...said,
    reviewDate: isoDateOf(startDay + REVIEW_AFTER_DAYS),
  };
}

function filledRole(role: ArchetypeFile['role'], use: ArchetypeUse, inUse: (date: string) => string): object {
  const { flsa, endDate, places, ...said } = role;
  const { address } = use.organisation;
  return {
    ...said,
    // A class of American law, and of no other.
    ...(/^US(?:-|$)/u.test(use.jurisdiction) && flsa !== undefined && { flsa }),
    jurisdictions: [use.jurisdiction],
    timeZone: use.timeZone,
    startDate: use.startDate,
    ...(endDate !== undefined && { endDate: inUse(endDate) }),
    ...(places && {
      places: places.map((place) => (place.kind === 'site' && address ? { address, ...place } : place)),
    }),
  };
}

/** The first Monday on or after a day. */
function firstMondayOf(day: number): number {
  return mondayOf(day + 6);
}

/** @throws RoleFileInvalid */
function readableDay(date: string): number {
  if (/^\d{4}-\d{2}-\d{2}$/u.test(date)) {
    const day = dayNumberOf(date);
    if (isoDateOf(day) === date) return day;
  }
  throw new RoleFileInvalid([{ pointer: '/model/role/startDate', detail: 'expected a date such as 2026-03-02' }]);
}

/** @throws RoleFileInvalid */
function assertReadable(value: object): asserts value is RoleFileInput {
  const parsed = parseRole(value);
  if (parsed.ok) return;
  throw new RoleFileInvalid(
    inputFaults(parsed.faults).map(({ pointer, detail }) => ({ pointer: `/model${pointer}`, detail })),
  );
}

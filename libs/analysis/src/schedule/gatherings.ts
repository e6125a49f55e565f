import {
  epochToLocal,
  EVERY_HOUR,
  intersect,
  longest,
  localToEpoch,
  weeklyHoursIn,
  zoneOfRole,
  type Horizon,
  type Interval,
  type Person,
  type SyncDuty,
  type WeeklyHours,
  type WorkModel,
} from '#work-model';
import { HOLDER } from '../measures/overlap.js';
import { MinuteTally } from './minute-tally.js';
import { isGathering } from '../measures/duty-kinds.js';

/** Someone who has to be there. */
export interface Attendee {
  /** `role` for the role's holder, else the id of one of the model's people. */
  readonly id: string;
  readonly name: string;
  readonly timeZone: string;
  /** Null while nobody has stated them. */
  readonly hours: WeeklyHours | null;
  readonly hasNoSetHours: boolean;
}

/** A required set-time duty that people do together, and who. */
export interface Gathering {
  readonly duty: SyncDuty;
  readonly index: number;
  /** The holder first. Groups, and names that the model does not list, are left out. */
  readonly attendees: readonly Attendee[];
}

const DAY = 1440;

/** All of them that bring at least two people of the model together; none while the role's zone, and so every time, is open. */
export function gatheringsOf(model: WorkModel): Gathering[] {
  if (model.role.timeZone === null) return [];
  const people = new Map(model.people.map((person) => [person.id, attendeeOf(model, person.id, person)]));
  const holder = attendeeOf(model, HOLDER, { ...model.role, name: model.role.title });
  return model.sync.flatMap((duty, index) => {
    if (duty.attendance !== 'required' || !isGathering(duty.kind)) return [];
    const named = [...new Set(duty.participants)].map((id) => people.get(id)).filter((one) => one !== undefined);
    return named.length === 0 ? [] : [{ duty, index, attendees: [holder, ...named] }];
  });
}

function attendeeOf(
  model: WorkModel,
  id: string,
  { name, noSetHours, workingWindow, timeZone }: Pick<Person, 'name' | 'noSetHours' | 'workingWindow' | 'timeZone'>,
): Attendee {
  return {
    id,
    name,
    timeZone: timeZone ?? zoneOfRole(model),
    hours: noSetHours ? EVERY_HOUR : (workingWindow?.hours ?? null),
    hasNoSetHours: noSetHours,
  };
}

/** Stated hours of a year, and what people share of them, worked out once for each group that meets. All in epoch minutes. */
export class SharedHours {
  readonly #span: { readonly start: number; readonly end: number };
  readonly #own = new Map<string, readonly Interval[] | null>();
  readonly #tallies = new Map<string, MinuteTally | null>();
  readonly #groups = new Map<readonly Attendee[], MinuteTally | null>();
  readonly #rooms = new Map<MinuteTally, Map<number, number>>();

  /** @param year 52 weeks, so that both clock changes are seen. */
  constructor(year: Horizon) {
    // Two days more on each side: a year begins and ends at different instants around the world.
    this.#span = { start: year.start - 2 * DAY, end: year.end + 2 * DAY };
  }

  /** Null while nobody has stated them. */
  of(attendee: Attendee): MinuteTally | null {
    return this.#tally(attendee.id, () => this.#hoursOf(attendee));
  }

  /** What those share who have stated hours; null when fewer than two have. */
  among(attendees: readonly Attendee[]): MinuteTally | null {
    const asked = this.#groups.get(attendees);
    if (asked !== undefined) return asked;
    const found = this.#amongKnown(attendees);
    this.#groups.set(attendees, found);
    return found;
  }

  #amongKnown(attendees: readonly Attendee[]): MinuteTally | null {
    const known = attendees.filter(({ hours }) => hours !== null);
    if (known.length < 2) return null;
    const key = known.map(({ id }) => id).join(' ');
    return this.#tally(key, () => known.map((one) => this.#hoursOf(one) ?? []).reduce(intersect));
  }

  /**
   * The longest stretch that they share on the day, on the first one's clock, of an instant; a stretch that runs over midnight counts
   * in full. Null when fewer than two have stated hours.
   */
  roomAround(attendees: readonly Attendee[], instant: number): number | null {
    const shared = this.among(attendees);
    const [first] = attendees;
    if (shared === null || first === undefined) return null;
    const day = Math.floor(epochToLocal(instant, first.timeZone) / DAY);
    const known = this.#rooms.get(shared) ?? new Map<number, number>();
    this.#rooms.set(shared, known);
    const room = known.get(day) ?? longest(shared.stretchesIn(...localDay(day, first.timeZone)));
    known.set(day, room);
    return room;
  }

  #hoursOf({ id, hours, timeZone }: Attendee): readonly Interval[] | null {
    if (!this.#own.has(id)) this.#own.set(id, hours === null ? null : weeklyHoursIn(hours, timeZone, this.#span));
    return this.#own.get(id) ?? null;
  }

  #tally(key: string, list: () => readonly Interval[] | null): MinuteTally | null {
    if (!this.#tallies.has(key)) {
      const found = list();
      this.#tallies.set(key, found === null ? null : new MinuteTally(found));
    }
    return this.#tallies.get(key) ?? null;
  }
}

/** The local day, in a zone, that an instant lies on, as epoch minutes. */
export function localDayOf(instant: number, timeZone: string): Interval {
  return localDay(Math.floor(epochToLocal(instant, timeZone) / DAY), timeZone);
}

function localDay(day: number, timeZone: string): Interval {
  return [localToEpoch(day * DAY, timeZone), localToEpoch((day + 1) * DAY, timeZone)];
}

/** Whether clock changes move some of them against the others. */
export function areAcrossZones({ duty, attendees }: Gathering): boolean {
  const [holder] = attendees;
  return attendees.some(({ timeZone }) => timeZone !== (duty.timeZone ?? holder?.timeZone));
}

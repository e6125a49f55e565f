import {
  dueInstants,
  horizonOf,
  statedHours,
  subtract,
  syncInstances,
  workingTime,
  type AsyncDuty,
  type DueInstant,
  type Horizon,
  type Instance,
  type Interval,
  type Place,
  type SyncDuty,
  type WorkModel,
} from '#work-model';
import { areAcrossZones, gatheringsOf, SharedHours, type Gathering } from '../schedule/gatherings.js';
import { weekPlacesOf, type WeekPlace } from '../schedule/local-week.js';
import { once, remembered } from './remembered.js';
import { expansionEffort } from './expansion-effort.js';
import { scheduleFactsOf, type ScheduleFacts } from '../measures/schedule-facts.js';

/**
 * What several rules ask about one model, worked out once, when first asked. All intervals are epoch minutes.
 *
 * Getters throw RecurrenceInvalid, RecurrenceTooLarge or ScheduleTooLarge when the model's repeat rules cannot be expanded; the checker
 * then skips the rule that asked, and `recurrence-invalid` says why.
 */
export class RoleFacts {
  readonly #horizon = once(() => horizonOf(this.model));
  readonly #year = once(() => horizonOf(this.model, { allYear: true }));
  readonly #schedule = once(() => scheduleFactsOf(this.model));
  readonly #instances = remembered((duty: SyncDuty) => syncInstances(this.model, duty, this.horizon));
  readonly #yearInstances = remembered((duty: SyncDuty) => syncInstances(this.model, duty, this.year));
  readonly #weekPlaces = remembered((duty: SyncDuty) =>
    weekPlacesOf(duty, this.seenInstancesOf(duty), this.horizon.timeZone),
  );
  readonly #dueInstants = remembered((duty: AsyncDuty) => dueInstants(this.model, duty, this.horizon));
  readonly #effort = once(() => expansionEffort(this.model, this.horizon));
  readonly #total = once(() => this.#countInstances());
  readonly #gatherings = once(() => gatheringsOf(this.model));
  readonly #sharedHours = once(() => new SharedHours(this.year));
  readonly #workingTime = remembered((personId: string | null) =>
    statedHours(this.model, personId).hours === null ? null : workingTime(this.model, personId, this.horizon),
  );
  readonly #ownTime = once(() => {
    const working = this.workingTimeOf(null);
    return working === null ? null : subtract(working, this.schedule.requiredTime);
  });

  constructor(readonly model: WorkModel) {}

  /** H: 4 or 52 weeks. */
  get horizon(): Horizon {
    return this.#horizon();
  }

  /** 52 weeks, in which both clock changes are seen. */
  get year(): Horizon {
    return this.#year();
  }

  /** REQ, W and their relatives, as the measures use them. */
  get schedule(): ScheduleFacts {
    this.assertExpandable();
    return this.#schedule();
  }

  /** `inst(d)`: in H, optional and on-call duties too. */
  instancesOf(duty: SyncDuty): readonly Instance[] {
    this.assertExpandable();
    return this.#instances(duty);
  }

  /** The same over a whole year. */
  yearInstancesOf(duty: SyncDuty): readonly Instance[] {
    this.assertExpandable();
    return this.#yearInstances(duty);
  }

  /**
   * The instances that rules about single duties look at: those in H; those of a whole year when H shows none (one date in
   * summer, a later start) and when the duty keeps another zone's clock, which moves against the role's.
   */
  seenInstancesOf(duty: SyncDuty): readonly Instance[] {
    const inHorizon = this.instancesOf(duty);
    const movesAgainstRole = duty.timeZone !== null && duty.timeZone !== this.horizon.timeZone;
    if ((inHorizon.length > 0 && !movesAgainstRole) || this.model.sync.length > MOST_DUTIES_SEEN_FOR_A_YEAR) {
      return inHorizon;
    }
    return this.yearInstancesOf(duty);
  }

  /** Where the seen instances of a duty stand in the week of the role's clock. */
  weekPlacesOf(duty: SyncDuty): readonly WeekPlace[] {
    return this.#weekPlaces(duty);
  }

  /** Deadlines in H. */
  dueInstantsOf(duty: AsyncDuty): readonly DueInstant[] {
    this.assertExpandable();
    return this.#dueInstants(duty);
  }

  /** W in H of one of the model's people, or of the role's holder (null); null while unanswered. */
  workingTimeOf(personId: string | null): readonly Interval[] | null {
    return this.#workingTime(personId);
  }

  /** W − union(REQ) of the role's holder in H; null while W is unanswered. */
  get ownTime(): readonly Interval[] | null {
    return this.#ownTime();
  }

  /** Required meetings, classes and handoffs with people of the model. */
  get gatherings(): readonly Gathering[] {
    return this.#gatherings();
  }

  /** What people share of their stated hours, over a year. */
  get sharedHours(): SharedHours {
    return this.#sharedHours();
  }

  /** Over a year where clock changes move people against each other; among people of one zone the horizon shows the same. */
  gatheringInstancesOf(gathering: Gathering): readonly Instance[] {
    const inHorizon = areAcrossZones(gathering) ? [] : this.instancesOf(gathering.duty);
    return inHorizon.length > 0 ? inHorizon : this.yearInstancesOf(gathering.duty);
  }

  placeOf(id: string | null): Place | null {
    return this.model.role.places.find((place) => place.id === id) ?? null;
  }

  /** Whether a duty there binds the body: the employer's place, a client's, or home. Video, phone and anywhere do not. */
  isPhysical(placeId: string | null): boolean {
    const kind = this.placeOf(placeId)?.kind;
    return kind === 'site' || kind === 'client-site' || kind === 'home';
  }

  /**
   * Everything together must stay small enough to be looked at by every rule within moments.
   * @throws ScheduleTooLarge
   */
  assertExpandable(): void {
    const effort = this.#effort();
    if (effort > MOST_PERIODS)
      throw new ScheduleTooLarge(effort, 'repeat rules that take too long to work out together');
    const total = this.#total();
    if (total > MOST_INSTANCES) throw new ScheduleTooLarge(total);
  }

  #countInstances(): number {
    let total = 0;
    for (const duty of this.model.sync) {
      total += syncInstances(this.model, duty, this.horizon).length;
      if (total > MOST_INSTANCES) return total;
    }
    for (const duty of this.model.async) {
      total += dueInstants(this.model, duty, this.horizon).length;
      if (total > MOST_INSTANCES) return total;
    }
    return total;
  }
}

/**
 * A person with ten set times a day, each day of a year, has 3,650, and nobody has more. Rules that compare each with its neighbours, some of them over a
 * whole year, would take seconds with many times as many.
 */
const MOST_INSTANCES = 5_000;

/** Half a second of work (see `expansionEffort`): 40 duties for a season of days each, or 700 by the month. */
const MOST_PERIODS = 15_000;

/** Nobody has as many set times; with more, a year of each would be hundreds of thousands of instances. */
const MOST_DUTIES_SEEN_FOR_A_YEAR = 100;

/** The set times and deadlines of a role are too many to be checked. */
export class ScheduleTooLarge extends Error {
  readonly kind = 'invalid';
  constructor(
    /** How many there are, or as many as were counted. */
    readonly size: number,
    what = `more than ${MOST_INSTANCES} set times and deadlines in the weeks that are checked`,
  ) {
    super(`The role has ${what}.`);
    this.name = 'ScheduleTooLarge';
  }
}

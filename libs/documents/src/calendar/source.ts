import type { WorkModel } from '#work-model';
import type { Language } from '../language/language.js';
import { property, type Line } from './component.js';

/** What every component of a calendar is made from. */
export interface Source {
  readonly model: WorkModel;
  readonly language: Language;
  /** First day the calendar is for. */
  readonly from: string;
}

// The first Monday of an ordinary year, for a role that does not say when it begins; the same day as the measures take.
const NO_DATE = '2026-01-05';

export function sourceOf(model: WorkModel, language: Language): Source {
  return { model, language, from: model.effectiveFrom ?? model.role.startDate ?? NO_DATE };
}

/**
 * UID and DTSTAMP. The UID stays the same in every version of a role, so that a newer file updates what an older one brought, and the
 * stamp is a function of the version, not of a clock: the same model gives the same bytes.
 */
export function identity({ model, from }: Source, ...ids: readonly (string | number)[]): Line[] {
  // Ids have no dots, so that joined ids cannot meet.
  const uid = [model.id, ...ids].join('.');
  const stamp = Temporal.PlainDate.from(from)
    .toPlainDateTime()
    .add({ seconds: model.version - 1 });
  return [
    property('UID', `${uid}@workpact`),
    property('DTSTAMP', `${stamp.toString({ smallestUnit: 'second' }).replaceAll(/[-:]/g, '')}Z`),
  ];
}

/** SEQUENCE, which counts revisions from 0. AVAILABLE has none: it belongs to the revision of what it is in. */
export function revision({ model }: Source): Line {
  return property('SEQUENCE', String(model.version - 1));
}
